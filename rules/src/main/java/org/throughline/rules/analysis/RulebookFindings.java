package org.throughline.rules.analysis;

import java.util.List;

/// What is to be looked at in a rulebook.
///
/// @param overlaps at most `Overlaps.MOST`, rows that come first in the rulebook first
public record RulebookFindings(
        List<DeadRow> dead,
        List<Contradiction> contradictions,
        List<Overlap> overlaps,
        List<Gap> gaps) {

    public RulebookFindings {
        dead = List.copyOf(dead);
        contradictions = List.copyOf(contradictions);
        overlaps = List.copyOf(overlaps);
        gaps = List.copyOf(gaps);
    }

    /// Whether nothing in it is a fault; overlaps, gaps, and rows that say again what a card says
    /// are none.
    public boolean isSound() {
        return dead.stream().allMatch(DeadRow::repeats) && contradictions.isEmpty();
    }
}
