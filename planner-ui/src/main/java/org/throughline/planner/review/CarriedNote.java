package org.throughline.planner.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.FrameNote;
import org.throughline.data.time.FrameRange;

/// A note on an earlier version of a draft, and where what it is of lies in this one.
///
/// @param at what is left of its frames, in the order of this cut; none where nothing is
/// @param first where its first frame is; absent where it is no longer in the cut
public record CarriedNote(FrameNote note, List<FrameRange> at, @Nullable Long first) {

    public CarriedNote {
        at = List.copyOf(at);
    }

    /// Version of the plan whose draft it was written on.
    public int version() {
        return note.draft().plan().version();
    }

    /// Whether what it is of is no longer in the cut.
    public boolean isGone() {
        return at.isEmpty();
    }
}
