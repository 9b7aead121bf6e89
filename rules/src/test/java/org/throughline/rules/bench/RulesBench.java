package org.throughline.rules.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;
import tools.jackson.databind.json.JsonMapper;

/// How long the rules take for one brief, beside plain loops over the same index and two other
/// engines, on the same work in the same run; and what the rule desk waits for.
///
/// Prints a table, or one JSON document with `--json`; times are microseconds. `--quick` measures
/// less, and not the 50,000 rows. Everything is measured by JMH in processes of their own, with the
/// options of the program this process runs with, except that both of Java's compilers may work:
/// with the first alone, as the planner starts, it takes about twice as long.
public final class RulesBench {

    private static final String ROW = "%-12s %-44s %11s %11s %9s %9s%n";
    private static final int ANALYSED = 2_000;
    private static final int[] SIZES = {500, 5_000, 50_000};
    private static final int[] DESK_SIZES = {500, 5_000};

    /// What issue and design ask for: p50 and p99 in microseconds.
    private static final Map<Integer, int[]> ENGINE_AT_MOST =
            Map.of(
                    500, new int[] {60, 200},
                    5_000, new int[] {150, 400},
                    50_000, new int[] {1_200, 2_500});

    private static final int TIMES_PLAIN_AT_MOST = 8;

    private RulesBench() {}

    /// One line of the table.
    ///
    /// @param timesPlain how many times the plain loops; absent where they do not do this work
    /// @param atMost limits of p50 and p99; empty where there are none
    private record Line(
            int rows,
            String work,
            double p50,
            double p99,
            @Nullable Double timesPlain,
            List<Integer> atMost) {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        List<String> options = Arrays.asList(arguments);
        boolean quick = options.contains("--quick");
        // a benchmark of another folder may run beside this one
        System.setProperty("jmh.ignoreLock", "true");
        int[] sizes = quick ? new int[] {500, 5_000} : SIZES;
        List<Line> lines = new ArrayList<>();
        Map<String, RunResult> assessed = run(Assessing.class, sizes, quick);
        for (int rows : sizes) {
            lines.addAll(assessing(assessed, rows));
        }
        Map<String, RunResult> desk = run(DeskWork.class, DESK_SIZES, quick);
        for (int rows : DESK_SIZES) {
            lines.add(line(desk, rows, "publish", "publish, until a brief is decided", 50_000));
            lines.add(
                    line(desk, rows, "replay", "replay of 1,000 briefs, two versions", 1_000_000));
        }
        long first = first();
        lines.add(
                new Line(
                        500,
                        "first assessment of a process",
                        first,
                        first,
                        null,
                        List.of(1_000_000)));
        System.err.println("measuring flips, analysis and wordings ...");
        for (RulebookVersion rulebook :
                List.of(
                        RuleBook.sample(),
                        GeneratedRulebooks.of(500, 1),
                        GeneratedRulebooks.of(5_000, 1))) {
            lines.add(singleFlips(rulebook, quick ? 10 : 50));
            lines.add(flips(rulebook, quick ? 3 : 15));
        }
        lines.add(analysis(quick ? 3 : 10));
        WordingsBench.measure(quick ? 200 : 2_000)
                .forEach((name, row) -> lines.add(wording(name, row)));
        long index = IndexSize.of(50_000);
        if (options.contains("--json")) {
            System.out.println(json(lines, index));
        } else {
            print(lines, index);
        }
    }

    private static List<Line> assessing(Map<String, RunResult> found, int rows) {
        double plain = percentile(found, "plain", rows, 50);
        Map<String, String> work = new LinkedHashMap<>();
        work.put("engine", "decide: Drools");
        work.put("plain", "decide: plain loops, same index");
        work.put("evrete", "decide: Evrete");
        work.put("easyRules", "decide: Easy Rules");
        work.put("tags", "of these, reading the brief's tags");
        work.put("withReasons", "decide and say why (Drools)");
        List<Line> lines = new ArrayList<>();
        work.forEach((name, says) -> {
            double p50 = percentile(found, name, rows, 50);
            lines.add(
                    new Line(
                            rows,
                            says,
                            p50,
                            percentile(found, name, rows, 99),
                            rounded(p50 / plain),
                            name.equals("engine")
                                    ? Arrays.stream(ENGINE_AT_MOST.get(rows)).boxed().toList()
                                    : List.of()));
        });
        return lines;
    }

    private static Line line(
            Map<String, RunResult> found, int rows, String name, String says, int atMost) {
        return new Line(
                rows,
                says,
                percentile(found, name, rows, 50),
                percentile(found, name, rows, 99),
                null,
                List.of(atMost));
    }

    private static double percentile(
            Map<String, RunResult> found, String name, int rows, int percent) {
        RunResult result = found.get(name + " " + rows);
        if (result == null) {
            throw new IllegalStateException("not measured: " + name + " with " + rows + " rows");
        }
        return rounded(result.getPrimaryResult().getStatistics().getPercentile(percent));
    }

    private static Map<String, RunResult> run(Class<?> benchmarks, int[] sizes, boolean quick)
            throws RunnerException {
        System.err.println("measuring " + benchmarks.getSimpleName() + " ...");
        var options =
                new OptionsBuilder()
                        .include(benchmarks.getName() + "\\.")
                        .param(
                                "rows",
                                Arrays.stream(sizes)
                                        .mapToObj(Integer::toString)
                                        .toArray(String[]::new))
                        .forks(1)
                        .threads(1)
                        .warmupIterations(quick ? 2 : 4)
                        .warmupTime(TimeValue.seconds(quick ? 1 : 2))
                        .measurementIterations(quick ? 2 : 4)
                        .measurementTime(TimeValue.seconds(quick ? 1 : 2))
                        .jvmArgs(jvmArguments())
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        Map<String, RunResult> found = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            found.put(
                    name.substring(name.lastIndexOf('.') + 1)
                            + " "
                            + result.getParams().getParam("rows"),
                    result);
        }
        return found;
    }

    /// Dead rows, contradictions and gaps of 2,000 rows, as the editor types.
    private static Line analysis(int rounds) {
        Desk desk = new Desk(RuleBook.open());
        RulebookVersion rulebook = GeneratedRulebooks.of(ANALYSED, 1);
        return timed(
                ANALYSED,
                "dead rows, contradictions and gaps",
                rounds,
                300_000,
                round -> desk.check(rulebook, List.of()));
    }

    /// Every change of one field alone, decided.
    private static Line singleFlips(RulebookVersion rulebook, int rounds) {
        SingleFlips flips = new SingleFlips(rulebook);
        return timed(
                rulebook.rules().size(),
                "flips of one field: " + rulebook.name(),
                rounds,
                25_000,
                round -> flips.of(BusyBriefs.of(Math.abs(round))));
    }

    /// An assessment with every change of one field, or where none does of two, that would flip it.
    private static Line flips(RulebookVersion rulebook, int rounds) {
        RuleBook rules = RuleBook.open();
        return timed(
                rulebook.rules().size(),
                "assess with all flips: " + rulebook.name(),
                rounds,
                525_000,
                round -> {
                    Briefs briefs = BusyBriefs.of(Math.abs(round));
                    return rules.assess(briefs.campaign(), briefs.brief(), rulebook);
                });
    }

    /// Timed in this process, where one round takes too long for samples; as many rounds before.
    private static Line timed(
            int rows, String says, int rounds, int atMost, IntFunction<Object> work) {
        double[] micros = new double[rounds];
        for (int i = -rounds; i < rounds; i++) {
            long from = System.nanoTime();
            if (work.apply(i) == null) {
                throw new IllegalStateException(says + " gave nothing");
            }
            micros[Math.abs(i) % rounds] = (System.nanoTime() - from) / 1_000.0;
        }
        Arrays.sort(micros);
        return new Line(
                rows,
                says,
                rounded(micros[rounds / 2]),
                rounded(micros[rounds - 1]),
                null,
                List.of(atMost));
    }

    private static Line wording(String name, Map<String, Object> row) {
        return new Line(
                0,
                name,
                ((Number) row.get("p50")).doubleValue(),
                ((Number) row.get("p99")).doubleValue(),
                null,
                List.of(((Number) row.get("p50AtMost")).intValue()));
    }

    /// The program's options, with both compilers.
    private static String[] jvmArguments() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-XX:TieredStopAtLevel"))
                .toArray(String[]::new);
    }

    /// The shortest of three: the others waited for something else.
    private static long first() throws IOException {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(
                    List.of(
                            "-cp",
                            System.getProperty("java.class.path"),
                            FirstAssessment.class.getName()));
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            shortest = Math.min(shortest, Long.parseLong(said.strip()));
        }
        return shortest;
    }

    private static String json(List<Line> lines, long index) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("microseconds", lines);
        document.put("timesPlainAtMost", TIMES_PLAIN_AT_MOST);
        document.put("compiledRulebookOf50000RowsBytes", index);
        document.put("sensitivityRows", GeneratedRulebooks.SENSITIVITIES);
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(document);
    }

    private static void print(List<Line> lines, long index) {
        System.out.printf(
                Locale.ROOT, ROW, "brand rows", "work", "p50 µs", "p99 µs", "× plain", "at most");
        for (Line line : lines) {
            System.out.printf(
                    Locale.ROOT,
                    ROW,
                    line.rows(),
                    line.work(),
                    line.p50(),
                    line.p99(),
                    line.timesPlain() == null ? "" : line.timesPlain(),
                    String.join(
                            " / ", line.atMost().stream().map(limit -> limit.toString()).toList()));
        }
        System.out.printf(
                Locale.ROOT,
                "beside %d sensitivity rows; Drools at most %d × plain%n",
                GeneratedRulebooks.SENSITIVITIES,
                TIMES_PLAIN_AT_MOST);
        System.out.printf(
                Locale.ROOT, "compiled rulebook of 50,000 rows: %d KiB of heap%n", index / 1_024);
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
