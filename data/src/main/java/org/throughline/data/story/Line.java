package org.throughline.data.story;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.PersonId;
import org.throughline.data.time.FrameRange;

/// A spoken line; its captions come from it.
///
/// @param by who speaks; absent for a narrator
/// @param at when it is spoken, in frames of the story; absent: from the start of its beat, as long
///   as speech needs
/// @param voice the recording in the author's market
/// @param voices recordings for other markets
/// @param claims claims that this line makes
public record Line(
        @Nullable PersonId by,
        Localized text,
        @Nullable FrameRange at,
        @Nullable Voice voice,
        Map<Market, Voice> voices,
        List<ClaimId> claims) {

    public Line {
        voices = Map.copyOf(voices);
        claims = List.copyOf(claims);
    }

    /// The same line in other words.
    public Line worded(Localized words) {
        return new Line(by, words, at, voice, voices, claims);
    }

    public @Nullable Voice voiceIn(Market market) {
        Voice own = voices.get(market);
        return own == null ? voice : own;
    }
}
