package org.throughline.data.trend;

import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// How posts that went out in one part of the week did beside the others, like with like.
///
/// @param market absent = all markets, each in its own time
/// @param platform absent = all platforms
/// @param lift of the first seven days, compared by weekday or by hours; its verdicts hold over all
///   times of a report
public record BestTime(@Nullable Market market, @Nullable Platform platform, Lift lift) {}
