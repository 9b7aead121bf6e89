package org.throughline.planner.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.trend.BestTime;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftVerdict;

class OwnPostsPanelsTest {

    @Test
    void a_time_of_which_it_is_too_early_to_tell_is_told_as_that() {
        List<BestTime> times =
                List.of(
                        time("monday", LiftVerdict.NO_EFFECT_FOUND, new Interval(0.5, 0.2, 1.3)),
                        time("friday", LiftVerdict.TOO_EARLY, new Interval(1.3, 1.1, 1.5)));

        assertThat(OwnPostsPanels.time("Everywhere", times, 2))
                .contains("too early to tell")
                .contains("Friday")
                .doesNotContain("Monday")
                .doesNotContain("no effect");
        assertThat(OwnPostsPanels.time("Everywhere", times.subList(0, 1), 1))
                .contains("no effect")
                .contains("Monday");
    }

    private static BestTime time(String day, LiftVerdict verdict, Interval interval) {
        return new BestTime(
                null,
                null,
                new Lift(
                        new Comparison(ComparedBy.WEEKDAY, day),
                        LiftMeasure.ENGAGEMENT,
                        null,
                        30,
                        30,
                        verdict,
                        interval,
                        interval,
                        null,
                        1.0,
                        0,
                        10));
    }
}
