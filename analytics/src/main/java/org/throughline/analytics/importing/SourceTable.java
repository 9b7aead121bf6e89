package org.throughline.analytics.importing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A table of text that is read as one.
///
/// @param path of the text
/// @param name for people: the file's own, and where it was packed the table's behind it
/// @param sha256 of the bytes that it came in; absent = of the text itself
record SourceTable(Path path, String name, @Nullable String sha256) {}
