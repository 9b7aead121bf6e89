package org.throughline.data.audit;

import java.time.Instant;
import java.util.List;

/// Who did what. Entries are only ever added, in the transaction of what they tell.
public interface AuditTrail {

    AuditEntry add(Instant at, String actor, String action, String subject, String says);

    /// From the first on.
    List<AuditEntry> all();

    /// The entries about one subject and what is below it (`a.b` covers `a.b.1`), the latest first.
    List<AuditEntry> about(String subject);
}
