package org.throughline.analytics.history;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An immutable file of a table.
///
/// @param path below the history folder, with `/`
/// @param rows absent for tables that follow from others
/// @param held its days; absent where the file is asked for all
public record StoredFile(Table table, String path, @Nullable Long rows, @Nullable HeldDays held) {

    /// Whether it has to be read for some of the days.
    boolean holds(Predicate<LocalDate> days) {
        return held == null || held.days().stream().anyMatch(days);
    }
}
