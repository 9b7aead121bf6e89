package org.throughline.rules.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Level;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;

/// A row in the words of its file, on one line.
final class RowText {

    private RowText() {}

    static String when(When when) {
        List<String> parts = new ArrayList<>();
        when.brief().forEach(condition -> parts.add(condition(condition)));
        ItemKind item = when.item();
        if (item != null) {
            parts.add(
                    when.onItem().isEmpty()
                            ? "for each " + item.key()
                            : "for a "
                                    + item.key()
                                    + " with "
                                    + when.onItem().stream()
                                            .map(RowText::condition)
                                            .collect(Collectors.joining(" and ")));
        }
        String said = parts.isEmpty() ? "always" : String.join(", and ", parts);
        return when.except().isEmpty()
                ? said
                : said
                        + ", except when "
                        + when.except().stream()
                                .map(RowText::condition)
                                .collect(Collectors.joining(" or "));
    }

    private static String condition(Condition condition) {
        String values = String.join(", ", condition.values());
        String operator =
                condition.operator().key().replace('-', ' ')
                        + (condition.values().size() > 1 ? " any of" : "");
        return "*"
                + condition.dimension()
                + "* "
                + operator
                + (values.isEmpty() ? "" : " " + values);
    }

    static String outcome(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Who who -> "*" + who.step().key() + "* is " + words(who.level());
            case RuleOutcome.Ask ask ->
                    "ask " + ask.role() + " (" + ask.seal() + ", " + ask.stage() + ")";
            case RuleOutcome.Need need ->
                    "need "
                            + need.what()
                            + (need.leastMillis() == 0
                                    ? ""
                                    : ", at least " + need.leastMillis() / 1000 + " s");
            case RuleOutcome.Never never -> "never " + never.dimension() + " " + never.value();
            case RuleOutcome.Hold hold -> "hold until " + hold.untilAnsweredBy() + " has answered";
            case RuleOutcome.Limit limit ->
                    limit.measure()
                            + " "
                            + limit.bound().replace('-', ' ')
                            + " "
                            + limit.number().toPlainString()
                            + " "
                            + limit.unit();
            case RuleOutcome.Lane _ -> "no fast lane";
            case RuleOutcome.Note note -> "note: " + note.says();
        };
    }

    private static String words(Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
