package org.throughline.data.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days from a first to a last one, both in it: once, or every year.
///
/// Written `11 Mar`, `18 Mar - 24 Mar`, `2027-03-18 - 2027-03-24` or `2027-03-11`.
public sealed interface DayRange {

    boolean contains(LocalDate day);

    /// Every year; a range whose last day is before its first runs over the new year.
    record Yearly(MonthDay from, MonthDay to) implements DayRange {

        @Override
        public boolean contains(LocalDate day) {
            MonthDay asked = MonthDay.from(day);
            boolean after = !asked.isBefore(from);
            boolean before = !asked.isAfter(to);
            return from.isAfter(to) ? after || before : after && before;
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
        return new Yearly(MonthDay.parse(from, form), MonthDay.parse(to, form));
    }
}
