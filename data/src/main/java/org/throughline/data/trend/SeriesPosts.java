package org.throughline.data.trend;

import java.time.LocalDate;
import java.util.List;

/// The posts behind a series that rises, or may: what each reached since then beside what was
/// expected of it, those first that are furthest above.
///
/// @param all posts that carried the series on any day since then
/// @param largest those that are told
public record SeriesPosts(SeriesKey series, LocalDate since, int all, List<PostFigure> largest) {

    public SeriesPosts {
        largest = List.copyOf(largest);
    }
}
