package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.rules.book.RuleBook;

/// Runs saved test briefs under a rulebook.
final class TestBriefs {

    private TestBriefs() {}

    /// The questions that a test brief can answer.
    static boolean knows(String question) {
        return BriefOfAnswers.OF_THE_VIDEO.contains(question)
                || BriefOfAnswers.OF_AN_ITEM.contains(question);
    }

    static TestResult run(RuleBook rules, RulebookVersion rulebook, TestBrief test) {
        Witness brief = brief(test);
        Assessment found = rules.decide(brief.campaign(), brief.brief(), rulebook);
        Set<String> holding = rules.holding(brief.campaign(), brief.brief(), rulebook);
        List<TestResult.Miss> misses = new ArrayList<>();
        TestBrief.Expected expected = test.expected();
        for (TestBrief.LevelOf wanted : expected.levels()) {
            Level level = found.decision(wanted.step(), wanted.market()).level();
            if (level != wanted.level()) {
                misses.add(
                        new TestResult.Miss(
                                wanted.step().key()
                                        + (wanted.market() == null ? "" : " in " + wanted.market()),
                                wanted.level().name(),
                                level.name()));
            }
        }
        List<String> asked = found.asks().stream().map(Ask::role).toList();
        expected.asked().forEach(role -> miss(misses, "asked " + role, asked.contains(role)));
        expected.held().forEach(market -> miss(misses, "held " + market, found.holds(market)));
        expected.holding().forEach(rule -> miss(misses, "holding " + rule, holding.contains(rule)));
        expected.silent().forEach(rule -> miss(misses, "silent " + rule, !holding.contains(rule)));
        Set<String> known =
                rulebook.rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
        Stream.concat(
                        expected.holding().stream().map(rule -> Map.entry("holding ", rule)),
                        expected.silent().stream().map(rule -> Map.entry("silent ", rule)))
                .filter(each -> !known.contains(each.getValue()))
                .forEach(each -> unknown(misses, each.getKey() + each.getValue()));
        return new TestResult(test, misses, brief);
    }

    /// A rule that is not there is silent of course; whoever names it means another.
    private static void unknown(List<TestResult.Miss> misses, String what) {
        misses.removeIf(miss -> miss.what().equals(what));
        misses.add(new TestResult.Miss(what, "yes", TestResult.NO_RULE));
    }

    static Witness brief(TestBrief test) {
        return Witnesses.witness(answered(test), test.name());
    }

    private static void miss(List<TestResult.Miss> misses, String what, boolean so) {
        if (!so) {
            misses.add(new TestResult.Miss(what, "yes", "no"));
        }
    }

    static TestBrief test(Witness witness, Assessment assessment) {
        List<TestBrief.LevelOf> ruled = levels(assessment, TestBriefs::isRuled);
        List<String> asked = assessment.asks().stream().map(Ask::role).distinct().toList();
        List<Market> held =
                witness.brief().audience().markets().stream().filter(assessment::holds).toList();
        boolean silent = ruled.isEmpty() && asked.isEmpty() && held.isEmpty();
        return new TestBrief(
                witness.brief().title(),
                witness.answers(),
                new TestBrief.Expected(
                        silent ? levels(assessment, any -> true) : ruled,
                        asked,
                        held,
                        List.of(),
                        List.of()));
    }

    private static boolean isRuled(Decision decision) {
        return decision.because().stream().anyMatch(each -> !each.rule().equals("default"));
    }

    private static List<TestBrief.LevelOf> levels(
            Assessment assessment, Predicate<Decision> which) {
        return assessment.decisions().stream()
                .filter(which)
                .map(each -> new TestBrief.LevelOf(each.step(), each.market(), each.level()))
                .toList();
    }

    /// Answers of the video, and one item of each kind that is asked about.
    private static Answered answered(TestBrief test) {
        Map<String, List<String>> video = new LinkedHashMap<>();
        Map<ItemKind, Map<String, List<String>>> items = new EnumMap<>(ItemKind.class);
        test.answers()
                .forEach((question, words) -> {
                    ItemKind kind =
                            Vocabulary.shipped().find(question).map(Dimension::item).orElse(null);
                    if (kind == null) {
                        video.put(question, words);
                    } else {
                        items.computeIfAbsent(kind, any -> new HashMap<>()).put(question, words);
                    }
                });
        List<Answered.Item> all = new ArrayList<>();
        items.forEach((kind, answers) -> {
            // each market named is a variant of its own, alike in all else
            List<String> markets = answers.getOrDefault("market", List.of());
            if (markets.size() < 2) {
                all.add(new Answered.Item(kind, answers));
            } else {
                for (String market : markets) {
                    Map<String, List<String>> own = new HashMap<>(answers);
                    own.put("market", List.of(market));
                    all.add(new Answered.Item(kind, own));
                }
            }
        });
        return new Answered(video, all);
    }
}
