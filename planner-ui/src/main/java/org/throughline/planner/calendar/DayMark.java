package org.throughline.planner.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.CalendarDays;

/// What a day means in a market.
///
/// @param word word of `calendar`, such as `remembrance-day`
/// @param name what people call it
/// @param source where that is known from
public record DayMark(LocalDate day, Market market, String word, String name, String source) {

    /// The marks of a span of days in some markets, in the order of the days; what is said twice
    /// stands once, and what a row strikes not at all.
    ///
    /// @param days of all markets, struck ones too
    static List<DayMark> of(
            List<CalendarDays> days, Collection<Market> markets, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .flatMap(day ->
                        days.stream()
                                .filter(each -> each.days().contains(day))
                                .filter(each -> markets.contains(each.market()))
                                .filter(each -> !isStruck(each, day, days))
                                .map(each -> of(each, day)))
                .distinct()
                .toList();
    }

    private static boolean isStruck(CalendarDays asked, LocalDate day, List<CalendarDays> days) {
        return days.stream()
                .anyMatch(each ->
                        each.isStruck()
                                && each.market().equals(asked.market())
                                && each.word().equals(asked.word())
                                && each.days().contains(day));
    }

    private static DayMark of(CalendarDays days, LocalDate day) {
        return new DayMark(day, days.market(), days.word(), days.name(), days.source());
    }
}
