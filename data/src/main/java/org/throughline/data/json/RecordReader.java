package org.throughline.data.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns JSON trees into values, strictly.
final class RecordReader {

    <T extends Record> T read(JsonNode node, Class<T> type) {
        return type.cast(value(node, type, ""));
    }

    private Object value(JsonNode node, Type type, String place) {
        if (node.isNull()) {
            throw new NotReadable(place, "null is no value", "Maybe leave the key out.");
        }
        if (type instanceof ParameterizedType generic) {
            return collection(node, generic, place);
        }
        Class<?> plain = (Class<?>) type;
        if (JsonNode.class.isAssignableFrom(plain)) {
            return node;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return expect(node.isBoolean(), node, place, "true or false", node::booleanValue);
        }
        if (plain == int.class || plain == Integer.class) {
            return expect(
                    node.isIntegralNumber() && node.canConvertToInt(),
                    node,
                    place,
                    "a whole number",
                    node::intValue);
        }
        if (plain == long.class || plain == Long.class) {
            return expect(
                    node.isIntegralNumber() && node.canConvertToLong(),
                    node,
                    place,
                    "a whole number",
                    node::longValue);
        }
        if (plain == double.class || plain == Double.class) {
            return expect(node.isNumber(), node, place, "a number", node::doubleValue);
        }
        if (plain.isSealed() && Shape.textReader(plain).isEmpty()) {
            return sealed(node, plain, place);
        }
        return textOrRecord(node, plain, place);
    }

    private Object textOrRecord(JsonNode node, Class<?> type, String place) {
        var text = Shape.textReader(type);
        if (text.isPresent()) {
            Function<String, Object> read = text.get();
            String written = expect(node.isString(), node, place, "a text", node::stringValue);
            return made(place, () -> read.apply(written));
        }
        if (type.isRecord()) {
            return object(node, type, place, Set.of());
        }
        throw new IllegalArgumentException("no JSON form for " + type.getName());
    }

    private Object sealed(JsonNode node, Class<?> type, String place) {
        JsonNode word = node.get("type");
        List<Class<?>> cases = Shape.cases(type);
        if (word == null || !word.isString()) {
            throw new NotReadable(place, "a type is missing", oneOf(cases));
        }
        Class<?> found =
                cases.stream()
                        .filter(each -> Shape.word(each).equals(word.stringValue()))
                        .findFirst()
                        .orElseThrow(() ->
                                new NotReadable(
                                        place,
                                        "'" + word.stringValue() + "' is no type here",
                                        oneOf(cases)));
        return object(node, found, place, Set.of("type"));
    }

    private static String oneOf(List<Class<?>> cases) {
        return "Maybe one of " + String.join(", ", cases.stream().map(Shape::word).toList()) + ".";
    }

    private Object object(JsonNode node, Class<?> type, String place, Set<String> beside) {
        if (!node.isObject()) {
            throw new NotReadable(place, "an object is expected, not " + node, "");
        }
        RecordComponent[] components = type.getRecordComponents();
        List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String key : node.propertyNames()) {
            if (!known.contains(key) && !beside.contains(key)) {
                throw new NotReadable(
                        at(place, key), "this key is not known", "Known: " + known + ".");
            }
        }
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(node, components[i], at(place, known.get(i)));
        }
        return made(place, () -> Shape.construct(type, values));
    }

    private @Nullable Object component(JsonNode node, RecordComponent component, String place) {
        JsonNode part = node.get(component.getName());
        if (part != null) {
            return value(part, component.getGenericType(), place);
        }
        if (Shape.isOptional(component)) {
            return null;
        }
        throw new NotReadable(place, "this key is missing", "");
    }

    private Object collection(JsonNode node, ParameterizedType type, String place) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            if (!node.isObject()) {
                throw new NotReadable(place, "an object is expected, not " + node, "");
            }
            Function<String, Object> key =
                    Shape.textReader((Class<?>) of[0])
                            .orElseThrow(
                                    () -> new IllegalArgumentException("no key form for " + of[0]));
            Map<Object, Object> entries = new LinkedHashMap<>();
            for (var entry : node.properties()) {
                String inside = at(place, entry.getKey());
                entries.put(
                        made(inside, () -> key.apply(entry.getKey())),
                        value(entry.getValue(), of[1], inside));
            }
            return Collections.unmodifiableMap(entries);
        }
        if (!node.isArray()) {
            throw new NotReadable(place, "a list is expected, not " + node, "");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            values.add(value(node.get(i), of[0], place + "[" + i + "]"));
        }
        return type.getRawType() == Set.class
                ? Collections.unmodifiableSet(new LinkedHashSet<>(values))
                : Collections.unmodifiableList(values);
    }

    private static <T> T expect(
            boolean holds, JsonNode node, String place, String what, Supplier<T> read) {
        if (!holds) {
            throw new NotReadable(place, what + " is expected, not " + node, "");
        }
        return read.get();
    }

    private static Object made(String place, Supplier<Object> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw new NotReadable(place, String.valueOf(refused.getMessage()), refused);
        }
    }

    private static String at(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
