package org.throughline.data.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;

/// What a local reviewer answered to a hold or a question about one market.
///
/// @param rule id of the rule that asked
/// @param lifts whether the answer lets the market go on
/// @param vouched of a guest: what they are, and who stands for them; absent for the team
public record LocalAnswer(
        BriefId brief,
        Market market,
        String rule,
        String by,
        Instant at,
        boolean lifts,
        String says,
        @Nullable Vouched vouched) {

    /// One of somebody of the team.
    public LocalAnswer(
            BriefId brief,
            Market market,
            String rule,
            String by,
            Instant at,
            boolean lifts,
            String says) {
        this(brief, market, rule, by, at, lifts, says, null);
    }
}
