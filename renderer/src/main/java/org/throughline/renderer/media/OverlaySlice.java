package org.throughline.renderer.media;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.timeline.Overlay;

/// The part of an overlay that falls into one segment: frames `from` up to `to` of the segment,
/// which begin `skipped` frames into the overlay.
record OverlaySlice(Overlay overlay, int from, int to, int skipped) {

    static List<OverlaySlice> in(FrameRange segment, List<Overlay> overlays) {
        var slices = new ArrayList<OverlaySlice>();
        for (var overlay : overlays) {
            long from = Math.max(segment.from(), overlay.frames().from());
            long to = Math.min(segment.to(), overlay.frames().to());
            if (from < to) {
                slices.add(
                        new OverlaySlice(
                                overlay,
                                (int) (from - segment.from()),
                                (int) (to - segment.from()),
                                (int) (from - overlay.frames().from())));
            }
        }
        return slices;
    }

    /// How much of the band is seen at a frame of the segment, in 1..255.
    int opacity(int frame) {
        int at = frame - from + skipped;
        long left = overlay.frames().length() - 1 - at;
        double in = overlay.fadeInFrames() == 0 ? 1 : (at + 1.0) / (overlay.fadeInFrames() + 1);
        double out =
                overlay.fadeOutFrames() == 0 ? 1 : (left + 1.0) / (overlay.fadeOutFrames() + 1);
        return Math.clamp(Math.round(255 * Math.min(in, out)), 1, 255);
    }
}
