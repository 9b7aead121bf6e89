package org.throughline.data.export;

/// A text in a table for spreadsheets. They take some beginnings for a formula; such a text gets an
/// apostrophe before it on the way out, and loses it on the way in.
public final class CellText {

    /// What a formula may begin with, in the forms of every width, and what spreadsheets skip
    /// before one.
    private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CellText() {}

    /// As it is written into a table.
    public static String given(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    /// As it was before it was written: the other way round.
    public static String taken(String cell) {
        return cell.startsWith("'") && isRisky(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /// Whether a text begins like a formula, apostrophes before it aside.
    private static boolean isRisky(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
