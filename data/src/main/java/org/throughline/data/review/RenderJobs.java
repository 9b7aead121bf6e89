package org.throughline.data.review;

import java.util.List;
import java.util.Optional;

/// The drafts that were asked for: the last time of each.
public interface RenderJobs {

    Optional<RenderJob> find(DraftId draft);

    /// The same, held until the transaction ends.
    Optional<RenderJob> lock(DraftId draft);

    /// In the order they were asked for.
    List<RenderJob> all();

    /// Those that wait or are being rendered, in the order they were asked for.
    List<RenderJob> underWay();

    /// Those that ended in failure, in the order they were asked for.
    List<RenderJob> failed();

    /// Keeps one in place of an earlier one of the same draft.
    void keep(RenderJob job);

    /// Forgets that a draft was asked for.
    void remove(DraftId draft);
}
