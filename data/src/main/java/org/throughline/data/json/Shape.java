package org.throughline.data.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The conventions by which a type becomes JSON.
final class Shape {

    /// Types that are a text, and how the text is read.
    private static final Map<Class<?>, Function<String, Object>> TEXTS =
            Map.ofEntries(
                    Map.entry(String.class, text -> text),
                    Map.entry(BigDecimal.class, BigDecimal::new),
                    Map.entry(Duration.class, Duration::parse),
                    Map.entry(Instant.class, Instant::parse),
                    Map.entry(LocalDate.class, LocalDate::parse),
                    Map.entry(YearMonth.class, YearMonth::parse),
                    Map.entry(LocalTime.class, LocalTime::parse),
                    Map.entry(LocalDateTime.class, LocalDateTime::parse),
                    Map.entry(MonthDay.class, MonthDay::parse),
                    Map.entry(ZoneId.class, ZoneId::of),
                    Map.entry(UUID.class, UUID::fromString));

    private Shape() {}

    static Optional<Function<String, Object>> textReader(Class<?> type) {
        Function<String, Object> known = TEXTS.get(type);
        if (known != null) {
            return Optional.of(known);
        }
        if (type.isEnum()) {
            return Optional.of(text -> constant(type, text));
        }
        if (!type.isRecord() || isCase(type)) {
            return Optional.empty();
        }
        Optional<Method> parse = parse(type);
        if (parse.isPresent()) {
            return Optional.of(text -> call(parse.get(), null, text));
        }
        return isOneText(type) ? Optional.of(text -> construct(type, text)) : Optional.empty();
    }

    static Optional<String> text(Object value) {
        Class<?> type = value.getClass();
        if (value instanceof BigDecimal number) {
            return Optional.of(number.toPlainString());
        }
        if (value instanceof ZoneId || TEXTS.containsKey(type)) {
            return Optional.of(value.toString());
        }
        if (value instanceof Enum<?> constant) {
            return Optional.of(key(constant));
        }
        if (!type.isRecord() || isCase(type)) {
            return Optional.empty();
        }
        if (parse(type).isPresent()) {
            return Optional.of(value.toString());
        }
        return isOneText(type)
                ? Optional.of(textOf(type.getRecordComponents()[0].getAccessor(), value))
                : Optional.empty();
    }

    /// The words that tell the cases of a sealed interface apart.
    static String word(Class<?> type) {
        return type.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    static boolean isCase(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    /// The cases of a sealed interface, those of nested sealed interfaces included.
    static List<Class<?>> cases(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? cases(type).stream() : List.of(type).stream())
                .<Class<?>>map(type -> type)
                .toList();
    }

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static @Nullable Object call(Method method, @Nullable Object on, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw unwrapped(thrown);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("cannot call " + method, closed);
        }
    }

    static Object construct(Class<?> type, @Nullable Object... values) {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            throw unwrapped(thrown);
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException("cannot make a " + type.getName(), notARecord);
        }
    }

    private static String textOf(Method method, Object value) {
        return String.valueOf(call(method, value));
    }

    private static RuntimeException unwrapped(InvocationTargetException thrown) {
        return thrown.getCause() instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException(thrown.getCause());
    }

    private static boolean isOneText(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    private static Optional<Method> parse(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("parse"))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type)
                .filter(method ->
                        Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
    }

    private static String key(Enum<?> constant) {
        return keyOf(constant.getDeclaringClass())
                .map(method -> textOf(method, constant))
                .orElseGet(constant::name);
    }

    private static Optional<Method> keyOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("key") && method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .findFirst();
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> key((Enum<?>) constant).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is none of %s"
                                        .formatted(
                                                text,
                                                Arrays.stream(type.getEnumConstants())
                                                        .map(each -> key((Enum<?>) each))
                                                        .toList())));
    }
}
