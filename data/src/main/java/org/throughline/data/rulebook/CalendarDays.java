package org.throughline.data.rulebook;

import java.time.LocalDate;
import org.throughline.data.brief.Market;

/// Days that mean something in one market, with where that is known from.
///
/// @param word word of `calendar`, such as `remembrance-day`
/// @param name what people call them
/// @param verifiedOn when the source was last read
public record CalendarDays(
        Market market,
        String word,
        String name,
        DayRange days,
        String source,
        LocalDate verifiedOn) {}
