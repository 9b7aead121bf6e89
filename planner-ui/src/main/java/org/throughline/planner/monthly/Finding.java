package org.throughline.planner.monthly;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Course;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.TrendFlag;
import org.throughline.planner.trend.PostsOf;

/// Something the numbers say that a team can act on, and what they suggest.
public sealed interface Finding {

    /// Of an id; the last may hold anything.
    int PARTS = 4;

    /// Names it, the same in every month.
    String id();

    Course course();

    /// Posts behind it.
    int posts();

    /// How many times the usual; absent where no number is told.
    @Nullable Interval lift();

    /// The posts behind it.
    PostsOf behind();

    /// What an id names: a comparison and what of it is compared, or a series. Empty where it names
    /// nothing that is known any more.
    static Optional<Named> named(String id) {
        String[] parts = id.split("/", PARTS);
        try {
            return switch (parts.length < PARTS ? "" : parts[0]) {
                case "lift" ->
                        Optional.of(
                                new Named.Compared(
                                        new Comparison(ComparedBy.of(parts[2]), parts[3]),
                                        LiftMeasure.of(parts[1])));
                case "rising" ->
                        Optional.of(
                                new Named.Rising(
                                        new SeriesKey(
                                                SeriesKind.of(parts[2]),
                                                parts[3],
                                                new Market(parts[1]))));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// What a finding is about.
    sealed interface Named {

        record Compared(Comparison comparison, LiftMeasure measure) implements Named {}

        record Rising(SeriesKey series) implements Named {}
    }

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

        @Override
        public PostsOf behind() {
            return new PostsOf.Sides(told.comparison());
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

        @Override
        public PostsOf behind() {
            return new PostsOf.Series(flag.series());
        }
    }
}
