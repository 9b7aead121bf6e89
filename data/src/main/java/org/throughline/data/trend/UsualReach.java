package org.throughline.data.trend;

import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// What the next post like these reaches: of the same account, platform, market and format, as far
/// as such posts scattered about what was usual for the account at their time.
///
/// @param format absent = all formats of the account there
/// @param days counted from the first day of a post
/// @param posts of which all those days are known and that say how such posts scatter
/// @param reach the middle, and what four in five further posts lie within; absent = not enough
///   posts
/// @param needMore posts lacking to a number; 0 where one is told
public record UsualReach(
        String account,
        Platform platform,
        Market market,
        @Nullable String format,
        ReachMeasure measure,
        int days,
        int posts,
        @Nullable Interval reach,
        int needMore) {}
