package org.throughline.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Floating point numbers hash differently from one writer to the next.
class WholeNumbersTest {

    private final Set<Class<?>> seen = new HashSet<>();
    private final List<String> floating = new ArrayList<>();

    @Test
    void no_plan_and_no_seal_holds_a_floating_point_number() {
        look(ProductionPlan.class, "plan");
        look(Seal.class, "seal");

        assertThat(seen).hasSizeGreaterThan(40);
        assertThat(floating).isEmpty();
    }

    private void look(Type type, String place) {
        if (type instanceof ParameterizedType generic) {
            for (Type each : generic.getActualTypeArguments()) {
                look(each, place);
            }
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (Set.of(double.class, float.class, Double.class, Float.class).contains(plain)) {
            floating.add(place);
        }
        if (!plain.getName().startsWith("org.throughline") || !seen.add(plain)) {
            return;
        }
        if (plain.isSealed()) {
            for (Class<?> each : plain.getPermittedSubclasses()) {
                look(each, place + " " + each.getSimpleName());
            }
        }
        if (plain.isRecord()) {
            for (RecordComponent each : plain.getRecordComponents()) {
                look(each.getGenericType(), place + "." + each.getName());
            }
        }
    }
}
