package org.throughline.planner.monthly;

import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.Course;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.TrendFlag;

/// Something the numbers say that a team can act on, and what they suggest.
public sealed interface Finding {

    /// Names it, the same in every month.
    String id();

    Course course();

    /// Posts behind it.
    int posts();

    /// How many times the usual; absent where no number is told.
    @Nullable Interval lift();

    /// How two groups of posts did beside each other.
    record Compared(Course course, Lift told) implements Finding {

        @Override
        public String id() {
            return "lift/%s/%s/%s"
                    .formatted(
                            told.measure().key(),
                            told.comparison().by().key(),
                            told.comparison().key());
        }

        @Override
        public int posts() {
            return told.posts();
        }

        @Override
        public @Nullable Interval lift() {
            return told.lift();
        }
    }

    /// What rises at present.
    record Rising(TrendFlag flag) implements Finding {

        @Override
        public String id() {
            return "rising/%s/%s/%s"
                    .formatted(
                            flag.series().market(),
                            flag.series().kind().key(),
                            flag.series().key());
        }

        @Override
        public Course course() {
            return Course.TRY;
        }

        @Override
        public int posts() {
            return flag.posts();
        }

        @Override
        public Interval lift() {
            return flag.lift();
        }
    }
}
