package org.throughline.data.trend;

import java.util.List;

/// The days to come of one series, beside the naive line, which repeats the last value.
///
/// @param days expected engagements of each day to come, with their 80 % intervals
/// @param naive the last day's engagements
public record Forecast(SeriesKey series, List<Interval> days, double naive) {

    public Forecast {
        days = List.copyOf(days);
    }
}
