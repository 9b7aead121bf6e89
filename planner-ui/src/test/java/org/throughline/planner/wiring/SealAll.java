package org.throughline.planner.wiring;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.planner.access.Actor;
import org.throughline.planner.route.OpenSeal;

/// Somebody seals what waits for them.
final class SealAll {

    private SealAll() {}

    /// What of a draft waits for somebody, a seal for its release too before it is accepted.
    static List<RequiredSeal> waiting(House house, Draft draft, Actor actor) {
        return house.store().inTransaction(kept -> OpenSeal.onDraft(kept, draft)).stream()
                .filter(open -> open.first().isEmpty())
                .filter(open ->
                        open.owing().stream().anyMatch(each -> each.name().equals(actor.name())))
                .map(OpenSeal::required)
                .toList();
    }

    /// The seals given; refused with every reason where one of them could not be.
    static Outcome<List<Seal>> of(House house, PlanId id, Actor actor) {
        record Kept(ProductionPlan plan, List<Seal> seals) {}
        Kept now =
                house.store()
                        .inTransaction(kept ->
                                new Kept(
                                        kept.plans().find(id).orElseThrow(),
                                        kept.plans().seals(id.campaign(), id.brief())));
        List<Seal> given = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (OpenSeal open : OpenSeal.onPlan(now.plan(), now.seals())) {
            if (open.waitsFor(actor.name()) && open.required().role().equals(actor.role())) {
                switch (house.sealPlan().seal(id, open.required(), actor)) {
                    case Outcome.Accepted<Seal>(Seal seal) -> given.add(seal);
                    case Outcome.Refused<Seal>(List<Problem> why) -> problems.addAll(why);
                }
            }
        }
        return problems.isEmpty() ? Outcome.accepted(given) : Outcome.refused(problems);
    }
}
