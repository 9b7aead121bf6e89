package org.throughline.data.trend;

import java.time.Instant;
import org.throughline.data.brief.BriefId;

/// That the authors of a video will not take what the history suggests to it.
///
/// @param hint names what was suggested, the same in every run
/// @param reason why not, in a sentence of theirs
public record DismissedHint(
        String campaign, BriefId brief, String hint, String reason, String by, Instant at) {

    public DismissedHint {
        if (hint.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "a hint is dismissed with a reason: '" + hint + "', '" + reason + "'");
        }
    }
}
