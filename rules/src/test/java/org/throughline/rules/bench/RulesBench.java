package org.throughline.rules.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.row.CompiledRow;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.row.View;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.GeneratedBriefs;
import org.throughline.rules.tag.TagReader;
import tools.jackson.databind.json.JsonMapper;

/// How long one brief takes, beside plain loops over the same index in the same run.
///
/// Prints microseconds for one brief: a table, or one JSON document with `--json`. `--quick`
/// measures less.
public final class RulesBench {

    private static final RulebookVersion TINDREL = RuleBook.sample();

    private static final String ROW = "%-28s %9s %9s %8s %8s %9s%n";

    /// The most that one brief may take at the median, in microseconds.
    private static final int ASSESS_AT_MOST = 1_000;

    private RulesBench() {}

    private record Case(Campaign campaign, Brief brief) {}

    public static void main(String[] arguments) {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        int rounds = quick ? 2_000 : 20_000;
        RuleBook rules = RuleBook.open();
        CompiledRulebook compiled = new CompiledRulebook(TINDREL);
        List<Case> cases = cases();
        Map<String, Object> assessed =
                measure(
                        cases,
                        rounds,
                        each -> rules.decide(each.campaign(), each.brief(), TINDREL));
        Map<String, Object> plain = measure(cases, rounds, each -> plain(compiled, each));
        Map<String, Object> flipped =
                measure(
                        cases,
                        rounds / 100,
                        each -> rules.assess(each.campaign(), each.brief(), TINDREL));
        for (Map<String, Object> each : List.of(assessed, plain, flipped)) {
            each.put("ratio", rounded(p50(each) / p50(plain)));
        }
        assessed.put("p50AtMost", ASSESS_AT_MOST);
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("rules", TINDREL.rules().size());
        found.put("sensitivities", TINDREL.sensitivities().size());
        found.put("assessWithReasons", assessed);
        found.put("plainLoopOverTheSameIndex", plain);
        found.put("assessWithReasonsAndFlips", flipped);
        found.putAll(WordingsBench.measure(quick ? 200 : 2_000));
        print(found, Arrays.asList(arguments).contains("--json"));
    }

    private static void print(Map<String, Object> found, boolean json) {
        if (json) {
            System.out.println(
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(found));
            return;
        }
        System.out.printf(
                Locale.ROOT, ROW, "rules", "p50 µs", "p99 µs", "rounds", "ratio", "at most");
        found.forEach((name, value) -> {
            if (value instanceof Map<?, ?> row) {
                Object atMost = row.get("p50AtMost");
                System.out.printf(
                        Locale.ROOT,
                        ROW,
                        name,
                        row.get("p50"),
                        row.get("p99"),
                        row.get("rounds"),
                        row.get("ratio"),
                        atMost == null ? "" : atMost);
            }
        });
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (long seed = 0; seed < 100; seed++) {
            Briefs briefs = GeneratedBriefs.of(seed);
            cases.add(new Case(briefs.campaign(), briefs.brief()));
        }
        return cases;
    }

    /// Tags, candidates and conditions, without the engine and without a sentence.
    private static int plain(CompiledRulebook compiled, Case each) {
        var sheet =
                new TagReader(
                                each.campaign(),
                                each.brief(),
                                TINDREL.calendar(),
                                compiled.wordings())
                        .read(each.brief());
        List<View> views = compiled.views(sheet);
        int holding = 0;
        for (CompiledRow<Rule> row : compiled.ruleCandidates(views)) {
            for (View view : views) {
                if (row.about().equals(view.about()) && row.holds(view.bits())) {
                    holding++;
                }
            }
        }
        return holding;
    }

    private static Map<String, Object> measure(
            List<Case> cases, int rounds, Function<Case, ?> work) {
        int heard = 0;
        for (int i = 0; i < rounds; i++) {
            heard += work.apply(cases.get(i % cases.size())).hashCode() & 1;
        }
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long from = System.nanoTime();
            heard += work.apply(cases.get(i % cases.size())) == null ? 1 : 0;
            nanos[i] = System.nanoTime() - from;
        }
        Arrays.sort(nanos);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("p50", rounded(nanos[rounds / 2] / 1000.0));
        figures.put("p99", rounded(nanos[rounds * 99 / 100] / 1000.0));
        figures.put("rounds", rounds);
        figures.put("heard", heard);
        return figures;
    }

    private static double p50(Map<String, Object> figures) {
        return (Double) Objects.requireNonNull(figures.get("p50"));
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
