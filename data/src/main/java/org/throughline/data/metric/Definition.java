package org.throughline.data.metric;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;

/// What a measure means on one platform, from a day on until the next definition.
///
/// @param validFrom first day; absent: from the beginning
/// @param says the meaning, as a sentence's end: "counted when it starts to play"
/// @param source where that was read
/// @param verifiedOn when it was last looked up
public record Definition(
        Measure measure,
        Platform platform,
        @Nullable LocalDate validFrom,
        String says,
        String source,
        LocalDate verifiedOn) {

    boolean isInForce(LocalDate day) {
        return validFrom == null || !validFrom.isAfter(day);
    }
}
