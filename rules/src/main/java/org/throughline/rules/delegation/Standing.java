package org.throughline.rules.delegation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.register.LevelBreak;

/// The level that stands for a step, in one market or in all.
///
/// @param asked the strictest level that a row asked for; absent where none did
/// @param by the rows that asked for it, and beside them those that are broken on purpose
/// @param ruled the level that stood if nothing were broken
/// @param broken what was broken on purpose so that the level is nearer to the machine
public record Standing(
        Place place,
        Level level,
        @Nullable Level asked,
        List<Ruling.Step> by,
        Level ruled,
        List<LevelBreak> broken) {

    public Standing {
        by = List.copyOf(by);
        broken = List.copyOf(broken);
    }

    /// Whether rows asked for less than the step's floor.
    public boolean isAtFloor() {
        return asked != null && level.isStricterThan(asked);
    }
}
