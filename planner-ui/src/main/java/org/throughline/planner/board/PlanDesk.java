package org.throughline.planner.board;

import java.util.List;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.planner.access.Seat;

/// What the plan page changes in the video behind its plan.
public interface PlanDesk {

    /// Puts evidence behind a claim, and makes the plan's next version.
    Outcome<ProductionPlan> attach(BriefId brief, ClaimId claim, Evidence evidence, Seat by);

    /// Whether something is written that the plan does not say yet.
    boolean isAhead(ProductionPlan plan);

    /// How each required seal would stand if what is written now were handed in.
    Outcome<List<SealState>> sealsAfter(BriefId brief);

    /// Makes what is written the plan's next version.
    Outcome<ProductionPlan> handIn(BriefId brief, Seat by);

    /// Brings back what was written before the last change.
    Outcome<BriefId> undo(BriefId brief, Seat by);

    /// What would stand in the way of a placement, by name; keeps nothing.
    Outcome<List<String>> refusals(BriefId brief, String placement);
}
