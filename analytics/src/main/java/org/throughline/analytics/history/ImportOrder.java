package org.throughline.analytics.history;

import java.util.List;

/// What the import job is asked to do.
///
/// @param history folder
/// @param number of the manifest to come; names the new files
/// @param files in force before
public record ImportOrder(
        String history, long number, List<Staged> staged, List<StoredFile> files) {

    public ImportOrder {
        staged = List.copyOf(staged);
        files = List.copyOf(files);
    }

    /// Rows that wait to be written.
    ///
    /// @param path of the staged CSV
    public record Staged(Table table, String path, long rows) {}
}
