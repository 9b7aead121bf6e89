package org.throughline.data.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.data.plan.PlanId;

/// Links for guests. Whoever changes one holds the lock of its campaign.
public interface GuestLinks {

    Optional<GuestLink> find(UUID id);

    /// The one whose key has this hash.
    Optional<GuestLink> withKey(String sha256);

    /// Those of a draft, the newest first; revoked ones and those that have run out as well.
    List<GuestLink> of(DraftId draft);

    /// Those of a version of a plan, the newest first; revoked ones and those that have run out as
    /// well.
    List<GuestLink> of(PlanId plan);

    /// Those that ask for something of a plan, whichever version they were made on, the newest
    /// first; revoked ones and those that have run out as well.
    List<GuestLink> asking(PlanId plan);

    /// Keeps a link in place of what was kept of it before.
    void keep(GuestLink link);
}
