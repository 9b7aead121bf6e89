package org.throughline.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ForecasterTest {

    @Property(tries = 300)
    void an_outlook_lies_in_its_interval_and_beside_the_last_value(
            @ForAll @Size(min = 1, max = 80) List<@DoubleRange(min = -1e6, max = 1e6) Double> drawn,
            @ForAll @IntRange(min = 1, max = 20) int horizon,
            @ForAll @IntRange(min = 1, max = 30) int period) {
        double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        double[] before = values.clone();

        var outlook = new Forecaster(period).ahead(values, horizon);

        assertThat(values).isEqualTo(before);
        assertThat(outlook.naive()).isEqualTo(values[values.length - 1]);
        assertThat(outlook.mean()).hasSize(horizon).allMatch(Double::isFinite);
        assertThat(outlook.low()).hasSize(outlook.hasIntervals() ? horizon : 0);
        for (int i = 0; i < outlook.low().size(); i++) {
            assertThat(outlook.mean().get(i))
                    .isBetween(outlook.low().get(i), outlook.high().get(i));
        }
    }

    @Property(tries = 100)
    void counts_stay_counts(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 500) Integer> counts,
            @ForAll @IntRange(min = 1, max = 9) int period) {
        var outlook =
                new Forecaster(period)
                        .ahead(counts.stream().mapToDouble(Integer::intValue).toArray(), 9);

        assertThat(outlook.mean()).allMatch(value -> value >= 0);
        assertThat(outlook.low()).allMatch(value -> value >= 0);
    }

    /// The unit of a series does not matter.
    @Property(tries = 50)
    void a_series_in_another_unit_has_its_outlook_in_that_unit(
            @ForAll @IntRange(min = 1, max = 1_000) int seed,
            @ForAll @DoubleRange(min = 0.01, max = 1_000) double unit) {
        double[] values = walk(new Random(seed), 70);

        var mean = new Forecaster(7).ahead(values, 7).mean();
        var other =
                new Forecaster(7)
                        .ahead(Arrays.stream(values).map(value -> unit * value).toArray(), 7)
                        .mean();

        for (int i = 0; i < 7; i++) {
            double expected = unit * mean.get(i);
            assertThat(other.get(i)).isCloseTo(expected, within(1e-6 * expected));
        }
    }

    @Test
    void what_never_changed_does_not() {
        double[] values = new double[50];
        Arrays.fill(values, 12);

        var outlook = new Forecaster(7).ahead(values, 5);

        for (var each : List.of(outlook.mean(), outlook.low(), outlook.high())) {
            assertThat(each).hasSize(5).allMatch(value -> Math.abs(value - 12) < 1e-9);
        }
    }

    @Test
    void a_season_comes_back_and_a_trend_goes_on() {
        var random = new Random(4);
        double[] all =
                IntStream.range(0, 173)
                        .mapToDouble(day ->
                                200 + day + (day % 7 == 5 ? 90 : 0) + random.nextGaussian(0, 3))
                        .toArray();
        double[] known = Arrays.copyOf(all, 159);

        var outlook = new Forecaster(7).ahead(known, 14);

        var naive = Collections.nCopies(14, outlook.naive());
        assertThat(off(outlook.mean(), all)).isLessThan(off(naive, all) / 5);
    }

    /// On walks that no model can foretell, 80 % of what comes lies in the interval.
    @Test
    void four_of_five_come_as_said() {
        int inside = 0;
        for (int seed = 0; seed < 300; seed++) {
            double[] all = walk(new Random(seed), 90);
            var outlook = new Forecaster(1).ahead(Arrays.copyOf(all, 80), 10);
            for (int i = 0; i < 10; i++) {
                inside +=
                        outlook.low().get(i) <= all[80 + i] && all[80 + i] <= outlook.high().get(i)
                                ? 1
                                : 0;
            }
        }
        assertThat(inside / 3_000.0).isBetween(0.75, 0.85);
    }

    @Test
    void a_series_too_short_to_try_models_on_has_no_interval() {
        double[] fifteen = IntStream.rangeClosed(1, 15).asDoubleStream().toArray();
        double[] sixteen = IntStream.rangeClosed(1, 16).asDoubleStream().toArray();

        assertThat(new Forecaster(7).ahead(fifteen, 20).hasIntervals()).isFalse();
        assertThat(new Forecaster(7).ahead(sixteen, 20).high()).hasSize(20);
        assertThat(new Forecaster(1).ahead(new double[] {3}, 2).mean())
                .hasSize(2)
                .allMatch(value -> Math.abs(value - 3) < 1e-9);
        assertThatThrownBy(() -> new Forecaster(1).ahead(new double[0], 2))
                .hasMessageContaining("0 values");
    }

    /// A model that doubles every step would leave all numbers within a thousand.
    @Test
    void what_runs_away_is_held_back() {
        double[] bent = IntStream.range(0, 40).mapToDouble(i -> Math.pow(-2, i) / 1e6).toArray();

        assertThat(new Forecaster(7).ahead(bent, 1_000).mean()).allMatch(Double::isFinite);
    }

    private static double off(List<Double> mean, double[] all) {
        return IntStream.range(0, mean.size())
                .mapToDouble(i -> Math.abs(mean.get(i) - all[all.length - mean.size() + i]))
                .sum();
    }

    private static double[] walk(Random random, int length) {
        double[] walk = new double[length];
        double at = 500;
        for (int i = 0; i < length; i++) {
            at = Math.max(20, at + random.nextGaussian(0, 15));
            walk[i] = at;
        }
        return walk;
    }
}
