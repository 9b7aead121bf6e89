package org.throughline.planner;

import org.jspecify.annotations.Nullable;
import org.throughline.data.export.CellText;

/// One cell of a table for other programs (RFC 4180). A text that a spreadsheet would take for a
/// formula is given an apostrophe in front; numbers are left as they are.
public final class CsvCell {

    private CsvCell() {}

    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        String safe = CellText.given(text);
        return safe.chars().anyMatch(each -> ",\"\r\n\t;".indexOf(each) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
