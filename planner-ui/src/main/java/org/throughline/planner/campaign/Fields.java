package org.throughline.planner.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.problem.KnownWords;

/// The keys of one group in a file, read by name and type.
///
/// A value that is missing or of the wrong type becomes a finding and an empty stand-in, so that
/// reading goes on and all problems come at once. [#done] refuses every key that nobody asked for.
final class Fields {

    private static final int LONGEST_TEXT = 5_000;

    private final Findings findings;
    private final Yaml.Keys keys;
    private final String path;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Findings findings, Yaml.Keys keys, String path) {
        this.findings = findings;
        this.keys = keys;
        this.path = path;
    }

    Findings findings() {
        return findings;
    }

    String path() {
        return path;
    }

    int line() {
        return keys.line();
    }

    /// Where a key stands; the group's own line when it is absent.
    int lineOf(String key) {
        Yaml value = keys.values().get(key);
        return value == null ? keys.line() : value.line();
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        asked.add(key);
        return value(key) != null;
    }

    /// Whether the key stands there at all, even empty.
    boolean names(String key) {
        asked.add(key);
        return keys.values().containsKey(key);
    }

    void wrong(String code, String key, String message, String hint) {
        findings.add(code, lineOf(key), pathOf(key), message, hint);
    }

    String text(String key, String whatFor) {
        String text = textOrNull(key);
        if (text == null || text.isBlank()) {
            if (value(key) == null || text != null) {
                missing(key, whatFor);
            }
            return "";
        }
        return text;
    }

    @Nullable String textOrNull(String key) {
        asked.add(key);
        Yaml value = value(key);
        return value == null ? null : asText(value, pathOf(key));
    }

    private @Nullable String asText(Yaml value, String at) {
        if (!(value instanceof Yaml.Scalar(int line, String text, Yaml.Kind kind))) {
            wrongType(value, at, "a text");
            return null;
        }
        if (kind != Yaml.Kind.TEXT) {
            findings.add(
                    "CAMPAIGN-008",
                    line,
                    at,
                    "a text is wanted, not " + value.says(),
                    "Maybe put it in quotes.");
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            findings.add(
                    "CAMPAIGN-008",
                    line,
                    at,
                    "a text has at most " + LONGEST_TEXT + " characters, not " + text.length(),
                    "");
            return null;
        }
        return text.strip();
    }

    boolean flag(String key, boolean otherwise) {
        asked.add(key);
        Yaml value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Yaml.Scalar(int line, String text, Yaml.Kind kind)
                && kind == Yaml.Kind.FLAG) {
            return Boolean.parseBoolean(text);
        }
        wrongType(value, pathOf(key), "true or false");
        return otherwise;
    }

    @Nullable Integer wholeOrNull(String key) {
        asked.add(key);
        Yaml value = value(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Yaml.Scalar(int line, String text, Yaml.Kind kind)
                && kind == Yaml.Kind.WHOLE
                && text.matches("[-+]?[0-9]{1,9}")) {
            return Integer.valueOf(text);
        }
        wrongType(value, pathOf(key), "a whole number");
        return null;
    }

    @Nullable BigDecimal decimalOrNull(String key) {
        asked.add(key);
        Yaml value = value(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Yaml.Scalar(int line, String text, Yaml.Kind kind)
                && (kind == Yaml.Kind.WHOLE || kind == Yaml.Kind.DECIMAL)
                && text.matches("[-+]?[0-9]{0,12}(?:\\.[0-9]{0,12})?")) {
            return new BigDecimal(text);
        }
        wrongType(value, pathOf(key), "a number");
        return null;
    }

    /// A number as it is written, or a text.
    @Nullable String numberOrTextOrNull(String key) {
        asked.add(key);
        Yaml value = value(key);
        if (value instanceof Yaml.Scalar(int line, String text, Yaml.Kind kind)
                && (kind == Yaml.Kind.WHOLE || kind == Yaml.Kind.DECIMAL)) {
            return text;
        }
        return value == null ? null : asText(value, pathOf(key));
    }

    List<String> texts(String key) {
        return elements(key, (value, at) -> asText(value, at));
    }

    /// A word of a dimension of the vocabulary; nothing when it is unanswered.
    @Nullable String word(String key, String dimension) {
        String word = textOrNull(key);
        return word == null ? null : known(dimension, word, pathOf(key), lineOf(key));
    }

    /// Words of a dimension of the vocabulary.
    List<String> words(String key, String dimension) {
        return elements(
                key,
                (value, at) -> {
                    String word = asText(value, at);
                    return word == null ? null : known(dimension, word, at, value.line());
                });
    }

    private @Nullable String known(String dimension, String word, String at, int line) {
        Dimension words = Vocabulary.shipped().dimension(dimension);
        if (words.knows(word)) {
            return word;
        }
        findings.add(
                "CAMPAIGN-010",
                line,
                at,
                "'" + Findings.shortened(word) + "' is no word of " + dimension,
                words.words().hint(word));
        return null;
    }

    /// A list of whole numbers.
    List<Integer> wholes(String key) {
        return elements(
                key,
                (value, at) -> {
                    if (value instanceof Yaml.Scalar(int line, String text, Yaml.Kind kind)
                            && kind == Yaml.Kind.WHOLE
                            && text.matches("[-+]?[0-9]{1,9}")) {
                        return Integer.valueOf(text);
                    }
                    wrongType(value, at, "a whole number");
                    return null;
                });
    }

    /// A list of groups, each read by `read`.
    <T> List<T> groups(String key, Function<Fields, T> read) {
        return elements(
                key,
                (value, at) -> {
                    if (value instanceof Yaml.Keys group) {
                        Fields fields = new Fields(findings, group, at);
                        T one = read.apply(fields);
                        fields.done();
                        return one;
                    }
                    wrongType(value, at, "a group of keys");
                    return null;
                });
    }

    /// A group, read by `read`; nothing when it is absent.
    <T> @Nullable T group(String key, Function<Fields, T> read) {
        asked.add(key);
        Yaml value = value(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Yaml.Keys group) {
            Fields fields = new Fields(findings, group, pathOf(key));
            T one = read.apply(fields);
            fields.done();
            return one;
        }
        wrongType(value, pathOf(key), "a group of keys");
        return null;
    }

    /// A group whose keys are free, each value a group of its own, read by `read`.
    <T> Map<String, T> named(String key, Function<Fields, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        for (Map.Entry<String, Yaml> entry : free(key).entrySet()) {
            String at = pathOf(key) + "." + entry.getKey();
            if (entry.getValue() instanceof Yaml.Keys group) {
                Fields fields = new Fields(findings, group, at);
                all.put(entry.getKey(), read.apply(fields));
                fields.done();
            } else {
                wrongType(entry.getValue(), at, "a group of keys");
            }
        }
        return all;
    }

    /// A group whose keys are free and whose values are texts.
    Map<String, String> textsByName(String key) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Map.Entry<String, Yaml> entry : free(key).entrySet()) {
            String text = asText(entry.getValue(), pathOf(key) + "." + entry.getKey());
            if (text != null) {
                all.put(entry.getKey(), text);
            }
        }
        return all;
    }

    boolean isList(String key) {
        return value(key) instanceof Yaml.Items;
    }

    boolean isGroup(String key) {
        return value(key) instanceof Yaml.Keys;
    }

    void missing(String key, String whatFor) {
        findings.add(
                "CAMPAIGN-009", lineOf(key), pathOf(key), "'" + key + "' has no answer", whatFor);
    }

    /// Refuses every key that was not asked for.
    void done() {
        for (Map.Entry<String, Yaml> entry : keys.values().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                findings.add(
                        "CAMPAIGN-007",
                        entry.getValue().line(),
                        path,
                        "the key '" + Findings.shortened(entry.getKey()) + "' is not known here",
                        KnownWords.of(asked).hint(entry.getKey()));
            }
        }
    }

    private interface Element<T> {
        @Nullable T read(Yaml value, String at);
    }

    private <T> List<T> elements(String key, Element<T> element) {
        asked.add(key);
        Yaml value = value(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Yaml.Items(int line, List<Yaml> items))) {
            wrongType(value, pathOf(key), "a list");
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            T one = element.read(items.get(index), pathOf(key) + "[" + index + "]");
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    private Map<String, Yaml> free(String key) {
        asked.add(key);
        Yaml value = value(key);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Yaml.Keys group) {
            return group.values();
        }
        wrongType(value, pathOf(key), "a group of keys");
        return Map.of();
    }

    /// The value of a key; nothing when it is absent or empty.
    private @Nullable Yaml value(String key) {
        Yaml value = keys.values().get(key);
        return value instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.NOTHING
                ? null
                : value;
    }

    private void wrongType(Yaml value, String at, String wanted) {
        String hint = wanted.equals("a list") ? "Maybe put it in square brackets: [ ... ]." : "";
        findings.add(
                "CAMPAIGN-008", value.line(), at, wanted + " is wanted, not " + value.says(), hint);
    }
}
