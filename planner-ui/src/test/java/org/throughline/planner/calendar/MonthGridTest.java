package org.throughline.planner.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;

/// Days of a month, and on which of them a moment stands.
class MonthGridTest {

    @Property(tries = 200)
    void a_month_lies_in_whole_weeks_without_gap_or_overlap(
            @ForAll @IntRange(min = 2000, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        MonthGrid grid = MonthGrid.of(YearMonth.of(year, month));

        List<LocalDate> days = grid.weeks().stream().flatMap(List::stream).toList();
        assertThat(days).isEqualTo(grid.first().datesUntil(grid.last().plusDays(1)).toList());
        assertThat(grid.weeks())
                .hasSizeBetween(4, 6)
                .allSatisfy(week -> {
                    assertThat(week).hasSize(7);
                    assertThat(week.getFirst().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                });
        assertThat(grid.weeks().getFirst()).contains(grid.month().atDay(1));
        assertThat(grid.weeks().getLast()).contains(grid.month().atEndOfMonth());
    }

    @Example
    void one_local_time_is_one_day_on_both_sides_of_the_date_line() {
        Publish publish = new Publish(LocalDate.of(2027, 3, 31), LocalTime.of(23, 30), Map.of());

        Instant west = publish.instantIn(new Market("US"), ZoneId.of("Pacific/Honolulu"));
        Instant east = publish.instantIn(new Market("NZ"), ZoneId.of("Pacific/Auckland"));

        assertThat(west).isEqualTo(Instant.parse("2027-04-01T09:30:00Z"));
        assertThat(east).isEqualTo(Instant.parse("2027-03-31T10:30:00Z"));
        assertThat(day(west, "Pacific/Honolulu")).isEqualTo(publish.date());
        assertThat(day(east, "Pacific/Auckland")).isEqualTo(publish.date());
    }

    @Example
    void an_hour_that_a_clock_skips_or_has_twice_stays_on_its_day() {
        Publish skipped = new Publish(LocalDate.of(2027, 3, 28), LocalTime.of(2, 30), Map.of());
        Publish twice = new Publish(LocalDate.of(2027, 10, 31), LocalTime.of(2, 30), Map.of());
        Market market = new Market("DE");

        Instant later = skipped.instantIn(market, EntrySamples.BERLIN);
        Instant first = twice.instantIn(market, EntrySamples.BERLIN);

        assertThat(later).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(first).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(day(later, "Europe/Berlin")).isEqualTo(skipped.date());
        assertThat(day(first, "Europe/Berlin")).isEqualTo(twice.date());
    }

    private static LocalDate day(Instant at, String zone) {
        CalendarEntry entry = EntrySamples.posted(at, Platform.TIKTOK);
        return new CalendarEntry(
                        entry.brief(),
                        entry.title(),
                        entry.market(),
                        ZoneId.of(zone),
                        entry.platforms(),
                        at,
                        false,
                        entry.state(),
                        null,
                        "",
                        "",
                        null,
                        null,
                        null,
                        1,
                        at)
                .day();
    }
}
