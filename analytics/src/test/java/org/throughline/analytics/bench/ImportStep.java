package org.throughline.analytics.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.door.TrendAnalysis;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.FileImport;

/// Takes one file into a new history in a process of its own, whose heap is what it was given.
/// Prints lines `name value`: rows taken, CPU seconds of this process, MiB that were in use after
/// the last collections.
///
/// Arguments: the file, the folder of the history.
final class ImportStep {

    private ImportStep() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        Progress progress = what -> System.err.println("    " + what);
        List<FileImport> outcomes =
                new TrendAnalysis(command, InstantSource.system())
                        .take(
                                Path.of(arguments[1]),
                                List.of(Path.of(arguments[0])),
                                ImportOptions.NONE,
                                progress);
        if (!(outcomes.getFirst() instanceof FileImport.Taken whole)) {
            throw new IllegalStateException("the file was not taken: " + outcomes);
        }
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        say("taken", (double) whole.taken());
        say("cpu", system.getProcessCpuTime() / 1e9);
        say("held", held() / 1048576.0);
    }

    private static long held() {
        long held = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage after = pool.getCollectionUsage();
            if (pool.getType() == MemoryType.HEAP && after != null) {
                held += after.getUsed();
            }
        }
        return held;
    }

    private static void say(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
    }
}
