package org.throughline.renderer.telling;

import org.jspecify.annotations.Nullable;
import org.throughline.data.story.Line;
import org.throughline.data.story.Voice;
import org.throughline.data.time.FrameRange;

/// A line as it falls in this variant.
///
/// @param beat index of its beat
/// @param text what this market hears
/// @param window frames that the line may have: up to the next line, the end of its beat, or a
///   protected moment
/// @param frames frames that speaking takes, from the start of the window
/// @param voice its recording, where there is one
public record Spoken(
        int beat,
        boolean hook,
        Line line,
        String text,
        FrameRange window,
        FrameRange frames,
        @Nullable Voice voice) {}
