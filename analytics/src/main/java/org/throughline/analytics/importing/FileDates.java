package org.throughline.analytics.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days in the names of export files: of `Content 2026-12-16_2027-01-15 Tindrel.csv` or
/// `Dec-16-2026_Jan-15-2027_Content.csv` the later one, on which the period ends.
final class FileDates {

    private static final Pattern DAY =
            Pattern.compile(
                    "(?<!\\d)(?:(20\\d\\d-\\d\\d-\\d\\d)|([A-Z][a-z]{2}-\\d\\d-20\\d\\d))(?!\\d)");
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("MMM-dd-uuuu", Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);

    private FileDates() {}

    static Optional<LocalDate> last(String name) {
        return all(name).max(Comparator.naturalOrder());
    }

    /// The one day in a name; empty where it has two, of which a period is.
    static Optional<LocalDate> only(String name) {
        List<LocalDate> days = all(name).distinct().toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /// None where one of them is in no calendar.
    private static Stream<LocalDate> all(String name) {
        try {
            return DAY.matcher(name).results().map(FileDates::day).toList().stream();
        } catch (DateTimeException _) {
            return Stream.empty();
        }
    }

    private static LocalDate day(MatchResult found) {
        return found.group(1) != null
                ? LocalDate.parse(found.group(1))
                : LocalDate.parse(found.group(2), ENGLISH);
    }
}
