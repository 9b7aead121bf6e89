package org.throughline.planner.rulebook;

/// Texts in cells of a sheet. A spreadsheet takes some beginnings for a formula; such a text gets
/// an apostrophe before it on the way out, and loses it on the way in.
final class Cells {

    /// What a formula may begin with, in the forms of every width.
    private static final String STARTS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private Cells() {}

    static String given(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    static String taken(String cell) {
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
