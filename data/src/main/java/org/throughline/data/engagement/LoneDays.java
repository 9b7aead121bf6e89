package org.throughline.data.engagement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;

/// One to three last days that stand alone, far behind all others: most likely mistyped ones.
///
/// @param first of them
/// @param last of them
/// @param before the last of all others
public record LoneDays(LocalDate first, LocalDate last, LocalDate before) {

    /// Histories have holes of a year; behind a longer one few days are mistyped ones.
    private static final int FAR_DAYS = 400;

    private static final int MOST_ALONE = 3;
    private static final int FEWEST_OTHERS = 5;

    /// Those among all days of something.
    public static Optional<LoneDays> of(SortedSet<LocalDate> days) {
        Optional<LoneDays> found = Optional.empty();
        SortedSet<LocalDate> others = days;
        for (int alone = 1; alone <= MOST_ALONE && others.size() > FEWEST_OTHERS; alone++) {
            LocalDate first = others.last();
            others = others.headSet(first);
            LocalDate before = others.last();
            if (ChronoUnit.DAYS.between(before, first) > FAR_DAYS) {
                found = Optional.of(new LoneDays(first, days.last(), before));
            }
        }
        return found;
    }

    /// In words: which days stand how far behind which.
    public String says() {
        String which =
                first.equals(last)
                        ? "The day %s stands alone".formatted(first)
                        : "The days from %s to %s stand alone".formatted(first, last);
        return "%s, %,d days behind the one before, %s"
                .formatted(which, ChronoUnit.DAYS.between(before, first), before);
    }
}
