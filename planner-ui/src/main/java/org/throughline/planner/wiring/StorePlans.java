package org.throughline.planner.wiring;

import java.util.List;
import java.util.function.Function;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.planner.access.Seat;
import org.throughline.planner.board.PlanDesk;
import org.throughline.planner.plan.AttachEvidence;
import org.throughline.planner.plan.EditVideo;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.ProposePlan;
import org.throughline.planner.plan.RevisePlan;
import org.throughline.planner.plan.Revision;
import org.throughline.planner.plan.TryPlacement;

/// The plan page's changes over the store and the use cases of planning. Thread-safe.
final class StorePlans implements PlanDesk {

    private final Store store;
    private final AttachEvidence evidence;
    private final EditVideo edit;
    private final ProposePlan propose;
    private final RevisePlan revise;
    private final TryPlacement placement;

    StorePlans(House house) {
        this.store = house.store();
        this.evidence = house.attachEvidence();
        this.edit = house.editVideo();
        this.propose = house.proposePlan();
        this.revise = house.revisePlan();
        this.placement = house.tryPlacement();
    }

    @Override
    public Outcome<ProductionPlan> attach(
            BriefId brief, ClaimId claim, Evidence attached, Seat by) {
        return in(campaign ->
                evidence.attach(campaign, brief, claim, attached, StoreCampaigns.actor(by))
                        .then(_ -> propose.propose(campaign, brief, StoreCampaigns.actor(by))));
    }

    @Override
    public boolean isAhead(ProductionPlan plan) {
        return video(plan.id().brief()) instanceof Outcome.Accepted<Video>(Video video)
                && !(plan.brief().equals(video.brief()) && plan.story().equals(video.story()));
    }

    @Override
    public Outcome<List<SealState>> sealsAfter(BriefId brief) {
        return in(campaign -> revise.preview(campaign, brief))
                .then(revision ->
                        Outcome.accepted(
                                revision.seals().stream()
                                        .map(Revision.SealEffect::state)
                                        .toList()));
    }

    @Override
    public Outcome<ProductionPlan> handIn(BriefId brief, Seat by) {
        return in(campaign -> propose.propose(campaign, brief, StoreCampaigns.actor(by)));
    }

    @Override
    public Outcome<BriefId> undo(BriefId brief, Seat by) {
        return video(brief)
                .then(video -> edit.undo(video, StoreCampaigns.actor(by)))
                .then(_ -> Outcome.accepted(brief));
    }

    @Override
    public Outcome<List<String>> refusals(BriefId brief, String wanted) {
        return in(campaign -> placement.refusals(campaign, brief, wanted));
    }

    private Outcome<Video> video(BriefId brief) {
        return in(campaign ->
                store.inTransaction(kept -> kept.videos().find(campaign, brief))
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(NotThere.video(campaign, brief))));
    }

    private <T> Outcome<T> in(Function<String, Outcome<T>> use) {
        return StoreCampaigns.openId(store)
                .map(use)
                .orElseGet(() -> Outcome.refused(StoreCampaigns.noCampaign()));
    }
}
