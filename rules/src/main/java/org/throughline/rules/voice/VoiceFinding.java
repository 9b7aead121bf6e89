package org.throughline.rules.voice;

import org.jspecify.annotations.Nullable;

/// Something in a text that its brand does not say, at its place.
///
/// @param place where the text stands, such as `beat hook, text 2`
/// @param language BCP 47 tag of the text
/// @param start where it begins in the text as written, in UTF-16 units
/// @param end where it ends, exclusive
/// @param says the rule in words
/// @param instead what the brand says in its place; absent where it names nothing
public record VoiceFinding(
        String place,
        String language,
        Kind kind,
        int start,
        int end,
        String says,
        @Nullable String instead) {

    /// What of the voice it goes against.
    public enum Kind {
        AVOIDED,
        CLICHE,
        LONG_SENTENCE,
        WE_BEFORE_YOU,
        EMOJI
    }
}
