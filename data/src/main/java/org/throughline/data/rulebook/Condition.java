package org.throughline.data.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One condition: a question of the vocabulary, an operator, and what it compares with.
///
/// @param values words, day ranges or names of wording lists; empty for *answered* and
///   *unanswered*, and for *no item* where any item at all is meant
/// @param days how many days before or after, for *within*
/// @param places where a wording is looked for: words of `wording-place`; absent: everywhere
public record Condition(
        String dimension,
        Operator operator,
        List<String> values,
        @Nullable Integer days,
        @Nullable List<String> places) {

    public Condition {
        values = List.copyOf(values);
        places = places == null || places.isEmpty() ? null : List.copyOf(places);
        boolean fits =
                switch (operator) {
                    case ANSWERED, UNANSWERED -> values.isEmpty();
                    case NO_ITEM -> true;
                    case IS, IS_NOT, AT_LEAST, AT_MOST, ON, WITHIN, CONTAINS -> !values.isEmpty();
                };
        if (!fits || (operator == Operator.WITHIN) == (days == null)) {
            throw new IllegalArgumentException(
                    dimension + " " + operator.key() + " does not go with " + values);
        }
        if (places != null && operator != Operator.CONTAINS) {
            throw new IllegalArgumentException(operator.key() + " looks at no place: " + places);
        }
    }

    public Condition(String dimension, Operator operator, List<String> values) {
        this(dimension, operator, values, null, null);
    }

    /// A day of the market's calendar at most so many days away from the day of publishing.
    public static Condition within(int days, List<String> calendarWords) {
        return new Condition("calendar", Operator.WITHIN, calendarWords, days, null);
    }
}
