package org.throughline.data.trend;

import java.time.LocalDate;

/// A plain series on one day on which it was rising, as known on that day.
///
/// @param series its name in the file
/// @param since the first day of the rise
/// @param lift counts since then, as a multiple of what was to be expected
/// @param q false discovery rate at which it would still be flagged
public record SeriesFlag(String series, LocalDate day, LocalDate since, Interval lift, double q) {}
