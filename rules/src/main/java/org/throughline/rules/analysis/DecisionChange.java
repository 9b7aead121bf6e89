package org.throughline.rules.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// One thing that a candidate version decides otherwise for one brief.
///
/// @param kind what it is about
/// @param subject the step, role, need, measure ... in words of the vocabulary
/// @param market the market it is decided for; absent: all
/// @param from what it is now; empty where it is nothing
/// @param to what it would be; empty where it would be nothing
/// @param tighter whether the candidate asks for more: more of a person, more approval, less
///   freedom
/// @param rules ids of the rules behind it, now and then; none where a default stands
public record DecisionChange(
        Kind kind,
        String subject,
        @Nullable Market market,
        String from,
        String to,
        boolean tighter,
        List<String> rules) {

    /// The part of an assessment that changes.
    public enum Kind {
        LEVEL,
        ASK,
        NEED,
        NEVER,
        HOLD,
        LIMIT,
        LANE
    }

    public DecisionChange {
        rules = List.copyOf(rules);
    }
}
