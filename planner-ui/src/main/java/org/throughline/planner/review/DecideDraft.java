package org.throughline.planner.review;

import java.time.Clock;
import java.util.Optional;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.Stops;

/// Accepts a draft, or asks for changes. A draft that fails a check is not accepted, nor one that
/// whoever accepts it has not watched.
public final class DecideDraft {

    private final Store store;
    private final Clock clock;

    public DecideDraft(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Outcome<Draft> accept(DraftId id, Actor actor) {
        return decide(id, new Verdict.Accepted(actor.name(), clock.instant()), actor);
    }

    public Outcome<Draft> askForChanges(DraftId id, String says, Actor actor) {
        return decide(id, new Verdict.ChangesAsked(actor.name(), clock.instant(), says), actor);
    }

    private Outcome<Draft> decide(DraftId id, Verdict verdict, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(id.plan().campaign());
            Optional<Draft> found = WatchDraft.find(kept, id, actor);
            if (found.isEmpty()) {
                return Outcome.refused(NotThere.draft(id));
            }
            Optional<Problem> refusal = refusal(kept, found.get(), verdict, actor);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            Draft decided = found.get().withVerdict(verdict);
            kept.drafts().keep(decided);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            verdict instanceof Verdict.Accepted
                                    ? "accept draft"
                                    : "ask for changes",
                            id.toString(),
                            decided.sha256());
            return Outcome.accepted(decided);
        });
    }

    private static Optional<Problem> refusal(
            Repositories kept, Draft draft, Verdict verdict, Actor actor) {
        Optional<ProductionPlan> plan = kept.plans().find(draft.id().plan());
        boolean approver =
                actor.mayDecide()
                        && plan.stream()
                                .flatMap(each -> each.approvers().stream())
                                .anyMatch(member -> member.name().equals(actor.name()));
        if (!approver) {
            return Optional.of(
                    new Problem(
                            "ACCESS-002",
                            draft.id().toString(),
                            actor.name() + " is not an approver of this plan",
                            "Ask one of its approvers."));
        }
        return verdict instanceof Verdict.Accepted
                ? unacceptable(kept, draft, actor)
                : Optional.empty();
    }

    private static Optional<Problem> unacceptable(Repositories kept, Draft draft, Actor actor) {
        Optional<Problem> stopped = Stops.refusal(kept, draft.id());
        if (stopped.isPresent()) {
            return stopped;
        }
        if (!draft.report().passed()) {
            return Optional.of(
                    new Problem(
                            "REVIEW-001",
                            draft.id().toString(),
                            "it fails a check of its plan",
                            "Look at the report; then change the plan or render again."));
        }
        return WatchDraft.unwatched(kept, draft, actor, "accepted");
    }
}
