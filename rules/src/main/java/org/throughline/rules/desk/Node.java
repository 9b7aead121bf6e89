package org.throughline.rules.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    static final String BAD_TEXT = "RULES-008";

    /// Characters in any text of a rulebook.
    static final int LONGEST_TEXT = 200;

    private static final int LONGEST_SHOWN = 60;

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
            problem(SHAPE, "keys and values are expected here, not " + shown(value), "");
        }
        return entries;
    }

    /// The same, and every key that is not known here is a problem.
    Map<String, Node> entries(List<String> known) {
        Map<String, Node> entries = entries();
        KnownWords words = new KnownWords(known);
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                node.problem(UNKNOWN_KEY, shown(key) + " is not known here", words.hint(key));
            }
        });
        return entries;
    }

    private String at(String key) {
        String said = bare(key);
        return path.isEmpty() ? said : path + "." + said;
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

    /// A text, number or truth value as text; anything else is a problem and gives `fallback`, and
    /// so does a text that is too long or holds what nobody can see.
    String text(String fallback) {
        if (value == null) {
            problem(SHAPE, "an answer is missing", "");
            return fallback;
        }
        if (value instanceof Map || value instanceof List) {
            problem(SHAPE, "one value is expected, not " + shown(value), "");
            return fallback;
        }
        String text = value.toString();
        if (text.length() > LONGEST_TEXT) {
            problem(
                    BAD_TEXT,
                    "a text has up to %d characters, not %d: %s"
                            .formatted(LONGEST_TEXT, text.length(), shown(text)),
                    "");
            return fallback;
        }
        var hidden = text.codePoints().filter(Node::isHidden).findFirst();
        if (hidden.isPresent()) {
            problem(
                    BAD_TEXT,
                    "U+%04X cannot be seen and does not belong in a text: %s"
                            .formatted(hidden.getAsInt(), shown(text)),
                    "Maybe it came along when the text was copied; type it anew.");
            return fallback;
        }
        return text;
    }

    /// A text that says something.
    String said(String fallback) {
        String text = text(fallback);
        if (text.isBlank() && value != null) {
            problem(SHAPE, "a text is expected here, and there is none", "");
        }
        return text;
    }

    /// Controls, and signs that turn the direction of what stands around them. The joiners of
    /// Persian and of emoji are part of their words.
    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.FORMAT -> codePoint != 0x200c && codePoint != 0x200d;
            default -> false;
        };
    }

    /// A value in quotes, as far as a message has room for it and without what cannot be seen.
    static String shown(Object value) {
        String text =
                switch (value) {
                    case Map<?, ?> map -> "{" + bare(String.join(", ", first(map.keySet()))) + "}";
                    case List<?> list -> "a list of " + list.size();
                    default -> bare(value.toString());
                };
        return "'" + text + "'";
    }

    private static List<String> first(Collection<?> keys) {
        return keys.stream().limit(4).map(String::valueOf).toList();
    }

    private static String bare(String text) {
        String start = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) : text;
        String seen =
                start.codePoints()
                        .map(codePoint -> isHidden(codePoint) ? '\ufffd' : codePoint)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return text.length() > LONGEST_SHOWN ? seen + " ..." : seen;
    }

    String textOr(String fallback) {
        return isMissing() ? fallback : text(fallback);
    }

    /// A whole number within bounds; anything else is a problem and gives the least.
    int number(int least, int most) {
        String text = text("" + least);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of bounds
        }
        problem(
                SHAPE,
                "a whole number from %d to %d is expected, not %s"
                        .formatted(least, most, shown(text)),
                "");
        return least;
    }

    /// Whether it is `true`; nothing is `false`.
    boolean flag() {
        String text = textOr("false");
        if (!text.equals("true") && !text.equals("false")) {
            problem(SHAPE, "true or false is expected, not " + shown(text), "");
        }
        return text.equals("true");
    }

    /// A date; anything else is a problem and gives the first day of 1970.
    LocalDate day() {
        String text = text(LocalDate.EPOCH.toString());
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            problem(BAD_DAY, shown(text) + " is no date", "Dates read like 2027-02-02.");
            return LocalDate.EPOCH;
        }
    }

    List<String> texts() {
        return elements().stream().map(element -> element.text("")).toList();
    }
}
