package org.throughline.analytics.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.LoneDays;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.problem.Problem;

/// What no single row of a file shows and all of them do: ids that a spreadsheet has rounded, days
/// and months in two orders, numbers with two readings, posts of after the export, days far behind
/// all others. Holds the days of a century at most. Confined to one thread.
final class RowsTogether {

    /// A spreadsheet keeps no more digits of a number and writes zeros for the others.
    private static final int KEPT_DIGITS = 15;

    /// So many ids end in zeros by chance in no file that has as many zeros in their lost places
    /// together: a digit is a zero in one case of ten.
    private static final int ENOUGH_IDS = 5;

    private static final int ENOUGH_ZEROS = 10;

    /// One post that was published after the export is a mistyped post, several tell of a mistyped
    /// export.
    private static final int SEVERAL = 2;

    private final Set<Object> rounded = new HashSet<>();
    private final Map<LocalDate, Long> lines = new HashMap<>();
    private String example = "";
    private int zeros;
    private boolean isOneWhole;
    private @Nullable Open open;
    private long openRows;
    private @Nullable Late late;
    private long lateRows;
    private @Nullable Said eitherWay;
    private @Nullable Said otherWay;

    private record Said(long line, String column, String value) {}

    private record Open(RefusedRow row, String readings) {}

    private record Late(long line, String column, LocalDate published, LocalDate exported) {}

    /// @param row what each row with such an id counts as: where posts have several, the id itself
    void id(String id, Object row) {
        if (isOneWhole
                || id.length() <= KEPT_DIGITS
                || !id.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return;
        }
        int lost = id.length() - KEPT_DIGITS;
        if (!id.endsWith("0".repeat(lost))) {
            isOneWhole = true;
        } else if (!isRounded() && rounded.add(row)) {
            zeros += lost;
            example = id;
        }
    }

    private boolean isRounded() {
        return !isOneWhole && rounded.size() >= ENOUGH_IDS && zeros >= ENOUGH_ZEROS;
    }

    /// A row that was read, or was not since nothing in its file tells the mark before decimals.
    void number(Row row) {
        Optional<String> readings = row.readings();
        Optional<RefusedRow> fault = row.fault();
        if (readings.isPresent() && fault.isPresent()) {
            openRows++;
            RefusedRow first = fault.get();
            open = open != null ? open : new Open(first, readings.get());
        }
    }

    /// A post that cannot be in an export of that day, since it was published later.
    void late(Row row, String column, LocalDate published, LocalDate exported) {
        lateRows++;
        if (late == null || published.isAfter(late.published())) {
            late = new Late(row.line(), row.said(column), published, exported);
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
        if (isRounded()) {
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
                            Row.SAY_ORDER));
        }
        if (open != null) {
            return Optional.of(unclear(file, open));
        }
        if (late != null && lateRows >= SEVERAL) {
            return Optional.of(tooLate(file, late));
        }
        return LoneDays.of(new TreeSet<>(lines.keySet())).map(lone -> lonely(file, lone));
    }

    private Problem unclear(String file, Open first) {
        return new Problem(
                "IMPORT-030",
                "%s, line %d, %s".formatted(file, first.row().line(), first.row().column()),
                "Nothing in the file tells which mark stands before decimals. '%s': %s%s"
                        .formatted(
                                first.row().value(),
                                first.readings(),
                                openRows == 1
                                        ? ""
                                        : ". There are %,d such rows".formatted(openRows)),
                Numbers.SAY_MARK);
    }

    private Problem tooLate(String file, Late newest) {
        return new Problem(
                "IMPORT-031",
                "%s, line %d, %s".formatted(file, newest.line(), newest.column()),
                "%,d posts were published after the export was made on %s, the last one on %s"
                        .formatted(lateRows, newest.exported(), newest.published()),
                FileContext.MISTYPED);
    }

    private Problem lonely(String file, LoneDays lone) {
        return new Problem(
                "IMPORT-028",
                "%s, line %d".formatted(file, lines.get(lone.first())),
                lone.says(),
                "Maybe it is mistyped; if not, hand these rows in as a file of their own.");
    }
}
