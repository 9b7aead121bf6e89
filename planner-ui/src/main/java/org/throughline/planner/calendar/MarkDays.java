package org.throughline.planner.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.data.brief.Publish;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.calendar.MarketCalendar;
import org.throughline.rules.calendar.PublicHolidays;

/// Finds what the days of a campaign's markets mean: every row of the rulebook's own, whether a
/// rule asks for it or not, and public holidays where a rule does. Keeps the holidays that were
/// read. Thread-safe.
public final class MarkDays {

    private final PublicHolidays holidays = new PublicHolidays();

    /// The marks of a span of at most some months, both ends in it.
    public List<DayMark> of(
            CampaignCalendar calendar, RulebookVersion rulebook, LocalDate from, LocalDate to) {
        MarketCalendar asked = new MarketCalendar(rulebook, holidays);
        // a brief of that time has the holidays of that time
        Publish then = new Publish(from, LocalTime.NOON, Map.of());
        List<CalendarDays> days =
                Stream.concat(
                                rulebook.calendar().stream(),
                                calendar.briefs().stream()
                                        .flatMap(brief ->
                                                asked.of(brief.withPublish(then)).stream()))
                        .distinct()
                        .toList();
        return DayMark.of(days, calendar.codes(), from, to);
    }
}
