package org.throughline.renderer.timeline;

import org.throughline.data.time.FrameRange;

/// A band laid over the picture for a range of frames of the whole timeline, its top left corner at
/// (`xPx`, `yPx`). Later overlays lie above earlier ones. Fades lie inside the range. An overlay
/// that crosses a segment border shapes both segments.
public record Overlay(
        String id,
        Band band,
        int xPx,
        int yPx,
        FrameRange frames,
        int fadeInFrames,
        int fadeOutFrames) {
    public Overlay {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("Overlay " + id + " has no frames.");
        }
        if (fadeInFrames < 0
                || fadeOutFrames < 0
                || fadeInFrames + fadeOutFrames > frames.length()) {
            throw new IllegalArgumentException(
                    "Fades %d and %d of overlay %s do not fit into %s."
                            .formatted(fadeInFrames, fadeOutFrames, id, frames));
        }
    }

    /// An overlay that appears and goes at once.
    public static Overlay plain(String id, Band band, int xPx, int yPx, FrameRange frames) {
        return new Overlay(id, band, xPx, yPx, frames, 0, 0);
    }
}
