package org.throughline.analytics.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;

/// What holds for all rows of a file, and the platforms seen in it so far. Confined to one thread.
///
/// @param taken day of the lifetime values; the first day there is for a daily file
/// @param account as the person said
record FileContext(LocalDate taken, @Nullable String account, Set<Platform> platforms) {

    FileContext(LocalDate taken, @Nullable String account) {
        this(taken, account, EnumSet.noneOf(Platform.class));
    }

    /// No export holds what was published after it was made; a day more is left to time zones.
    void checkPublished(Row row, String column, @Nullable LocalDateTime publishedAt) {
        if (publishedAt != null && publishedAt.toLocalDate().isAfter(taken.plusDays(1))) {
            row.refuse(column, "it was published after the export was made on " + taken);
        }
    }
}
