package org.throughline.rules.counterfactual;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Change;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;

/// A change of one field, to be tried.
///
/// @param dimension the question it answers otherwise
/// @param effect what of it matters: changes of one field with the same effect decide alike
/// @param change what it says to a person
/// @param edit the brief with that change
record Trial(String dimension, Object effect, Change change, UnaryOperator<Brief> edit) {

    /// Trials that need deciding once.
    record Kind(String field, @Nullable Market market, Object effect) {}

    Kind kind() {
        return new Kind(change.field(), change.market(), effect);
    }

    boolean isOfSameField(Trial other) {
        return change.field().equals(other.change.field())
                && (dimension.equals("market")
                        || Objects.equals(change.market(), other.change.market()));
    }
}
