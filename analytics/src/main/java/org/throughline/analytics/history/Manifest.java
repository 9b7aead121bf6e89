package org.throughline.analytics.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole state of a history at one time: every file of every table, every import.
///
/// @param number counts up from 1; 0 is the empty history
public record Manifest(
        long number, Instant written, List<StoredFile> files, List<StoredImport> imports) {

    public Manifest {
        files = List.copyOf(files);
        imports = List.copyOf(imports);
    }

    static Manifest empty() {
        return new Manifest(0, Instant.EPOCH, List.of(), List.of());
    }

    /// The import of these bytes, where there was one.
    public Optional<StoredImport> find(String sha256) {
        return imports.stream().filter(each -> each.sha256().equals(sha256)).findFirst();
    }

    /// The state after an import.
    ///
    /// @param allFiles that are in force then
    public Manifest with(Instant now, List<StoredFile> allFiles, List<StoredImport> moreImports) {
        List<StoredImport> allImports = new ArrayList<>(imports);
        allImports.addAll(moreImports);
        return new Manifest(number + 1, now, allFiles, allImports);
    }

    /// The rows of a table.
    public long rows(Table table) {
        return new StoredFiles(files).rows(table);
    }
}
