package org.throughline.analytics.lift;

import org.throughline.data.trend.Lift;

/// A lift before it is judged beside all others.
///
/// @param variance of the outcome of one post, once all else is taken out
/// @param worth difference of outcomes that would be worth having
/// @param stake spread of the bet on a difference
record LiftDraft(Lift lift, double variance, double worth, double stake) {

    /// About how many posts the smaller side lacks.
    ///
    /// @param needed evidence at which a difference counts
    int more(double needed) {
        int smaller = Math.min(lift.with(), lift.without());
        int larger = Math.max(lift.with(), lift.without());
        return PostsNeeded.more(smaller, larger, variance, worth, needed, stake);
    }
}
