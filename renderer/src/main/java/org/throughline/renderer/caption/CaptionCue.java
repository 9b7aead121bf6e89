package org.throughline.renderer.caption;

import java.util.List;
import org.throughline.data.time.FrameRange;

/// One caption: what is read, when, and where it stands.
///
/// @param number counts the cues of a draft from 1
/// @param beat index of its beat
/// @param hook whether it belongs to the hook, and stands higher and larger
public record CaptionCue(
        int number, int beat, boolean hook, FrameRange frames, List<String> lines) {
    public CaptionCue {
        lines = List.copyOf(lines);
        if (frames.isEmpty() || lines.isEmpty()) {
            throw new IllegalArgumentException("Cue " + number + " is empty: " + frames + lines);
        }
    }

    /// Names it in reports and files: `caption-1`.
    public String id() {
        return "caption-" + number;
    }

    public String text() {
        return String.join(" ", lines);
    }
}
