package org.throughline.planner.backup;

import java.time.Instant;
import java.util.List;

/// What a backup holds, as it stands in its own `backup.json`.
///
/// @param format of the file; [#FORMAT] is the newest
/// @param auditEntries how many entries the audit had
/// @param auditHead hash of the last of them
/// @param parts every file of the data folder, the database first
public record Backup(
        int format, Instant madeAt, long auditEntries, String auditHead, List<Part> parts) {

    static final int FORMAT = 1;

    /// Where this stands in the file.
    static final String NAME = "backup.json";

    /// Where the files of the data folder stand in it.
    static final String DATA = "data/";

    static final String DATABASE = "throughline.mv.db";

    public Backup {
        parts = List.copyOf(parts);
    }

    /// One file.
    ///
    /// @param path from the data folder on, with slashes
    public record Part(String path, long bytes, String sha256) {}

    /// Of all files together.
    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }
}
