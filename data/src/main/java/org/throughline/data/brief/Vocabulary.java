package org.throughline.data.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.KnownWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The closed lists of words in which briefs, plans and rules speak; one meaning a word.
///
/// The shipped lists are the resource `vocabulary.json`. A word is never renamed; a brand adds its
/// own only below a shipped one, with a `/`. Immutable, so thread-safe.
public final class Vocabulary {

    private static final Vocabulary SHIPPED = read("vocabulary.json");

    private final Map<String, Dimension> dimensions;

    private Vocabulary(Map<String, Dimension> dimensions) {
        this.dimensions = dimensions;
    }

    /// The lists that come with the program.
    public static Vocabulary shipped() {
        return SHIPPED;
    }

    /// Every dimension, in the order of the lists.
    public List<Dimension> dimensions() {
        return List.copyOf(dimensions.values());
    }

    public Optional<Dimension> find(String key) {
        return Optional.ofNullable(dimensions.get(key));
    }

    /// A dimension that is known to exist.
    ///
    /// @throws IllegalArgumentException where it does not
    public Dimension dimension(String key) {
        return find(key)
                .orElseThrow(
                        () -> new IllegalArgumentException("the vocabulary has no '" + key + "'"));
    }

    public KnownWords keys() {
        return KnownWords.of(dimensions.keySet());
    }

    private static Vocabulary read(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource))) {
            Map<String, Dimension> read = new LinkedHashMap<>();
            for (JsonNode node : JsonMapper.shared().readTree(stream).get("dimensions")) {
                Dimension dimension = dimension(node);
                if (read.put(dimension.key(), dimension) != null) {
                    throw new IllegalStateException("listed twice: " + dimension.key());
                }
            }
            return new Vocabulary(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    private static Dimension dimension(JsonNode node) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List<String> values = new ArrayList<>(strings(node.get("values")));
        if (node.has("groups")) {
            node.get("groups")
                    .properties()
                    .forEach(group -> groups.put(group.getKey(), strings(group.getValue())));
            groups.values().forEach(values::addAll);
        }
        return new Dimension(
                node.get("key").asString(),
                node.has("item") ? ItemKind.find(node.get("item").asString()).orElseThrow() : null,
                Dimension.Kind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT)),
                node.has("many"),
                node.has("ordered"),
                node.has("open") ? node.get("open").asString() : null,
                values,
                groups);
    }

    private static List<String> strings(@Nullable JsonNode node) {
        List<String> strings = new ArrayList<>();
        if (node != null) {
            node.forEach(each -> strings.add(each.asString()));
        }
        return strings;
    }
}
