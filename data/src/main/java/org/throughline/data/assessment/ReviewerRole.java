package org.throughline.data.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A kind of reviewer: what they seal, when, and how long it usually takes them. Shipped as the
/// resource `roles.json`.
///
/// @param key word of `reviewer-role`
/// @param seals words of the seal scopes
/// @param stages `plan`, `draft`, `release`
/// @param workingHours usual time until they answer; a day has eight
public record ReviewerRole(String key, List<String> seals, List<String> stages, int workingHours) {

    private static final List<ReviewerRole> SHIPPED = read("roles.json");

    public ReviewerRole {
        seals = List.copyOf(seals);
        stages = List.copyOf(stages);
    }

    /// Every role that comes with the program.
    public static List<ReviewerRole> shipped() {
        return SHIPPED;
    }

    /// The words of all roles.
    public static List<String> keys() {
        return SHIPPED.stream().map(ReviewerRole::key).toList();
    }

    public static Optional<ReviewerRole> find(String key) {
        return SHIPPED.stream().filter(role -> role.key().equals(key)).findFirst();
    }

    private static List<ReviewerRole> read(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(ReviewerRole.class.getResourceAsStream(resource))) {
            List<ReviewerRole> roles = new ArrayList<>();
            for (JsonNode node : JsonMapper.shared().readTree(stream)) {
                roles.add(
                        new ReviewerRole(
                                node.get("role").asString(),
                                strings(node.get("seals")),
                                strings(node.get("stages")),
                                node.get("workingHours").asInt()));
            }
            return List.copyOf(roles);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    private static List<String> strings(JsonNode nodes) {
        List<String> strings = new ArrayList<>();
        nodes.forEach(node -> strings.add(node.asString()));
        return strings;
    }
}
