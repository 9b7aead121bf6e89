package org.throughline.renderer.measure;

import java.util.List;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.timeline.Band;

/// What a reading should look for beyond the facts every file has.
///
/// Masks are scored at each frame of their range; `thumbnails` asks for small pictures of single
/// frames; `faces` are frames in which to look for frontal faces; `prints` asks for a print of
/// every frame in these ranges. After `most` frames nothing more is read, and sound is not looked
/// at: what is told is told of these alone; 0 reads the whole file.
public record Questions(
        List<Mask> masks,
        List<Integer> thumbnails,
        List<Integer> faces,
        List<FrameRange> prints,
        int most) {
    public Questions {
        masks = List.copyOf(masks);
        thumbnails = List.copyOf(thumbnails);
        faces = List.copyOf(faces);
        prints = List.copyOf(prints);
    }

    /// Masks alone.
    public static Questions of(List<Mask> masks) {
        return new Questions(masks, List.of(), List.of(), List.of(), 0);
    }

    /// The same of the first frames alone.
    public Questions within(int frames) {
        return new Questions(masks, thumbnails, faces, prints, frames);
    }

    /// Nothing beyond the facts.
    public static Questions none() {
        return of(List.of());
    }

    /// The same, and small pictures of these frames.
    public Questions withThumbnails(List<Integer> frames) {
        return new Questions(masks, frames, faces, prints, most);
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
