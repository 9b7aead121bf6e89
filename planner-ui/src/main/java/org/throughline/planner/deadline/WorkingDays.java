package org.throughline.planner.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Counting in working days: Monday to Friday. Holidays of the team are not known.
public final class WorkingDays {

    private static final int WORKED_A_WEEK = 5;

    private WorkingDays() {}

    /// The day so many working days before another.
    public static LocalDate back(LocalDate day, int workingDays) {
        return move(day, workingDays, -1);
    }

    /// The day so many working days after another.
    public static LocalDate after(LocalDate day, int workingDays) {
        return move(day, workingDays, 1);
    }

    /// Working days after one day up to and with another; 0 where that is not later.
    public static int between(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            return 0;
        }
        long weeks = ChronoUnit.WEEKS.between(from, to);
        long days = weeks * WORKED_A_WEEK;
        for (LocalDate day = from.plusWeeks(weeks).plusDays(1);
                !day.isAfter(to);
                day = day.plusDays(1)) {
            days += isWorked(day) ? 1 : 0;
        }
        return Math.toIntExact(days);
    }

    /// Working days by which something is late that does not stand yet; 0 while it is not.
    public static int late(LocalDate by, LocalDate today) {
        // over a weekend it is late, though no working day has passed
        return by.isBefore(today) ? Math.max(1, between(by, today)) : 0;
    }

    private static LocalDate move(LocalDate from, int workingDays, int step) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; left--) {
            do {
                day = day.plusDays(step);
            } while (!isWorked(day));
        }
        return day;
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
