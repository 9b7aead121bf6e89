package org.throughline.analytics.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.RefusedRow;

/// One row of a table, asked for its cells by the names of the header. The first cell that cannot
/// be read makes the row refused; asking goes on, so that readers stay free of checks. Confined to
/// one thread.
final class Row {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+");
    private static final Pattern AMBIGUOUS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern ROUNDED = Pattern.compile("(-?\\d{1,4}(?:\\.\\d{1,2})?)([KM])");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern DECIMAL_GROUPED =
            Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,12})?");
    private static final String FORMULA_STARTS = "=@\uff1d\uff20";
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N} ._-]+");
    private static final Pattern SEPARATOR =
            Pattern.compile(DailyColumns.SEPARATOR, Pattern.LITERAL);
    private static final List<String> NOT_KNOWN = List.of("", "-", "--", "—", "N/A");
    private static final DateTimeFormatter ENGLISH_DAY =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("MMM d, uuuu")
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter AMERICAN_MINUTE =
            DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm", Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final long line;
    private @Nullable RefusedRow fault;
    private @Nullable String formula;

    Row(Map<String, Integer> columns, List<String> cells, long line) {
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

    void refuse(String column, String reason) {
        if (fault == null) {
            fault = new RefusedRow(line, column, text(column), reason);
        }
    }

    /// The cell without space around it; empty where the file has no such column.
    String text(String column) {
        Integer at = columns.get(column);
        String value = at == null || at >= cells.size() ? "" : cells.get(at).strip();
        if (!value.isEmpty()
                && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                && !HANDLE.matcher(value).matches()) {
            formula = value.length() > 60 ? value.substring(0, 60) : value;
        }
        if (fault == null && hasControl(value)) {
            fault = new RefusedRow(line, column, value, "it holds a line break or a control sign");
        }
        return value;
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
        return columns.containsKey(column);
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

    /// A count, absent where the platform reports none.
    @Nullable Long count(String column) {
        String value = text(column);
        if (NOT_KNOWN.contains(value)) {
            return null;
        }
        if (WHOLE.matcher(value).matches()) {
            return Long.parseLong(value);
        }
        if (GROUPED.matcher(value).matches() && value.length() < 24) {
            return Long.parseLong(value.replace(",", ""));
        }
        var rounded = ROUNDED.matcher(value);
        if (rounded.matches()) {
            double unit = rounded.group(2).equals("K") ? 1e3 : 1e6;
            return Math.round(Double.parseDouble(rounded.group(1)) * unit);
        }
        refuse(
                column,
                AMBIGUOUS.matcher(value).matches()
                        ? "it can be read as thousands or as a fraction"
                        : "it is no whole number");
        return null;
    }

    /// A number with a decimal point, absent where the platform reports none.
    @Nullable Double number(String column) {
        String value = text(column);
        if (NOT_KNOWN.contains(value)) {
            return null;
        }
        if (DECIMAL.matcher(value).matches()) {
            return Double.valueOf(value);
        }
        if (DECIMAL_GROUPED.matcher(value).matches()) {
            return Double.valueOf(value.replace(",", ""));
        }
        refuse(column, "it is no number");
        return null;
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

    /// `Jan 6, 2024`, absent where empty: unlisted videos have none.
    @Nullable LocalDateTime englishDay(String column) {
        return text(column).isEmpty()
                ? null
                : read(
                        column,
                        value -> LocalDate.parse(value, ENGLISH_DAY).atStartOfDay(),
                        "it is no date like Jan 6, 2024",
                        LocalDateTime.MIN);
    }

    /// `02/09/2027 18:00`, month first.
    @Nullable LocalDateTime americanMinute(String column) {
        return text(column).isEmpty()
                ? null
                : read(
                        column,
                        value -> LocalDateTime.parse(value, AMERICAN_MINUTE),
                        "it is no time like 02/09/2027 18:00, month first",
                        LocalDateTime.MIN);
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
