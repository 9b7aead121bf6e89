package org.throughline.renderer.lettering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.throughline.renderer.timeline.Band;

/// A band together with its pixels. Immutable and thread-safe.
public final class PaintedBand {
    private final Band band;
    private final byte[] rgba;
    private final int letterPx;

    PaintedBand(int widthPx, int heightPx, byte[] rgba, int letterPx) {
        this.letterPx = letterPx;
        this.rgba = rgba.clone();
        this.band = new Band(sha256(widthPx, heightPx, rgba), widthPx, heightPx);
    }

    /// A picture that was painted elsewhere: rows from top to bottom, four bytes a pixel (red,
    /// green, blue, straight alpha). It is compared in parts half as high as its shorter side.
    public static PaintedBand picture(int widthPx, int heightPx, byte[] rgba) {
        return new PaintedBand(
                widthPx, heightPx, rgba, Math.max(16, Math.min(widthPx, heightPx) / 2));
    }

    public Band band() {
        return band;
    }

    public int widthPx() {
        return band.widthPx();
    }

    public int heightPx() {
        return band.heightPx();
    }

    /// The size its letters are set in.
    public int letterPx() {
        return letterPx;
    }

    /// Rows from top to bottom, four bytes a pixel: red, green, blue, straight alpha.
    public byte[] rgba() {
        return rgba.clone();
    }

    /// Writes the pixels into a folder under the band's own name.
    public void writeTo(Path folder) throws IOException {
        Files.write(folder.resolve(band.fileName()), rgba);
    }

    private static String sha256(int widthPx, int heightPx, byte[] rgba) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            if (rgba.length != widthPx * heightPx * 4) {
                throw new IllegalArgumentException(
                        "%d bytes for %dx%d pixels.".formatted(rgba.length, widthPx, heightPx));
            }
            return HexFormat.of().formatHex(digest.digest(rgba));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
