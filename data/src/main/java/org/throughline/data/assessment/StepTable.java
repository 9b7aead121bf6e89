package org.throughline.data.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who usually does each step, who does it when no rule speaks, and how far toward the machine a
/// rule may bring it. Shipped as the resource `steps.json`. Immutable, so thread-safe.
public final class StepTable {

    /// One step of the table.
    ///
    /// @param owners who usually does it
    /// @param level the level where no rule speaks
    /// @param floor the level below which no rule brings it
    /// @param outsideAuthorMarket the level in markets other than the author's, where it differs
    public record Row(
            Step step,
            List<String> owners,
            Level level,
            Level floor,
            @Nullable Level outsideAuthorMarket) {

        public Row {
            owners = List.copyOf(owners);
        }
    }

    private static final StepTable SHIPPED = read("steps.json");

    private final Map<Step, Row> rows;

    private StepTable(Map<Step, Row> rows) {
        this.rows = rows;
    }

    public static StepTable shipped() {
        return SHIPPED;
    }

    public Row row(Step step) {
        return Objects.requireNonNull(rows.get(step), step.key());
    }

    private static StepTable read(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(StepTable.class.getResourceAsStream(resource))) {
            Map<Step, Row> rows = new EnumMap<>(Step.class);
            for (JsonNode node : JsonMapper.shared().readTree(stream)) {
                Row row = row(node);
                rows.put(row.step(), row);
            }
            if (rows.size() != Step.values().length) {
                throw new IllegalStateException("the table lacks a step: " + rows.keySet());
            }
            return new StepTable(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    private static Row row(JsonNode node) {
        List<String> owners = new ArrayList<>();
        node.get("owners").forEach(owner -> owners.add(owner.asString()));
        return new Row(
                Step.find(node.get("step").asString()).orElseThrow(),
                owners,
                Level.valueOf(node.get("default").asString()),
                Level.valueOf(node.get("floor").asString()),
                node.has("outsideAuthorMarket")
                        ? Level.valueOf(node.get("outsideAuthorMarket").asString())
                        : null);
    }
}
