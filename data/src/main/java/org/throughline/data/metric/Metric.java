package org.throughline.data.metric;

import java.util.Optional;
import org.throughline.data.engagement.Counts;

/// A rate: how many of the denominator's there are of the numerator's.
///
/// @param key the word of briefs, such as `saves/reach`
/// @param ofPeople whether the denominator counts people, so that days cannot be added up
public record Metric(String key, Measure numerator, Measure denominator, boolean ofPeople) {

    /// So many of so many.
    ///
    /// @param successes 0 to `trials`
    /// @param trials from 1
    public record Share(long successes, long trials) {}

    /// The rate that counts tell; absent where one of the two was not reported, and where they
    /// cannot be a share of each other.
    public Optional<Share> of(Counts counts) {
        Number successes = numerator.of(counts);
        Number trials = denominator.of(counts);
        if (successes == null
                || trials == null
                || successes.longValue() < 0
                || trials.longValue() < successes.longValue()
                || trials.longValue() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Share(successes.longValue(), trials.longValue()));
    }
}
