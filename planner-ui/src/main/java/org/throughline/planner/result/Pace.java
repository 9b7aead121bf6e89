package org.throughline.planner.result;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How fast a part of some long work goes, and how long it goes on at that.
///
/// @param began when the part began
/// @param share that is done, from 0 to 1; absent where nothing was said of it
/// @param left absent where it is too early to say
record Pace(Instant began, @Nullable Double share, @Nullable Duration left) {

    /// Before that, what was fast by chance would be taken for its pace.
    private static final Duration EARLIEST = Duration.ofSeconds(2);

    private static final double LEAST = 0.02;

    static Pace since(Instant began) {
        return new Pace(began, null, null);
    }

    /// The same when a share of it is done.
    Pace at(double done, Instant now) {
        double within = Math.clamp(done, 0, 1);
        Duration passed = Duration.between(began, now);
        boolean isEarly = within < LEAST || passed.compareTo(EARLIEST) < 0;
        return new Pace(
                began,
                within,
                isEarly
                        ? null
                        : Duration.ofMillis(Math.round(passed.toMillis() * (1 - within) / within)));
    }

    /// Whether what was said of its share has come to its end.
    boolean isOver() {
        return share != null && share >= 1;
    }
}
