package org.throughline.analytics.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.RefusedRow;

/// One row of a table, asked for its cells by the names of the header. The first cell that cannot
/// be read makes the row refused; asking goes on, so that readers stay free of checks. Confined to
/// one thread.
final class Row {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{2}(?:\\.\\d{1,3})?)");
    private static final String FORMULA_STARTS = "=@\uff1d\uff20";
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N} ._-]+");
    private static final Pattern SEPARATOR =
            Pattern.compile(DailyColumns.SEPARATOR, Pattern.LITERAL);
    private static final int SHOWN = 60;

    /// What decides between two readings of a day.
    static final String SAY_ORDER = "Say whether the day or the month comes first.";

    /// All people watching all day come to no more, and sums of such counts stay within 64 bits.
    private static final long MOST = 1_000_000_000_000L;

    private final Columns columns;
    private final List<String> cells;
    private final long line;
    private @Nullable RefusedRow fault;
    private String hint = "";
    private @Nullable String readings;
    private @Nullable String formula;

    Row(Columns columns, List<String> cells, long line) {
        this.columns = columns;
        this.cells = cells;
        this.line = line;
    }

    long line() {
        return line;
    }

    Optional<RefusedRow> fault() {
        return Optional.ofNullable(fault);
    }

    /// What whoever handed the file in can do about the fault; empty where nothing is known.
    String hint() {
        return hint;
    }

    /// The two readings of the number for which it is refused, where its file tells no mark before
    /// decimals.
    Optional<String> readings() {
        return Optional.ofNullable(readings);
    }

    /// A cell that a spreadsheet would run, among those that were asked for.
    Optional<String> formula() {
        return Optional.ofNullable(formula);
    }

    int size() {
        return cells.size();
    }

    /// Refuses the row where it has other cells than the header.
    void checkSize(int header) {
        if (cells.size() != header && fault == null) {
            fault =
                    new RefusedRow(
                            line,
                            "",
                            String.join(",", cells),
                            "it has " + cells.size() + " cells, the header " + header);
        }
    }

    /// A column as its file calls it.
    String said(String column) {
        return columns.said(column);
    }

    void refuse(String column, String reason) {
        refuse(column, reason, "");
    }

    /// Refuses the row for what has two readings.
    private void ask(String column, String readings, String what) {
        String said = Character.toLowerCase(what.charAt(0)) + what.substring(1, what.length() - 1);
        refuse(column, readings + "; " + said, what);
    }

    /// @param hint what can be done about it, as a sentence
    void refuse(String column, String reason, String hint) {
        if (fault == null) {
            fault = new RefusedRow(line, columns.said(column), text(column), reason);
            this.hint = hint;
        }
    }

    /// The cell without space around it; empty where the file has no such column.
    String text(String column) {
        Integer at = columns.at().get(column);
        String value = at == null || at >= cells.size() ? "" : cells.get(at).strip();
        if (!value.isEmpty()
                && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                && !HANDLE.matcher(value).matches()) {
            formula = value.length() > SHOWN ? value.substring(0, SHOWN) : value;
        }
        if (fault == null && hasControl(value)) {
            fault =
                    new RefusedRow(
                            line,
                            columns.said(column),
                            value,
                            "it holds a line break or a control sign");
        }
        return value;
    }

    /// The cell as it stands, whatever it holds: for what is only shown.
    String raw(String column) {
        Integer at = columns.at().get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    private static boolean hasControl(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (Character.isISOControl(value.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a cell holds a line break, as a caption may.
    boolean isOfSeveralLines() {
        return cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
    }

    boolean has(String column) {
        return columns.at().containsKey(column);
    }

    String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            refuse(column, "it must not be empty");
        }
        return value;
    }

    @Nullable String optional(String column) {
        String value = text(column);
        return value.isEmpty() ? null : value;
    }

    /// The values of a cell that may hold several.
    List<String> several(String column) {
        String value = text(column);
        return value.isEmpty()
                ? List.of()
                : SEPARATOR
                        .splitAsStream(value)
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /// The first of several columns that the file has; the first of all where it has none.
    String first(List<String> names) {
        for (String name : names) {
            if (has(name)) {
                return name;
            }
        }
        return names.isEmpty() ? "" : names.getFirst();
    }

    /// A count, absent where the platform reports none. No count has decimals: three digits behind
    /// the mark that stands before decimals may be thousands, until a person says the mark.
    @Nullable Long count(String column) {
        String value = text(column);
        if (WHOLE.matcher(value).matches()) {
            return bounded(column, Long.parseLong(value));
        }
        Character mark = columns.decimal();
        boolean isSure = columns.isSaid() || mark == null || value.indexOf(mark) < 0;
        BigDecimal number = decimal(column, value, isSure ? mark : null, "it is no whole number");
        try {
            return number == null ? null : bounded(column, number.longValueExact());
        } catch (ArithmeticException _) {
            refuse(column, "as a number it is " + number.toPlainString() + ", and no whole one");
            return null;
        }
    }

    private long bounded(String column, long count) {
        if (Math.abs(count) > MOST) {
            refuse(column, "it is more than %,d".formatted(MOST));
        }
        return count;
    }

    /// What is counted up and never taken back, as views are; below zero it is a fault.
    <N extends Number> @Nullable N fromZero(String column, @Nullable N value) {
        if (value != null && value.doubleValue() < 0) {
            refuse(column, "it is below zero");
        }
        return value;
    }

    /// A number, absent where the platform reports none.
    @Nullable Double number(String column) {
        BigDecimal number = decimal(column, text(column), columns.decimal(), Numbers.NO_NUMBER);
        return number == null ? null : number.doubleValue();
    }

    /// A number that may have a percent sign behind it, absent where the platform reports none.
    @Nullable Double share(String column) {
        String value = text(column);
        String plain = value.endsWith("%") ? value.substring(0, value.length() - 1) : value;
        BigDecimal number = decimal(column, plain.strip(), columns.decimal(), Numbers.NO_NUMBER);
        return number == null ? null : number.doubleValue();
    }

    /// A length of time in seconds, also as `0:09` or `1:02:03`.
    @Nullable Double seconds(String column) {
        Matcher clock = CLOCK.matcher(text(column));
        if (!clock.matches()) {
            return number(column);
        }
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        long minutes = hours * 60 + Long.parseLong(clock.group(2));
        return minutes * 60 + Double.parseDouble(clock.group(3));
    }

    private @Nullable BigDecimal decimal(
            String column, String value, @Nullable Character mark, String wanted) {
        return switch (Numbers.read(value, mark)) {
            case Numbers.Reading.Known(BigDecimal number) -> number;
            case Numbers.Reading.NotKnown() -> null;
            case Numbers.Reading.Unclear(String reason) -> {
                if (reason.equals(Numbers.NO_NUMBER)) {
                    refuse(column, wanted);
                } else {
                    readings = fault == null && columns.decimal() == null ? reason : readings;
                    ask(column, reason, Numbers.SAY_MARK);
                }
                yield null;
            }
        };
    }

    /// `2027-02-09`.
    LocalDate isoDay(String column) {
        return read(column, LocalDate::parse, "it is no date like 2027-02-09", LocalDate.EPOCH);
    }

    /// `2027-02-09T18:00:00Z` or with an offset.
    Instant instant(String column) {
        return read(
                column,
                value -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(value, Instant::from),
                "it is no time with its offset like 2027-02-09T18:00:00Z",
                Instant.EPOCH);
    }

    /// A day and time in one of several forms, absent where empty: unlisted videos have none.
    @Nullable LocalDateTime time(String column, Times times, Times.Years years) {
        String value = text(column);
        if (value.isEmpty()) {
            return null;
        }
        List<LocalDateTime> readings = times.readings(value, years);
        if (readings.size() == 1) {
            return readings.getFirst();
        }
        if (readings.isEmpty()) {
            refuse(column, times.reason(value));
        } else {
            ask(
                    column,
                    "it can be read as %s or as %s"
                            .formatted(
                                    readings.getFirst().toLocalDate(),
                                    readings.get(1).toLocalDate()),
                    SAY_ORDER);
        }
        return null;
    }

    private <T> T read(String column, Function<String, T> reader, String reason, T otherwise) {
        try {
            return reader.apply(text(column));
        } catch (DateTimeParseException _) {
            refuse(column, reason);
            return otherwise;
        }
    }
}
