package org.throughline.planner.plan;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Need;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;

/// A campaign as a matrix of videos, markets and platforms: how far each cell is, what stands in
/// its way, and whose turn it is.
public final class ListCampaignMatrix {

    private static final String LOCAL_REVIEWER = "local-market";

    /// What a day before the embargo keeps from going on.
    private static final Set<CellState> SEALED_NEXT =
            Set.of(CellState.WAITING, CellState.READY_TO_APPROVE, CellState.READY_TO_RENDER);

    private final Store store;

    public ListCampaignMatrix(Store store) {
        this.store = store;
    }

    /// The cells by video, then market, then platform, in the orders of campaign and briefs; empty
    /// where there is no such campaign.
    public List<Cell> cells(String campaign) {
        return store.inTransaction(kept ->
                kept.campaigns().find(campaign).map(found -> cells(kept, found)).orElse(List.of()));
    }

    private static List<Cell> cells(Repositories kept, Campaign campaign) {
        List<Post> posts = kept.posts().all();
        List<MarketStop> stops = Stops.of(kept, campaign.id());
        List<Cell> cells = new ArrayList<>();
        for (Video video : kept.videos().of(campaign.id())) {
            Brief brief = video.brief();
            Optional<ProductionPlan> plan = kept.plans().latest(campaign.id(), brief.id());
            List<Seal> seals = kept.plans().seals(campaign.id(), brief.id());
            List<Draft> drafts = plan.map(each -> DraftsOfPlan.find(kept, each)).orElse(List.of());
            Optional<BeforeEmbargo> before =
                    plan.map(each -> BeforeEmbargo.of(campaign, each.brief()));
            for (Market market : brief.audience().markets()) {
                Turn turn =
                        plan.map(each -> turn(kept, campaign, each, market, seals))
                                .orElseGet(() ->
                                        new Turn(
                                                CellState.WRITING,
                                                "No plan has been proposed yet.",
                                                campaign.team().author().name()));
                Optional<Problem> early =
                        before.filter(_ -> SEALED_NEXT.contains(turn.state))
                                .flatMap(each -> each.in(market));
                Optional<Turn> stopped = stopped(campaign, market, stops);
                for (Platform platform : brief.platforms()) {
                    Optional<Draft> draft =
                            plan.filter(_ -> turn.state == CellState.READY_TO_RENDER)
                                    .map(each -> new DraftId(each.id(), market, platform))
                                    .flatMap(id ->
                                            drafts.stream()
                                                    .filter(each -> each.id().isOfSameCell(id))
                                                    .findFirst());
                    Turn own = draft.map(each -> turn(kept, campaign, each, posts)).orElse(turn);
                    boolean isEarly = early.isPresent() && own.state != CellState.POSTED;
                    if (isEarly) {
                        own = early(campaign, own, early.get());
                    }
                    if (stopped.isPresent() && own.state != CellState.POSTED) {
                        own = stopped.get();
                    }
                    cells.add(
                            new Cell(
                                    brief.id(),
                                    brief.title(),
                                    market,
                                    platform,
                                    plan.map(ProductionPlan::id).orElse(null),
                                    draft.orElse(null),
                                    own.state,
                                    own.blocker,
                                    isEarly,
                                    own.owner));
                }
            }
        }
        return cells;
    }

    private record Turn(CellState state, String blocker, String owner) {}

    /// Nothing is made for a day that is too early; what is made already is watched and decided as
    /// ever, and goes out on another day.
    private static Turn early(Campaign campaign, Turn otherwise, Problem problem) {
        String says = problem.message() + ".";
        return SEALED_NEXT.contains(otherwise.state)
                ? new Turn(CellState.BLOCKED, says, campaign.team().author().name())
                : new Turn(
                        otherwise.state,
                        otherwise.blocker.isEmpty() ? says : says + " " + otherwise.blocker,
                        otherwise.owner);
    }

    private static Optional<Turn> stopped(
            Campaign campaign, Market market, List<MarketStop> stops) {
        return MarketStop.standingIn(market, stops).stream()
                .findFirst()
                .map(stop ->
                        new Turn(
                                CellState.STOPPED,
                                stop.sentence(),
                                byRole(campaign, "brand-lead")));
    }

    private static Turn turn(
            Repositories kept,
            Campaign campaign,
            ProductionPlan plan,
            Market market,
            List<Seal> seals) {
        String author = campaign.team().author().name();
        return switch (plan.standing(market, seals)) {
            case MarketStanding.Stopped(List<MarketStop> stops) ->
                    stopped(campaign, market, stops).orElseThrow();
            case MarketStanding.Held(List<Hold> holds) ->
                    new Turn(
                            CellState.HELD,
                            holds.getFirst().because().isEmpty()
                                    ? holds.getFirst().until()
                                    : holds.getFirst().because().getFirst().says(),
                            localReviewer(campaign, market));
            case MarketStanding.Blocked(List<Problem> problems) ->
                    new Turn(CellState.BLOCKED, problems.getFirst().message(), author);
            case MarketStanding.Waiting(List<SealState> open) ->
                    new Turn(CellState.WAITING, waiting(open), owner(campaign, open.getFirst()));
            case MarketStanding.Ready _ ->
                    kept.plans().status(plan.id())
                                            instanceof
                                            PlanStatus.Approved(_, _, List<Market> markets)
                                    && markets.contains(market)
                            ? new Turn(CellState.READY_TO_RENDER, "", author)
                            : new Turn(
                                    CellState.READY_TO_APPROVE,
                                    "Every seal is there; nobody has approved it yet.",
                                    byRole(campaign, "brand-lead"));
        };
    }

    private static Turn turn(Repositories kept, Campaign campaign, Draft draft, List<Post> posts) {
        String author = campaign.team().author().name();
        String lead = byRole(campaign, "brand-lead");
        if (posts.stream().anyMatch(post -> post.draft().equals(draft.id()))) {
            return new Turn(CellState.POSTED, "", "");
        }
        Verdict verdict = draft.verdict();
        if (verdict instanceof Verdict.ChangesAsked(String by, _, String says, _)) {
            return new Turn(CellState.CHANGES_ASKED, by + ": " + says, author);
        }
        if (verdict instanceof Verdict.Accepted) {
            return accepted(kept, campaign, draft);
        }
        List<Check> failed = draft.report().with(CheckStatus.FAILED);
        return failed.isEmpty()
                ? new Turn(CellState.RENDERED, "", lead)
                : new Turn(CellState.FAILED, failed.getFirst().says(), author);
    }

    /// What is accepted waits for the seals that are asked on drafts, and then to be published.
    private static Turn accepted(Repositories kept, Campaign campaign, Draft draft) {
        List<SealState> open =
                SealsOfDraft.find(kept, draft).stream()
                        .filter(state -> !(state instanceof SealState.Holds))
                        .toList();
        String author = campaign.team().author().name();
        return open.isEmpty()
                ? new Turn(CellState.ACCEPTED, notThere(kept, draft), author)
                : new Turn(CellState.ACCEPTED, waiting(open), owner(campaign, open.getFirst()));
    }

    /// What must be there before it goes out, such as confirmed stock; empty where nothing must.
    private static String notThere(Repositories kept, Draft draft) {
        return SealsOfDraft.plan(kept, draft).stream()
                .flatMap(plan -> plan.assessment().needs().stream())
                .filter(need -> need.what().equals("prerequisite") && !need.met())
                .filter(need -> need.market() == null || need.market().equals(draft.id().market()))
                .map(Need::missing)
                .findFirst()
                .orElse("");
    }

    private static String waiting(List<SealState> open) {
        long broken = open.stream().filter(SealState.Broken.class::isInstance).count();
        String which =
                String.join("; ", open.stream().map(state -> says(state.required())).toList());
        String missing = open.size() == 1 ? "1 seal is open: " : open.size() + " seals are open: ";
        return missing + which + (broken == 0 ? "." : " (" + broken + " broken by a change).");
    }

    private static String says(RequiredSeal seal) {
        String where = seal.market() == null ? "" : ", " + seal.market();
        return word("seal", seal.scope().key()) + " (" + role(seal.role()) + where + ")";
    }

    private static String owner(Campaign campaign, SealState open) {
        return campaign.team().approvers().stream()
                .filter(open.required()::mayBeGivenBy)
                .map(Member::name)
                .findFirst()
                .orElse(open.required().role());
    }

    private static String localReviewer(Campaign campaign, Market market) {
        return campaign.team().approvers().stream()
                .filter(member -> member.mayAnswer(LOCAL_REVIEWER, market))
                .map(Member::name)
                .findFirst()
                .orElse(LOCAL_REVIEWER);
    }

    private static String byRole(Campaign campaign, String role) {
        return campaign.team().approvers().stream()
                .filter(member -> member.role().equals(role))
                .map(Member::name)
                .findFirst()
                .orElse(role);
    }
}
