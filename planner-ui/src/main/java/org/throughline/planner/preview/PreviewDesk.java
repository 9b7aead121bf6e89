package org.throughline.planner.preview;

import java.util.Optional;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Seat;

/// What the screens of previews ask for.
public interface PreviewDesk {

    /// Asks for a first look at a cell, or gives the one that is under way. Returns at once.
    Preview ask(DraftId id, Seat by);

    /// The preview of a cell: the one under way, what came of the last one, or one that was made
    /// from an earlier version of its plan.
    Optional<Preview> find(DraftId id);

    /// Stops the one under way, where this seat may see it; nothing of it stays.
    void cancel(DraftId id, Seat by);

    /// The file of the preview made from this version, where this seat may see it.
    Optional<GrowingFile> file(DraftId id, Seat by);
}
