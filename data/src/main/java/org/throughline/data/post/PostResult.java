package org.throughline.data.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.metric.Definition;

/// What came back for a post, joined to the draft that was published and to what its brief aimed
/// at.
///
/// @param from first day counted, by the platform's days
/// @param to last day counted
/// @param rows rows of the files that were summed; one where a file gave lifetime values
/// @param goal absent where the brief names no metric that can be counted from these rows, where
///   some of them are of another placement than the post, and where the metric changed meanwhile
/// @param changed what the platform counts otherwise from a day within these on; absent: nothing
public record PostResult(
        Post post,
        LocalDate from,
        LocalDate to,
        int rows,
        @Nullable GoalReading goal,
        @Nullable Definition changed) {

    /// The day of publishing and those after it, up to the last one counted.
    public int days() {
        LocalDate published = LocalDate.ofInstant(post.publishedAt(), ZoneOffset.UTC);
        return Math.toIntExact(ChronoUnit.DAYS.between(published, to)) + 1;
    }

    /// A goal's metric as it was counted.
    ///
    /// @param metric as the brief names it, such as `saves/reach`
    /// @param rate a fraction, with its 80 % interval `low` to `high`
    /// @param trials its denominator
    /// @param baseline the account's own median, as the brief says it
    /// @param target what the brief aims at
    /// @param addedUp the reach of several days was added up: whoever saw it on two days counts
    ///   twice, so the rate is lower than that of the people reached
    public record GoalReading(
            String metric,
            double rate,
            double low,
            double high,
            long trials,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            boolean addedUp) {

        /// Whether the rate is at the target or above. Absent where none was set, where the target
        /// lies within the interval, and where the rate is too low by an unknown part.
        public Optional<Boolean> reached() {
            if (target == null || addedUp || isTooClose()) {
                return Optional.empty();
            }
            return Optional.of(rate >= target.doubleValue());
        }

        /// Whether the target lies within the interval, so that chance may put the rate on either
        /// side of it.
        public boolean isTooClose() {
            return target != null && low < target.doubleValue() && target.doubleValue() <= high;
        }
    }
}
