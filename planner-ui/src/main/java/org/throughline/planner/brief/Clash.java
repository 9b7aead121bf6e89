package org.throughline.planner.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a brief or story that two people changed otherwise.
///
/// @param at the names of the parts that lead there, from the outside in
/// @param mine what one would read there; empty: nothing; null: more than a word
/// @param theirs likewise
public record Clash(List<String> at, @Nullable String mine, @Nullable String theirs) {

    public Clash {
        at = List.copyOf(at);
    }
}
