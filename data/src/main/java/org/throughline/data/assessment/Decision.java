package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Who does one step, and why.
///
/// @param market the market it is decided for; absent: all markets of the brief that have no own
///   decision for this step
/// @param floor the level below which no rule can bring it
/// @param because every rule that asks for this level; where none does, the default says so
/// @param facts tags that make it so and that cannot be chosen otherwise, such as
///   `topic=grief-and-loss`
public record Decision(
        Step step,
        @Nullable Market market,
        Level level,
        Level floor,
        List<Because> because,
        List<Flip> flips,
        List<String> facts) {

    public Decision {
        because = List.copyOf(because);
        flips = List.copyOf(flips);
        facts = List.copyOf(facts);
    }
}
