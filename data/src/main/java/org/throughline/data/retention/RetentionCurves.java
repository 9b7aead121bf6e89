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

    /// Keeps a curve. The same bytes for the same post of another day are of that day from then on.
    ///
    /// @return whether that changes anything
    boolean keep(RetentionCurve curve);

    /// Takes a curve away; the one before it counts again.
    ///
    /// @return whether there was one
    boolean remove(PostKey post, String sha256);
}
