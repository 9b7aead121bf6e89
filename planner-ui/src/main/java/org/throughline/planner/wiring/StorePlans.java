package org.throughline.planner.wiring;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.board.PlanDesk;
import org.throughline.planner.plan.AngleEdit;
import org.throughline.planner.plan.AttachEvidence;
import org.throughline.planner.plan.BringCaptions;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.planner.plan.CheckCaptions;
import org.throughline.planner.plan.CropShot;
import org.throughline.planner.plan.EditAngles;
import org.throughline.planner.plan.EditVideo;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.plan.ProposePlan;
import org.throughline.planner.plan.RevisePlan;
import org.throughline.planner.plan.Revision;
import org.throughline.planner.plan.TakeHook;
import org.throughline.planner.plan.TryPlacement;

/// The plan page's changes over the store and the use cases of planning. Thread-safe.
final class StorePlans implements PlanDesk {

    private final Store store;
    private final AttachEvidence evidence;
    private final EditVideo edit;
    private final ProposePlan propose;
    private final RevisePlan revise;
    private final TryPlacement placement;
    private final TakeHook hook;
    private final EditAngles angles;
    private final CropShot crop;
    private final BringCaptions bring;
    private final CheckCaptions captions;
    private final OpenCampaign open;

    StorePlans(House house, OpenCampaign open) {
        this.open = open;
        this.store = house.store();
        this.evidence = house.attachEvidence();
        this.edit = house.editVideo();
        this.propose = house.proposePlan();
        this.revise = house.revisePlan();
        this.placement = house.tryPlacement();
        this.hook = house.takeHook();
        this.angles = house.editAngles();
        this.crop = house.cropShot();
        this.bring = house.bringCaptions();
        this.captions = house.checkCaptions();
    }

    @Override
    public Outcome<ProductionPlan> attach(
            BriefId brief, ClaimId claim, Evidence attached, Seat by) {
        return in(
                brief,
                campaign ->
                        evidence.attach(campaign, brief, claim, attached, by.actor())
                                .then(_ -> latest(campaign, brief)));
    }

    private Outcome<ProductionPlan> latest(String campaign, BriefId brief) {
        return store.inTransaction(kept -> kept.plans().latest(campaign, brief))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(NotThere.plan(brief)));
    }

    @Override
    public Optional<Story> written(BriefId brief) {
        return video(brief) instanceof Outcome.Accepted<Video>(Video video)
                ? Optional.ofNullable(video.story())
                : Optional.empty();
    }

    @Override
    public Outcome<BriefId> takeHook(BriefId brief, String id, List<Market> markets, Seat by) {
        return in(brief, campaign -> hook.take(campaign, brief, id, markets, by.actor()))
                .then(_ -> Outcome.accepted(brief));
    }

    @Override
    public Outcome<BriefId> shape(BriefId brief, AngleEdit wanted, Seat by) {
        return in(brief, campaign -> angles.make(campaign, brief, wanted, by.actor()))
                .then(_ -> Outcome.accepted(brief));
    }

    @Override
    public Outcome<BriefId> crop(BriefId brief, String beat, int shot, Framing framing, Seat by) {
        return in(brief, campaign -> crop.crop(campaign, brief, beat, shot, framing, by.actor()))
                .then(_ -> Outcome.accepted(brief));
    }

    @Override
    public Outcome<BringCaptions.Tried> lookAtCaptions(
            BriefId brief, Market market, String name, byte[] bytes) {
        return in(brief, campaign -> bring.look(campaign, brief, market, name, bytes));
    }

    @Override
    public Outcome<BriefId> takeCaptions(
            BriefId brief, Market market, @Nullable BroughtCaptions brought, Seat by) {
        return in(brief, campaign -> bring.take(campaign, brief, market, brought, by.actor()))
                .then(_ -> Outcome.accepted(brief));
    }

    @Override
    public List<CaptionFinding> captions(ProductionPlan plan) {
        return captions.check(plan);
    }

    @Override
    public boolean isAhead(ProductionPlan plan) {
        return video(plan.id().brief()) instanceof Outcome.Accepted<Video>(Video video)
                && !(plan.brief().equals(video.brief()) && plan.story().equals(video.story()));
    }

    @Override
    public Outcome<Revision> after(BriefId brief) {
        return in(brief, campaign -> revise.preview(campaign, brief));
    }

    @Override
    public Outcome<ProductionPlan> handIn(BriefId brief, Seat by) {
        return in(brief, campaign -> propose.propose(campaign, brief, by.actor()));
    }

    @Override
    public Outcome<BriefId> undo(BriefId brief, Seat by) {
        return video(brief)
                .then(video -> edit.undo(video, by.actor()))
                .then(_ -> Outcome.accepted(brief));
    }

    @Override
    public Outcome<List<String>> refusals(BriefId brief, String wanted) {
        return in(brief, campaign -> placement.refusals(campaign, brief, wanted));
    }

    private Outcome<Video> video(BriefId brief) {
        return in(
                brief,
                campaign ->
                        store.inTransaction(kept -> kept.videos().find(campaign, brief))
                                .map(Outcome::accepted)
                                .orElseGet(() -> Outcome.refused(NotThere.video(campaign, brief))));
    }

    private <T> Outcome<T> in(BriefId brief, Function<String, Outcome<T>> use) {
        return open.of(brief).map(use).orElseGet(() -> Outcome.refused(NotThere.plan(brief)));
    }
}
