package org.throughline.data.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns values into JSON trees.
final class RecordWriter {

    private final JsonNodeFactory nodes;

    RecordWriter(JsonNodeFactory nodes) {
        this.nodes = nodes;
    }

    JsonNode write(Object value, Class<?> type) {
        return switch (value) {
            case Boolean truth -> nodes.booleanNode(truth);
            case Integer number -> nodes.numberNode(number);
            case Long number -> nodes.numberNode(number);
            case Double number -> nodes.numberNode(number);
            case JsonNode node -> node;
            case Collection<?> values -> list(values);
            case Map<?, ?> entries -> map(entries);
            default -> textOrRecord(value, type);
        };
    }

    private JsonNode textOrRecord(Object value, Class<?> type) {
        var text = Shape.text(value);
        if (text.isPresent()) {
            return nodes.stringNode(text.get());
        }
        if (value instanceof Record document) {
            return object(document);
        }
        throw new IllegalArgumentException("no JSON form for " + type.getName());
    }

    private ObjectNode object(Record value) {
        ObjectNode object = nodes.objectNode();
        if (Shape.isCase(value.getClass())) {
            object.put("type", Shape.word(value.getClass()));
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = Shape.call(component.getAccessor(), value);
            if (part != null) {
                object.set(component.getName(), write(part, component.getType()));
            }
        }
        return object;
    }

    private ArrayNode list(Collection<?> values) {
        ArrayNode array = nodes.arrayNode();
        values.forEach(each -> array.add(write(each, each.getClass())));
        return array;
    }

    private ObjectNode map(Map<?, ?> entries) {
        ObjectNode object = nodes.objectNode();
        entries.forEach((key, value) ->
                object.set(
                        Shape.text(key)
                                .orElseThrow(() ->
                                        new IllegalArgumentException("no key form for " + key)),
                        write(value, value.getClass())));
        return object;
    }
}
