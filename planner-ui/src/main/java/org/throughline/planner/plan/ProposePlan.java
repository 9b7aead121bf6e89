package org.throughline.planner.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.Circumstances;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;
import org.throughline.planner.campaign.StoryChecks;

/// Hands a video in for approval: what is written now becomes the plan's next version.
public final class ProposePlan {

    private final Store store;
    private final BriefAssessor assessor;
    private final Clock clock;

    public ProposePlan(Store store, BriefAssessor assessor, Clock clock) {
        this.store = store;
        this.assessor = assessor;
        this.clock = clock;
    }

    /// Proposes the newest version of a video. Where nothing has changed since the latest plan,
    /// that plan is the answer and no version is made.
    public Outcome<ProductionPlan> propose(String campaign, BriefId brief, Actor actor) {
        Optional<Problem> refusal = ReadsAlong.refusal(brief, actor);
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : inTime(campaign, brief).then(plan -> kept(plan, actor));
    }

    /// Makes the next version because something beside the writing has changed: an answer, or what
    /// proves a claim. What is written and not handed in stays out of it. Whether the actor may is
    /// for the caller to say.
    ///
    /// @param change what has changed in the brief that was handed in
    public Outcome<ProductionPlan> renew(
            String campaign, BriefId brief, UnaryOperator<Brief> change, Actor actor) {
        Outcome<ProductionPlan> drawn =
                store.inTransaction(kept -> kept.plans().latest(campaign, brief))
                        .map(latest -> renewed(campaign, latest, change))
                        .orElseGet(() -> inTime(campaign, brief));
        return drawn.then(plan -> kept(plan, actor));
    }

    private Outcome<ProductionPlan> renewed(
            String campaign, ProductionPlan latest, UnaryOperator<Brief> change) {
        Optional<Campaign> found = store.inTransaction(kept -> kept.campaigns().find(campaign));
        return found.isEmpty()
                ? Outcome.refused(NotThere.campaign(campaign))
                : draw(found.get(), change.apply(latest.brief()), latest.story(), latest);
    }

    private Outcome<ProductionPlan> kept(ProductionPlan plan, Actor actor) {
        return store.inTransactionThatStays(kept -> keep(kept, plan, actor));
    }

    /// What would be proposed now; nothing is kept.
    public Outcome<ProductionPlan> draw(String campaignId, BriefId brief) {
        record Found(
                Optional<Campaign> campaign,
                Optional<Video> video,
                Optional<ProductionPlan> latest) {}
        Found found =
                store.inTransaction(kept ->
                        new Found(
                                kept.campaigns().find(campaignId),
                                kept.videos().find(campaignId, brief),
                                kept.plans().latest(campaignId, brief)));
        if (found.campaign().isEmpty()) {
            return Outcome.refused(NotThere.campaign(campaignId));
        }
        if (found.video().isEmpty()) {
            return Outcome.refused(NotThere.video(campaignId, brief));
        }
        Video video = found.video().get();
        return draw(
                found.campaign().get(), video.brief(), video.story(), found.latest().orElse(null));
    }

    /// Nothing is handed in that would be published before the embargo.
    private Outcome<ProductionPlan> inTime(String campaign, BriefId brief) {
        return draw(campaign, brief)
                .then(plan -> {
                    List<Problem> early = early(plan);
                    return early.isEmpty() ? Outcome.accepted(plan) : Outcome.refused(early);
                });
    }

    /// What of a plan would be published before its campaign's embargo.
    List<Problem> early(ProductionPlan plan) {
        return store.inTransaction(kept -> BeforeEmbargo.of(kept, plan).problems());
    }

    /// The same of a video as somebody is writing it.
    Outcome<ProductionPlan> draw(String campaignId, Brief brief, @Nullable Story story) {
        return store.inTransaction(kept -> kept.campaigns().find(campaignId))
                .map(campaign ->
                        draw(
                                campaign,
                                brief,
                                story,
                                store.inTransaction(kept ->
                                        kept.plans().latest(campaignId, brief.id()).orElse(null))))
                .orElseGet(() -> Outcome.refused(NotThere.campaign(campaignId)));
    }

    private Outcome<ProductionPlan> draw(
            Campaign campaign,
            Brief brief,
            @Nullable Story story,
            @Nullable ProductionPlan latest) {
        if (story == null || story.beats().isEmpty()) {
            return Outcome.refused(
                    new Problem(
                            "PLAN-001",
                            brief.id().value(),
                            "there is no story yet, only a brief",
                            "Write its beats first."));
        }
        List<Problem> problems = new ArrayList<>(EnterCampaign.authorApproves(campaign));
        List<MarketProfile> markets = markets(campaign, brief, problems);
        List<MediaItem> media = media(campaign, story, problems);
        // what is written by hand is held to what a campaign file is
        if (latest == null || !latest.story().equals(story)) {
            problems.addAll(StoryChecks.problems(campaign.withVideo(brief, story), story));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Circumstances around = assessor.around(campaign, brief.id());
        PlanId id = latest == null ? new PlanId(campaign.id(), brief.id(), 1) : latest.id().next();
        return Outcome.accepted(
                new ProductionPlan(
                        id,
                        campaign.brand(),
                        markets,
                        brief,
                        story,
                        media,
                        answers(campaign, brief),
                        assessor.assess(campaign, brief, story, around),
                        campaign.team().author().name(),
                        campaign.team().approvers(),
                        clock.instant(),
                        around));
    }

    private static List<MarketProfile> markets(
            Campaign campaign, Brief brief, List<Problem> problems) {
        List<MarketProfile> profiles = new ArrayList<>();
        for (Market market : brief.audience().markets()) {
            campaign.findMarket(market)
                    .ifPresentOrElse(
                            profiles::add,
                            () ->
                                    problems.add(
                                            new Problem(
                                                    "PLAN-011",
                                                    "audience.markets",
                                                    "nobody has said which language and zone "
                                                            + market
                                                            + " has",
                                                    "Name it among the campaign's markets.")));
        }
        return profiles;
    }

    private static List<MediaItem> media(Campaign campaign, Story story, List<Problem> problems) {
        List<MediaItem> used = new ArrayList<>();
        for (var id : UsedMedia.of(story)) {
            campaign.media().stream()
                    .filter(item -> item.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            used::add,
                            () ->
                                    problems.add(
                                            new Problem(
                                                    "PLAN-012",
                                                    "media " + id,
                                                    "the story uses it, the campaign does not"
                                                            + " have it",
                                                    "Add it to the campaign's media.")));
        }
        return used;
    }

    private static List<LocalAnswer> answers(Campaign campaign, Brief brief) {
        return campaign.answers().stream()
                .filter(answer -> answer.brief().equals(brief.id()))
                .toList();
    }

    private Outcome<ProductionPlan> keep(Repositories kept, ProductionPlan plan, Actor actor) {
        Optional<ProductionPlan> latest =
                kept.plans().latest(plan.id().campaign(), plan.id().brief());
        if (latest.isPresent() && latest.get().saysTheSame(plan)) {
            return Outcome.accepted(latest.get());
        }
        if (!kept.plans().propose(plan)) {
            return Outcome.refused(
                    new Problem(
                            "PLAN-013",
                            plan.id().toString(),
                            "somebody else has proposed this version meanwhile",
                            "Look at it, then propose again."));
        }
        kept.audit()
                .add(
                        clock.instant(),
                        actor.name(),
                        "propose plan",
                        plan.id().toString(),
                        "fingerprint " + plan.fingerprint().shown());
        return Outcome.accepted(plan);
    }
}
