package org.throughline.renderer.timeline;

import java.util.regex.Pattern;

/// A painted rectangle of text or marks, kept in the job folder as `bands/SHA256.rgba`: rows top to
/// bottom, four bytes a pixel (red, green, blue, straight alpha), sRGB.
public record Band(String sha256, int widthPx, int heightPx) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Band {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hex: " + sha256);
        }
        if (widthPx < 1 || heightPx < 1 || widthPx > 4096 || heightPx > 4096) {
            throw new IllegalArgumentException(
                    "A band is 1 to 4096 px wide and high, not " + widthPx + "x" + heightPx);
        }
    }

    /// The name of its file inside the folder of bands.
    public String fileName() {
        return sha256 + ".rgba";
    }

    /// Length of its file in bytes.
    public int bytes() {
        return widthPx * heightPx * 4;
    }
}
