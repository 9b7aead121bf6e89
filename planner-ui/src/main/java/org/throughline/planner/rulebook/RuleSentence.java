package org.throughline.planner.rulebook;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;
import org.throughline.planner.shell.LevelMark;

/// A row of the rulebook as a sentence: when it holds, and what follows.
final class RuleSentence {

    private RuleSentence() {}

    /// When the row holds, beginning in lower case.
    static String when(Rule rule) {
        When when = rule.when();
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

    private static String condition(Condition condition) {
        String dimension = wordWithin("dimension", condition.dimension());
        String values =
                condition.values().stream()
                        .map(value -> wordWithin(condition.dimension(), value))
                        .collect(Collectors.joining(text("rule.or")));
        return text("rule.operator." + condition.operator().key(), dimension, values);
    }

    /// What follows, a sentence for each outcome.
    static List<String> then(Rule rule) {
        return rule.outcomes().stream().map(RuleSentence::outcome).toList();
    }

    private static String outcome(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Who who ->
                    text("rule.who", word("step", who.step().key()), LevelMark.says(who.level()));
            case RuleOutcome.Ask ask ->
                    text(
                            "rule.ask",
                            role(ask.role()),
                            wordWithin("seal", ask.seal()),
                            wordWithin("stage", ask.stage()));
            case RuleOutcome.Need need ->
                    need.leastMillis() == 0
                            ? text("rule.need", wordWithin("need", need.what()))
                            : text(
                                    "rule.need-for",
                                    wordWithin("need", need.what()),
                                    need.leastMillis() / 1000.0);
            case RuleOutcome.Never never ->
                    text(
                            "rule.never",
                            wordWithin("dimension", never.dimension()),
                            wordWithin(never.dimension(), never.value()));
            case RuleOutcome.Hold hold -> text("rule.hold", role(hold.untilAnsweredBy()));
            case RuleOutcome.Limit limit ->
                    text(
                            "contract.limit",
                            word("measure", limit.measure()),
                            wordWithin("bound", limit.bound()),
                            limit.number().toPlainString(),
                            limit.unit());
            case RuleOutcome.Lane lane ->
                    lane.leadDays() == null
                            ? text("rule.lane")
                            : text("rule.lane-days", lane.leadDays());
            case RuleOutcome.Note note -> text("rule.note", note.says());
        };
    }
}
