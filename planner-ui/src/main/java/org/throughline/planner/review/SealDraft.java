package org.throughline.planner.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.throughline.data.campaign.Member;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.SealsOfDraft;
import org.throughline.planner.plan.Stops;

/// Puts the seals that the rules ask for on a draft: those of the people shown and of others who
/// have to see it, and before release those over the whole file. Nobody seals a draft unwatched,
/// and nobody the release of one that is not accepted.
public final class SealDraft {

    private final Store store;
    private final Clock clock;

    public SealDraft(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// How the seals stand that are asked on a draft; empty where none is.
    public List<SealState> states(Draft draft) {
        return store.inTransaction(kept -> SealsOfDraft.find(kept, draft));
    }

    /// Puts one seal. Giving one that holds already changes nothing.
    public Outcome<Seal> seal(DraftId id, RequiredSeal required, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(id.plan().campaign());
            Optional<Draft> found = WatchDraft.find(kept, id, actor);
            Optional<ProductionPlan> plan = found.flatMap(draft -> SealsOfDraft.plan(kept, draft));
            if (found.isEmpty() || plan.isEmpty()) {
                return Outcome.refused(NotThere.draft(id));
            }
            Draft draft = found.get();
            List<Seal> seals =
                    kept.plans().seals(plan.get().id().campaign(), plan.get().id().brief());
            Optional<Seal> holding =
                    plan.get().givenBy(required, draft.sha256(), seals, actor.name());
            return holding.isPresent()
                    ? Outcome.accepted(holding.get())
                    : given(draft, plan.get(), required, actor)
                            .then(seal -> {
                                Optional<Problem> why =
                                        BeforeEmbargo.of(kept, plan.get())
                                                .refusal(required)
                                                .stream()
                                                .findFirst()
                                                .or(() -> tooEarly(kept, draft, required, actor));
                                if (why.isPresent()) {
                                    return Outcome.refused(why.get());
                                }
                                keep(kept, draft, required, seal);
                                return Outcome.accepted(seal);
                            });
        });
    }

    private Outcome<Seal> given(
            Draft draft, ProductionPlan plan, RequiredSeal required, Actor actor) {
        Member member = new Member(actor.name(), actor.role(), null, List.of());
        return plan.sealDraft(required, draft.sha256(), member, clock.instant());
    }

    private static Optional<Problem> tooEarly(
            Repositories kept, Draft draft, RequiredSeal required, Actor actor) {
        Optional<Problem> stopped = Stops.refusal(kept, draft.id());
        if (stopped.isPresent()) {
            return stopped;
        }
        if (required.isOnRelease() && !(draft.verdict() instanceof Verdict.Accepted)) {
            return Optional.of(
                    new Problem(
                            "REVIEW-003",
                            draft.id().toString(),
                            "this seal is for its release, and the draft is not accepted yet",
                            "An approver accepts the draft first."));
        }
        Optional<Problem> early = required.tooEarly(SealsOfDraft.find(kept, draft));
        return early.isPresent() ? early : WatchDraft.unwatched(kept, draft, actor, "sealed");
    }

    private void keep(Repositories kept, Draft draft, RequiredSeal required, Seal seal) {
        kept.plans().keep(seal);
        kept.audit()
                .add(
                        clock.instant(),
                        seal.by(),
                        "seal draft",
                        draft.id().toString(),
                        required.says() + ", " + seal.sha256());
    }
}
