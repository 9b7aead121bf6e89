package org.throughline.planner.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.review.Draft;

/// How the seals stand that the rules ask for on a draft and for its release, by the newest version
/// of its plan that would be rendered the same: what is asked may have changed since.
public final class SealsOfDraft {

    private SealsOfDraft() {}

    public static List<SealState> find(Repositories kept, Draft draft) {
        PlanId id = draft.id().plan();
        List<Seal> seals = kept.plans().seals(id.campaign(), id.brief());
        return plan(kept, draft)
                .map(plan -> plan.draftSealStates(draft.id().market(), draft.sha256(), seals))
                .orElse(List.of());
    }

    /// The version of the plan that a draft is held to now.
    public static Optional<ProductionPlan> plan(Repositories kept, Draft draft) {
        PlanId id = draft.id().plan();
        Optional<ProductionPlan> own = kept.plans().find(id);
        return own.flatMap(plan ->
                        kept.plans().latest(id.campaign(), id.brief()).filter(plan::makesTheSame))
                .or(() -> own);
    }
}
