package org.throughline.data.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who did what. Entries are only ever added, in the transaction of what they tell.
public interface AuditTrail {

    AuditEntry add(Instant at, String actor, String action, String subject, String says);

    /// The first entry that is not what was written, by its number; one more than the last where
    /// entries are missing at the end. Empty where all is as it was written.
    Optional<Long> firstBroken();

    /// From the first on.
    List<AuditEntry> all();

    /// The entries about one subject and what is below it (`a.b` covers `a.b.1`), the latest first.
    List<AuditEntry> about(String subject);
}
