package org.throughline.data.review;

import java.time.Instant;
import java.util.UUID;

/// What somebody wrote at one frame of a draft.
///
/// @param id made where it was written, so that sending it twice keeps it once
/// @param frame counted from 0
/// @param timecode of that frame
public record FrameNote(
        UUID id, DraftId draft, long frame, String timecode, String by, Instant at, String says) {

    public FrameNote {
        if (frame < 0 || says.isBlank()) {
            throw new IllegalArgumentException(
                    "a note says something at a frame from 0 on, not '" + says + "' at " + frame);
        }
    }
}
