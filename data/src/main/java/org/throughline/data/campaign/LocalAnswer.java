package org.throughline.data.campaign;

import java.time.Instant;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;

/// What a local reviewer answered to a hold or a question about one market.
///
/// @param rule id of the rule that asked
/// @param lifts whether the answer lets the market go on
public record LocalAnswer(
        BriefId brief,
        Market market,
        String rule,
        String by,
        Instant at,
        boolean lifts,
        String says) {}
