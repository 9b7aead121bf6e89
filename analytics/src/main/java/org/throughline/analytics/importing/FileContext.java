package org.throughline.analytics.importing;

import java.time.LocalDate;
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
}
