package org.throughline.planner.together;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.ledger.KeepLedger;
import org.throughline.planner.plan.EditVideo;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.ProposePlan;
import org.throughline.planner.plan.RevisePlan;
import org.throughline.planner.plan.Revision;
import org.throughline.planner.production.BoardStep;
import org.throughline.planner.production.BoardVideo;
import org.throughline.planner.production.ListProduction;
import org.throughline.planner.production.ProductionBoard;
import org.throughline.planner.review.WatchDraft;

/// Changes several videos of a campaign in one step, by the same use cases as one by one: what it
/// would do is looked at first, whoever edited meanwhile is not overwritten, and either all of it
/// is kept or nothing.
public final class ChangeTogether {

    private final Store store;
    private final EditVideo edit;
    private final RevisePlan revise;
    private final ProposePlan propose;
    private final KeepLedger ledger;
    private final ListProduction production;

    public ChangeTogether(
            Store store,
            EditVideo edit,
            RevisePlan revise,
            ProposePlan propose,
            KeepLedger ledger,
            ListProduction production) {
        this.store = store;
        this.edit = edit;
        this.revise = revise;
        this.propose = propose;
        this.ledger = ledger;
        this.production = production;
    }

    /// What a change would do to some videos of a campaign; keeps nothing.
    ///
    /// @param seen whether a campaign counts for the pace of approvals
    public Outcome<Prospects> look(
            String campaign,
            Set<BriefId> briefs,
            SharedChange change,
            Predicate<String> seen,
            Actor actor) {
        Optional<Campaign> found =
                store.inTransaction(kept ->
                        kept.campaigns()
                                .find(campaign)
                                .filter(_ -> WatchDraft.maySee(kept, campaign, actor)));
        if (found.isEmpty()) {
            return Outcome.refused(NotThere.campaign(campaign));
        }
        List<Video> videos =
                store.inTransaction(kept -> kept.videos().of(campaign)).stream()
                        .filter(video -> briefs.contains(video.brief().id()))
                        .toList();
        List<Prospect> prospects =
                switch (change) {
                    case SharedChange.OfWriting writing ->
                            videos.stream()
                                    .map(video -> prospect(found.get(), video, writing))
                                    .toList();
                    case SharedChange.Assign assign -> assigned(campaign, videos, assign, seen);
                };
        return Outcome.accepted(new Prospects(campaign, change, prospects));
    }

    private Prospect prospect(Campaign campaign, Video video, SharedChange.OfWriting change) {
        Set<Rewritten.Shown> shown = store.inTransaction(kept -> shown(kept, video));
        return switch (Rewritten.by(change, campaign, video, shown)) {
            case Outcome.Refused<Rewritten>(List<Problem> problems) ->
                    new Prospect.Refused(video, problems);
            case Outcome.Accepted<Rewritten>(Rewritten after) ->
                    after.differs(video) ? changes(video, after) : new Prospect.Same(video);
        };
    }

    private static Set<Rewritten.Shown> shown(Repositories kept, Video video) {
        return kept.posts().all().stream()
                .map(post -> post.draft())
                .filter(draft -> draft.plan().campaign().equals(video.campaign()))
                .filter(draft -> draft.plan().brief().equals(video.brief().id()))
                .map(draft -> new Rewritten.Shown(draft.market(), draft.platform()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Prospect changes(Video video, Rewritten after) {
        Optional<ProductionPlan> latest =
                store.inTransaction(
                        kept -> kept.plans().latest(video.campaign(), video.brief().id()));
        List<SealState> before = latest.map(this::states).orElse(List.of());
        List<Hold> holds = latest.map(plan -> plan.assessment().holds()).orElse(List.of());
        return switch (revise.preview(video.campaign(), after.brief(), after.story())) {
            case Outcome.Refused<Revision>(List<Problem> problems) ->
                    new Prospect.Changes(
                            video,
                            after.brief(),
                            after.story(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            problems);
            case Outcome.Accepted<Revision>(Revision revision) ->
                    new Prospect.Changes(
                            video,
                            after.brief(),
                            after.story(),
                            broken(before, revision.states()),
                            latest.isEmpty() ? List.of() : asked(before, revision.states()),
                            missing(revision.plan().assessment().holds(), holds),
                            missing(holds, revision.plan().assessment().holds()),
                            revision.early());
        };
    }

    private List<SealState> states(ProductionPlan plan) {
        return plan.sealStates(
                store.inTransaction(
                        kept -> kept.plans().seals(plan.id().campaign(), plan.id().brief())));
    }

    /// Seals that hold before, and not after: what they cover has changed, or nobody asks any more.
    private static List<Seal> broken(List<SealState> before, List<SealState> after) {
        List<Seal> broken = new ArrayList<>();
        for (SealState state : before) {
            if (state instanceof SealState.Holds(_, Seal seal, _)
                    && (after.stream().anyMatch(each -> breaks(each, seal))
                            || after.stream().noneMatch(each -> holds(each, seal)))) {
                broken.add(seal);
            }
        }
        return broken;
    }

    private static boolean breaks(SealState state, Seal seal) {
        return state instanceof SealState.Broken(_, Seal was, _) && was.equals(seal);
    }

    private static boolean holds(SealState state, Seal seal) {
        return state instanceof SealState.Holds(_, Seal last, List<Seal> all)
                && (last.equals(seal) || all.contains(seal));
    }

    private static List<RequiredSeal> asked(List<SealState> before, List<SealState> after) {
        Set<String> known =
                before.stream().map(each -> each.required().says()).collect(Collectors.toSet());
        return after.stream()
                .map(SealState::required)
                .filter(required -> !known.contains(required.says()))
                .toList();
    }

    /// Those of one list that the other has not, by what they hold and until when.
    private static List<Hold> missing(List<Hold> all, List<Hold> known) {
        return all.stream()
                .filter(hold -> known.stream().noneMatch(each -> isSame(each, hold)))
                .toList();
    }

    private static boolean isSame(Hold one, Hold other) {
        return Objects.equals(one.market(), other.market())
                && one.platform() == other.platform()
                && one.until().equals(other.until());
    }

    private List<Prospect> assigned(
            String campaign,
            List<Video> videos,
            SharedChange.Assign assign,
            Predicate<String> seen) {
        List<BoardVideo> board =
                production.of(campaign, seen).map(ProductionBoard::videos).orElse(List.of());
        return videos.stream()
                .map(video ->
                        board.stream()
                                .filter(each -> each.brief().equals(video.brief().id()))
                                .findFirst()
                                .map(each -> assigned(video, each, assign))
                                .orElseGet(() -> new Prospect.Same(video)))
                .toList();
    }

    private static Prospect assigned(Video video, BoardVideo board, SharedChange.Assign assign) {
        String person = assign.person();
        if (person != null && !board.people().contains(person)) {
            return new Prospect.Refused(
                    video,
                    List.of(
                            new Problem(
                                    "TOGETHER-008",
                                    video.brief().title(),
                                    "'" + person + "' does not work on it",
                                    "")));
        }
        List<BoardStep> own =
                board.steps().stream()
                        .filter(step -> step.line().place().step() == assign.step())
                        .filter(step -> isMeant(step, assign))
                        .toList();
        List<BoardStep> open = own.stream().filter(step -> !step.state().isOver()).toList();
        if (open.isEmpty()) {
            return new Prospect.Refused(
                    video,
                    List.of(
                            new Problem(
                                    "TOGETHER-009",
                                    video.brief().title(),
                                    own.isEmpty()
                                            ? "it has no such step there"
                                            : "this step of it is over",
                                    "")));
        }
        List<Prospect.Work> works =
                open.stream()
                        .map(step -> work(step, assign))
                        .filter(work -> !work.before().equals(work.after()))
                        .toList();
        return works.isEmpty() ? new Prospect.Same(video) : new Prospect.Assigns(video, works);
    }

    private static boolean isMeant(BoardStep step, SharedChange.Assign assign) {
        var market = step.line().place().market();
        return market == null || assign.markets().isEmpty() || assign.markets().contains(market);
    }

    private static Prospect.Work work(BoardStep step, SharedChange.Assign assign) {
        var work = step.work();
        KeepLedger.Wanted before =
                new KeepLedger.Wanted(
                        step.state(),
                        work == null ? null : work.assignee(),
                        work == null ? null : work.due(),
                        "");
        return new Prospect.Work(
                step.line().place(),
                work == null ? 0 : work.version(),
                before,
                new KeepLedger.Wanted(before.state(), assign.person(), before.due(), ""));
    }

    /// Keeps what was looked at, all of it or nothing. What cannot be done and what would stay the
    /// same is left out; refused where anything of the rest was changed meanwhile.
    public Outcome<Changed> apply(Prospects looked, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            if (!WatchDraft.maySee(kept, looked.campaign(), actor)) {
                return Outcome.refused(NotThere.campaign(looked.campaign()));
            }
            List<Video> videos = new ArrayList<>();
            List<Changed.OfStep> works = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (Prospect each : looked.videos()) {
                switch (each) {
                    case Prospect.Changes change ->
                            collect(
                                    edit.save(
                                            change.video(), change.brief(), change.story(), actor),
                                    videos,
                                    problems);
                    case Prospect.Assigns(Video video, List<Prospect.Work> steps) ->
                            steps.forEach(step ->
                                    collect(
                                            work(
                                                    new Changed.OfStep(video.brief().id(), step),
                                                    actor),
                                            works,
                                            problems));
                    case Prospect.Same _, Prospect.Refused _ -> {
                        // stays as it is
                    }
                }
            }
            return done(looked.campaign(), videos, works, problems);
        });
    }

    /// Takes a change back, all of it or nothing; refused where anything of it was changed since.
    public Outcome<Changed> undo(Changed changed, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            if (!WatchDraft.maySee(kept, changed.campaign(), actor)) {
                return Outcome.refused(NotThere.campaign(changed.campaign()));
            }
            List<Video> videos = new ArrayList<>();
            List<Changed.OfStep> works = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            changed.videos().forEach(video -> collect(edit.undo(video, actor), videos, problems));
            changed.works()
                    .forEach(each ->
                            collect(
                                    work(
                                            new Changed.OfStep(each.brief(), each.work().back()),
                                            actor),
                                    works,
                                    problems));
            return done(changed.campaign(), videos, works, problems);
        });
    }

    /// Hands in what was changed of videos that have a plan, each for itself.
    ///
    /// @return what could not be handed in; empty where all could
    public List<Problem> handIn(Changed changed, Actor actor) {
        if (!store.inTransaction(kept -> WatchDraft.maySee(kept, changed.campaign(), actor))) {
            return List.of(NotThere.campaign(changed.campaign()));
        }
        List<Problem> problems = new ArrayList<>();
        for (Video video : changed.videos()) {
            BriefId brief = video.brief().id();
            if (hasPlan(video)
                    && propose.propose(video.campaign(), brief, actor)
                            instanceof Outcome.Refused<ProductionPlan>(List<Problem> why)) {
                why.forEach(each -> problems.add(each.in(video.brief().title())));
            }
        }
        return problems;
    }

    /// How many of them have a plan that could say the same.
    public long planned(Changed changed) {
        return changed.videos().stream().filter(this::hasPlan).count();
    }

    private boolean hasPlan(Video video) {
        return store.inTransaction(
                kept -> kept.plans().latest(video.campaign(), video.brief().id()).isPresent());
    }

    private static Outcome<Changed> done(
            String campaign,
            List<Video> videos,
            List<Changed.OfStep> works,
            List<Problem> problems) {
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return videos.isEmpty() && works.isEmpty()
                ? Outcome.refused(
                        new Problem("TOGETHER-010", "", "nothing of it would be changed", ""))
                : Outcome.accepted(new Changed(campaign, videos, works));
    }

    private Outcome<Changed.OfStep> work(Changed.OfStep step, Actor actor) {
        Prospect.Work work = step.work();
        return ledger.work(step.brief(), work.place(), work.seen(), work.after(), actor)
                .then(_ -> Outcome.accepted(step));
    }

    private static <T> void collect(Outcome<T> outcome, List<T> done, List<Problem> problems) {
        switch (outcome) {
            case Outcome.Accepted<T>(T value) -> done.add(value);
            case Outcome.Refused<T>(List<Problem> why) -> problems.addAll(why);
        }
    }
}
