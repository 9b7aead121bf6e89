package org.throughline.data.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoneDaysTest {

    private static final LocalDate LAST = LocalDate.of(2027, 2, 14);

    @Test
    void up_to_three_last_days_far_behind_all_others_stand_alone() {
        LocalDate far = LAST.plusYears(4);

        assertThat(LoneDays.of(days(30, far))).contains(new LoneDays(far, far, LAST));
        assertThat(LoneDays.of(days(30, far, far.plusDays(1), far.plusYears(10))))
                .contains(new LoneDays(far, far.plusYears(10), LAST));
        assertThat(LoneDays.of(days(30, far)).orElseThrow().says())
                .isEqualTo(
                        "The day 2031-02-14 stands alone, 1,461 days behind the one before,"
                                + " 2027-02-14");
    }

    @Test
    void a_new_beginning_a_hole_of_a_year_and_few_days_are_none() {
        LocalDate far = LAST.plusYears(4);

        assertThat(
                        LoneDays.of(
                                days(
                                        30,
                                        IntStream.range(0, 4)
                                                .mapToObj(far::plusDays)
                                                .toArray(LocalDate[]::new))))
                .isEmpty();
        assertThat(LoneDays.of(days(30, LAST.plusDays(400)))).isEmpty();
        assertThat(LoneDays.of(days(4, far))).isEmpty();
        assertThat(LoneDays.of(new TreeSet<>())).isEmpty();
    }

    private static NavigableSet<LocalDate> days(int count, LocalDate... more) {
        NavigableSet<LocalDate> days = new TreeSet<>(List.of(more));
        IntStream.range(0, count).mapToObj(LAST::minusDays).forEach(days::add);
        return days;
    }
}
