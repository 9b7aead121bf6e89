package org.throughline.data.retention;

import org.jspecify.annotations.Nullable;

/// How many watched one moment of a video.
///
/// @param at the moment, in the unit of its curve
/// @param watched how often it was watched, as a fraction of the views; above 1 where it was
///   watched again
/// @param compared where the video stands among others of its length at this moment, as the
///   platform says it, a fraction; absent = not said
public record RetentionPoint(double at, double watched, @Nullable Double compared) {

    public RetentionPoint {
        if (!(at >= 0) || !(watched >= 0) || Double.isInfinite(at) || Double.isInfinite(watched)) {
            throw new IllegalArgumentException("no point of a curve: " + at + ", " + watched);
        }
    }
}
