package org.throughline.planner.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/// The whole weeks, Monday to Sunday, that a month lies in.
///
/// @param weeks four to six, each of seven days; the first and the last may hold days of the months
///   beside it
record MonthGrid(YearMonth month, List<List<LocalDate>> weeks) {

    static MonthGrid of(YearMonth month) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new MonthGrid(
                month,
                first.datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1))
                        .map(monday -> IntStream.range(0, 7).mapToObj(monday::plusDays).toList())
                        .toList());
    }

    LocalDate first() {
        return weeks.getFirst().getFirst();
    }

    LocalDate last() {
        return weeks.getLast().getLast();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }
}
