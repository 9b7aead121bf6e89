package org.throughline.planner.brief;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.TrendFlag;

/// Something the team's own history says to a video that is being written, with its evidence and
/// the day until which it is worth acting on.
sealed interface Hint {

    /// Names it, the same in every run.
    String id();

    /// The last day of which the numbers know.
    LocalDate asOf();

    /// The last day on which it is shown.
    LocalDate until();

    /// What rises at present and is used or held ready.
    ///
    /// @param used by the video; else it is held ready
    record Rising(TrendFlag flag, boolean used, LocalDate asOf, LocalDate until) implements Hint {

        @Override
        public String id() {
            return "rising/%s/%s/%s"
                    .formatted(
                            flag.series().market(),
                            flag.series().kind().key(),
                            flag.series().key());
        }
    }

    /// What did better or worse so far and is used, held ready, or could be.
    record Compared(Lift lift, Standing standing, LocalDate asOf, LocalDate until) implements Hint {

        @Override
        public String id() {
            return "lift/%s/%s/%s"
                    .formatted(
                            lift.measure().key(),
                            lift.comparison().by().key(),
                            lift.comparison().key());
        }
    }

    /// What a video has to do with what is compared.
    enum Standing {
        USED,
        HELD_READY,
        /// It could be another hook.
        ANOTHER
    }

    /// Days until it is gone.
    default long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until());
    }
}
