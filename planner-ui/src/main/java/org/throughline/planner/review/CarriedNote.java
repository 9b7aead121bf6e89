package org.throughline.planner.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.CarriedDrawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteThread;
import org.throughline.data.time.FrameRange;

/// A note on an earlier version of a draft, and where what it is of lies in this one.
///
/// @param at what is left of its frames, in the order of this cut; none where nothing is
/// @param first where its first frame is; absent where it is no longer in the cut
/// @param drawing what was drawn with it, as it lies there; absent where nothing was, or where its
///   first frame is not there
public record CarriedNote(
        NoteThread thread,
        List<FrameRange> at,
        @Nullable Long first,
        @Nullable CarriedDrawing drawing) {

    public CarriedNote {
        at = List.copyOf(at);
    }

    public FrameNote note() {
        return thread.note();
    }

    /// Version of the plan whose draft it was written on.
    public int version() {
        return note().draft().plan().version();
    }

    /// Whether what it is of is no longer in the cut.
    public boolean isGone() {
        return at.isEmpty();
    }
}
