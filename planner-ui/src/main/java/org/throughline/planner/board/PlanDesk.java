package org.throughline.planner.board;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.plan.AngleEdit;
import org.throughline.planner.plan.BringCaptions;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.planner.plan.Revision;

/// What the plan page changes in the video behind its plan.
public interface PlanDesk {

    /// Puts evidence behind a claim, and makes the plan's next version.
    Outcome<ProductionPlan> attach(BriefId brief, ClaimId claim, Evidence evidence, Seat by);

    /// Whether something is written that the plan does not say yet.
    boolean isAhead(ProductionPlan plan);

    /// What would become of seals and captions if what is written now were handed in.
    Outcome<Revision> after(BriefId brief);

    /// Words of a plan that cannot be sealed, since rendering would refuse them.
    List<CaptionFinding> captions(ProductionPlan plan);

    /// The story as it is written now; absent while there is only a brief.
    Optional<Story> written(BriefId brief);

    /// Writes that exactly these markets open with another hook.
    Outcome<BriefId> takeHook(BriefId brief, String hook, List<Market> markets, Seat by);

    /// Writes what somebody does to the angles of a video.
    Outcome<BriefId> shape(BriefId brief, AngleEdit edit, Seat by);

    /// Writes how a shot's source is fitted to the shapes of the video.
    ///
    /// @param shot counted from 0 within its beat
    Outcome<BriefId> crop(BriefId brief, String beat, int shot, Framing framing, Seat by);

    /// Reads a caption file for a market, and says what of it could not be sealed; keeps nothing.
    Outcome<BringCaptions.Tried> lookAtCaptions(
            BriefId brief, Market market, String name, byte[] bytes);

    /// Writes where the captions of a market come from.
    ///
    /// @param captions null: from its lines
    Outcome<BriefId> takeCaptions(
            BriefId brief, Market market, @Nullable BroughtCaptions captions, Seat by);

    /// Makes what is written the plan's next version.
    Outcome<ProductionPlan> handIn(BriefId brief, Seat by);

    /// Brings back what was written before the last change.
    Outcome<BriefId> undo(BriefId brief, Seat by);

    /// What would stand in the way of a placement, by name; keeps nothing.
    Outcome<List<String>> refusals(BriefId brief, String placement);
}
