package org.throughline.analytics.importing;

import java.time.LocalDate;
import java.util.Optional;

/// The days that a table can speak of. A mistyped one would stand before or behind all others, and
/// what is looked for in the last days would find nothing.
final class DayBounds {

    /// The oldest of the platforms, YouTube, opened in 2005: none of their posts is older.
    static final int MOST_YEARS = 25;

    static final String FAR_OFF = "its year is none from 2000 to 2099";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private DayBounds() {}

    static boolean isFarOff(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }

    static boolean isFarOff(LocalDate day) {
        return isFarOff(day.getYear());
    }

    /// Why a post cannot have had numbers on a day; a day before publishing is left to time zones.
    static Optional<String> fault(LocalDate day, LocalDate published) {
        if (day.plusDays(1).isBefore(published)) {
            return Optional.of("it is before it was published on " + published);
        }
        return isLate(day, published)
                ? Optional.of(
                        "it is more than %d years after it was published on %s"
                                .formatted(MOST_YEARS, published))
                : Optional.empty();
    }

    static boolean isLate(LocalDate day, LocalDate published) {
        return day.isAfter(published.plusYears(MOST_YEARS));
    }
}
