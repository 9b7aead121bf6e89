package org.throughline.rules.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.data.assessment.Severity;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;

/// Reads what makes a video sensitive. Thread-safe.
final class SensitivityReader {

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "kind",
                    "severity",
                    "when",
                    "for",
                    "except",
                    "says",
                    "source",
                    "verified");

    private SensitivityReader() {}

    static List<SensitivityRow> read(
            Node file, ConditionReader conditions, RulebookVersion library) {
        RowIds ids = RowIds.of(library.sensitivities(), SensitivityRow::id);
        List<SensitivityRow> rows = new ArrayList<>();
        List<Node> nodes = file.child("sensitivities").elements();
        if (nodes.isEmpty()) {
            return rows;
        }
        var setBy =
                new SensitivityRow.SetBy(
                        file.child("setBy").said(""),
                        file.child("version").number(1, Integer.MAX_VALUE));
        for (Node node : nodes) {
            node.entries(KEYS);
            When when = conditions.read(node);
            refuseFound(node, when);
            rows.add(
                    new SensitivityRow(
                            ids.take(node.child("id")),
                            kind(node.child("kind")),
                            when,
                            severity(node.child("severity")),
                            node.child("says").said(""),
                            node.child("source").said(""),
                            setBy,
                            node.child("verified").isMissing()
                                    ? null
                                    : node.child("verified").day()));
        }
        return rows;
    }

    private static String kind(Node node) {
        String kind = node.text("");
        if (!kind.isEmpty() && !RowWords.SENSITIVITIES.contains(kind)) {
            node.problem(
                    Node.UNKNOWN_WORD,
                    Node.shown(kind) + " is no kind of sensitivity",
                    new KnownWords(RowWords.SENSITIVITIES).hint(kind));
        }
        return kind;
    }

    /// How sensitive a video is follows from these rows; none of them can ask for it.
    private static void refuseFound(Node node, When when) {
        when.conditions()
                .map(Condition::dimension)
                .filter(RowWords::isFound)
                .forEach(question ->
                        node.problem(
                                Node.UNSUPPORTED,
                                "a sensitivity cannot follow from '" + question + "'",
                                "Maybe make it a rule."));
    }

    private static Severity severity(Node node) {
        String word = node.text("low");
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(word.toUpperCase(Locale.ROOT))) {
                return severity;
            }
        }
        node.problem(
                Node.UNKNOWN_WORD,
                Node.shown(word) + " is no severity",
                "It is low, medium, high or floor.");
        return Severity.LOW;
    }
}
