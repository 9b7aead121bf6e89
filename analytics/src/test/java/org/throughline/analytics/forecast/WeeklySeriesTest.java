package org.throughline.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.throughline.analytics.bench.Samples;

class WeeklySeriesTest {

    @Test
    void published_scores_of_plain_methods_are_found_again_and_ours_is_better() {
        assumeTrue(Samples.areThere(), "skipped: no published series beside the project");

        var scores = WeeklySeries.measure(Samples.series());

        var naive = scores.naive();
        assertThat(naive.smape()).isCloseTo(9.537, within(0.011));
        assertThat(naive.mase()).isCloseTo(2.915, within(0.011));
        assertThat(scores.theta().owa(naive)).isCloseTo(0.973, within(0.011));
        assertThat(scores.ours().owa(naive)).isLessThanOrEqualTo(0.80);
        assertThat(scores.coverage()).isBetween(0.75, 0.85);
    }
}
