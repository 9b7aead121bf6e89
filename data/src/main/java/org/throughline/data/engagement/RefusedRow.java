package org.throughline.data.engagement;

/// A row that did not go in.
///
/// @param line 1-based line of the file on which the row begins
/// @param column the name in the file's header, or empty where the row as a whole is at fault
/// @param value what stood there, cut to 120 characters
/// @param reason one sentence for the person who has to mend it
public record RefusedRow(long line, String column, String value, String reason) {

    private static final int LONGEST = 120;

    public RefusedRow {
        if (value.length() > LONGEST) {
            value = value.substring(0, LONGEST) + "…";
        }
    }
}
