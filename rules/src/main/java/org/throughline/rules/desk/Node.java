package org.throughline.rules.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.problem.Problem;

/// One place of a file that was read into plain maps, lists and values, with where it is. What does
/// not fit is noted as a problem, and reading goes on. Confined to one reading.
final class Node {

    static final String SHAPE = "RULES-001";
    static final String UNKNOWN_KEY = "RULES-002";
    static final String UNKNOWN_WORD = "RULES-003";
    static final String UNSUPPORTED = "RULES-004";
    static final String BAD_DAY = "RULES-005";
    static final String TOO_MANY = "RULES-006";
    static final String TWICE = "RULES-007";

    private final @Nullable Object value;
    private final String path;
    private final List<Problem> problems;

    Node(@Nullable Object value, String path, List<Problem> problems) {
        this.value = value;
        this.path = path;
        this.problems = problems;
    }

    boolean isMissing() {
        return value == null;
    }

    boolean isMap() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    void problem(String code, String message, String hint) {
        problems.add(new Problem(code, path, message, hint));
    }

    /// The entries of a map; anything else is a problem and has none.
    Map<String, Node> entries() {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) ->
                    entries.put(
                            String.valueOf(key),
                            new Node(each, at(String.valueOf(key)), problems)));
        } else if (value != null) {
            problem(SHAPE, "keys and values are expected here, not '" + value + "'", "");
        }
        return entries;
    }

    /// The same, and every key that is not known here is a problem.
    Map<String, Node> entries(List<String> known) {
        Map<String, Node> entries = entries();
        KnownWords words = new KnownWords(known);
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                node.problem(UNKNOWN_KEY, "'" + key + "' is not known", words.hint(key));
            }
        });
        return entries;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /// The elements of a list; a single value counts as a list of one, nothing as none.
    List<Node> elements() {
        List<Node> elements = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                elements.add(new Node(list.get(i), path + "[" + i + "]", problems));
            }
        } else if (value != null) {
            elements.add(this);
        }
        return elements;
    }

    Node child(String key) {
        Object child = value instanceof Map<?, ?> map ? map.get(key) : null;
        return new Node(child, at(key), problems);
    }

    /// A text, number or truth value as text; anything else is a problem and gives `fallback`.
    String text(String fallback) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        problem(
                SHAPE,
                value == null
                        ? "an answer is missing"
                        : "one value is expected, not '" + value + "'",
                "");
        return fallback;
    }

    String textOr(String fallback) {
        return isMissing() ? fallback : text(fallback);
    }

    int number(int fallback) {
        try {
            return Integer.parseInt(text("" + fallback));
        } catch (NumberFormatException notANumber) {
            problem(SHAPE, "a whole number is expected, not '" + value + "'", "");
            return fallback;
        }
    }

    List<String> texts() {
        return elements().stream().map(element -> element.text("")).toList();
    }
}
