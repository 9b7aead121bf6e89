package org.throughline.analytics.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StatisticsTest {

    @Property
    void a_rate_lies_in_its_interval_and_the_interval_between_0_and_1(
            @ForAll @IntRange(max = 5_000) int successes, @ForAll @IntRange(max = 5_000) int more) {
        int trials = Math.max(1, successes + more);

        WilsonInterval interval = WilsonInterval.of(successes, trials, 1.2816);

        assertThat(interval.low()).isBetween(0.0, interval.rate());
        assertThat(interval.high()).isBetween(interval.rate(), 1.0);
    }

    @Property
    void a_q_value_is_never_below_its_p_value_and_keeps_their_order(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(max = 1) Double> chances) {
        double[] p = chances.stream().mapToDouble(Double::doubleValue).toArray();
        double[] q = BenjaminiHochberg.qValues(p);

        for (int i = 0; i < p.length; i++) {
            assertThat(q[i]).isBetween(p[i], 1.0);
            for (int j = 0; j < p.length; j++) {
                assertThat(p[i] < p[j] && q[i] > q[j]).isFalse();
            }
        }
    }

    @Property
    void a_higher_count_is_more_surprising(
            @ForAll @IntRange(max = 2_000) int count,
            @ForAll @DoubleRange(min = 0.1, max = 2_000) double mean,
            @ForAll @DoubleRange(min = 0, max = 2) double dispersion) {
        double variance = mean + dispersion * mean * mean;

        assertThat(NegativeBinomial.surprise(count + 1, mean, variance))
                .isGreaterThanOrEqualTo(NegativeBinomial.surprise(count, mean, variance));
    }

    @Property(tries = 50)
    void a_fading_rise_gives_back_its_half_life(
            @ForAll @DoubleRange(min = 2, max = 20) double halfLife,
            @ForAll @DoubleRange(min = 1, max = 6) double excess) {
        double[] usual = new double[30];
        double[] counts = new double[30];
        for (int t = 0; t < 30; t++) {
            usual[t] = 5_000;
            counts[t] = usual[t] * (1 + excess * Math.pow(2, -t / halfLife));
        }

        Estimate estimate = HalfLife.of(counts, usual).orElseThrow();

        assertThat(estimate.value()).isCloseTo(halfLife, within(halfLife * 0.1));
        assertThat(halfLife).isBetween(estimate.low() * 0.95, estimate.high() * 1.05);
    }
}
