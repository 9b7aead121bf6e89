package org.throughline.renderer.media;

import java.nio.file.Path;
import org.throughline.renderer.measure.Questions;

/// The points of a band by which it is told: their painted luma and how much they cover, and how
/// well what is seen there agrees.
///
/// Shape: rows of points top to bottom, of small letters every pixel, of others every other one.
final class PaintedMarks {
    /// Under this size every pixel of a letter counts, above it every other.
    private static final int SMALL_LETTER_PX = 32;

    /// A band that is not even there has no letters to compare.
    private static final double THERE = 0.5;

    private final int step;
    private final int columns;
    private final int rows;
    private final float[] painted;
    private final float[] alpha;
    private final boolean opaque;
    private final LetterTiles tiles;

    /// How well a band is seen, and its letters where they stand worst.
    record Seen(double score, double letters) {}

    PaintedMarks(Questions.Mask mask, Path bandFolder) {
        byte[] rgba = Bands.read(bandFolder, mask.band());
        int width = mask.band().widthPx();
        step = mask.letterPx() < SMALL_LETTER_PX ? 1 : 2;
        columns = Math.ceilDiv(width, step);
        rows = Math.ceilDiv(mask.band().heightPx(), step);
        painted = new float[columns * rows];
        alpha = new float[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = (row * step * width + column * step) * 4;
                painted[row * columns + column] = luma(rgba, at);
                alpha[row * columns + column] = (rgba[at + 3] & 0xFF) / 255f;
            }
        }
        opaque = hasOpaqueMarks();
        tiles = new LetterTiles(painted, alpha, columns, mask.letterPx() / (double) step);
    }

    /// Pixels from point to point.
    int step() {
        return step;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// Holds luma against what was painted; what is not known is below 0.
    Seen in(float[] seen) {
        double score = opaque ? marks(seen) : difference(seen);
        double letters = score < THERE ? 0 : tiles.worst(seen);
        return new Seen(thousandths(score), thousandths(letters));
    }

    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /// BT.709 luma in video range, as the encoder was given it.
    private static float luma(byte[] rgba, int at) {
        float full =
                0.2126f * (rgba[at] & 0xFF)
                        + 0.7152f * (rgba[at + 1] & 0xFF)
                        + 0.0722f * (rgba[at + 2] & 0xFF);
        return 16 + full * 219 / 255;
    }

    private boolean hasOpaqueMarks() {
        var marks = new Correlation();
        int covered = 0;
        for (int i = 0; i < alpha.length; i++) {
            covered += alpha[i] > 0.1f ? 1 : 0;
            if (alpha[i] > 0.9f) {
                marks.add(painted[i], painted[i]);
            }
        }
        return marks.count() > covered * 0.1 && marks.deviation() > 12;
    }

    private double marks(float[] seen) {
        var marks = new Correlation();
        for (int i = 0; i < alpha.length; i++) {
            if (alpha[i] > 0.9f && seen[i] >= 0) {
                marks.add(painted[i], seen[i]);
            }
        }
        return Math.max(0, marks.value());
    }

    private double difference(float[] seen) {
        double ground = 0;
        int clear = 0;
        for (int i = 0; i < alpha.length; i++) {
            if (alpha[i] < 0.05f && seen[i] >= 0) {
                ground += seen[i];
                clear++;
            }
        }
        ground = clear == 0 ? 128 : ground / clear;
        var found = new Correlation();
        for (int i = 0; i < alpha.length; i++) {
            if (seen[i] >= 0) {
                found.add(alpha[i] * (painted[i] - ground), seen[i] - ground);
            }
        }
        return Math.max(0, found.value());
    }
}
