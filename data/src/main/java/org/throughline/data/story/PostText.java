package org.throughline.data.story;

import java.util.List;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Market;

/// The text that is published beside the video, hashtags included.
///
/// @param claims the claims it makes
public record PostText(Localized text, List<ClaimId> claims) {

    /// Whether a market has anything to read.
    public boolean isWrittenFor(Market market) {
        return !text.in(market).isBlank();
    }

    /// The same in other words.
    public PostText worded(Localized words) {
        return new PostText(words, claims);
    }

    public PostText {
        claims = List.copyOf(claims);
    }
}
