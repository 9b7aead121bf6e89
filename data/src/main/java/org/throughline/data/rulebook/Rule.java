package org.throughline.data.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One rule: when it holds, and what follows.
///
/// @param id such as `T1`; unique in its rulebook
/// @param version the version of the rulebook in which it got this form
/// @param setBy who set it
/// @param setOn when; absent for shipped cards
/// @param hard whether nobody may break it on purpose
/// @param card what a shipped rule says of itself; absent for a brand's own
public record Rule(
        String id,
        int version,
        String setBy,
        @Nullable LocalDate setOn,
        boolean hard,
        When when,
        List<RuleOutcome> outcomes,
        @Nullable Card card) {

    public Rule {
        outcomes = List.copyOf(outcomes);
        if (id.isBlank() || outcomes.isEmpty()) {
            throw new IllegalArgumentException("a rule has an id and an outcome: " + id);
        }
    }
}
