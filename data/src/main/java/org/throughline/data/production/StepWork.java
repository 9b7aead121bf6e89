package org.throughline.data.production;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The work on a step as somebody last said it.
///
/// @param version counted from 1; every change is the next
/// @param assignee name of whoever is to do it; absent: nobody yet
/// @param due the day they agreed on; absent: counted back from publishing
/// @param reason why it is not needed; absent where it is
/// @param by who said so
public record StepWork(
        StepPlace place,
        int version,
        WorkState state,
        @Nullable String assignee,
        @Nullable LocalDate due,
        @Nullable String reason,
        String by,
        Instant at) {

    /// How long a reason is at most, in characters.
    public static final int LONGEST = 400;

    public StepWork {
        if ((state == WorkState.NOT_NEEDED) == (reason == null)) {
            throw new IllegalArgumentException(
                    "what is not needed has a reason, and nothing else: %s, '%s'"
                            .formatted(state, reason));
        }
    }
}
