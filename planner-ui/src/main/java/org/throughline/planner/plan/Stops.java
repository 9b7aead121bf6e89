package org.throughline.planner.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Market;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.DraftId;

/// The stop switches that stand, read anew each time they are asked for: whoever decides something
/// asks here, within the transaction in which it is decided.
public final class Stops {

    private Stops() {}

    /// Those of a campaign's brand.
    public static List<MarketStop> of(Repositories kept, String campaign) {
        return kept.campaigns()
                .find(campaign)
                .map(found -> kept.marketStops().standing(found.brand().name()))
                .orElse(List.of());
    }

    /// Why a draft does not go on: its market is stopped, or a rule holds its platform; empty where
    /// it may.
    public static Optional<Problem> refusal(Repositories kept, DraftId draft) {
        return refusal(kept, draft.plan().campaign(), draft.market())
                .or(() ->
                        kept.plans()
                                .find(draft.plan())
                                .flatMap(plan -> plan.heldOn(draft.market(), draft.platform())));
    }

    /// Why nothing goes on in a market; empty where it may.
    public static Optional<Problem> refusal(Repositories kept, String campaign, Market market) {
        return MarketStop.standingIn(market, of(kept, campaign)).stream()
                .map(MarketStop::problem)
                .findFirst();
    }
}
