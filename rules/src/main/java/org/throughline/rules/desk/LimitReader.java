package org.throughline.rules.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.rulebook.RuleOutcome;

/// Reads bounds on something that is measured: from above, from below, or both. Thread-safe.
final class LimitReader {

    private static final List<String> SIDES = List.of("at-most", "at-least");
    private static final int DECIMALS = 3;

    private LimitReader() {}

    static List<RuleOutcome> read(Node node) {
        Map<String, Node> entries = node.entries(List.of("measure", "at-most", "at-least", "unit"));
        String word = node.child("measure").text("");
        Optional<Measure> found = Measure.find(word);
        if (found.isEmpty()) {
            node.child("measure")
                    .problem(
                            Node.UNSUPPORTED,
                            "nothing measures " + Node.shown(word) + " yet",
                            new KnownWords(Measure.keys()).hint(word));
            return List.of();
        }
        Measure measure = found.get();
        if (!node.child("unit").text("").equals(measure.unit())) {
            node.child("unit")
                    .problem(Node.SHAPE, word + " is counted in '" + measure.unit() + "'", "");
        }
        List<RuleOutcome> limits = new ArrayList<>();
        for (String side : SIDES) {
            if (entries.containsKey(side)) {
                bound(measure, side, node.child(side)).ifPresent(limits::add);
            }
        }
        if (entries.keySet().stream().noneMatch(SIDES::contains)) {
            node.problem(
                    Node.SHAPE,
                    "how much " + word + " is allowed?",
                    "Maybe at-most: a number in " + measure.unit() + ".");
        }
        return limits;
    }

    private static Optional<RuleOutcome> bound(Measure measure, String side, Node node) {
        if (!measure.bounds().contains(side)) {
            node.problem(
                    Node.UNSUPPORTED,
                    "'" + measure.key() + "' is bounded from above only",
                    "Maybe at-most.");
            return Optional.empty();
        }
        return Optional.of(
                new RuleOutcome.Limit(measure.key(), side, decimal(measure, node), measure.unit()));
    }

    private static BigDecimal decimal(Measure measure, Node node) {
        String text = node.text("");
        try {
            BigDecimal number = new BigDecimal(text);
            if (measure.admits(number) && number.scale() <= DECIMALS) {
                return number.setScale(Math.max(number.scale(), 0));
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of bounds
        }
        node.problem(
                Node.SHAPE,
                "%s is bounded by a number from %d to %d with up to 3 decimals, not %s"
                        .formatted(
                                measure.key(), measure.least(), measure.most(), Node.shown(text)),
                "");
        return BigDecimal.valueOf(measure.least());
    }
}
