package org.throughline.planner.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Yearly days need a year to be shown in.
class DaysFieldTest {

    private static final Year LEAP = Year.of(2028);

    @Test
    void every_day_of_a_leap_year_is_shown_as_itself_in_any_year() {
        List<MonthDay> days =
                LEAP.atDay(1).datesUntil(LEAP.plusYears(1).atDay(1)).map(MonthDay::from).toList();
        assertThat(days).hasSize(366);
        MonthDay other = MonthDay.of(3, 5);
        for (int year = 2026; year <= 2029; year++) {
            for (MonthDay day : days) {
                LocalDate first = DaysField.yearWith(day, other, Year.of(year)).atMonthDay(day);
                LocalDate last = DaysField.yearWith(other, day, Year.of(year)).atMonthDay(day);
                assertThat(List.of(first, last)).allMatch(each -> MonthDay.from(each).equals(day));
            }
        }
    }

    @Test
    void only_the_day_that_is_not_in_each_year_is_shown_in_another_one() {
        Year year = Year.of(2026);
        assertThat(DaysField.yearWith(MonthDay.of(2, 28), MonthDay.of(3, 1), year)).isEqualTo(year);
        assertThat(DaysField.yearWith(MonthDay.of(2, 28), MonthDay.of(2, 29), year))
                .isEqualTo(LEAP);
    }
}
