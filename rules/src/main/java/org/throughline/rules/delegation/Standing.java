package org.throughline.rules.delegation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;

/// The level that stands for a step, in one market or in all.
///
/// @param asked the strictest level that a row asked for; absent where none did
/// @param by the rows that asked for it
public record Standing(Place place, Level level, @Nullable Level asked, List<Ruling.Step> by) {

    public Standing {
        by = List.copyOf(by);
    }

    /// Whether rows asked for less than the step's floor.
    public boolean isAtFloor() {
        return asked != null && level.isStricterThan(asked);
    }
}
