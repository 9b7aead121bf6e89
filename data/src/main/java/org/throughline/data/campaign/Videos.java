package org.throughline.data.campaign;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;

/// Videos as they are being written, in all their versions.
public interface Videos {

    /// The newest version.
    Optional<Video> find(String campaign, BriefId brief);

    Optional<Video> find(String campaign, BriefId brief, int version);

    /// The newest version of each video of a campaign, in the order in which they were added.
    List<Video> of(String campaign);

    /// The campaign that a brief belongs to; a brief's id is given once in a store.
    Optional<String> campaignOf(BriefId brief);

    /// Keeps the next version. `false`, and nothing kept, where somebody else has saved that
    /// version meanwhile.
    boolean keep(Video video);
}
