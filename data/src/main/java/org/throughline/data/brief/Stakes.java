package org.throughline.data.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is at stake. Words of `stakes`, `stake-kind`, `spend`, `reversible`.
public record Stakes(
        @Nullable String level,
        List<String> kinds,
        @Nullable String spend,
        @Nullable String reversible) {

    public Stakes {
        kinds = Keys.distinct(kinds);
    }
}
