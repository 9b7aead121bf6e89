package org.throughline.analytics.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.analytics.AnalyticsFailed.Code;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;

/// Runs one job of the analytics program in a process of its own, through Spark's submit class, on
/// all cores of this machine or on a cluster. Thread-safe.
final class AnalyticsProgram {

    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsProgram.class);
    private static final String SUBMIT = "org.apache.spark.deploy.SparkSubmit";
    private static final String NO_JAR = "spark-internal";
    private static final String PROGRESS = "progress ";
    private static final String CAUSE = "Caused by: ";
    private static final String STACK = "\tat ";
    private static final int LAST_WORDS = 12;

    /// Up to here half a gigabyte is enough, and compiling well costs more than it saves.
    private static final long MANY_ROWS = 2_000_000;

    /// With room for all that it compiles and for all classes, so that no collection is begun for
    /// want of either.
    private static final List<String> FIRST_COMPILER =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=160m",
                    "-XX:MetaspaceSize=192m");

    /// A task sorts and groups so many rows in memory; the fewer tasks, the less they cost.
    private static final long ROWS_A_TASK = 400_000;

    /// With AQE, and few partitions: on two cores eleven times as fast as Spark's defaults.
    private static final List<String> SETTINGS =
            List.of(
                    "spark.ui.enabled=false",
                    "spark.sql.maxPlanStringLength=1000",
                    "spark.sql.session.timeZone=UTC",
                    "spark.sql.adaptive.enabled=true",
                    "spark.sql.parquet.compression.codec=zstd",
                    "spark.sql.catalogImplementation=in-memory");

    private static final List<String> THIS_MACHINE =
            List.of("spark.driver.host=127.0.0.1", "spark.driver.bindAddress=127.0.0.1");

    private final Supplier<List<String>> command;
    private final @Nullable Path cluster;
    private final Documents documents = new Documents();

    AnalyticsProgram(List<String> command, @Nullable Path cluster) {
        this(() -> command, cluster);
    }

    /// Runs nothing yet.
    ///
    /// @param command asked for when a job is run
    /// @param cluster a properties file of Spark that names the master and what else a cluster
    ///   needs; absent = all cores of this machine
    AnalyticsProgram(Supplier<List<String>> command, @Nullable Path cluster) {
        this.command = command;
        this.cluster = cluster;
    }

    /// Runs a job to its end.
    ///
    /// @param job main class
    /// @param folder empty, for the job's own files
    /// @param rows it will read: a short job is not worth the best compiler
    <T extends Record> T run(
            String job, Record order, Class<T> result, Path folder, long rows, Progress progress)
            throws InterruptedException {
        Path orderFile = folder.resolve("order.json");
        Path resultFile = folder.resolve("result.json");
        Path log = folder.resolve("log.txt");
        try {
            Files.writeString(orderFile, documents.write(order));
            List<String> whole = command(job, orderFile, resultFile, folder, rows);
            int exit = await(new ProcessBuilder(whole).redirectError(log.toFile()), progress);
            if (exit != 0 || !Files.exists(resultFile)) {
                throw new AnalyticsFailed(
                        Code.PROGRAM_FAILED,
                        "The analytics program ended with " + exit + ": " + lastWords(log));
            }
            return documents.read(Files.readString(resultFile), result);
        } catch (IOException | NotReadable e) {
            throw new AnalyticsFailed(
                    Code.PROGRAM_FAILED, "The analytics program failed: " + e.getMessage(), e);
        }
    }

    private List<String> command(String job, Path order, Path result, Path folder, long rows) {
        List<String> whole = new ArrayList<>(command.get());
        whole.addAll(
                List.of(
                        "-Xmx" + (rows < MANY_ROWS ? "512m" : "900m"),
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "-Dlogback.configurationFile=org/throughline/analytics/spark/log.xml"));
        if (rows < MANY_ROWS) {
            whole.addAll(FIRST_COMPILER);
        }
        whole.addAll(List.of(SUBMIT, "--class", job));
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.add("spark.sql.shuffle.partitions=" + Math.max(2, rows / ROWS_A_TASK));
        if (cluster == null) {
            whole.addAll(List.of("--master", "local[*]"));
            settings.addAll(THIS_MACHINE);
            settings.add("spark.local.dir=" + folder);
        } else {
            whole.addAll(List.of("--properties-file", cluster.toString()));
        }
        settings.forEach(setting -> whole.addAll(List.of("--conf", setting)));
        whole.addAll(List.of(NO_JAR, order.toString(), result.toString()));
        return whole;
    }

    private static int await(ProcessBuilder builder, Progress progress)
            throws IOException, InterruptedException {
        Process process = builder.start();
        Thread listener = Thread.ofVirtual().start(() -> listen(process, progress));
        try {
            int exit = process.waitFor();
            listener.join();
            return exit;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    private static void listen(Process process, Progress progress) {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines()
                    .filter(line -> line.startsWith(PROGRESS))
                    .forEach(line -> progress.says(line.substring(PROGRESS.length())));
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.debug("the analytics program's output ended early", e);
        }
    }

    /// The first cause where the log names one, else its last lines, without where in the code.
    private static String lastWords(Path log) throws IOException {
        List<String> lines =
                Files.exists(log)
                        ? Files.readAllLines(log).stream()
                                .filter(line -> !line.startsWith(STACK))
                                .toList()
                        : List.of();
        return lines.stream()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((_, last) -> last)
                .map(line -> line.substring(CAUSE.length()))
                .orElseGet(() ->
                        String.join(
                                "\n",
                                lines.subList(
                                        Math.max(0, lines.size() - LAST_WORDS), lines.size())));
    }
}
