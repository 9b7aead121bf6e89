package org.throughline.planner.wiring;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.AimSeen;
import org.throughline.data.story.Story;
import org.throughline.data.trend.DismissedHint;
import org.throughline.planner.access.Seat;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.brief.BriefDesk;
import org.throughline.planner.brief.DismissHint;
import org.throughline.planner.brief.Writing;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.entry.KeepTypes;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.planner.plan.EditVideo;
import org.throughline.planner.plan.Inherited;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.plan.ProposePlan;
import org.throughline.planner.plan.ReadMaster;
import org.throughline.planner.plan.RevisePlan;
import org.throughline.planner.plan.Revision;
import org.throughline.planner.review.AskFeeling;
import org.throughline.planner.rulebook.RulesInForce;
import org.throughline.rules.voice.VoiceReport;

/// The strategy form over the store and the use cases of planning. Thread-safe.
final class StoreBriefs implements BriefDesk {

    private final Store store;
    private final BriefAssessor assessor;
    private final RulesInForce inForce;
    private final EditVideo edit;
    private final ProposePlan propose;
    private final RevisePlan revise;
    private final MeasureApproval pace;
    private final OpenCampaign open;
    private final DismissHint hints;
    private final AskFeeling feeling;
    private final ReadMaster masters;
    private final InstantSource clock;
    private final KeepTypes types;

    StoreBriefs(
            Store store,
            BriefAssessor assessor,
            RulesInForce inForce,
            EditVideo edit,
            ProposePlan propose,
            RevisePlan revise,
            MeasureApproval pace,
            DismissHint hints,
            AskFeeling feeling,
            ReadMaster masters,
            KeepTypes types,
            InstantSource clock,
            OpenCampaign open) {
        this.store = store;
        this.assessor = assessor;
        this.inForce = inForce;
        this.edit = edit;
        this.propose = propose;
        this.revise = revise;
        this.pace = pace;
        this.open = open;
        this.hints = hints;
        this.types = types;
        this.feeling = feeling;
        this.masters = masters;
        this.clock = clock;
    }

    @Override
    public Optional<Writing> find(BriefId id) {
        return video(id).map(StoreBriefs::writing);
    }

    @Override
    public void showed(BriefId id, Seat to) {
        feeling.seen(id, AimSeen.Where.BRIEF, to.actor());
    }

    private Optional<Video> video(BriefId id) {
        return open.of(id)
                .flatMap(campaign -> store.inTransaction(kept -> kept.videos().find(campaign, id)));
    }

    private static Writing writing(Video video) {
        return new Writing(video.version(), video.brief(), video.story(), video.at());
    }

    @Override
    public Optional<CampaignType> type(BriefId id) {
        return open.of(id)
                .flatMap(campaign -> store.inTransaction(kept -> kept.campaigns().find(campaign)))
                .flatMap(campaign -> types.find(campaign.kind()));
    }

    @Override
    public Optional<Inherited> inherited(Brief brief, @Nullable Story story) {
        return open.of(brief.id())
                .flatMap(campaign -> masters.of(campaign, brief, story, open.seen()));
    }

    @Override
    public Assessment assess(Brief brief, @Nullable Story story) {
        return assessor.assess(campaign(brief.id()), brief, story);
    }

    @Override
    public VoiceReport voice(Brief brief, Story story) {
        return assessor.voice(campaign(brief.id()), brief, story);
    }

    private Campaign campaign(BriefId brief) {
        return open.of(brief)
                .flatMap(id -> store.inTransaction(kept -> kept.campaigns().find(id)))
                .orElseThrow();
    }

    @Override
    public int rulebookVersion(BriefId brief) {
        return open.of(brief)
                .flatMap(id -> store.inTransaction(kept -> kept.campaigns().find(id)))
                .map(campaign -> inForce.version(campaign.brand().name()))
                .orElse(RulesInForce.LIBRARY);
    }

    @Override
    public Outcome<Writing> save(Writing edited, Seat by) {
        return video(edited.brief().id())
                .map(video ->
                        edit.save(
                                based(video, edited.version()),
                                edited.brief(),
                                edited.story(),
                                StoreCampaigns.actor(by)))
                .orElseGet(() -> Outcome.refused(noVideo(edited.brief().id())))
                .then(video -> Outcome.accepted(writing(video)));
    }

    /// What the edit was made of, so that a faster edit of somebody else is seen.
    private static Video based(Video video, int version) {
        return new Video(
                video.campaign(), version, video.brief(), video.story(), video.by(), video.at());
    }

    @Override
    public Outcome<Revision> after(Brief brief, @Nullable Story story) {
        return open.of(brief.id())
                .map(campaign -> revise.preview(campaign, brief, story))
                .orElseGet(() -> Outcome.refused(noVideo(brief.id())));
    }

    @Override
    public ApprovalPace pace() {
        return pace.measure(open.seen());
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public List<DismissedHint> dismissed(BriefId id) {
        return open.of(id).map(campaign -> hints.of(campaign, id)).orElse(List.of());
    }

    @Override
    public Outcome<DismissedHint> dismiss(BriefId id, String hint, String reason, Seat by) {
        return open.of(id)
                .map(campaign -> hints.dismiss(campaign, id, hint, reason, by.actor()))
                .orElseGet(() -> Outcome.refused(noVideo(id)));
    }

    @Override
    public Outcome<Boolean> restoreHint(BriefId id, String hint, Seat by) {
        return open.of(id)
                .map(campaign -> hints.restore(campaign, id, hint, by.actor()))
                .orElseGet(() -> Outcome.refused(noVideo(id)));
    }

    @Override
    public Outcome<PlanId> propose(BriefId id, Seat by) {
        return open.of(id)
                .map(campaign -> propose.propose(campaign, id, StoreCampaigns.actor(by)))
                .orElseGet(() -> Outcome.refused(noVideo(id)))
                .then(plan -> Outcome.accepted(plan.id()));
    }

    @Override
    public Outcome<Writing> undo(Writing seen, Seat by) {
        BriefId id = seen.brief().id();
        return video(id)
                .map(video -> edit.undo(based(video, seen.version()), StoreCampaigns.actor(by)))
                .orElseGet(() -> Outcome.refused(noVideo(id)))
                .then(video -> Outcome.accepted(writing(video)));
    }

    private static Problem noVideo(BriefId id) {
        return NotThere.video("the open campaign", id);
    }
}
