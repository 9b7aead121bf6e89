package org.throughline.data.story;

import java.util.List;
import org.throughline.data.brief.ClaimId;

/// The text that is published beside the video, hashtags included.
///
/// @param claims the claims it makes
public record PostText(Localized text, List<ClaimId> claims) {

    public PostText {
        claims = List.copyOf(claims);
    }
}
