package org.throughline.data.subscription;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Addresses of calendars.
public interface Subscriptions {

    /// The one whose key has this hash.
    Optional<Subscription> withKey(String sha256);

    /// The one with this id, held until the transaction ends.
    Optional<Subscription> lock(UUID id);

    /// Those of a person, the newest first; revoked ones as well.
    List<Subscription> of(String person);

    /// Keeps one in place of what was kept of it before.
    void keep(Subscription subscription);
}
