package org.throughline.data.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;

/// What somebody wrote at one frame of a draft, or of a stretch of it.
///
/// @param id made where it was written, so that sending it twice keeps it once
/// @param frame counted from 0; of a stretch its first
/// @param timecode of that frame
/// @param to the frame after its last; absent: it is of one frame
/// @param says in words; empty where a drawing says it alone
/// @param drawing what was drawn over that frame; absent: nothing
public record FrameNote(
        UUID id,
        DraftId draft,
        long frame,
        String timecode,
        String by,
        Instant at,
        String says,
        @Nullable Long to,
        @Nullable Drawing drawing) {

    public FrameNote {
        says = says.strip();
        if (frame < 0 || (says.isEmpty() && drawing == null)) {
            throw new IllegalArgumentException(
                    "a note says or draws something at a frame from 0 on, not '%s' at %d"
                            .formatted(says, frame));
        }
        if (to != null && to <= frame) {
            throw new IllegalArgumentException(
                    "a stretch runs forward, not from " + frame + " to " + to);
        }
        to = to == null || to == frame + 1 ? null : to;
    }

    /// A note at one frame, without a drawing.
    public FrameNote(
            UUID id,
            DraftId draft,
            long frame,
            String timecode,
            String by,
            Instant at,
            String says) {
        this(id, draft, frame, timecode, by, at, says, null, null);
    }

    /// Whether a drawing says it alone.
    public boolean isDrawingAlone() {
        return says.isEmpty();
    }

    /// Whether it is of more than one frame.
    public boolean isStretch() {
        return to != null;
    }

    /// The frames it is of.
    public FrameRange frames() {
        return new FrameRange(frame, to == null ? frame + 1 : to);
    }
}
