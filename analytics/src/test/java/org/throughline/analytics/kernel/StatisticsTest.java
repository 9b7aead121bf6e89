package org.throughline.analytics.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final NestedWindows FIVE_WINDOWS = new NestedWindows(5);

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

    @Property
    void a_rank_is_never_zero_and_falls_with_the_surprise(
            @ForAll @Size(min = 1, max = 80) List<@DoubleRange(min = -5, max = 5) Double> past,
            @ForAll @DoubleRange(min = -6, max = 12) double deviate) {
        EmpiricalNull nothing =
                EmpiricalNull.learn(past.stream().mapToDouble(Double::doubleValue).toArray());
        long atLeast = past.stream().filter(each -> each >= deviate).count();

        assertThat(nothing.chance(deviate)).isEqualTo((atLeast + 1.0) / (past.size() + 1.0));
    }

    @Property
    void the_most_striking_of_nested_windows_is_worth_less_than_itself_and_more_than_all(
            @ForAll @DoubleRange(max = 18) double decades) {
        double smallest = Math.pow(10, -decades);

        assertThat(new NestedWindows(1).chanceOfSmallest(smallest))
                .isCloseTo(smallest, within(smallest * 1e-6));
        assertThat(FIVE_WINDOWS.chanceOfSmallest(smallest))
                .isBetween(smallest * 0.999, Math.min(1, 5 * smallest));
    }

    @Test
    void nested_windows_of_days_that_know_nothing_of_each_other_are_striking_as_often_as_said() {
        SplittableRandom random = new SplittableRandom(1);
        int striking = 0;
        for (int draw = 0; draw < 20_000; draw++) {
            double sum = 0;
            double smallest = 1;
            for (int days = 1; days <= 5; days++) {
                sum += WindowScan.deviate(random.nextDouble());
                smallest = Math.min(smallest, NeighborDays.chance(sum, days, new double[5]));
            }
            striking += FIVE_WINDOWS.chanceOfSmallest(smallest) <= 0.05 ? 1 : 0;
        }

        assertThat(striking / 20_000.0).isCloseTo(0.05, within(0.005));
    }

    @Test
    void days_that_move_together_make_a_window_less_striking() {
        SplittableRandom random = new SplittableRandom(1);
        NeighborDays apart = new NeighborDays(3, 60, 50);
        NeighborDays together = new NeighborDays(3, 60, 50);
        double[][] chances = new double[20][60];
        double[][] wandering = new double[20][60];
        for (int s = 0; s < 20; s++) {
            double at = 0;
            for (int day = 0; day < 60; day++) {
                chances[s][day] = random.nextDouble();
                at = 0.6 * at + 0.8 * random.nextGaussian();
                wandering[s][day] = NormalDistribution.of(0, 1).survivalProbability(at);
            }
        }
        for (int day = 0; day < 60; day++) {
            apart.learn(chances, day);
            together.learn(wandering, day);
        }

        double alone = NeighborDays.chance(6, 3, new double[3]);
        assertThat(NeighborDays.chance(6, 3, apart.correlations(60))).isBetween(alone, 2 * alone);
        assertThat(NeighborDays.chance(6, 3, together.correlations(60))).isGreaterThan(10 * alone);
    }
}
