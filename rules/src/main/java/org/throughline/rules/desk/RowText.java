package org.throughline.rules.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;
import org.throughline.rules.reason.Phrases;

/// A row in the words of its file, on one line. Thread-safe.
public final class RowText {

    private final Phrases phrases;

    public RowText(Phrases phrases) {
        this.phrases = phrases;
    }

    public String when(When when) {
        List<String> parts = new ArrayList<>();
        when.brief().forEach(condition -> parts.add(condition(condition)));
        ItemKind item = when.item();
        if (item != null) {
            parts.add(
                    when.onItem().isEmpty()
                            ? phrases.say("row.each", item.key())
                            : phrases.say("row.item", item.key(), joined("and", when.onItem())));
        }
        String said =
                parts.isEmpty()
                        ? phrases.say("row.always")
                        : String.join(phrases.say("row.parts"), parts);
        return when.except().isEmpty()
                ? said
                : phrases.say("row.except", said, joined("or", when.except()));
    }

    private String joined(String how, List<Condition> conditions) {
        return conditions.stream()
                .map(this::condition)
                .collect(Collectors.joining(phrases.say("row." + how)));
    }

    public String condition(Condition condition) {
        String key =
                switch (condition.values().size()) {
                    case 0 -> "row.condition";
                    case 1 -> "row.condition.value";
                    default -> "row.condition.values";
                };
        return phrases.say(
                key,
                condition.dimension(),
                condition.operator().key().replace('-', ' '),
                String.join(", ", condition.values()));
    }

    public String outcome(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Who who ->
                    phrases.say(
                            "row.who", who.step().key(), phrases.say("row.level." + who.level()));
            case RuleOutcome.Ask ask -> phrases.say("row.ask", ask.role(), ask.seal(), ask.stage());
            case RuleOutcome.Need need ->
                    need.leastMillis() == 0
                            ? phrases.say("row.need", need.what())
                            : phrases.say(
                                    "row.need.seconds", need.what(), need.leastMillis() / 1000);
            case RuleOutcome.Never never ->
                    phrases.say("row.never", never.dimension(), never.value());
            case RuleOutcome.Hold hold -> phrases.say("row.hold", hold.untilAnsweredBy());
            case RuleOutcome.Limit limit ->
                    phrases.say(
                            "row.limit",
                            limit.measure(),
                            limit.bound().replace('-', ' '),
                            limit.number().toPlainString(),
                            limit.unit());
            case RuleOutcome.Lane(Integer days) ->
                    days == null ? phrases.say("row.lane") : phrases.say("row.lane.days", days);
            case RuleOutcome.Note note -> phrases.say("row.note", note.says());
        };
    }
}
