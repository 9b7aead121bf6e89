package org.throughline.rules.analysis;

import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;

/// One outcome of a rule: what the desk calls a row. Each is one thing; two are never equal.
///
/// @param order where it stands in the rulebook
record Row(int order, Rule rule, RuleOutcome outcome, Reach reach) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && row.order == order;
    }

    @Override
    public int hashCode() {
        return order;
    }

    /// Whether the brand set it; a card of the library is not its to take out.
    boolean isOwn() {
        return rule.card() == null;
    }
}
