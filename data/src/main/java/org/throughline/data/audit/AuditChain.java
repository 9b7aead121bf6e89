package org.throughline.data.audit;

import org.jspecify.annotations.Nullable;

/// How far the chain of the entries was followed.
///
/// @param number of the last entry that is what was written; 0 for none
/// @param hash of it; [AuditEntry#FIRST] for none
/// @param broken the first entry that is not what was written, or is gone; absent where all are
public record AuditChain(long number, String hash, @Nullable Long broken) {

    /// Before anything was followed.
    public static final AuditChain START = new AuditChain(0, AuditEntry.FIRST, null);

    public boolean holds() {
        return broken == null;
    }
}
