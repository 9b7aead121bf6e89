package org.throughline.analytics.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        Matcher matcher = DAY.matcher(name);
        LocalDate last = null;
        while (matcher.find()) {
            try {
                LocalDate day =
                        matcher.group(1) != null
                                ? LocalDate.parse(matcher.group(1))
                                : LocalDate.parse(matcher.group(2), ENGLISH);
                last = last == null || day.isAfter(last) ? day : last;
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(last);
    }
}
