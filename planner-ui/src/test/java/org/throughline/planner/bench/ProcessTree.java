package org.throughline.planner.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// What a process and all it starts cost, sampled while it runs as Linux counts it; zero elsewhere.
/// Confined.
///
/// A child's time enters when its parent has waited for it, which the programs always do; one that
/// ends between two samples loses nothing.
final class ProcessTree {

    private static final Path PROC = Path.of("/proc");
    private static final double TICKS_A_SECOND = 100;

    private final ProcessHandle root;
    private final Map<Long, Double> ticks = new HashMap<>();
    private long peakKib;

    ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /// Looks once.
    void sample() {
        long kib = 0;
        ticks.clear();
        for (ProcessHandle one : Stream.concat(Stream.of(root), root.descendants()).toList()) {
            kib += shareKib(one.pid());
            ticks.put(one.pid(), ticksOf(one.pid()));
        }
        peakKib = Math.max(peakKib, kib);
    }

    /// CPU seconds of the tree at the last sample: of those alive, and of all they have waited for.
    double cpuSeconds() {
        return ticks.values().stream().mapToDouble(each -> each).sum() / TICKS_A_SECOND;
    }

    /// The highest sum of memory over all that were alive at once: each process counts its share of
    /// the pages it has in common with others.
    long peakMib() {
        return peakKib / 1024;
    }

    /// CPU seconds of all children that this process itself has waited for, theirs included.
    static double waitedForSeconds() {
        String[] fields = stat(ProcessHandle.current().pid());
        return fields.length == 0
                ? 0
                : (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
    }

    private static double ticksOf(long pid) {
        String[] fields = stat(pid);
        double sum = 0;
        // user and system time of its own, then of the children it has waited for
        for (int i = 11; i <= 14 && i < fields.length; i++) {
            sum += Long.parseLong(fields[i]);
        }
        return sum;
    }

    /// The fields of a process after its name, which may hold anything.
    private static String[] stat(long pid) {
        try {
            String whole = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
            return whole.substring(whole.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static long shareKib(long pid) {
        try (Stream<String> lines =
                Files.lines(PROC.resolve(Long.toString(pid)).resolve("smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
