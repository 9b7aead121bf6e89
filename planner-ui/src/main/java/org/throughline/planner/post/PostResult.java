package org.throughline.planner.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.post.Post;

/// What came back for a post, joined to the draft that was published and to what its brief aimed
/// at.
///
/// @param from first day counted, by the platform's days
/// @param to last day counted
/// @param rows rows of the files that were summed; one where a file gave lifetime values
/// @param goal absent where the brief names no metric that can be counted from these rows, and
///   where some of them are of another placement than the post
public record PostResult(
        Post post, LocalDate from, LocalDate to, int rows, @Nullable GoalReading goal) {

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

        /// Whether the rate is at the target or above; absent where none was set, and where the
        /// rate is too low by an unknown part.
        public Optional<Boolean> reached() {
            return target == null || addedUp
                    ? Optional.empty()
                    : Optional.of(rate >= target.doubleValue());
        }
    }
}
