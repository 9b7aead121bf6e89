package org.throughline.planner.brief;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;

/// What the strategy form asks for.
public interface BriefDesk {

    Optional<Writing> find(BriefId id);

    /// What the rules say of it as it stands; keeps nothing.
    Assessment assess(Brief brief, @Nullable Story story);

    /// Keeps the next version; refused where somebody else has saved meanwhile.
    Outcome<Writing> save(Writing edited, Seat by);

    /// How each required seal would stand if this were handed in now.
    Outcome<List<SealState>> seals(BriefId id);

    /// Hands it in: the plan's next version.
    Outcome<PlanId> propose(BriefId id, Seat by);

    /// Brings the version before the last saved one back, as the next version.
    Outcome<Writing> undo(BriefId id, Seat by);
}
