package org.throughline.rules.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.DayRange;

/// Public holidays of a whole market by Jollyday; a market it does not know has none. Holidays of a
/// part of a market are left out: a market variant does not say where in the market it is seen.
///
/// The first question costs about half a second of CPU time, so it is put only where a row asks,
/// and what was read is kept. Thread-safe.
public final class PublicHolidays {

    static final String WORD = "public-holiday";

    private static final String SOURCE = "Jollyday 2.19.0";

    /// When its lists were last compared with what governments publish.
    private static final LocalDate VERIFIED_ON = LocalDate.of(2026, 11, 26);

    private record Key(Market market, int year) {}

    private final Map<Key, List<CalendarDays>> known = new ConcurrentHashMap<>();

    List<CalendarDays> of(Market market, int year) {
        return known.computeIfAbsent(new Key(market, year), key -> read(market, year));
    }

    private static List<CalendarDays> read(Market market, int year) {
        String code = market.code().toLowerCase(Locale.ROOT);
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(code::equalsIgnoreCase)) {
            return List.of();
        }
        return HolidayManager.getInstance(ManagerParameters.create(code))
                .getHolidays(Year.of(year))
                .stream()
                .sorted(Comparator.comparing(Holiday::getDate).thenComparing(PublicHolidays::name))
                .map(holiday ->
                        new CalendarDays(
                                market,
                                WORD,
                                name(holiday),
                                new DayRange.Once(holiday.getDate(), holiday.getDate()),
                                SOURCE,
                                VERIFIED_ON))
                .toList();
    }

    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }
}
