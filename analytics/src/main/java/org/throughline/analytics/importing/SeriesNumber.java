package org.throughline.analytics.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a number of a series that somebody brings is written: digits, with a point before decimals
/// and no mark between thousands. What can be read in two ways is never guessed.
final class SeriesNumber {

    /// How numbers are written, as the end of a hint.
    static final String HINT = "no mark stands between thousands, and a point before decimals.";

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,15})?|\\.\\d{1,15})([eE][+-]?\\d{1,2})?");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern LIKE =
            Pattern.compile(
                    "[+\\-\u2212]?(\\d{1,3}([., \u00a0\u202f'’]\\d{3})+([.,]\\d+)?|\\d*[.,]?\\d+[.,]?)"
                            + "([eE][+-]?\\d+)?[ \u00a0]?[%KkMB]?");

    private SeriesNumber() {}

    /// The number of a cell; empty where it is not written as one.
    static Optional<Double> read(String cell) {
        String text = cell.strip();
        return NUMBER.matcher(text).matches()
                ? Optional.of(Double.parseDouble(text))
                : Optional.empty();
    }

    /// Whether somebody may have meant a number, however it is written.
    static boolean isLike(String cell) {
        return LIKE.matcher(cell.strip()).matches();
    }

    /// Whether the mark of a cell, a comma or a point, may stand between thousands or before
    /// decimals.
    static boolean isEither(String cell) {
        return EITHER.matcher(cell.strip()).matches();
    }

    /// Whether a point of a cell can only stand before decimals; so does every other one of its
    /// series.
    static boolean isDecimal(String cell) {
        return cell.indexOf('.') >= 0 && !isEither(cell) && read(cell).isPresent();
    }

    /// Both readings of such a cell.
    static String both(String cell) {
        return "it can be read as " + String.join(" or as ", readings(cell));
    }

    /// What to write in its place.
    static String way(String cell) {
        return "Maybe write %s, or %s: ".formatted(readings(cell).getFirst(), decimals(cell))
                + HINT;
    }

    private static List<String> readings(String cell) {
        String text = cell.strip();
        return List.of(text.replaceAll("[.,]", ""), text.replace(',', '.'));
    }

    /// With another number of decimals the point has one reading.
    private static String decimals(String cell) {
        String fraction = readings(cell).getLast();
        return fraction.endsWith("0") ? fraction.replaceFirst("\\.?0+$", "") : fraction + "0";
    }
}
