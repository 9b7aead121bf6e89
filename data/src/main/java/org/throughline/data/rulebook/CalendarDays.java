package org.throughline.data.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Days that mean something in one market, with where that is known from.
///
/// @param word word of `calendar`, such as `remembrance-day`
/// @param name what people call them
/// @param verifiedOn when the source was last read
/// @param struck whether the days do *not* have this meaning, though another row or list says so;
///   absent: they have it
public record CalendarDays(
        Market market,
        String word,
        String name,
        DayRange days,
        String source,
        LocalDate verifiedOn,
        @Nullable Boolean struck) {

    public CalendarDays {
        struck = Boolean.TRUE.equals(struck) ? true : null;
    }

    public CalendarDays(
            Market market,
            String word,
            String name,
            DayRange days,
            String source,
            LocalDate verifiedOn) {
        this(market, word, name, days, source, verifiedOn, null);
    }

    public boolean isStruck() {
        return struck != null;
    }
}
