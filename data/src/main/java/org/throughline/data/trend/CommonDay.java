package org.throughline.data.trend;

import java.time.LocalDate;

/// A day on which everything rose or fell together, which is no trend.
///
/// @param factor of that day beside the 28 days before
public record CommonDay(LocalDate day, double factor) {}
