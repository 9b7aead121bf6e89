package org.throughline.data.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days to come of one series, beside the naive line, which repeats the last value.
///
/// @param days expected engagements of each day to come, with their 80 % intervals
/// @param naive the last day's engagements
/// @param before the days up to then; absent in reports of before these were told
public record Forecast(
        SeriesKey series, List<Interval> days, double naive, @Nullable RecentDays before) {

    public Forecast {
        days = List.copyOf(days);
    }
}
