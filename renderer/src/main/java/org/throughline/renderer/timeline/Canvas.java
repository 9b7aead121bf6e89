package org.throughline.renderer.timeline;

import org.throughline.data.time.FrameRate;

/// The picture a draft is painted on: even pixels, constant rate.
public record Canvas(int widthPx, int heightPx, FrameRate rate) {
    public Canvas {
        if (widthPx < 16 || heightPx < 16 || widthPx > 4096 || heightPx > 4096) {
            throw new IllegalArgumentException(
                    "A canvas is 16 to 4096 px wide and high, not " + widthPx + "x" + heightPx);
        }
        if (widthPx % 2 != 0 || heightPx % 2 != 0) {
            throw new IllegalArgumentException(
                    "A canvas has even sides, not " + widthPx + "x" + heightPx);
        }
    }
}
