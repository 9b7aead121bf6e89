package org.throughline.data.story;

import java.time.Duration;

/// A stretch of a source that a person marked, in source time, half-open.
///
/// @param kind `sensitive`, `funny` or `poignant`
/// @param says what happens in it
public record Moment(String kind, Duration from, Duration to, String says) {

    public Moment {
        if (from.isNegative() || to.compareTo(from) <= 0) {
            throw new IllegalArgumentException(
                    "a moment runs forward from zero, not from " + from + " to " + to);
        }
    }
}
