package org.throughline.data.trend;

import java.time.LocalDate;

/// A series that may be rising: remarkable, and not yet more than that.
///
/// @param reason one sentence: what is missing
public record TooEarly(
        SeriesKey series, LocalDate since, Interval lift, double q, int posts, String reason) {}
