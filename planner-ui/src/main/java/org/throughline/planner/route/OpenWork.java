package org.throughline.planner.route;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.GuestLink;
import org.throughline.planner.plan.BeforeEmbargo;

/// A seal that waits now, and where it is given.
///
/// @param brief the video
/// @param draft the draft it is given on; absent: the plan
public record OpenWork(OpenSeal seal, BriefId brief, @Nullable DraftId draft) {

    /// Everything of a video that waits for seals now: on the newest version of its plan and on the
    /// drafts that show it. Nothing waits where its market is stopped, a rule holds it, or its day
    /// is before the embargo.
    ///
    /// @param campaign it is of
    /// @param drafts that show it
    /// @param stops that stand for its brand
    public static List<OpenWork> of(
            Repositories kept,
            Campaign campaign,
            ProductionPlan plan,
            List<Draft> drafts,
            List<MarketStop> stops) {
        return of(kept, campaign, plan, drafts, stops, List.of());
    }

    /// The same, where guests are asked for some of it.
    ///
    /// @param guests links that stand
    static List<OpenWork> of(
            Repositories kept,
            Campaign campaign,
            ProductionPlan plan,
            List<Draft> drafts,
            List<MarketStop> stops,
            List<GuestLink> guests) {
        List<Market> going =
                plan.brief().audience().markets().stream()
                        .filter(market -> MarketStop.standingIn(market, stops).isEmpty())
                        .toList();
        Stream<OpenWork> onPlan =
                OpenSeal.onPlan(
                                plan,
                                kept.plans().seals(plan.id().campaign(), plan.id().brief()),
                                guests)
                        .stream()
                        .filter(open -> going.stream().anyMatch(open.required()::concerns))
                        .map(open -> new OpenWork(open, plan.id().brief(), null));
        Stream<OpenWork> onDrafts =
                drafts.stream()
                        .filter(draft -> going.contains(draft.id().market()))
                        .filter(draft ->
                                plan.heldOn(draft.id().market(), draft.id().platform()).isEmpty())
                        .flatMap(draft ->
                                OpenSeal.onDraft(kept, draft).stream()
                                        .map(open ->
                                                new OpenWork(open, plan.id().brief(), draft.id())));
        BeforeEmbargo early = BeforeEmbargo.of(campaign, plan.brief());
        return Stream.concat(onPlan, onDrafts)
                .filter(work -> work.seal.since() != null)
                .filter(work -> early.refusal(work.seal.required()).isEmpty())
                .toList();
    }
}
