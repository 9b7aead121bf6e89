package org.throughline.analytics.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Problem;

/// What no single row of a file shows and all of them do: ids that a spreadsheet has rounded, days
/// and months in two orders, a day far behind all others. Holds the days of a century at most.
/// Confined to one thread.
final class RowsTogether {

    /// A spreadsheet keeps no more digits of a number and writes zeros for the others.
    private static final int KEPT_DIGITS = 15;

    /// So many ids end in as many zeros by chance in no file.
    private static final int ENOUGH_IDS = 5;

    /// Histories have holes of a year; behind a longer one a single day is a mistyped one.
    private static final int FAR_DAYS = 400;

    private static final int ENOUGH_DAYS = 5;

    private final Set<Object> rounded = new HashSet<>();
    private final Map<LocalDate, Long> lines = new HashMap<>();
    private String example = "";
    private boolean isOneWhole;
    private @Nullable Said eitherWay;
    private @Nullable Said otherWay;

    private record Said(long line, String column, String value) {}

    /// @param row what each row with such an id counts as: where posts have several, the id itself
    void id(String id, Object row) {
        if (isOneWhole
                || id.length() <= KEPT_DIGITS + 1
                || !id.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return;
        }
        if (!id.endsWith("0".repeat(id.length() - KEPT_DIGITS))) {
            isOneWhole = true;
        } else if (rounded.size() < ENOUGH_IDS) {
            rounded.add(row);
            example = id;
        }
    }

    /// The day that a row is of.
    void day(LocalDate day, long line) {
        lines.putIfAbsent(day, line);
    }

    /// @param told how it was read; absent = not at all
    void time(Row row, String column, @Nullable LocalDateTime told, Times times) {
        if (eitherWay != null && otherWay != null) {
            return;
        }
        List<LocalDateTime> turned = times.turned(row.text(column));
        if (turned.isEmpty() || (told != null && turned.contains(told))) {
            return;
        }
        Said said = new Said(row.line(), row.said(column), row.text(column));
        if (told == null && otherWay == null) {
            otherWay = said;
        } else if (told != null && eitherWay == null) {
            eitherWay = said;
        }
    }

    /// Why the file cannot be taken as it is.
    Optional<Problem> problem(String file) {
        if (!isOneWhole && rounded.size() == ENOUGH_IDS) {
            return Optional.of(
                    new Problem(
                            "IMPORT-026",
                            file,
                            "A spreadsheet has rounded the ids of this file: all end in zeros, such as "
                                    + example,
                            "Maybe export it again, and hand it in before a spreadsheet saves it."));
        }
        if (eitherWay != null && otherWay != null) {
            return Optional.of(
                    new Problem(
                            "IMPORT-027",
                            "%s, line %d, %s".formatted(file, otherWay.line(), otherWay.column()),
                            "Days and months stand in two orders: '%s' fits one alone, '%s' in line %d would be read in the other"
                                    .formatted(
                                            otherWay.value(), eitherWay.value(), eitherWay.line()),
                            "Say whether the day or the month comes first."));
        }
        return lonely(file);
    }

    private Optional<Problem> lonely(String file) {
        TreeSet<LocalDate> days = new TreeSet<>(lines.keySet());
        if (days.size() <= ENOUGH_DAYS) {
            return Optional.empty();
        }
        LocalDate last = days.last();
        LocalDate before = days.headSet(last).last();
        long apart = ChronoUnit.DAYS.between(before, last);
        return apart <= FAR_DAYS
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "IMPORT-028",
                                "%s, line %d".formatted(file, lines.get(last)),
                                "The day %s stands alone, %,d days behind the one before it, %s"
                                        .formatted(last, apart, before),
                                "Maybe it is mistyped; if not, hand its rows in as a file of their own."));
    }
}
