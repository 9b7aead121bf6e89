package org.throughline.rules.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
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
        List<String> places = condition.places();
        return places == null
                ? compared(condition)
                : phrases.say("row.places", compared(condition), String.join(", ", places));
    }

    private String compared(Condition condition) {
        if (condition.operator() == Operator.NO_ITEM && condition.values().isEmpty()) {
            ItemKind kind = Vocabulary.shipped().dimension(condition.dimension()).item();
            return phrases.say("row.no-item", kind == null ? "" : kind.key());
        }
        if (condition.days() != null) {
            return phrases.say(
                    "row.within.condition",
                    condition.dimension(),
                    condition.days(),
                    String.join(", ", condition.values()));
        }
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

    private String ask(RuleOutcome.Ask ask) {
        String says = phrases.say("row.ask", ask.role(), ask.seal(), ask.stage());
        Asking how = ask.how();
        if (how == null) {
            return says;
        }
        List<String> parts = new ArrayList<>(List.of(says));
        if (how.all()) {
            parts.add(phrases.say("row.all"));
        }
        if (!how.after().isEmpty()) {
            parts.add(phrases.say("row.after", String.join(", ", how.after())));
        }
        if (how.withinDays() != null) {
            parts.add(phrases.say("row.within", how.withinDays()));
        }
        return String.join(", ", parts);
    }

    private String need(RuleOutcome.Need need) {
        String says =
                need.leastMillis() == 0
                        ? phrases.say("row.need", need.what())
                        : phrases.say("row.need.seconds", need.what(), need.leastMillis() / 1000);
        List<String> parts = new ArrayList<>();
        if (need.of() != null) {
            parts.addAll(need.of());
        }
        Showing showing = need.showing();
        if (showing != null) {
            if (showing.text() != null) {
                says = phrases.say("row.need.text", says, showing.text());
            }
            Stream.of(showing.from(), showing.size()).filter(Objects::nonNull).forEach(parts::add);
            if (showing.where() != null) {
                parts.addAll(showing.where());
            }
        }
        return parts.isEmpty() ? says : phrases.say("row.need.of", says, String.join(", ", parts));
    }

    private String never(RuleOutcome.Never never) {
        String says = phrases.say("row.never", never.dimension(), never.value());
        return never.replacement() == null
                ? says
                : phrases.say("row.never.replacement", says, never.replacement());
    }

    private String hold(RuleOutcome.Hold hold) {
        String says =
                switch (hold.until()) {
                    case RuleOutcome.Until.Answer(String role) -> phrases.say("row.hold", role);
                    case RuleOutcome.Until.Day(LocalDate day) -> phrases.say("row.hold.day", day);
                    case RuleOutcome.Until.There(String prerequisite) ->
                            phrases.say("row.hold.there", prerequisite);
                };
        return hold.platform() == null
                ? says
                : phrases.say("row.hold.platform", says, hold.platform().key());
    }

    public String outcome(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Who who ->
                    phrases.say(
                            "row.who", who.step().key(), phrases.say("row.level." + who.level()));
            case RuleOutcome.Ask ask -> ask(ask);
            case RuleOutcome.Need need -> need(need);
            case RuleOutcome.Never never -> never(never);
            case RuleOutcome.Hold hold -> hold(hold);
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
