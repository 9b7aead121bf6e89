package org.throughline.data.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who did what. Entries are only ever added, in the transaction of what they tell.
public interface AuditTrail {

    AuditEntry add(Instant at, String actor, String action, String subject, String says);

    /// The first entry that is not what was written, by its number; one more than the last where
    /// entries are missing at the end. Empty where all is as it was written.
    default Optional<Long> firstBroken() {
        return Optional.ofNullable(follow(AuditChain.START).broken());
    }

    /// Follows the chain from where it held before, to the end; reads one entry at a time.
    AuditChain follow(AuditChain held);

    /// The latest first.
    List<AuditEntry> latest(AuditSlice slice);

    /// From the first on.
    List<AuditEntry> all();

    /// The entries about one subject and what is below it (`a.b` covers `a.b.1`), the latest first.
    List<AuditEntry> about(String subject);
}
