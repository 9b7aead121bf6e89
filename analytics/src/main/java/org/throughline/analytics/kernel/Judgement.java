package org.throughline.analytics.kernel;

import org.jspecify.annotations.Nullable;

/// What was said about one series on one day, from that day and the days before it.
///
/// @param series index in the panel
/// @param day index in the panel
/// @param since index of the day on which the rise began
/// @param lift counts since then, as a multiple of what was to be expected
/// @param p chance of so surprising a day when nothing happens
/// @param q false discovery rate at which it would still be flagged
/// @param flagged whether it is, at the promised rate and above the least lift
/// @param halfLifeDays absent while fading cannot be told from staying
public record Judgement(
        int series,
        int day,
        int since,
        Estimate lift,
        double p,
        double q,
        boolean flagged,
        @Nullable Estimate halfLifeDays) {}
