package org.throughline.data.register;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;

/// Facts that were loosened, of all campaigns; none is deleted.
public interface Loosenings {

    /// In the order in which they were edited.
    List<Loosening> all();

    /// Those of one brief.
    List<Loosening> of(String campaign, BriefId brief);

    Optional<Loosening> find(String campaign, BriefId brief, int version);

    /// Keeps one, in place of what was kept of the same version of the video.
    void keep(Loosening loosening);
}
