package org.throughline.rules.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Severity;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;

/// Rulebooks of any size, drawn by a seed from every question of the vocabulary that has a list of
/// answers.
///
/// A rule has 1 to 4 conditions on the brief, and for two rules in three 1 or 2 on one claim,
/// person or market; one in six has an exception. The first condition on the brief is *is*, and of
/// the others three in four, half of those with 2 or 3 answers; the rest are *is not*, *at least*,
/// *at most*, *answered* and *unanswered*. Every second outcome is a level for a step. 200 rows say
/// what is sensitive: topics, topics in a market, calendar days in a market, vulnerable audiences.
public final class GeneratedRulebooks {

    static final int SENSITIVITIES = 200;

    private static final List<Market> MARKETS =
            List.of(new Market("US"), new Market("DE"), new Market("JP"));
    private static final List<ItemKind> ITEMS =
            List.of(ItemKind.CLAIM, ItemKind.PERSON, ItemKind.MARKET);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    private final Random random;
    private final List<Dimension> ofBrief;

    private GeneratedRulebooks(long seed) {
        this.random = new Random(seed);
        this.ofBrief =
                Vocabulary.shipped().dimensions().stream()
                        .filter(dimension ->
                                dimension.open() == null && dimension.item() != ItemKind.REVIEWER)
                        .toList();
    }

    public static RulebookVersion of(int rules, long seed) {
        return new GeneratedRulebooks(seed).rulebook(rules);
    }

    private RulebookVersion rulebook(int size) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rules.add(rule(i));
        }
        List<SensitivityRow> sensitivities = new ArrayList<>();
        for (int i = 0; i < SENSITIVITIES; i++) {
            sensitivities.add(sensitivity(i));
        }
        return new RulebookVersion("generated", 1, rules, sensitivities, calendar(), List.of());
    }

    private Rule rule(int number) {
        List<RuleOutcome> outcomes = new ArrayList<>(List.of(outcome()));
        if (random.nextInt(5) == 0) {
            outcomes.add(outcome());
        }
        return new Rule(
                "G" + number,
                1,
                "Ruben Castellow",
                DAY,
                random.nextBoolean(),
                when(),
                List.copyOf(new LinkedHashSet<>(outcomes)),
                null);
    }

    private When when() {
        Dimension about = any(ofBrief);
        Set<Condition> brief =
                new LinkedHashSet<>(Set.of(is(about.key(), List.of(any(about.values())))));
        int most = 1 + random.nextInt(When.MOST_CONDITIONS);
        while (brief.size() < most) {
            brief.add(condition(any(ofBrief)));
        }
        Set<Condition> onItem = new LinkedHashSet<>();
        int mostOnItem = random.nextInt(3);
        ItemKind item = mostOnItem == 0 ? null : any(ITEMS);
        while (onItem.size() < mostOnItem) {
            onItem.add(condition(any(of(item))));
        }
        List<Condition> except =
                random.nextInt(6) == 0 ? List.of(condition(any(ofBrief))) : List.of();
        return new When(List.copyOf(brief), item, List.copyOf(onItem), except);
    }

    private List<Dimension> of(@Nullable ItemKind item) {
        return ofBrief.stream().filter(dimension -> dimension.item() == item).toList();
    }

    private Condition condition(Dimension dimension) {
        int kind = random.nextInt(20);
        if (kind < 15) {
            int more = kind < 8 ? 0 : 1 + random.nextInt(2);
            Set<String> values = new LinkedHashSet<>(List.of(any(dimension.values())));
            for (int i = 0; i < more; i++) {
                values.add(any(dimension.values()));
            }
            return is(dimension.key(), List.copyOf(values));
        }
        if (kind < 17) {
            return new Condition(
                    dimension.key(), Operator.IS_NOT, List.of(any(dimension.values())));
        }
        if (kind < 19 && dimension.ordered()) {
            return new Condition(
                    dimension.key(),
                    random.nextBoolean() ? Operator.AT_LEAST : Operator.AT_MOST,
                    List.of(any(dimension.values())));
        }
        return new Condition(
                dimension.key(),
                random.nextBoolean() ? Operator.ANSWERED : Operator.UNANSWERED,
                List.of());
    }

    private RuleOutcome outcome() {
        int kind = random.nextInt(20);
        if (kind < 10) {
            return new RuleOutcome.Who(any(List.of(Step.values())), any(List.of(Level.values())));
        }
        if (kind < 13) {
            return new RuleOutcome.Ask(
                    any(values("reviewer-role")),
                    any(List.of("words", "pictures", "claims", "whole-file")),
                    any(List.of("plan", "draft", "release")));
        }
        if (kind < 15) {
            return new RuleOutcome.Never("technique", any(values("technique")));
        }
        if (kind < 17) {
            return new RuleOutcome.Limit(
                    any(List.of("hook-end", "message-count", "shot-length")),
                    "at-most",
                    BigDecimal.valueOf(1 + random.nextInt(9)),
                    "s");
        }
        return kind < 18
                ? new RuleOutcome.Lane(1 + random.nextInt(9))
                : new RuleOutcome.Note("same light, same place " + random.nextInt(100));
    }

    private SensitivityRow sensitivity(int number) {
        Severity severity =
                any(List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.FLOOR));
        int kind = random.nextInt(20);
        if (kind < 11) {
            return row(number, "topic", onBrief(is("topic", values("topic"))), severity);
        }
        if (kind < 16) {
            return row(number, "culture", inAMarket(is("topic", values("topic"))), severity);
        }
        if (kind < 18) {
            When when =
                    new When(
                            List.of(),
                            ItemKind.MARKET,
                            List.of(is("calendar", List.of(any(values("calendar"))))),
                            List.of());
            return row(number, "timing", when, severity);
        }
        return row(
                number,
                "vulnerability",
                onBrief(is("vulnerability", values("vulnerability"))),
                severity);
    }

    private When onBrief(Condition condition) {
        return new When(List.of(one(condition)), null, List.of(), List.of());
    }

    private When inAMarket(Condition condition) {
        Condition market = is("market", List.of(any(MARKETS).code()));
        return new When(List.of(one(condition)), ItemKind.MARKET, List.of(market), List.of());
    }

    private Condition one(Condition condition) {
        return is(condition.dimension(), List.of(any(condition.values())));
    }

    private static SensitivityRow row(int number, String kind, When when, Severity severity) {
        return new SensitivityRow(
                "S" + number, kind, when, severity, kind + " " + number, "generated", null);
    }

    private List<CalendarDays> calendar() {
        List<CalendarDays> calendar = new ArrayList<>();
        for (Market market : MARKETS) {
            for (int i = 0; i < 20; i++) {
                LocalDate day = DAY.plusDays(random.nextInt(360));
                calendar.add(
                        new CalendarDays(
                                market,
                                any(values("calendar")),
                                "day " + i,
                                new DayRange.Once(day, day.plusDays(random.nextInt(3))),
                                "generated",
                                DAY));
            }
        }
        return calendar;
    }

    private static Condition is(String dimension, List<String> values) {
        return new Condition(dimension, Operator.IS, values);
    }

    private static List<String> values(String dimension) {
        return Vocabulary.shipped().dimension(dimension).values();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
