package org.throughline.analytics.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.Folders;
import org.throughline.analytics.spark.SpeedStep;
import org.throughline.data.engagement.DailyColumns;

/// What the pipeline costs beside DuckDB, on the same event files in the same run, in CPU seconds:
/// each work in a process of its own, as a nightly run is one; what a Spark session costs before it
/// does anything stands apart.
final class SpeedBench {

    /// What a million events and what follows from them take on the disk, with room, in bytes.
    private static final long SPACE_A_MILLION = 500_000_000L;

    /// Up to here the program gives a job half a gigabyte and the fast compiler.
    private static final long MANY_ROWS = 2_000_000;

    private static final long ROWS_A_TASK = 400_000;

    /// What is promised of one file, in millions of rows.
    private static final int MOST_IMPORTED = 10;

    private static final int DAYS = 1_095;
    private static final int FEW_DAYS = 91;
    private static final int JUDGED_DAYS = 200;

    private final Path work;
    private final List<Figure> figures = new ArrayList<>();

    private SpeedBench(Path work) {
        this.work = work;
    }

    /// @param millions of events over three years; where it has to be quick, an eighth of a million
    static List<Figure> measure(boolean quick, int millions) {
        SpeedBench bench =
                new SpeedBench(
                        Path.of(System.getProperty("throughline.bench.work", "target/bench"))
                                .resolve("speed")
                                .toAbsolutePath());
        try {
            Files.createDirectories(bench.work);
            if (bench.work.toFile().getUsableSpace() < millions * SPACE_A_MILLION) {
                throw new IllegalStateException(
                        millions + "M events need more room than there is in " + bench.work);
            }
            bench.size(quick ? 2 : Math.toIntExact(Math.round(15.22 * millions)));
            bench.importing(quick ? 100_000 : Math.min(millions, MOST_IMPORTED) * 1_000_000);
            Folders.delete(bench.work);
            return bench.figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was ended", e);
        }
    }

    /// Events over three years, and the same posts a day over three months.
    ///
    /// @param posts published on each day
    private void size(int posts) throws IOException, InterruptedException {
        long rows = (long) posts * SpeedStep.FOLLOWED * DAYS;
        boolean bounded = rows > 9_000_000;
        boolean most = rows > 45_000_000;
        Path years = Files.createDirectories(work.resolve("36-months"));
        String on = "%.1fM events over 36 months".formatted(rows / 1e6);
        Map<String, Double> events = spark(rows, "events", years, "" + DAYS, "" + posts);
        add(on, "rows", events.get("rows"));
        add(on, "session start, CPU s", events.get("session"));
        Map<String, Double> duck = duck(years);
        add(on, "DuckDB, full trend query, CPU s", duck.get("cpu"));
        Map<String, Double> full = spark(rows, "rebuild", years);
        add(on, "full rebuild, CPU s", full.get("cpu"));
        same(on, duck, full);
        Map<String, Double> day = spark(judged(rows, DAYS), "increment", years);
        add(on, "one new day, CPU s", day.get("cpu"));
        add(on, "of that its import", day.get("import"));
        add(on, "of that reading the series", day.get("read"));
        double rebuild = value(full, "cpu") / value(duck, "cpu");
        double increment = value(day, "cpu") / value(duck, "cpu");
        bounded(on, "full rebuild beside DuckDB", rebuild, bounded, most ? 5 : 8);
        bounded(on, "one new day beside DuckDB", increment, bounded, most ? 1 : 2);
        bounded(
                on,
                "models with reading beside a plain loop",
                (value(day, "read") + value(day, "models")) / value(day, "models"),
                true,
                2);
        Folders.delete(years);
        Path months = Files.createDirectories(work.resolve("3-months"));
        long few = (long) posts * SpeedStep.FOLLOWED * FEW_DAYS;
        spark(few, "events", months, "" + FEW_DAYS, "" + posts);
        spark(few, "rebuild", months);
        Map<String, Double> early = spark(judged(few, FEW_DAYS), "increment", months);
        add(on, "one new day after 3 months, CPU s", early.get("cpu"));
        add(
                on,
                "one new day after 36 months beside after 3",
                value(day, "cpu") / value(early, "cpu"));
        Folders.delete(months);
    }

    /// The rows that an import has the room for.
    private static long judged(long rows, int days) {
        return rows * Math.min(days, JUDGED_DAYS) / days;
    }

    /// One file of rows through the whole import: read in a process with a heap of one gigabyte,
    /// derived in one that has what the program gives it.
    private void importing(int rows) throws IOException, InterruptedException {
        Path file = work.resolve("rows.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", DailyColumns.NAMES) + "\n");
            for (int row = 0; row < rows; row++) {
                out.write(row(row / SpeedStep.FOLLOWED, row % SpeedStep.FOLLOWED));
            }
        }
        List<String> command = new ArrayList<>(java());
        command.addAll(
                List.of(
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportStep.class.getName(),
                        file.toString(),
                        work.resolve("imported").toString()));
        Map<String, Double> found = run("import of " + rows + " rows", command);
        String on = rows + " rows of CSV, heap of 1 GiB";
        figures.add(
                Figure.between(
                        on, "rows taken", value(found, "taken"), (double) rows, (double) rows));
        add(on, "reading, CPU s", found.get("cpu"));
        add(on, "heap in use after the last collection, MiB", found.get("held"));
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

    private void bounded(String on, String what, double found, boolean promised, double most) {
        figures.add(
                promised ? Figure.atMost(on, what, found, most) : Figure.plain(on, what, found));
    }

    private static double value(Map<String, Double> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /// A step in a process as the program would start it for so many rows.
    private Map<String, Double> spark(long rows, String step, Path root, String... more)
            throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(work.resolve("scratch"));
        boolean many = rows >= MANY_ROWS;
        List<String> command = new ArrayList<>(java());
        if (!many) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(
                List.of(
                        step.equals("events") ? "-Xmx3g" : many ? "-Xmx900m" : "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + scratch,
                        "-Dlogback.configurationFile=org/throughline/analytics/spark/log.xml",
                        "-Dspark.master=local[*]",
                        "-Dspark.app.name=" + step,
                        "-Dspark.ui.enabled=false",
                        "-Dspark.driver.host=127.0.0.1",
                        "-Dspark.driver.bindAddress=127.0.0.1",
                        "-Dspark.sql.session.timeZone=UTC",
                        "-Dspark.sql.shuffle.partitions=" + Math.max(2, rows / ROWS_A_TASK),
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
