package org.throughline.data.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries are read at once.
///
/// @param below only those with a smaller number
/// @param actor only what they did; absent: everybody
/// @param from only what was done then or later; absent: from the first on. Whole seconds
/// @param until only what was done before; absent: up to the last. Whole seconds
/// @param most how many at most
public record AuditSlice(
        long below,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant until,
        int most) {

    public AuditSlice {
        if (most < 1) {
            throw new IllegalArgumentException("at least one entry is read at once, not " + most);
        }
    }
}
