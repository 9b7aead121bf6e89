package org.throughline.planner.retention;

import org.jspecify.annotations.Nullable;
import org.throughline.data.story.Beat;

/// What one planned beat did to a curve.
///
/// @param fromSeconds when it begins
/// @param toSeconds when it ends
/// @param before how many watched its beginning, a fraction of the views; absent = the curve does
///   not tell
/// @param after how many watched its end; absent with `before`
public record BeatLoss(
        Beat beat,
        double fromSeconds,
        double toSeconds,
        @Nullable Double before,
        @Nullable Double after) {

    /// Points lost a second, negative where moments were watched again; absent where the curve does
    /// not tell.
    public @Nullable Double perSecond() {
        Double begin = before;
        Double end = after;
        return begin == null || end == null
                ? null
                : (Double) (100 * (begin - end) / (toSeconds - fromSeconds));
    }
}
