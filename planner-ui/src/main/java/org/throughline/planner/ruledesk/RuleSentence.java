package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;
import org.throughline.planner.Texts;
import org.throughline.planner.shell.LevelMark;

/// A row of the rulebook as a sentence: when it holds, and what follows.
final class RuleSentence {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private RuleSentence() {}

    /// When the row holds, beginning in lower case.
    static String when(Rule rule) {
        return when(rule.when());
    }

    /// The same of any row.
    static String when(When when) {
        List<String> conditions = new ArrayList<>();
        when.brief().forEach(each -> conditions.add(condition(each)));
        when.onItem().forEach(each -> conditions.add(condition(each)));
        String says =
                conditions.isEmpty()
                        ? text("rule.always")
                        : text("rule.when", String.join(text("rule.and"), conditions));
        return when.except().isEmpty()
                ? says
                : text(
                        "rule.except",
                        says,
                        when.except().stream()
                                .map(RuleSentence::condition)
                                .collect(Collectors.joining(text("rule.or"))));
    }

    static String condition(Condition condition) {
        String dimension = wordWithin("dimension", condition.dimension());
        if (condition.operator() == Operator.NO_ITEM && condition.values().isEmpty()) {
            ItemKind kind = Vocabulary.shipped().dimension(condition.dimension()).item();
            return text("rule.no-item-at-all", wordWithin("item", kind == null ? "" : kind.key()));
        }
        String values =
                condition.values().stream()
                        .map(value -> wordWithin(condition.dimension(), value))
                        .collect(Collectors.joining(text("rule.or")));
        String says =
                text(
                        "rule.operator." + condition.operator().key(),
                        dimension,
                        values,
                        condition.days() == null ? 0 : condition.days());
        return condition.places() == null
                ? says
                : text(
                        "rule.at-places",
                        says,
                        condition.places().stream()
                                .map(place -> wordWithin("wording-place", place))
                                .collect(Collectors.joining(text("rule.or"))));
    }

    /// What follows, a sentence for each outcome.
    static List<String> then(Rule rule) {
        return rule.outcomes().stream().map(RuleSentence::outcome).toList();
    }

    private static String ask(RuleOutcome.Ask ask) {
        Asking how = ask.how();
        List<String> parts = new ArrayList<>();
        parts.add(
                text(
                        how != null && how.all() ? "rule.ask-all" : "rule.ask",
                        role(ask.role()),
                        wordWithin("seal", ask.seal()),
                        wordWithin("stage", ask.stage())));
        if (how != null && !how.after().isEmpty()) {
            parts.add(
                    text(
                            "rule.ask-after",
                            how.after().stream()
                                    .map(Texts::role)
                                    .collect(Collectors.joining(text("rule.and")))));
        }
        if (how != null && how.withinDays() != null) {
            parts.add(text("rule.ask-within", how.withinDays()));
        }
        return String.join(", ", parts);
    }

    private static String need(RuleOutcome.Need need) {
        List<String> parts = new ArrayList<>();
        parts.add(text("rule.need", wordWithin("need", need.what())));
        if (need.of() != null) {
            String dimension =
                    switch (need.what()) {
                        case "release" -> "release-state";
                        case "evidence" -> "evidence-kind";
                        default -> need.what();
                    };
            parts.add(
                    need.of().stream()
                            .map(word -> wordWithin(dimension, word))
                            .collect(Collectors.joining(text("rule.or"))));
        }
        Showing showing = need.showing();
        if (showing != null) {
            if (showing.text() != null) {
                parts.add(text("rule.need-text", showing.text()));
            }
            if (showing.from() != null) {
                parts.add(text("rule.need-from." + showing.from()));
            }
            if (showing.isInPostText()) {
                parts.add(text("rule.need-post" + (showing.isOnScreen() ? "-too" : "")));
            }
            if (showing.size() != null) {
                parts.add(
                        showing.size().equals(Showing.SAME_SIZE)
                                ? text("rule.need-same-size")
                                : text("rule.need-size", showing.size()));
            }
        }
        if (need.leastMillis() > 0) {
            parts.add(text("rule.need-for", need.leastMillis() / 1000.0));
        }
        return String.join(", ", parts);
    }

    private static String never(RuleOutcome.Never never) {
        String value =
                never.value().equals(RuleOutcome.Never.ANY)
                        ? text("rule.any")
                        : wordWithin(never.dimension(), never.value());
        String says = text("rule.never", wordWithin("dimension", never.dimension()), value);
        return never.replacement() == null
                ? says
                : says + ", " + text("rule.never-say", never.replacement());
    }

    private static String hold(RuleOutcome.Hold hold) {
        String says =
                switch (hold.until()) {
                    case RuleOutcome.Until.Answer(String role) -> text("rule.hold", role(role));
                    case RuleOutcome.Until.Day(LocalDate day) ->
                            text("rule.hold-day", DAY.format(day));
                    case RuleOutcome.Until.There(String prerequisite) ->
                            text("rule.hold-there", wordWithin("prerequisite", prerequisite));
                };
        return hold.platform() == null
                ? says
                : says + ", " + text("rule.hold-platform", word("platform", hold.platform().key()));
    }

    static String outcome(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Who who ->
                    text("rule.who", word("step", who.step().key()), LevelMark.says(who.level()));
            case RuleOutcome.Ask ask -> ask(ask);
            case RuleOutcome.Need need -> need(need);
            case RuleOutcome.Never never -> never(never);
            case RuleOutcome.Hold hold -> hold(hold);
            case RuleOutcome.Limit limit ->
                    text(
                                    "contract.limit",
                                    word("measure", limit.measure()),
                                    wordWithin("bound", limit.bound()),
                                    limit.number().toPlainString(),
                                    word("unit", limit.unit()))
                            .strip();
            case RuleOutcome.Lane lane ->
                    lane.leadDays() == null
                            ? text("rule.lane")
                            : text("rule.lane-days", lane.leadDays());
            case RuleOutcome.Note note -> text("rule.note", note.says());
        };
    }
}
