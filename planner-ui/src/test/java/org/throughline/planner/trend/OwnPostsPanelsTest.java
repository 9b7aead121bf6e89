package org.throughline.planner.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftVerdict;

class OwnPostsPanelsTest {

    @Test
    void a_larger_difference_that_is_none_does_not_hide_one_that_may_be_one() {
        Lift monday = lift("monday", LiftVerdict.NO_EFFECT_FOUND, new Interval(0.5, 0.2, 1.3));
        Lift friday = lift("friday", LiftVerdict.TOO_EARLY, new Interval(1.3, 1.1, 1.5));

        assertThat(OwnPostsPanels.largest(List.of(monday, friday))).contains(friday);
        assertThat(OwnPostsPanels.largest(List.of(monday))).contains(monday);
        assertThat(OwnPostsPanels.largest(List.of())).isEmpty();
    }

    private static Lift lift(String day, LiftVerdict verdict, Interval interval) {
        return new Lift(
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
                10);
    }
}
