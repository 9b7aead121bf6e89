package org.throughline.analytics.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.Folders;
import org.throughline.analytics.history.HistoryFolder;
import org.throughline.analytics.history.Table;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.problem.Outcome;
import org.throughline.data.trend.TrendReport;

/// The same program with the same arguments on a standalone cluster: a master and two workers on
/// the loopback interface, each a process of Spark's own classes.
class ClusterIT {

    private static final LocalDate PUBLISHED = LocalDate.of(2027, 1, 4);
    private static final int WORKERS = 2;

    /// A busy machine starts it late; left out is the test where it cannot be started at all.
    private static final int PATIENCE_SECONDS = 120;

    private static final Pattern REGISTERS = Pattern.compile("Registering worker .*");
    private static final Pattern LAUNCHES =
            Pattern.compile("Launching executor .* on worker (\\S+)");

    @TempDir Path folder;

    private final List<Process> started = new ArrayList<>();
    private final CountDownLatch registered = new CountDownLatch(WORKERS);
    private final Set<String> working = ConcurrentHashMap.newKeySet();

    @Test
    void an_import_and_its_trends_run_on_two_workers_as_on_one_machine()
            throws IOException, InterruptedException {
        Path export = export();
        assumeThat(startCluster()).as("a cluster on the loopback interface starts").isNotNull();
        Path history = folder.resolve("history");

        List<FileImport> taken =
                analysis(folder.resolve("cluster.conf"))
                        .take(history, List.of(export), ImportOptions.NONE, Progress.unheard());
        TrendReport onCluster = report(analysis(folder.resolve("cluster.conf")), history);

        assertThat(taken).allMatch(each -> each instanceof FileImport.Taken);
        assertThat(working).hasSize(WORKERS);
        assertThat(new HistoryFolder(history).current().rows(Table.EVENT)).isEqualTo(30 * 12);
        assertThat(onCluster.posts()).isEqualTo(30);
        assertThat(onCluster).isEqualTo(report(analysis(null), history));
    }

    @AfterEach
    void end() throws IOException {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        });
        Folders.delete(folder.resolve("spark"));
    }

    /// The address of the master once both workers have come to it; null where they do not.
    private @Nullable String startCluster() throws IOException, InterruptedException {
        Path home = sparkHome();
        int port = freePort();
        String master = "spark://127.0.0.1:" + port;
        start(home, "master.Master", "--port", "" + port);
        for (int worker = 0; worker < WORKERS; worker++) {
            start(
                    home,
                    "worker.Worker",
                    "--port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "600m",
                    "--work-dir",
                    folder.resolve("worker-" + worker).toString(),
                    master);
        }
        Files.writeString(
                folder.resolve("cluster.conf"),
                """
                spark.master %s
                spark.driver.host 127.0.0.1
                spark.driver.bindAddress 127.0.0.1
                spark.executor.memory 500m
                spark.executor.cores 1
                spark.executor.extraJavaOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1
                spark.scheduler.minRegisteredResourcesRatio 1.0
                """
                        .formatted(master));
        return registered.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? master : null;
    }

    private void start(Path home, String role, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(java());
        command.addAll(
                List.of(
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + logging(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.spark.deploy." + role,
                        "--host",
                        "127.0.0.1",
                        "--webui-port",
                        "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        started.add(process);
        Thread.ofVirtual().start(() -> listen(process));
    }

    private void listen(Process process) {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines()
                    .forEach(line -> {
                        if (REGISTERS.matcher(line).find()) {
                            registered.countDown();
                        }
                        Matcher launches = LAUNCHES.matcher(line);
                        if (launches.find()) {
                            working.add(launches.group(1));
                        }
                    });
        } catch (IOException | UncheckedIOException _) {
            // the process was ended
        }
    }

    /// Where Spark's own scripts would find its libraries.
    private Path sparkHome() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(part);
            if (part.endsWith(".jar")) {
                try {
                    Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
                } catch (FileAlreadyExistsException _) {
                    // the same library twice on the class path
                }
            }
        }
        return jars.getParent();
    }

    private Path logging() throws IOException {
        return Files.writeString(
                folder.resolve("log.xml"),
                """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%msg%n</pattern></encoder>
                  </appender>
                  <root level="INFO"><appender-ref ref="out"/></root>
                </configuration>
                """);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path export() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add(String.join(",", DailyColumns.NAMES));
        for (int post = 0; post < 30; post++) {
            for (int age = 0; age < 12; age++) {
                rows.add(
                        PUBLISHED.plusDays(age)
                                + ",p%d,tiktok,US,a,%sT09:00:00Z,organic,20,,,how-to,%s,,,,no,9,9,9,%d,,,,,,"
                                        .formatted(
                                                post,
                                                PUBLISHED,
                                                post % 2 == 0 ? "question" : "problem-first",
                                                90 / (1 + age) + post));
            }
        }
        return Files.write(folder.resolve("daily.csv"), rows);
    }

    private static TrendReport report(TrendAnalysis analysis, Path history)
            throws InterruptedException {
        Outcome<TrendReport> outcome =
                analysis.trends(history, null, List.of(), 0.10, Progress.unheard());
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<TrendReport>) outcome).value();
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.startsWith("--"))
                .forEach(command::add);
        return command;
    }

    private static TrendAnalysis analysis(@Nullable Path cluster) {
        List<String> command = new ArrayList<>(java());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        return new TrendAnalysis(
                command, InstantSource.fixed(Instant.parse("2027-02-15T09:00:00Z")), cluster);
    }
}
