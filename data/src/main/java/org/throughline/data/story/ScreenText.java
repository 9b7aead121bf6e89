package org.throughline.data.story;

import java.util.List;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.time.FrameRange;

/// Text shown on the picture, other than captions.
///
/// @param role `title`, `message`, `number`, `qualifier`, `lower-third`, `label` or `logo`
/// @param at when it is shown, in frames of the story
public record ScreenText(String role, Localized text, FrameRange at, List<ClaimId> claims) {

    public ScreenText {
        claims = List.copyOf(claims);
    }

    /// The same in other words.
    public ScreenText worded(Localized words) {
        return new ScreenText(role, words, at, claims);
    }
}
