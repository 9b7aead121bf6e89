package org.throughline.planner.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.PlanPart;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;

/// What would be published before the embargo of its campaign, market by market, and why. Its day
/// has to change, and with it every seal that covers the day: until then nobody is asked for one,
/// and nothing of it is approved, rendered or packed. What is published later goes on as ever.
public final class BeforeEmbargo {

    private final Map<Market, Problem> problems = new LinkedHashMap<>();

    private BeforeEmbargo() {}

    /// As a brief says its days.
    public static BeforeEmbargo of(Campaign campaign, Brief brief) {
        BeforeEmbargo early = new BeforeEmbargo();
        PublishTime.of(campaign, brief).stream()
                .filter(time -> time.isEarly(campaign))
                .forEach(time -> early.problems.put(time.market(), time.problem(campaign)));
        return early;
    }

    /// As a version of a plan says its days, by the embargo that there is now.
    public static BeforeEmbargo of(Repositories kept, ProductionPlan plan) {
        return kept.campaigns()
                .find(plan.id().campaign())
                .map(campaign -> of(campaign, plan.brief()))
                .orElseGet(BeforeEmbargo::new);
    }

    /// Why a draft is not rendered; empty where it may be.
    public static Optional<Problem> refusal(Repositories kept, DraftId draft) {
        return kept.plans().find(draft.plan()).flatMap(plan -> of(kept, plan).in(draft.market()));
    }

    /// All of it.
    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /// Why a market does not go on; empty where it may.
    public Optional<Problem> in(Market market) {
        return Optional.ofNullable(problems.get(market));
    }

    /// Why nobody gives a seal; empty where they may. A seal over a file by its hash covers no day.
    public List<Problem> refusal(RequiredSeal required) {
        return required.scope().parts().contains(PlanPart.USE)
                ? problems.entrySet().stream()
                        .filter(each -> required.concerns(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList()
                : List.of();
    }

    /// How a market stands that would be ready, or waits for seals alone, but for this.
    public MarketStanding standing(Market market, MarketStanding otherwise) {
        return switch (otherwise) {
            case MarketStanding.Ready _, MarketStanding.Waiting _ ->
                    in(market)
                            .<MarketStanding>map(
                                    early -> new MarketStanding.Blocked(List.of(early)))
                            .orElse(otherwise);
            case MarketStanding.Blocked _, MarketStanding.Held _, MarketStanding.Stopped _ ->
                    otherwise;
        };
    }
}
