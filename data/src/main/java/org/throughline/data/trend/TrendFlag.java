package org.throughline.data.trend;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A series that rises now, beyond what its own past, its weekdays and days on which everything
/// rises explain.
///
/// @param since the first day of the rise
/// @param lift engagements since then as a multiple of what was expected
/// @param q false discovery rate at which it would still be flagged
/// @param halfLifeDays days after which the excess halves; absent while it cannot be told
/// @param posts that carried the series since then
/// @param plans that use it or hold it ready
public record TrendFlag(
        SeriesKey series,
        LocalDate since,
        Interval lift,
        double q,
        @Nullable Interval halfLifeDays,
        int posts,
        List<PlanFact> plans) {

    public TrendFlag {
        plans = List.copyOf(plans);
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException(series.says() + ": q is " + q);
        }
    }

    /// The same flag, with the plans it touches.
    public TrendFlag touching(List<PlanFact> touched) {
        return new TrendFlag(series, since, lift, q, halfLifeDays, posts, touched);
    }
}
