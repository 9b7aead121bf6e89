package org.throughline.planner.wiring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.Loosening;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.AimSeen;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.approval.AnswerHold;
import org.throughline.planner.approval.ApprovePlan;
import org.throughline.planner.approval.SealPlan;
import org.throughline.planner.board.CampaignDesk;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.entry.KeepTypes;
import org.throughline.planner.plan.AddVideo;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.plan.Cell;
import org.throughline.planner.plan.Inherited;
import org.throughline.planner.plan.ListCampaignMatrix;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.plan.ReadMaster;
import org.throughline.planner.plan.SetEmbargo;
import org.throughline.planner.plan.Stops;
import org.throughline.planner.register.LoosenedFacts;
import org.throughline.planner.review.AskFeeling;

/// Campaign and plan screens over the store and the use cases of approval. Thread-safe.
final class StoreCampaigns implements CampaignDesk {

    private final Store store;
    private final ListCampaignMatrix matrix;
    private final SealPlan seal;
    private final ApprovePlan approve;
    private final AnswerHold answer;
    private final LoosenedFacts facts;
    private final AddVideo add;
    private final ReadMaster masters;
    private final SetEmbargo embargo;
    private final AskFeeling feeling;
    private final KeepTypes types;
    private final OpenCampaign open;

    StoreCampaigns(
            Store store,
            ListCampaignMatrix matrix,
            SealPlan seal,
            ApprovePlan approve,
            AnswerHold answer,
            LoosenedFacts facts,
            AddVideo add,
            ReadMaster masters,
            SetEmbargo embargo,
            AskFeeling feeling,
            KeepTypes types,
            OpenCampaign open) {
        this.store = store;
        this.matrix = matrix;
        this.seal = seal;
        this.approve = approve;
        this.answer = answer;
        this.facts = facts;
        this.add = add;
        this.masters = masters;
        this.embargo = embargo;
        this.feeling = feeling;
        this.types = types;
        this.open = open;
    }

    static Actor actor(Seat seat) {
        return seat.actor();
    }

    @Override
    public Optional<Campaign> find() {
        return open.find()
                .map(campaign ->
                        campaign.withVideos(
                                store.inTransaction(kept -> kept.videos().of(campaign.id()))));
    }

    @Override
    public List<Campaign> all() {
        return open.all();
    }

    @Override
    public Optional<CampaignType> type(Campaign campaign) {
        return types.find(campaign.kind());
    }

    @Override
    public Optional<String> typeName(Campaign campaign) {
        return types.name(campaign.kind());
    }

    @Override
    public void open(String campaign) {
        open.open(campaign);
    }

    @Override
    public void openOf(BriefId brief) {
        open.of(brief).ifPresent(open::open);
    }

    @Override
    public void showed(BriefId brief, AimSeen.Where where, Seat to) {
        feeling.seen(brief, where, to.actor());
    }

    @Override
    public List<Cell> cells() {
        return open.id().map(matrix::cells).orElse(List.of());
    }

    @Override
    public List<MarketStop> stops() {
        return open.id()
                .map(id -> store.inTransaction(kept -> Stops.of(kept, id)))
                .orElse(List.of());
    }

    @Override
    public List<MarketStop> stops(BriefId brief) {
        return open.of(brief)
                .map(id -> store.inTransaction(kept -> Stops.of(kept, id)))
                .orElse(List.of());
    }

    @Override
    public BeforeEmbargo early(ProductionPlan plan) {
        return store.inTransaction(kept -> BeforeEmbargo.of(kept, plan));
    }

    @Override
    public List<Brief> others(BriefId brief) {
        return open.of(brief).stream()
                .flatMap(id -> store.inTransaction(kept -> kept.videos().of(id)).stream())
                .map(Video::brief)
                .filter(other -> !other.id().equals(brief))
                .toList();
    }

    @Override
    public Outcome<BriefId> addVideo(
            String campaign,
            String title,
            List<Market> markets,
            List<Platform> platforms,
            AddVideo.@Nullable Taken taken,
            Seat by) {
        return add.add(
                        campaign,
                        title,
                        CampaignFile.id(title),
                        markets,
                        platforms,
                        taken,
                        actor(by))
                .then(video -> Outcome.accepted(video.brief().id()));
    }

    @Override
    public List<Offer> masters() {
        Optional<String> first = open.id();
        return open.all().stream()
                .sorted(
                        Comparator.comparing(
                                campaign -> first.filter(campaign.id()::equals).isEmpty()))
                .flatMap(campaign ->
                        store.inTransaction(kept -> kept.videos().of(campaign.id())).stream()
                                .map(video -> new Offer(video.brief(), campaign.name())))
                .toList();
    }

    @Override
    public Outcome<Campaign> setEmbargo(
            String campaign, @Nullable Embargo seen, @Nullable Embargo wanted, Seat by) {
        return embargo.set(campaign, seen, wanted, actor(by));
    }

    @Override
    public Optional<Inherited> inherited(BriefId brief) {
        return open.of(brief)
                .flatMap(campaign ->
                        store.inTransaction(kept -> kept.videos().find(campaign, brief)))
                .flatMap(video ->
                        masters.of(video.campaign(), video.brief(), video.story(), open.seen()));
    }

    @Override
    public List<Loosening> loosened(ProductionPlan plan) {
        return store.inTransaction(
                kept -> LoosenedFacts.waiting(kept, plan.id().campaign(), plan.brief()));
    }

    @Override
    public Outcome<Loosening> see(Loosening loosening, Seat by) {
        return facts.see(
                loosening.campaign(), loosening.brief(), loosening.version(), "", actor(by));
    }

    @Override
    public Optional<ProductionPlan> findPlan(BriefId brief) {
        return open.of(brief)
                .flatMap(id -> store.inTransaction(kept -> kept.plans().latest(id, brief)));
    }

    @Override
    public List<Seal> seals(BriefId brief) {
        return open.of(brief)
                .map(id -> store.inTransaction(kept -> kept.plans().seals(id, brief)))
                .orElse(List.of());
    }

    @Override
    public Outcome<Seal> seal(PlanId plan, RequiredSeal required, Seat by) {
        return seal.seal(plan, required, actor(by));
    }

    @Override
    public PlanStatus status(PlanId plan) {
        return store.inTransaction(kept -> kept.plans().status(plan));
    }

    @Override
    public Outcome<ApprovedPlan> approve(PlanId plan, Seat by) {
        return approve.approve(plan, actor(by));
    }

    @Override
    public Outcome<ProductionPlan> answer(
            BriefId brief, Market market, String rule, boolean lifts, String says, Seat by) {
        return open.of(brief)
                .map(id -> answer.answer(id, brief, market, rule, lifts, says, actor(by)))
                .orElseGet(() -> Outcome.refused(noCampaign()));
    }

    static Problem noCampaign() {
        return NotThere.campaign("the open campaign");
    }
}
