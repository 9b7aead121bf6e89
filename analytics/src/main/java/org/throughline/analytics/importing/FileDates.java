package org.throughline.analytics.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days in the names of export files: of `Content 2026-12-16_2027-01-15 Tindrel.csv` the later one,
/// on which the period ends.
final class FileDates {

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)(20\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)");

    private FileDates() {}

    static Optional<LocalDate> last(String name) {
        Matcher matcher = ISO.matcher(name);
        LocalDate last = null;
        while (matcher.find()) {
            try {
                LocalDate day = LocalDate.parse(matcher.group());
                last = last == null || day.isAfter(last) ? day : last;
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(last);
    }
}
