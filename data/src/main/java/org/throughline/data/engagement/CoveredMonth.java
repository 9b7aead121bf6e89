package org.throughline.data.engagement;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;

/// The days of one month that one file tells of one account.
///
/// @param file its own name, without folders
/// @param sha256 of its bytes
/// @param account absent = the file does not say it
/// @param lifetime whether its values run from publishing to those days, so that one day is enough
/// @param days of the month, from 1, in order
public record CoveredMonth(
        String file,
        String sha256,
        Platform platform,
        @Nullable String account,
        YearMonth month,
        boolean lifetime,
        List<Integer> days) {

    public CoveredMonth {
        days = List.copyOf(days);
    }
}
