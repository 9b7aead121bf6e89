package org.throughline.renderer.caption;

import org.throughline.data.time.FrameRange;

/// A line of the script as one market hears it, with the frames in which it can be read.
///
/// @param beat index of its beat
/// @param frames from its first word on; at most to the next line or the end of its beat
/// @param spoken frames that speaking it takes, from the start of `frames`
public record SpokenLine(int beat, boolean hook, String text, FrameRange frames, long spoken) {}
