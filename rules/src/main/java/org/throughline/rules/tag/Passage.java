package org.throughline.rules.tag;

import java.util.List;

/// A text that people hear or read, with where it stands.
///
/// @param language BCP 47 tag of its language
/// @param place where it belongs, for a person: `beat hook, line 1`
/// @param kinds what it is, words of `wording-place` such as `hook` and `caption`
/// @param text as written
/// @param folded as it is matched
public record Passage(
        String language, String place, List<String> kinds, String text, String folded) {

    static Passage of(String language, String place, List<String> kinds, String text) {
        return new Passage(language, place, kinds, text, Wording.fold(text));
    }

    /// Whether it stands at one of these places.
    public boolean isAt(List<String> places) {
        return kinds.stream().anyMatch(places::contains);
    }
}
