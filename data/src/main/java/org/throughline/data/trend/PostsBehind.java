package org.throughline.data.trend;

import java.util.List;
import java.util.Optional;

/// The posts behind a report, as far as they are kept, for whoever wants to see them.
///
/// @param compared the newest of those that lifts compare, the newest first
/// @param all how many lifts compare
/// @param series of each flag and of what is too early to tell
/// @param holds by hook, of all that are compared
public record PostsBehind(
        List<ComparedPost> compared, int all, List<SeriesPosts> series, List<HookHold> holds) {

    public PostsBehind {
        compared = List.copyOf(compared);
        series = List.copyOf(series);
        holds = List.copyOf(holds);
    }

    public Optional<SeriesPosts> of(SeriesKey key) {
        return series.stream().filter(each -> each.series().equals(key)).findFirst();
    }
}
