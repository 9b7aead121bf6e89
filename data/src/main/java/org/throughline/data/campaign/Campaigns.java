package org.throughline.data.campaign;

import java.util.List;
import java.util.Optional;

/// Campaigns as they were entered; their briefs and stories live on as [Videos].
public interface Campaigns {

    Optional<Campaign> find(String id);

    List<Campaign> all();

    void keep(Campaign campaign);

    /// Lets one transaction at a time bring campaigns and videos in.
    void lockEntry();

    /// Lets nobody else change this campaign, its plans and drafts until the transaction ends;
    /// waits while somebody else does.
    void lock(String id);
}
