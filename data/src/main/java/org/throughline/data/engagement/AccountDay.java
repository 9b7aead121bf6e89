package org.throughline.data.engagement;

import java.time.LocalDate;
import org.throughline.data.brief.Platform;

/// One number of an account on one day: of that day alone, not since the beginning, and of all that
/// the account has published, whatever it is.
///
/// @param platform that stands for the whole site, such as Instagram Reels for Instagram
/// @param value as the file says it, seconds for watch time; may be negative where the platform
///   took something back
public record AccountDay(
        Platform platform, String account, AccountMetric metric, LocalDate day, double value) {}
