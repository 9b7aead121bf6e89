package org.throughline.data.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayRangeTest {

    @Test
    void a_day_without_a_year_comes_back_every_year() {
        DayRange day = DayRange.parse("11 Mar");

        assertThat(day.contains(LocalDate.of(2027, 3, 11))).isTrue();
        assertThat(day.contains(LocalDate.of(2031, 3, 11))).isTrue();
        assertThat(day.contains(LocalDate.of(2027, 3, 12))).isFalse();
    }

    @Test
    void both_ends_of_a_range_are_in_it() {
        DayRange week = DayRange.parse("2027-03-18 - 2027-03-24");

        assertThat(week.contains(LocalDate.of(2027, 3, 18))).isTrue();
        assertThat(week.contains(LocalDate.of(2027, 3, 24))).isTrue();
        assertThat(week.contains(LocalDate.of(2027, 3, 25))).isFalse();
        assertThat(week.contains(LocalDate.of(2028, 3, 20))).isFalse();
    }

    @Test
    void a_yearly_range_may_run_over_the_new_year() {
        DayRange season = DayRange.parse("20 Dec - 6 Jan");

        assertThat(season.contains(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(season.contains(LocalDate.of(2028, 1, 6))).isTrue();
        assertThat(season.contains(LocalDate.of(2028, 6, 1))).isFalse();
    }

    @Test
    void what_is_no_day_is_refused() {
        assertThatThrownBy(() -> DayRange.parse("31 Feb")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> DayRange.parse("2027-03-24 - 2027-03-18"))
                .isInstanceOf(DateTimeException.class);
    }
}
