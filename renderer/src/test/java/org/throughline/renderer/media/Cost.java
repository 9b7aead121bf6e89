package org.throughline.renderer.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// What the child processes of a piece of work cost: their CPU seconds, the seconds of the clock
/// and their highest resident memory, as Linux counts them.
record Cost(double cpuSeconds, double wallSeconds, long peakMib) {
    /// Work that starts processes and waits for them.
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Cost of(Work work) throws Exception {
        double before = childSeconds();
        long began = System.nanoTime();
        var peak = new AtomicLong();
        var watch = Thread.ofPlatform().daemon().start(() -> watch(peak));
        work.run();
        double wall = (System.nanoTime() - began) / 1e9;
        watch.interrupt();
        watch.join();
        return new Cost(childSeconds() - before, wall, peak.get());
    }

    private static void watch(AtomicLong peak) {
        try {
            while (true) {
                ProcessHandle.current()
                        .descendants()
                        .forEach(child -> peak.accumulateAndGet(highest(child), Math::max));
                Thread.sleep(50);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static long highest(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    /// User and system time of the children waited for, in hundredths of seconds.
    private static double childSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }
}
