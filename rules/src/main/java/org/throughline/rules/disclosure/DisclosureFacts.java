package org.throughline.rules.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.throughline.rules.disclosure.DisclosureAdvice.Duty;
import org.throughline.rules.disclosure.DisclosureAdvice.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The facts file, read: `disclosure.json`. Immutable, so thread-safe.
///
/// @param types IPTC source types from the weakest to the strongest, each with name and URI
/// @param tools programs that are known to make up nothing, by their names
record DisclosureFacts(
        List<DisclosureFact> facts,
        Set<String> euMarkets,
        Map<String, Map<String, String>> platforms,
        List<Map<String, String>> types,
        List<DisclosureFact> tools,
        Map<String, Weight> traits) {

    private static final String UNKNOWN_TYPE = "not-known";

    /// How much a trait weighs.
    ///
    /// @param type place of its source type among all
    record Weight(int type, Label label, Duty duty) {}

    static DisclosureFacts shipped() {
        try (InputStream stream =
                Objects.requireNonNull(
                        DisclosureFacts.class.getResourceAsStream("disclosure.json"))) {
            return read(JsonMapper.shared().readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("disclosure.json", unreadable);
        }
    }

    private static DisclosureFacts read(JsonNode file) {
        List<Map<String, String>> types = new ArrayList<>();
        file.get("sourceTypes").forEach(node -> types.add(texts(node)));
        Map<String, Map<String, String>> platforms = new HashMap<>();
        file.get("platforms")
                .properties()
                .forEach(each -> platforms.put(each.getKey(), texts(each.getValue())));
        Map<String, Weight> traits = new HashMap<>();
        file.get("traits")
                .properties()
                .forEach(each -> traits.put(each.getKey(), weight(each.getValue(), types)));
        return new DisclosureFacts(
                facts(file.get("facts")),
                words(file.get("euMarkets")),
                Map.copyOf(platforms),
                List.copyOf(types),
                facts(file.get("tools")),
                Map.copyOf(traits));
    }

    private static List<DisclosureFact> facts(JsonNode all) {
        List<DisclosureFact> facts = new ArrayList<>();
        for (JsonNode node : all) {
            facts.add(
                    new DisclosureFact(
                            node.get("id").asString(),
                            node.get("kind").asString(),
                            node.get("says").asString(),
                            node.get("source").asString(),
                            LocalDate.parse(node.get("verifiedOn").asString())));
        }
        return List.copyOf(facts);
    }

    private static Weight weight(JsonNode node, List<Map<String, String>> types) {
        return new Weight(
                place(types, node.get("type").asString()),
                Label.valueOf(node.get("label").asString()),
                Duty.valueOf(node.get("eu").asString()));
    }

    private static int place(List<Map<String, String>> types, String name) {
        for (int place = 0; place < types.size(); place++) {
            if (name.equals(types.get(place).get("name"))) {
                return place;
            }
        }
        throw new IllegalStateException("no source type is called " + name);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
        return Map.copyOf(texts);
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new HashSet<>();
        node.forEach(each -> words.add(each.asString()));
        return Set.copyOf(words);
    }

    boolean isEu(String market) {
        return euMarkets.contains(market);
    }

    /// `label` and `fact` of a platform; empty where nothing is kept about it.
    Map<String, String> platform(String key) {
        return platforms.getOrDefault(key, Map.of());
    }

    /// What the file does not name is not known.
    Weight weight(String trait) {
        Weight known = traits.get(trait);
        return known != null
                ? known
                : new Weight(place(types, UNKNOWN_TYPE), Label.CANNOT_TELL, Duty.ASK_LEGAL);
    }

    String typeName(int place) {
        return Objects.requireNonNull(types.get(place).get("name"));
    }

    String typeUri(int place) {
        return Objects.requireNonNull(types.get(place).get("uri"));
    }
}
