package org.throughline.data.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// One organic post at the age at which all are compared, with what it carries. Absent = not known.
///
/// @param people kinds of people on camera; `people-none` alone = nobody; empty = not known
/// @param watched share of the video that was watched: watch time by views and length
public record ComparedPost(
        PostFigure figure,
        Market market,
        @Nullable String topic,
        @Nullable String format,
        @Nullable String hook,
        @Nullable String ending,
        List<String> people,
        @Nullable Boolean silence,
        @Nullable Double watched) {

    public ComparedPost {
        people = List.copyOf(people);
    }

    /// On which side of a comparison it stands; absent where that is not known.
    public @Nullable Boolean has(Comparison comparison) {
        return comparison.has(hook, ending, format, people, silence);
    }
}
