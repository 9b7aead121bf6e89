package org.throughline.rules.tag;

/// A text that people hear or read, with where it stands.
///
/// @param language BCP 47 tag of its language
/// @param place where it belongs, for a person: `beat hook, line 1`
/// @param text as written
/// @param folded as it is matched
public record Passage(String language, String place, String text, String folded) {

    static Passage of(String language, String place, String text) {
        return new Passage(language, place, text, Wording.fold(text));
    }
}
