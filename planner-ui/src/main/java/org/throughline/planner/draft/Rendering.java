package org.throughline.planner.draft;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;

/// How far the rendering of a draft is.
///
/// @param share done so far, 0 to 1
/// @param left how long it will still take; absent while that cannot be told
/// @param problems why it stopped, for one that failed
public record Rendering(
        DraftId id, State state, double share, @Nullable Duration left, List<Problem> problems) {

    /// Where it is.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELED
    }

    /// The share at which the file is rendered and is being read back, which takes about a quarter
    /// of the time that rendering it took.
    public static final double RENDERED = 0.8;

    public Rendering {
        problems = List.copyOf(problems);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(id + ": the share done is " + share);
        }
    }

    public boolean isReadBack() {
        return state == State.RUNNING && share >= RENDERED;
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
