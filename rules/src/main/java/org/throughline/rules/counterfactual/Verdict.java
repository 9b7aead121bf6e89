package org.throughline.rules.counterfactual;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.delegation.Breaks;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.delegation.Levels;
import org.throughline.rules.delegation.Place;
import org.throughline.rules.delegation.Ruling;
import org.throughline.rules.row.View;

/// What a flip is looked for in: the level of each step and what is held.
///
/// @param views what it was decided from
public record Verdict(Map<Place, Level> levels, Set<Waiting> held, List<View> views) {

    /// Something held: until what, in which market, on which platform.
    public record Waiting(@Nullable Market market, RuleOutcome.Hold hold) {}

    public Verdict {
        levels = Map.copyOf(levels);
        held = Set.copyOf(held);
        views = List.copyOf(views);
    }

    public static Verdict of(Findings findings, Breaks breaks) {
        Map<Place, Level> levels = new HashMap<>();
        Levels.of(findings, breaks)
                .forEach((place, standing) -> levels.put(place, standing.level()));
        Set<Waiting> held = new HashSet<>();
        for (Ruling.Hold hold : findings.held()) {
            held.add(new Waiting(hold.market(), hold.outcome()));
        }
        return new Verdict(levels, held, findings.views());
    }

    /// The level at a place: its market's own, or the one for all.
    Level level(Place place) {
        Level own = levels.get(place);
        Level all = levels.get(new Place(place.step(), null));
        if (own == null && all == null) {
            throw new IllegalArgumentException("nothing was decided for " + place);
        }
        return own == null ? Objects.requireNonNull(all) : own;
    }
}
