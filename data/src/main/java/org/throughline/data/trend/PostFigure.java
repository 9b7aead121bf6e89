package org.throughline.data.trend;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.PostKey;

/// What one post reached over some of its days, beside what is usual for its account on days of
/// that age.
///
/// @param published the day, by the account's own days
/// @param engagements likes, comments, shares and saves
/// @param usual engagements; absent where nothing usual is known
public record PostFigure(
        PostKey post,
        String account,
        LocalDate published,
        double engagements,
        @Nullable Double usual) {

    /// How many times the usual; absent where that is not known, or nothing.
    public @Nullable Double multiple() {
        return usual == null || usual <= 0 ? null : engagements / usual;
    }
}
