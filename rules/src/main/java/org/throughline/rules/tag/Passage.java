package org.throughline.rules.tag;

import java.util.List;
import org.throughline.rules.wording.WordingMatch;

/// A text that people hear or read, with where it stands and the wordings in it.
///
/// @param language BCP 47 tag of its language
/// @param place where it belongs, for a person: `beat hook, line 1`
/// @param kinds what it is, words of `wording-place` such as `hook` and `caption`
/// @param text as written
/// @param matches phrases of wording lists that stand in it
public record Passage(
        String language,
        String place,
        List<String> kinds,
        String text,
        List<WordingMatch> matches) {

    public Passage {
        matches = List.copyOf(matches);
    }

    /// Whether it stands at one of these places.
    public boolean isAt(List<String> places) {
        return kinds.stream().anyMatch(places::contains);
    }

    /// Whether a phrase of one of these lists stands in it.
    public boolean says(List<String> lists) {
        return matches.stream().anyMatch(match -> lists.contains(match.list()));
    }
}
