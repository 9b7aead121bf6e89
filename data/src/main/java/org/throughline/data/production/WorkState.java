package org.throughline.data.production;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far the work on a step is, as people say.
public enum WorkState {
    OPEN,
    IN_HAND,
    DONE,
    /// Left out, for a reason.
    NOT_NEEDED;

    /// The word of tables and addresses, such as `in-hand`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WorkState> find(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
    }

    /// Whether nothing is left to do.
    public boolean isOver() {
        return this == DONE || this == NOT_NEEDED;
    }
}
