package org.throughline.analytics.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.Folders;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.door.TrendAnalysis;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.analytics.spark.SpeedStep;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.problem.Outcome;
import org.throughline.data.trend.TrendReport;

/// What the pipeline costs beside DuckDB, on the same event files in the same run, in CPU seconds:
/// each work in a process of its own, as a nightly run is one; what a Spark session costs before it
/// does anything stands apart.
final class SpeedBench {

    /// What fifty million events and what follows from them take on the disk, with room, in bytes.
    private static final long ENOUGH_SPACE = 25_000_000_000L;

    private static final int DAYS = 1_095;
    private static final int JUDGED_DAYS = 200;

    private final Path work;
    private final List<Figure> figures = new ArrayList<>();

    private SpeedBench(Path work) {
        this.work = work;
    }

    public static void main(String[] arguments) {
        measure(List.of(arguments).contains("--quick")).forEach(System.out::println);
    }

    static List<Figure> measure(boolean quick) {
        SpeedBench bench =
                new SpeedBench(
                        Path.of(System.getProperty("throughline.bench.work", "target/speed"))
                                .toAbsolutePath());
        try {
            Files.createDirectories(bench.work);
            bench.size(1, 15, null, null);
            if (!quick) {
                bench.size(10, 152, 2.0, 8.0);
                if (bench.work.toFile().getUsableSpace() > ENOUGH_SPACE) {
                    bench.size(50, 761, 1.0, 5.0);
                } else {
                    System.err.println("50M events are left out: less than 25 GB are free");
                }
            }
            bench.importing(quick ? 200_000 : 10_000_000);
            Folders.delete(bench.work);
            return bench.figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was ended", e);
        }
    }

    /// One number of events over three years, and the same posts a day over three months.
    private void size(int millions, int posts, @Nullable Double increment, @Nullable Double rebuild)
            throws IOException, InterruptedException {
        Path years = Files.createDirectories(work.resolve(millions + "m-36-months"));
        String on = millions + "M events over 36 months";
        Map<String, Double> events = spark(millions, "events", years, "" + DAYS, "" + posts);
        add(on, "rows", events.get("rows"));
        add(on, "session start, CPU s", events.get("session"));
        Map<String, Double> duck = duck(years);
        add(on, "DuckDB, full trend query, CPU s", duck.get("cpu"));
        Map<String, Double> full = spark(millions, "rebuild", years);
        add(on, "full rebuild, CPU s", full.get("cpu"));
        same(on, duck, full);
        Map<String, Double> day = spark(millions, "increment", years);
        add(on, "one new day, CPU s", day.get("cpu"));
        add(on, "of that its import", day.get("import"));
        add(on, "of that reading the series", day.get("read"));
        ratio(on, "full rebuild beside DuckDB", full.get("cpu"), duck.get("cpu"), rebuild);
        ratio(on, "one new day beside DuckDB", day.get("cpu"), duck.get("cpu"), increment);
        ratio(
                on,
                "models with reading beside a plain loop",
                value(day, "read") + value(day, "models"),
                day.get("models"),
                2.0);
        Folders.delete(years);
        Path months = Files.createDirectories(work.resolve(millions + "m-3-months"));
        spark(millions, "events", months, "91", "" + posts);
        spark(millions, "rebuild", months);
        Map<String, Double> early = spark(millions, "increment", months);
        add(on, "one new day after 3 months, CPU s", early.get("cpu"));
        ratio(
                on,
                "one new day after 36 months beside after 3",
                day.get("cpu"),
                early.get("cpu"),
                null);
        Folders.delete(months);
    }

    /// One file of rows through the whole import. Its Spark process has the heap that the program
    /// gives it; what the reading process holds is measured.
    private void importing(int rows) throws IOException, InterruptedException {
        Path file = work.resolve("rows.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", DailyColumns.NAMES) + "\n");
            for (int row = 0; row < rows; row++) {
                out.write(row(row / SpeedStep.FOLLOWED, row % SpeedStep.FOLLOWED));
            }
        }
        List<MemoryPoolMXBean> heap =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        System.err.println("  import of " + rows + " rows ...");
        TrendAnalysis analysis = new TrendAnalysis(command, InstantSource.system());
        Path history = work.resolve("imported");
        Progress progress = what -> System.err.println("    " + what);
        List<FileImport> taken =
                analysis.take(history, List.of(file), ImportOptions.NONE, progress);
        long held = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        String on = rows + " rows of CSV";
        if (!(taken.getFirst() instanceof FileImport.Taken whole)) {
            throw new IllegalStateException("the file was not taken: " + taken);
        }
        figures.add(
                Figure.between(
                        on, "rows taken", (double) whole.taken(), (double) rows, (double) rows));
        figures.add(
                Figure.atMost(
                        on, "peak heap of the reading process, MiB", held / 1048576.0, 1024.0));
        figures.add(Figure.atMost(on, "heap that the Spark process has, MiB", 900.0, 1024.0));
        Outcome<TrendReport> trends = analysis.trends(history, null, List.of(), 0.1, progress);
        if (!(trends instanceof Outcome.Accepted<TrendReport>(TrendReport report))) {
            throw new IllegalStateException("no trends: " + trends);
        }
        add(on, "post-days that trends of it looked at", (double) report.samples());
    }

    private static String row(int post, int age) {
        LocalDate published = SpeedStep.LAST.minusDays(SpeedStep.FOLLOWED + post % 1_000);
        int n = 900 / (1 + age) + post % 50;
        return published.plusDays(age)
                + ",p"
                + post
                + ",tiktok,US,account-"
                + post % 40
                + ","
                + published
                + "T09:00:00Z,organic,20,topic-"
                + post % 30
                + ",tag-"
                + post % 600
                + ",how-to,question,,sound-"
                + post % 200
                + ",,no,"
                + n * 25
                + ","
                + n * 20
                + ","
                + n * 30
                + ","
                + n
                + ","
                + n / 10
                + ",1,1,,,\n";
    }

    /// Both must have found the same, or the comparison says nothing.
    private void same(String on, Map<String, Double> duck, Map<String, Double> ours) {
        for (String name : List.of("seriesDays", "counted")) {
            figures.add(
                    Figure.between(
                            on,
                            "share of DuckDB's " + name + " found",
                            value(ours, name) / value(duck, name),
                            0.999999,
                            1.000001));
        }
    }

    private void add(String on, String what, @Nullable Double found) {
        figures.add(Figure.plain(on, what, Objects.requireNonNull(found, what)));
    }

    private void ratio(
            String on,
            String what,
            @Nullable Double one,
            @Nullable Double other,
            @Nullable Double most) {
        double found = Objects.requireNonNull(one, what) / Objects.requireNonNull(other, what);
        figures.add(
                most == null
                        ? Figure.plain(on, what, found)
                        : Figure.atMost(on, what, found, most));
    }

    private static double value(Map<String, Double> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private Map<String, Double> spark(int millions, String step, Path root, String... more)
            throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(work.resolve("scratch"));
        // as many as the program would give so many rows
        long tasks = Math.max(2, millions * 1_000_000L / 400_000);
        List<String> command = new ArrayList<>(java());
        command.addAll(
                List.of(
                        step.equals("events") ? "-Xmx3g" : "-Xmx900m",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + scratch,
                        "-Dlogback.configurationFile=org/throughline/analytics/spark/log.xml",
                        "-Dspark.master=local[*]",
                        "-Dspark.app.name=" + step,
                        "-Dspark.ui.enabled=false",
                        "-Dspark.driver.host=127.0.0.1",
                        "-Dspark.driver.bindAddress=127.0.0.1",
                        "-Dspark.sql.session.timeZone=UTC",
                        "-Dspark.sql.shuffle.partitions=" + (step.equals("increment") ? 2 : tasks),
                        "-Dspark.sql.parquet.compression.codec=zstd",
                        "-Dspark.sql.catalogImplementation=in-memory",
                        "-Dspark.sql.maxPlanStringLength=1000",
                        "-Dspark.local.dir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpeedStep.class.getName(),
                        step,
                        root.toString()));
        command.addAll(List.of(more));
        Map<String, Double> found = run(step, command);
        Folders.delete(scratch);
        return found;
    }

    private Map<String, Double> duck(Path root) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java());
        command.addAll(
                List.of(
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DuckTrend.class.getName(),
                        root.toString(),
                        SpeedStep.LAST.minusDays(JUDGED_DAYS - 1L).toString(),
                        SpeedStep.LAST.toString(),
                        work.resolve("duck").toString()));
        return run("duckdb", command);
    }

    private static Map<String, Double> run(String name, List<String> command)
            throws IOException, InterruptedException {
        System.err.println("  " + name + " ...");
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> found = new HashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines()
                    .map(line -> line.split(" ", -1))
                    .filter(words -> words.length == 2)
                    .forEach(words -> found.put(words[0], Double.valueOf(words[1])));
        }
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(name + " ended with " + exit);
        }
        System.err.println("    " + found);
        return found;
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.startsWith("--"))
                .forEach(command::add);
        return command;
    }
}
