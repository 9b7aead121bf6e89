package org.throughline.planner.plan;

import java.util.List;
import org.throughline.data.plan.PartChange;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Problem;

/// What proposing a video as it is written now would do to the seals.
///
/// @param plan the version that would be proposed
/// @param seals how each required seal would stand, with what changed since it was given
/// @param captions words of it that could not be sealed, since rendering would refuse them
/// @param early why it could not be handed in as it stands: what of it would be published before
///   the embargo
public record Revision(
        ProductionPlan plan,
        List<SealEffect> seals,
        List<CaptionFinding> captions,
        List<Problem> early) {

    public Revision {
        seals = List.copyOf(seals);
        captions = List.copyOf(captions);
        early = List.copyOf(early);
    }

    /// How each required seal would stand.
    public List<SealState> states() {
        return seals.stream().map(SealEffect::state).toList();
    }

    /// One seal and what changed under it; nothing for one that holds or was never given.
    public record SealEffect(SealState state, List<PartChange> changes) {
        public SealEffect {
            changes = List.copyOf(changes);
        }
    }
}
