package org.throughline.planner.draft;

import java.util.function.DoubleConsumer;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Actor;

/// Renders one cell of an approved plan, reads the file back and keeps both. Takes as long as it
/// takes; an interrupt stops it and nothing is left.
@FunctionalInterface
public interface DraftMaker {

    /// Makes the draft.
    ///
    /// @param progress is told the share done, 0 to 1
    Outcome<Draft> make(DraftId id, Actor actor, DoubleConsumer progress)
            throws InterruptedException;
}
