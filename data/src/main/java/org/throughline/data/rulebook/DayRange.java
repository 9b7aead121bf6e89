package org.throughline.data.rulebook;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.stream.IntStream;

/// Days from a first to a last one, both in it: once, or every year; or one day of the week that
/// moves with the year.
///
/// Written `11 Mar`, `18 Mar - 24 Mar`, `2027-03-18 - 2027-03-24`, `2027-03-11`, or `Sun from 13
/// Nov`, the first Sunday on that day or after it.
public sealed interface DayRange {

    boolean contains(LocalDate day);

    /// Days from a day to the nearest day of the range; 0 within it.
    int daysFrom(LocalDate day);

    /// The range as it is written, which [#parse] reads.
    default String written() {
        return switch (this) {
            case Yearly(MonthDay from, MonthDay to) -> written(day(from), day(to));
            case Once(LocalDate from, LocalDate to) -> written(from.toString(), to.toString());
            case Weekday(DayOfWeek day, MonthDay from) ->
                    day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " from " + day(from);
        };
    }

    private static String written(String from, String to) {
        return from.equals(to) ? from : from + " - " + to;
    }

    private static String day(MonthDay day) {
        return DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(day);
    }

    /// Every year; a range whose last day is before its first runs over the new year.
    record Yearly(MonthDay from, MonthDay to) implements DayRange {

        @Override
        public boolean contains(LocalDate day) {
            MonthDay asked = MonthDay.from(day);
            boolean after = !asked.isBefore(from);
            boolean before = !asked.isAfter(to);
            return from.isAfter(to) ? after || before : after && before;
        }

        @Override
        public int daysFrom(LocalDate day) {
            return contains(day)
                    ? 0
                    : IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                            .flatMap(year ->
                                    IntStream.of(
                                            away(day, from.atYear(year)),
                                            away(day, to.atYear(year))))
                            .min()
                            .orElseThrow();
        }
    }

    record Once(LocalDate from, LocalDate to) implements DayRange {

        public Once {
            if (to.isBefore(from)) {
                throw new DateTimeException("ends on " + to + ", before it begins on " + from);
            }
        }

        @Override
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        @Override
        public int daysFrom(LocalDate day) {
            return contains(day) ? 0 : Math.min(away(day, from), away(day, to));
        }
    }

    private static int away(LocalDate one, LocalDate other) {
        return (int) Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    /// Every year the first such day of the week on a day or after it.
    record Weekday(DayOfWeek day, MonthDay from) implements DayRange {

        @Override
        public boolean contains(LocalDate asked) {
            return asked.equals(in(asked.getYear())) || asked.equals(in(asked.getYear() - 1));
        }

        @Override
        public int daysFrom(LocalDate asked) {
            return IntStream.rangeClosed(asked.getYear() - 2, asked.getYear() + 1)
                    .map(year -> away(asked, in(year)))
                    .min()
                    .orElseThrow();
        }

        /// The day that follows from this year's first possible one.
        public LocalDate in(int year) {
            return from.atYear(year).with(TemporalAdjusters.nextOrSame(day));
        }
    }

    /// Reads one range.
    ///
    /// @throws DateTimeException where it is none
    static DayRange parse(String text) {
        String[] ends = text.strip().split("\\s+-\\s+", -1);
        String from = ends[0].strip();
        String to = ends.length == 1 ? from : ends[1].strip();
        if (ends.length > 2 || from.isEmpty()) {
            throw new DateTimeException("reads like 18 Mar - 24 Mar, not '" + text + "'");
        }
        if (from.length() > 6 && from.charAt(4) == '-') {
            return new Once(LocalDate.parse(from), LocalDate.parse(to));
        }
        DateTimeFormatter form = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
        String[] moving = from.split("\\s+from\\s+", -1);
        if (ends.length == 1 && moving.length == 2) {
            DateTimeFormatter week = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
            return new Weekday(
                    DayOfWeek.from(week.parse(moving[0])), MonthDay.parse(moving[1], form));
        }
        return new Yearly(MonthDay.parse(from, form), MonthDay.parse(to, form));
    }
}
