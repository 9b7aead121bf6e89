package org.throughline.planner.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.brief.Market;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.problem.Outcome;
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

    /// An approved plan for the markets that nobody has stopped and that the embargo leaves alone;
    /// refused where there is none.
    public static Outcome<ApprovedPlan> goingOn(Repositories kept, ApprovedPlan approved) {
        List<MarketStop> stops = of(kept, approved.plan().id().campaign());
        BeforeEmbargo early = BeforeEmbargo.of(kept, approved.plan());
        List<Market> going =
                approved.markets().stream()
                        .filter(market -> MarketStop.standingIn(market, stops).isEmpty())
                        .filter(market -> early.in(market).isEmpty())
                        .toList();
        return approved.within(going)
                .map(Outcome::accepted)
                .orElseGet(() ->
                        Outcome.refused(
                                Stream.concat(
                                                problems(approved.markets(), stops).stream(),
                                                approved.markets().stream()
                                                        .flatMap(each -> early.in(each).stream()))
                                        .toList()));
    }

    /// Why nobody seals what is asked of a plan: its market is stopped, or every market is, where
    /// it is asked of all together; or it covers a day before the embargo. Empty where they may.
    public static List<Problem> refusal(
            Repositories kept, ProductionPlan plan, RequiredSeal required) {
        List<MarketStop> stops = of(kept, plan.id().campaign());
        List<Market> markets =
                plan.brief().audience().markets().stream().filter(required::concerns).toList();
        boolean someGoOn =
                markets.stream().anyMatch(market -> MarketStop.standingIn(market, stops).isEmpty());
        return someGoOn ? BeforeEmbargo.of(kept, plan).refusal(required) : problems(markets, stops);
    }

    private static List<Problem> problems(List<Market> markets, List<MarketStop> stops) {
        return markets.stream()
                .flatMap(market -> MarketStop.standingIn(market, stops).stream())
                .map(MarketStop::problem)
                .toList();
    }

    /// Why nothing goes on in a market; empty where it may.
    public static Optional<Problem> refusal(Repositories kept, String campaign, Market market) {
        return MarketStop.standingIn(market, of(kept, campaign)).stream()
                .map(MarketStop::problem)
                .findFirst();
    }
}
