package org.throughline.data.rulebook;

import java.util.List;

/// One condition: a question of the vocabulary, an operator, and what it compares with.
///
/// @param values words, day ranges or names of wording lists; empty for *answered* and *unanswered*
public record Condition(String dimension, Operator operator, List<String> values) {

    public Condition {
        values = List.copyOf(values);
        boolean bare = operator == Operator.ANSWERED || operator == Operator.UNANSWERED;
        if (bare != values.isEmpty()) {
            throw new IllegalArgumentException(
                    dimension + " " + operator.key() + " does not go with " + values);
        }
    }
}
