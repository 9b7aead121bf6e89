package org.throughline.data.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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
    void a_day_of_the_week_moves_with_the_year() {
        DayRange mourning = DayRange.parse("Sun from 20 Nov");

        assertThat(mourning.contains(LocalDate.of(2026, 11, 22))).isTrue();
        assertThat(mourning.contains(LocalDate.of(2027, 11, 21))).isTrue();
        assertThat(mourning.contains(LocalDate.of(2033, 11, 20))).isTrue();
        assertThat(mourning.contains(LocalDate.of(2027, 11, 20))).isFalse();
        assertThat(mourning.contains(LocalDate.of(2027, 11, 28))).isFalse();
    }

    @Test
    void a_day_of_the_week_may_fall_into_the_new_year() {
        DayRange first = DayRange.parse("Mon from 30 Dec");

        assertThat(first.contains(LocalDate.of(2028, 1, 3))).isTrue();
        assertThat(first.contains(LocalDate.of(2024, 12, 30))).isTrue();
        assertThat(first.contains(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(first.daysFrom(LocalDate.of(2028, 1, 5))).isEqualTo(2);
        assertThat(first.daysFrom(LocalDate.of(2024, 12, 28))).isEqualTo(2);
    }

    @Test
    void a_range_is_written_as_it_is_read() {
        for (String range :
                List.of(
                        "11 Mar",
                        "29 Feb",
                        "20 Dec - 6 Jan",
                        "2027-03-11",
                        "2027-03-18 - 2027-03-24",
                        "Sun from 13 Nov")) {
            assertThat(DayRange.parse(range).written()).isEqualTo(range);
        }
    }

    @Test
    void what_is_no_day_is_refused() {
        assertThatThrownBy(() -> DayRange.parse("Sunday from 20 Nov"))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> DayRange.parse("Sun from 2027-11-20"))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> DayRange.parse("31 Feb")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> DayRange.parse("2027-03-24 - 2027-03-18"))
                .isInstanceOf(DateTimeException.class);
    }
}
