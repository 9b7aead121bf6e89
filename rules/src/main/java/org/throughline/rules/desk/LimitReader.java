package org.throughline.rules.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.rulebook.RuleOutcome;

/// Reads a bound on something that is measured. Thread-safe.
final class LimitReader {

    /// Measures that a rulebook may bound.
    private static final List<String> BOUNDED = List.of("silence", "dark-picture");

    /// Measures that are checked against one number only, and that number.
    private static final Map<String, BigDecimal> FIXED =
            Map.of(
                    "hook-end", BigDecimal.valueOf(3),
                    "message-count", BigDecimal.ONE,
                    "dead-tail", BigDecimal.ONE);

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private LimitReader() {}

    static List<RuleOutcome> read(Node node) {
        Map<String, Node> entries = node.entries(List.of("measure", "at-most", "at-least", "unit"));
        String measure = node.child("measure").text("");
        BigDecimal fixed = FIXED.get(measure);
        if (fixed == null && !BOUNDED.contains(measure)) {
            node.child("measure")
                    .problem(
                            Node.UNSUPPORTED,
                            "nothing measures " + Node.shown(measure) + " yet",
                            new KnownWords(BOUNDED).hint(measure));
            return List.of();
        }
        if (entries.containsKey("at-least")) {
            node.child("at-least")
                    .problem(
                            Node.UNSUPPORTED,
                            "'" + measure + "' is bounded from above only",
                            "Maybe at-most.");
        }
        String unit = measure.equals("message-count") ? "count" : "s";
        if (!node.child("unit").text("").equals(unit)) {
            node.child("unit").problem(Node.SHAPE, measure + " is counted in '" + unit + "'", "");
        }
        BigDecimal number = decimal(node.child("at-most"));
        if (fixed != null && number.compareTo(fixed) != 0) {
            node.child("at-most")
                    .problem(
                            Node.UNSUPPORTED,
                            "'%s' is checked against %s and no other number yet"
                                    .formatted(measure, fixed),
                            "");
        }
        return List.of(new RuleOutcome.Limit(measure, "at-most", number, unit));
    }

    private static BigDecimal decimal(Node node) {
        String text = node.text("0");
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() >= 0 && number.compareTo(MOST) <= 0 && number.scale() <= 3) {
                return number.setScale(Math.max(number.scale(), 0));
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of bounds
        }
        node.problem(
                Node.SHAPE,
                "a number from 0 to %s with up to 3 decimals is expected, not %s"
                        .formatted(MOST, Node.shown(text)),
                "");
        return BigDecimal.ZERO;
    }
}
