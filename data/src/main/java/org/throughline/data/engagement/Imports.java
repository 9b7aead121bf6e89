package org.throughline.data.engagement;

import java.util.List;

/// What was imported, file by file.
public interface Imports {

    /// The latest first.
    List<FileImport.Taken> all();

    /// Keeps what became of a file; the same file again changes nothing.
    void keep(FileImport.Taken taken);
}
