package org.throughline.planner.draft;

import java.nio.file.Path;

/// A release package as it was just written.
///
/// @param file of whoever asked for it, who removes it
/// @param name that it should have elsewhere
public record ReleaseFile(Path file, String name) {}
