package org.throughline.analytics.forecast;

import java.util.List;

/// What is expected of a series, step by step.
///
/// @param mean one value a step ahead
/// @param low lower ends of the 80 % intervals; none where the series is too short to tell
/// @param high upper ends
/// @param naive the last value, which the naive line repeats
public record Outlook(List<Double> mean, List<Double> low, List<Double> high, double naive) {

    public Outlook {
        mean = List.copyOf(mean);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    public boolean hasIntervals() {
        return !low.isEmpty();
    }
}
