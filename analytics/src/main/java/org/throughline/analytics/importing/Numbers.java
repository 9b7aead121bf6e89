package org.throughline.analytics.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as exports write them: `12,400`, `1.234,5`, `18 400`, `1.2K`. What can be read in two
/// ways is never guessed.
final class Numbers {

    private static final List<String> NOT_KNOWN =
            List.of("", "-", "--", "—", "N/A", "n/a", "undefined", "null");
    private static final Pattern SHORTENED =
            Pattern.compile("(-?\\d{1,4})(?:[.,](\\d{1,2}))?[ \u00a0]?([KkMB])");
    private static final Pattern GROUPED =
            Pattern.compile(
                    "[+-]?[1-9]\\d{0,2}([., \u00a0\u202f'’])\\d{3}(?:\\1\\d{3})*(?:([.,])\\d{1,12})?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(?:[.,]\\d{1,12})?");

    /// What decides between two readings.
    static final String SAY_MARK = "Say which mark stands before decimals.";

    /// Why most cells are no numbers.
    static final String NO_NUMBER = "it is no number";

    private Numbers() {}

    /// What a cell says.
    sealed interface Reading {
        record Known(BigDecimal value) implements Reading {}

        /// The platform reports none, which is not zero.
        record NotKnown() implements Reading {}

        /// It is no number, or two.
        record Unclear(String reason) implements Reading {}
    }

    /// Reads a cell without space around it.
    ///
    /// @param decimal the mark before decimals; absent = not known
    static Reading read(String cell, @Nullable Character decimal) {
        if (NOT_KNOWN.contains(cell)) {
            return new Reading.NotKnown();
        }
        String value = cell.replace('\u2212', '-');
        Matcher shortened = SHORTENED.matcher(value);
        if (shortened.matches()) {
            String fraction = shortened.group(2) == null ? "0" : shortened.group(2);
            return known(shortened.group(1) + "." + fraction, places(shortened.group(3)));
        }
        Matcher grouped = GROUPED.matcher(value);
        if (grouped.matches() && value.length() < 32) {
            return grouped(value, grouped.group(1).charAt(0), grouped.group(2), decimal);
        }
        if (PLAIN.matcher(value).matches()) {
            return known(value.replace(',', '.'), 0);
        }
        return new Reading.Unclear(NO_NUMBER);
    }

    private static Reading grouped(
            String value, char mark, @Nullable String behind, @Nullable Character decimal) {
        String groups = behind == null ? value : value.substring(0, value.lastIndexOf(behind));
        boolean several = groups.indexOf(mark) != groups.lastIndexOf(mark);
        boolean either = (mark == '.' || mark == ',') && !several && behind == null;
        String plain = groups.replace(String.valueOf(mark), "");
        if (behind != null && behind.charAt(0) == mark) {
            return new Reading.Unclear(NO_NUMBER);
        }
        if (either && decimal == null) {
            String fraction =
                    new BigDecimal(value.replace(mark, '.')).stripTrailingZeros().toPlainString();
            return new Reading.Unclear("it can be read as %s or as %s".formatted(plain, fraction));
        }
        if (either && decimal != null && decimal == mark) {
            return known(value.replace(mark, '.'), 0);
        }
        return behind == null
                ? known(plain, 0)
                : known(plain + "." + value.substring(value.lastIndexOf(behind) + 1), 0);
    }

    private static int places(String unit) {
        return switch (unit) {
            case "K", "k" -> 3;
            case "M" -> 6;
            default -> 9;
        };
    }

    private static Reading known(String plain, int places) {
        return new Reading.Known(new BigDecimal(plain).scaleByPowerOfTen(places));
    }
}
