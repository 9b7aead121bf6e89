package org.throughline.data.story;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The recording of a line: which source, from where, for how long.
///
/// @param in where the line begins in the source
/// @param length how long it is; absent: to the end of the source or of the beat, whichever is
///   first
public record Voice(MediaId media, Duration in, @Nullable Duration length) {}
