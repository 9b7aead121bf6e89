package org.throughline.analytics.history;

/// An immutable file of a table.
///
/// @param path below the history folder, with `/`
public record StoredFile(Table table, String path, long rows) {}
