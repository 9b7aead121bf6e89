package org.throughline.renderer.measure;

import java.util.List;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.timeline.Band;

/// What a reading should look for beyond the facts every file has.
///
/// Masks are scored at each frame of their range; `thumbnails` asks for small pictures of single
/// frames; `faceFrames` looks for frontal faces before that frame, none at 0.
public record Questions(List<Mask> masks, List<Integer> thumbnails, int faceFrames) {
    public Questions {
        masks = List.copyOf(masks);
        thumbnails = List.copyOf(thumbnails);
    }

    /// Nothing beyond the facts.
    public static Questions none() {
        return new Questions(List.of(), List.of(), 0);
    }

    /// The same, and small pictures of these frames.
    public Questions withThumbnails(List<Integer> frames) {
        return new Questions(masks, frames, faceFrames);
    }

    /// A band of letters of the size `letterPx`, expected with its top left corner at (`xPx`,
    /// `yPx`), looked for in `frames`, every `step`-th frame of them.
    public record Mask(
            String id, Band band, int letterPx, int xPx, int yPx, FrameRange frames, int step) {
        public Mask {
            if (letterPx < 1) {
                throw new IllegalArgumentException("Letters have a size, not " + letterPx);
            }
            if (step < 1) {
                throw new IllegalArgumentException("A step is 1 or more, not " + step);
            }
        }
    }
}
