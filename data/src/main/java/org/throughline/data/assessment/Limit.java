package org.throughline.data.assessment;

import java.math.BigDecimal;
import java.util.List;

/// A bound on something measured.
///
/// @param measure such as `silence`, `dark-picture`, `length`
/// @param bound `at-most` or `at-least`
/// @param unit such as `s`
/// @param hard whether no person may break it on purpose
public record Limit(
        String measure,
        String bound,
        BigDecimal number,
        String unit,
        boolean hard,
        List<Because> because) {

    public Limit {
        because = List.copyOf(because);
    }
}
