package org.throughline.data.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;

/// The plans that have been proposed, with their status and seals.
public interface Plans {

    Optional<ProductionPlan> find(PlanId id);

    /// The newest version for a brief.
    Optional<ProductionPlan> latest(String campaign, BriefId brief);

    /// Every version of every plan of a campaign, in the order of their ids.
    List<PlanId> ids(String campaign);

    List<PlanId> allIds();

    PlanStatus status(PlanId id);

    /// Keeps the next version; what went before it is superseded. `false`, and nothing kept, where
    /// somebody else has proposed that version meanwhile.
    boolean propose(ProductionPlan plan);

    void setStatus(PlanId id, PlanStatus status);

    /// The seals given on any version of the plan of this brief, oldest first.
    List<Seal> seals(String campaign, BriefId brief);

    /// Keeps a seal; the same seal again changes nothing.
    void keep(Seal seal);
}
