package org.throughline.rules.counterfactual;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.throughline.data.assessment.Change;
import org.throughline.data.brief.Brief;

/// A change of one field, to be tried.
///
/// @param dimension the question it answers otherwise
/// @param change what it says to a person
/// @param edit the brief with that change
record Trial(String dimension, Change change, UnaryOperator<Brief> edit) {

    boolean isOfSameField(Trial other) {
        return change.field().equals(other.change.field())
                && Objects.equals(change.market(), other.change.market());
    }
}
