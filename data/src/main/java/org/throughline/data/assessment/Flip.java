package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A smallest set of changes that gives another decision, verified by deciding again.
///
/// @param level the level it would then be; absent where a hold would be gone
public record Flip(List<Change> changes, @Nullable Level level) {

    public Flip {
        changes = List.copyOf(changes);
    }
}
