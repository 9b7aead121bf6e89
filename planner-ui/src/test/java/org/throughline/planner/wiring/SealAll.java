package org.throughline.planner.wiring;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;

/// Somebody seals what waits for them.
final class SealAll {

    private SealAll() {}

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
        for (RequiredSeal required : house.sealPlan().waitingFor(now.plan(), now.seals(), actor)) {
            switch (house.sealPlan().seal(id, required, actor)) {
                case Outcome.Accepted<Seal>(Seal seal) -> given.add(seal);
                case Outcome.Refused<Seal>(List<Problem> why) -> problems.addAll(why);
            }
        }
        return problems.isEmpty() ? Outcome.accepted(given) : Outcome.refused(problems);
    }
}
