package org.throughline.rules.delegation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.assessment.Level;

/// The strictest level that any row asks for, for each step in one market or in all.
public record Decided(Map<Place, Level> levels) {

    static final Decided NOTHING = new Decided(Map.of());

    /// Of all rulings on a place the strictest level.
    ///
    /// @param claims rulings of the video and of each item
    public static Decided strictest(List<List<Ruling.Step>> claims) {
        Map<Place, Level> levels = new HashMap<>();
        for (List<Ruling.Step> steps : claims) {
            for (Ruling.Step step : steps) {
                levels.merge(step.place(), step.level(), Decided::stricter);
            }
        }
        return new Decided(levels);
    }

    private static Level stricter(Level one, Level other) {
        return one.isStricterThan(other) ? one : other;
    }
}
