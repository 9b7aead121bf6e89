package org.throughline.planner.plan;

import java.util.List;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.review.Draft;

/// How the seals stand that the rules ask for on a draft and for its release, by the plan it was
/// rendered from.
public final class SealsOfDraft {

    private SealsOfDraft() {}

    public static List<SealState> find(Repositories kept, Draft draft) {
        PlanId id = draft.id().plan();
        List<Seal> seals = kept.plans().seals(id.campaign(), id.brief());
        return kept.plans()
                .find(id)
                .map(plan -> plan.draftSealStates(draft.id().market(), draft.sha256(), seals))
                .orElse(List.of());
    }
}
