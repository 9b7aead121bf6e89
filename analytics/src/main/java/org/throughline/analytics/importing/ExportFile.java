package org.throughline.analytics.importing;

import java.nio.file.Path;
import java.util.List;

/// A file that a platform exported, with what a person says about it.
///
/// @param path its last part is the file's own name, which may hold the day of the export
public record ExportFile(Path path, ImportOptions options) {

    /// What it is called, for people.
    public String name() {
        return SourceFile.name(path);
    }

    /// Files of which the same is said.
    public static List<ExportFile> all(List<Path> paths, ImportOptions options) {
        return paths.stream().map(path -> new ExportFile(path, options)).toList();
    }
}
