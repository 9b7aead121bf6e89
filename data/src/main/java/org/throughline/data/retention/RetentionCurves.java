package org.throughline.data.retention;

import java.util.List;
import java.util.Optional;
import org.throughline.data.engagement.PostKey;

/// The curves that were handed in. Every export is kept; of a post the one of the latest day
/// counts, of one day the last that was kept.
public interface RetentionCurves {

    /// The curve of a post that counts.
    Optional<RetentionCurve> find(PostKey post);

    /// Every curve of a post, the one that counts first.
    List<RetentionCurve> all(PostKey post);

    /// Keeps a curve.
    ///
    /// @return whether it is new; the same bytes for the same post change nothing
    boolean keep(RetentionCurve curve);

    /// Takes a curve away; the one before it counts again. Without effect where there is none.
    void remove(PostKey post, String sha256);
}
