package org.throughline.planner.route;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.planner.deadline.WorkingDays;

/// How pressing something is that waits, the most pressing first.
public enum Urgency {
    /// Its last day is over.
    LATE,
    /// More than half of the working days it had are over, or it is its last day.
    DUE_SOON,
    IN_TIME;

    private static final int HALVES = 2;

    /// How pressing something is on a day.
    ///
    /// @param since the day from which it waits; absent where it is not known
    /// @param due its last day; absent where it has none
    public static Urgency of(@Nullable LocalDate since, @Nullable LocalDate due, LocalDate today) {
        if (due == null || due.isAfter(today)) {
            return due != null && since != null && isHalfOver(since, due, today)
                    ? DUE_SOON
                    : IN_TIME;
        }
        return due.isBefore(today) ? LATE : DUE_SOON;
    }

    private static boolean isHalfOver(LocalDate since, LocalDate due, LocalDate today) {
        return HALVES * WorkingDays.between(since, today) > WorkingDays.between(since, due);
    }
}
