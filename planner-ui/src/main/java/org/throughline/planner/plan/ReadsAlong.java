package org.throughline.planner.plan;

import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;

/// What is said to those who may not write.
final class ReadsAlong {

    private ReadsAlong() {}

    static Optional<Problem> refusal(BriefId brief, Actor actor) {
        return refusal(brief.value(), actor);
    }

    /// @param what the brief or the campaign that is to be written
    static Optional<Problem> refusal(String what, Actor actor) {
        return actor.mayWrite()
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "ACCESS-003",
                                what,
                                actor.name() + " reads along as " + actor.role(),
                                "Ask its author to change it."));
    }
}
