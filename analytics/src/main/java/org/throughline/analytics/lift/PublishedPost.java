package org.throughline.analytics.lift;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One organic post at the age at which all are compared. Absent = not known.
///
/// @param people kinds of people on camera; `people-none` alone = nobody; empty = not known
/// @param engagement likes, comments, shares and saves up to that age; NaN = not known
/// @param watchedShare watch time up to that age by views and length of the video
public record PublishedPost(
        LocalDate publishedOn,
        String platform,
        String market,
        String account,
        @Nullable String topic,
        @Nullable String format,
        @Nullable String hook,
        @Nullable String ending,
        List<String> people,
        @Nullable Boolean silence,
        double engagement,
        @Nullable Double watchedShare) {

    public PublishedPost {
        people = List.copyOf(people);
        if (engagement < 0) {
            throw new IllegalArgumentException("engagement " + engagement + " of " + publishedOn);
        }
    }

    /// Whose figures say what is usual for it.
    Home home() {
        return new Home(platform, market, account);
    }

    /// An account on a platform in a market.
    record Home(String platform, String market, String account) {}
}
