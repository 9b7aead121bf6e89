package org.throughline.planner.trend;

import java.util.List;
import java.util.Optional;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;

/// What a search found that the one before it did not, and the other way round.
///
/// @param before the search before
/// @param fresh rise now and did not then
/// @param still rise now as they did then
/// @param gone rose then and do not now
record SinceLast(TrendReport before, List<TrendFlag> fresh, List<Still> still, List<Gone> gone) {

    /// A series that goes on rising.
    record Still(TrendFlag then, TrendFlag now) {}

    /// A series that rises no more.
    ///
    /// @param isTooEarly whether it is too early now to tell
    record Gone(TrendFlag then, boolean isTooEarly) {}

    SinceLast {
        fresh = List.copyOf(fresh);
        still = List.copyOf(still);
        gone = List.copyOf(gone);
    }

    static SinceLast of(TrendReport before, TrendReport now) {
        return new SinceLast(
                before,
                now.flags().stream().filter(flag -> find(before, flag).isEmpty()).toList(),
                now.flags().stream()
                        .flatMap(flag ->
                                find(before, flag).stream().map(then -> new Still(then, flag)))
                        .toList(),
                before.flags().stream()
                        .filter(flag -> find(now, flag).isEmpty())
                        .map(flag -> new Gone(flag, isTooEarly(now, flag.series())))
                        .toList());
    }

    /// Whether nothing began and nothing ended.
    boolean isUnchanged() {
        return fresh.isEmpty() && gone.isEmpty();
    }

    private static Optional<TrendFlag> find(TrendReport report, TrendFlag wanted) {
        return report.flags().stream()
                .filter(flag -> flag.series().equals(wanted.series()))
                .findFirst();
    }

    private static boolean isTooEarly(TrendReport report, SeriesKey series) {
        return report.tooEarly().stream().anyMatch(early -> early.series().equals(series));
    }
}
