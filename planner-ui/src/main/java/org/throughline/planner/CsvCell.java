package org.throughline.planner;

import org.jspecify.annotations.Nullable;

/// One cell of a table for other programs (RFC 4180). A text that a spreadsheet would take for a
/// formula is given an apostrophe in front; numbers are left as they are.
public final class CsvCell {

    /// What begins a formula, in the full-width forms too, and what spreadsheets skip before one.
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(each -> ",\"\r\n\t;".indexOf(each) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
