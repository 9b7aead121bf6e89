package org.throughline.data.review;

import org.throughline.data.story.MediaId;

/// How large the upright picture of a source is that a draft was rendered from.
public record SourceShape(MediaId media, int widthPx, int heightPx) {

    public SourceShape {
        if (widthPx <= 0 || heightPx <= 0) {
            throw new IllegalArgumentException(
                    "a picture has two positive sides, not " + widthPx + "x" + heightPx);
        }
    }

    /// Its width by its height.
    public double ratio() {
        return widthPx / (double) heightPx;
    }
}
