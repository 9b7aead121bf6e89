package org.throughline.planner.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Viewing;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;

/// Shows a draft to those who may see it, and keeps what each of them has seen of it: a draft is
/// not accepted unwatched. Whoever may not see a draft is told that there is none.
public final class WatchDraft {

    private final Store store;

    public WatchDraft(Store store) {
        this.store = store;
    }

    /// The draft, for the team of its campaign, for an administrator, and for a guest whose link is
    /// to this one.
    public Optional<Draft> find(DraftId id, Actor actor) {
        return store.inTransaction(kept -> find(kept, id, actor));
    }

    /// The drafts of the same cell of other versions of the plan, the latest first; to a guest
    /// none.
    public List<Draft> versions(DraftId id, Actor actor) {
        return store.inTransaction(kept ->
                actor.isGuest() || find(kept, id, actor).isEmpty()
                        ? List.of()
                        : kept.plans().ids(id.plan().campaign()).stream()
                                .filter(plan -> plan.sameLine(id.plan()) && !plan.equals(id.plan()))
                                .sorted(Comparator.comparingInt(PlanId::version).reversed())
                                .map(plan -> new DraftId(plan, id.market(), id.platform()))
                                .flatMap(other -> kept.drafts().find(other).stream())
                                .toList());
    }

    /// What somebody has seen of a draft so far.
    public Viewing viewing(Draft draft, Actor actor) {
        return store.inTransaction(kept -> viewing(kept, draft, actor));
    }

    /// Keeps that frames of a file were shown to somebody, one after the other, while it played.
    ///
    /// @param sha256 of the file that played; frames of a file that has been replaced do not count
    /// @param run its part beyond the end of the file is left out
    public Outcome<Viewing> saw(DraftId id, String sha256, FrameRange run, Actor actor) {
        return store.inTransaction(kept -> {
            Optional<Draft> found = find(kept, id, actor);
            if (found.isEmpty()) {
                return Outcome.refused(NotThere.draft(id));
            }
            Draft draft = found.get();
            Viewing before = viewing(kept, draft, actor);
            long end = Math.min(run.to(), draft.frames());
            if (!sha256.equals(draft.sha256()) || run.from() >= end) {
                return Outcome.accepted(before);
            }
            Viewing after = before.and(new FrameRange(run.from(), end));
            if (!after.equals(before)) {
                kept.drafts().keep(after);
            }
            return Outcome.accepted(after);
        });
    }

    static Optional<Draft> find(Repositories kept, DraftId id, Actor actor) {
        return kept.drafts()
                .find(id)
                .filter(_ ->
                        actor.isGuest()
                                ? id.toString().equals(actor.only())
                                : maySee(kept, id, actor));
    }

    static Viewing viewing(Repositories kept, Draft draft, Actor actor) {
        return kept.drafts()
                .viewing(draft.id(), actor.name())
                .filter(viewing -> viewing.sha256().equals(draft.sha256()))
                .orElseGet(() -> Viewing.none(draft, actor.name()));
    }

    /// Why somebody who has not watched the whole of a draft cannot decide about it.
    static Optional<Problem> unwatched(Repositories kept, Draft draft, Actor actor, String done) {
        Viewing viewing = viewing(kept, draft, actor);
        return viewing.isWhole(draft)
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "REVIEW-002",
                                draft.id().toString(),
                                "%s has seen %d %% of it, and a draft is not %s unwatched"
                                        .formatted(actor.name(), viewing.percent(draft), done),
                                "Play it to the end; jumping and stepping do not count."));
    }

    /// Whether somebody may see, and have made, the drafts of a plan.
    public static boolean maySee(Repositories kept, DraftId id, Actor actor) {
        return maySee(kept, id.plan().campaign(), actor);
    }

    /// Whether somebody may see what a campaign is made of.
    public static boolean maySee(Repositories kept, String campaign, Actor actor) {
        if (actor.isGuest()) {
            return false;
        }
        return actor.isAdministrator()
                || !actor.signedIn()
                || kept.campaigns().find(campaign).stream()
                        .anyMatch(found -> found.team().has(actor.name()));
    }
}
