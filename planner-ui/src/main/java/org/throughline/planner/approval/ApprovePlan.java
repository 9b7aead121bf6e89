package org.throughline.planner.approval;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Market;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.Stops;
import org.throughline.planner.register.LoosenedFacts;

/// Approves a plan for every market whose seals are complete, and opens approved plans again.
public final class ApprovePlan {

    private final Store store;
    private final Clock clock;

    public ApprovePlan(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Approves the markets that are ready; doing it again adds those that have become so.
    public Outcome<ApprovedPlan> approve(PlanId id, Actor actor) {
        if (!actor.mayDecide()) {
            return Outcome.refused(Refusals.local("approve"));
        }
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(id.campaign());
            Optional<ProductionPlan> plan = kept.plans().find(id);
            if (plan.isEmpty()) {
                return Outcome.refused(NotThere.plan(id));
            }
            Optional<Problem> refusal = refusal(kept, plan.get(), actor);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            List<Problem> unseen =
                    LoosenedFacts.waiting(kept, id.campaign(), plan.get().brief()).stream()
                            .map(LoosenedFacts::problem)
                            .toList();
            return unseen.isEmpty() ? approve(kept, plan.get(), actor) : Outcome.refused(unseen);
        });
    }

    private static Optional<Problem> refusal(Repositories kept, ProductionPlan plan, Actor actor) {
        if (kept.plans().status(plan.id()) instanceof PlanStatus.Superseded(PlanId successor, _)) {
            return Optional.of(Refusals.superseded(plan.id(), successor));
        }
        if (plan.isBy(actor.name())) {
            return Optional.of(
                    new Problem(
                            "SEAL-001",
                            plan.id().toString(),
                            actor.name() + " wrote this plan and cannot approve it",
                            "Ask one of its approvers."));
        }
        if (plan.approvers().stream().noneMatch(each -> each.name().equals(actor.name()))) {
            return Optional.of(
                    new Problem(
                            "ACCESS-002",
                            plan.id().toString(),
                            actor.name() + " is not an approver of this plan",
                            "Ask one of its approvers."));
        }
        return Optional.empty();
    }

    private Outcome<ApprovedPlan> approve(Repositories kept, ProductionPlan plan, Actor actor) {
        List<Market> before = kept.plans().status(plan.id()).approvedMarkets();
        return plan.approve(kept.plans().seals(plan.id().campaign(), plan.id().brief()))
                .then(ready ->
                        Stops.goingOn(kept, ready)
                                .then(going -> Outcome.accepted(with(before, going, ready))))
                .then(approved -> {
                    kept.plans()
                            .setStatus(
                                    plan.id(),
                                    new PlanStatus.Approved(
                                            actor.name(), clock.instant(), approved.markets()));
                    kept.audit()
                            .add(
                                    clock.instant(),
                                    actor.name(),
                                    "approve plan",
                                    plan.id().toString(),
                                    "markets " + approved.markets());
                    return Outcome.accepted(approved);
                });
    }

    /// What is stopped stays approved where it was, so that it goes on when the stop is lifted.
    private static ApprovedPlan with(List<Market> before, ApprovedPlan going, ApprovedPlan ready) {
        return ready.within(
                        ready.markets().stream()
                                .filter(market -> going.covers(market) || before.contains(market))
                                .toList())
                .orElse(going);
    }

    /// Opens an approved plan again: every seal is recomputed, every source file compared with what
    /// was sealed. Only the markets that somebody approved and nobody has stopped are in it. A
    /// superseded version opens too; what was approved once can be rendered again.
    public Outcome<ApprovedPlan> reopen(PlanId id, SealCheck check) {
        return store.inTransaction(kept -> {
            Optional<ProductionPlan> plan = kept.plans().find(id);
            if (plan.isEmpty()) {
                return Outcome.refused(NotThere.plan(id));
            }
            List<Market> approved = kept.plans().status(id).approvedMarkets();
            List<Seal> seals = kept.plans().seals(id.campaign(), id.brief());
            return approved.isEmpty()
                    ? Outcome.refused(unapproved(id))
                    : ApprovedPlan.reopen(plan.get(), seals, check)
                            .then(open ->
                                    open.within(approved)
                                            .map(Outcome::accepted)
                                            .orElseGet(() -> Outcome.refused(unapproved(id))))
                            .then(open -> Stops.goingOn(kept, open));
        });
    }

    private static Problem unapproved(PlanId id) {
        return new Problem(
                "PLAN-021",
                id.toString(),
                "this plan is not approved",
                "It waits for its seals and an approver.");
    }
}
