package org.throughline.analytics.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.PostKey;

/// Adds up the days of posts to what each had from publishing to that day. Only days that follow
/// one another without a gap, from the day of publishing or before it, add up to that; what comes
/// behind a gap is of a sum that nobody knows. A day before that of publishing, as clocks differ,
/// is added up as well; those before it are passed over. Holds one sum a post. Confined to one
/// thread.
final class SumsOfDays {

    private static final int MOST_POSTS = 10_000;

    private final Map<PostKey, Sum> sums = new HashMap<>();
    private long withoutSum;

    /// @param upTo absent once a day was missing
    private record Sum(LocalDate day, @Nullable Counts upTo) {}

    /// What a post had by the end of a day; empty where it cannot be known from the file.
    Optional<Counts> upTo(
            PostKey key, @Nullable LocalDateTime publishedAt, LocalDate day, Counts ofDay) {
        if (publishedAt != null && day.plusDays(1).isBefore(publishedAt.toLocalDate())) {
            return Optional.empty();
        }
        PostKey post = key.site();
        Sum before = sums.get(post);
        Counts upTo = null;
        if (before == null) {
            boolean fromItsFirst = publishedAt != null && !day.isAfter(publishedAt.toLocalDate());
            upTo = fromItsFirst && !ofDay.equals(Counts.NONE) ? ofDay : null;
        } else if (before.upTo() != null && day.equals(before.day().plusDays(1))) {
            Counts sum = before.upTo().plus(ofDay);
            upTo = sum.equals(Counts.NONE) ? null : sum;
        }
        if (before != null || sums.size() < MOST_POSTS) {
            sums.put(post, new Sum(day, upTo));
        } else {
            upTo = null;
        }
        withoutSum += upTo == null ? 1 : 0;
        return Optional.ofNullable(upTo);
    }

    /// What is to be said of rows that add up to nothing.
    Optional<String> note() {
        return withoutSum == 0
                ? Optional.empty()
                : Optional.of(
                        ("Passed over, since the days of their videos are not told one after another"
                                        + " from publishing on, or not in a measure that is read:"
                                        + " %,d rows.")
                                .formatted(withoutSum));
    }
}
