package org.throughline.planner.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.ReviewAnswer;
import org.throughline.data.review.ReviewQuestion;
import org.throughline.data.review.Verdict;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.Stops;

/// Accepts a draft, or asks for changes. A draft that fails a check is not accepted, nor one that
/// whoever accepts it has not watched, or has not answered what is asked before.
public final class DecideDraft {

    private final Store store;
    private final Clock clock;

    public DecideDraft(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Accepts a draft.
    ///
    /// @param seen the draft and what was decided about it before, as whoever decides has it before
    ///   their eyes
    /// @param answers to every question that is asked before; a *no* says in words why it is
    ///   accepted all the same
    public Outcome<Draft> accept(Draft seen, List<ReviewAnswer> answers, Actor actor) {
        return decide(seen, new Verdict.Accepted(actor.name(), clock.instant(), answers), actor);
    }

    /// Asks for changes of a draft.
    ///
    /// @param answers to those that were answered: changes may be asked for before all is watched
    public Outcome<Draft> askForChanges(
            Draft seen, String says, List<ReviewAnswer> answers, Actor actor) {
        return decide(
                seen,
                new Verdict.ChangesAsked(actor.name(), clock.instant(), says, answers),
                actor);
    }

    private Outcome<Draft> decide(Draft seen, Verdict verdict, Actor actor) {
        DraftId id = seen.id();
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(id.plan().campaign());
            Optional<Draft> found = WatchDraft.find(kept, id, actor);
            if (found.isEmpty()) {
                return Outcome.refused(NotThere.draft(id));
            }
            Optional<Problem> refusal =
                    changed(seen, found.get()).or(() -> refusal(kept, found.get(), verdict, actor));
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

    /// Nobody decides about another file than the one they saw, nor past what somebody else decided
    /// meanwhile.
    private static Optional<Problem> changed(Draft seen, Draft now) {
        if (!seen.sha256().equals(now.sha256())) {
            return Optional.of(
                    new Problem(
                            "REVIEW-010",
                            now.id().toString(),
                            "it was rendered again, and that file is another one",
                            "Open the page again to see it; copy what you wrote before."));
        }
        Verdict verdict = now.verdict();
        return verdict == null || verdict.equals(seen.verdict())
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "REVIEW-009",
                                now.id().toString(),
                                verdict.by()
                                        + (verdict instanceof Verdict.Accepted
                                                ? " has accepted it meanwhile"
                                                : " has asked for changes meanwhile"),
                                "Decide again to put yours in its place."));
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
                ? unacceptable(kept, draft, verdict.answered(), actor)
                : Optional.empty();
    }

    private static Optional<Problem> unacceptable(
            Repositories kept, Draft draft, List<ReviewAnswer> answers, Actor actor) {
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
        Optional<Problem> unwatched = WatchDraft.unwatched(kept, draft, actor, "accepted");
        return unwatched.isPresent() ? unwatched : unanswered(draft, answers);
    }

    private static Optional<Problem> unanswered(Draft draft, List<ReviewAnswer> answers) {
        List<ReviewQuestion> answered = answers.stream().map(ReviewAnswer::question).toList();
        List<ReviewQuestion> asked = List.of(ReviewQuestion.values());
        if (!answered.containsAll(asked)) {
            return Optional.of(
                    new Problem(
                            "REVIEW-007",
                            draft.id().toString(),
                            "a draft is not accepted before all %d questions are answered"
                                    .formatted(asked.size()),
                            "Maybe answer “cannot tell” where you cannot."));
        }
        return answers.stream()
                .filter(each -> each.reply() == ReviewAnswer.Reply.NO && each.says().isEmpty())
                .findFirst()
                .map(_ ->
                        new Problem(
                                "REVIEW-008",
                                draft.id().toString(),
                                "an answer is no, and nothing says why it may go on",
                                "Maybe ask for changes, or say why beside the answer."));
    }
}
