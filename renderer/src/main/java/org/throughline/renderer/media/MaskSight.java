package org.throughline.renderer.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.measure.Reading.MaskScore;

/// Looks for an expected band in frames: correlates what is seen with what was painted.
///
/// Where the band has opaque marks of two brightnesses (letters with a stroke or on a pill), the
/// seen luma of these pixels is correlated with the painted one. Otherwise what lies under the band
/// is estimated from the transparent pixels around and the painted difference to it is looked for.
///
/// Threading: confined.
final class MaskSight {
    /// Under this size every pixel of a letter counts, above it every other.
    private static final int SMALL_LETTER_PX = 32;

    /// A band that is not even there has no letters to compare.
    private static final double THERE = 0.5;

    private final Questions.Mask mask;
    private final float[] painted;
    private final float[] alpha;
    private final int step;
    private final int columns;
    private final int rows;
    private final boolean opaque;
    private final LetterTiles tiles;
    private byte[] line = new byte[0];

    MaskSight(Questions.Mask mask, Path bandFolder) {
        this.mask = mask;
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

    boolean asksFor(int frame) {
        return mask.frames().contains(frame) && (frame - mask.frames().from()) % mask.step() == 0;
    }

    MaskScore score(AVFrame picture, int frame) {
        float[] seen = seen(picture);
        double score = opaque ? marks(seen) : difference(seen);
        double letters = score < THERE ? 0 : tiles.worst(seen);
        return new MaskScore(mask.id(), frame, thousandths(score), thousandths(letters));
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

    private float[] seen(AVFrame picture) {
        float[] seen = new float[columns * rows];
        int left = Math.max(0, mask.xPx());
        int right = Math.min(picture.width(), mask.xPx() + mask.band().widthPx());
        if (line.length < picture.width()) {
            line = new byte[picture.width()];
        }
        var plane = picture.data(0);
        for (int row = 0; row < rows; row++) {
            int y = mask.yPx() + row * step;
            boolean inside = y >= 0 && y < picture.height() && right > left;
            if (inside) {
                plane.position((long) y * picture.linesize(0) + left).get(line, 0, right - left);
            }
            for (int column = 0; column < columns; column++) {
                int x = mask.xPx() + column * step;
                boolean known = inside && x >= left && x < right;
                seen[row * columns + column] = known ? line[x - left] & 0xFF : -1;
            }
        }
        return seen;
    }

    static List<MaskSight> all(List<Questions.Mask> masks, Path bandFolder) {
        var sights = new ArrayList<MaskSight>();
        masks.forEach(mask -> sights.add(new MaskSight(mask, bandFolder)));
        return sights;
    }
}
