package org.throughline.renderer.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
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
    private final Questions.Mask mask;
    private final Path bandFolder;
    private @Nullable PaintedMarks marks;
    private byte[] line = new byte[0];

    MaskSight(Questions.Mask mask, Path bandFolder) {
        this.mask = mask;
        this.bandFolder = bandFolder;
    }

    boolean asksFor(int frame) {
        return asksFor(mask, frame);
    }

    static boolean asksFor(Questions.Mask mask, int frame) {
        return mask.frames().contains(frame) && (frame - mask.frames().from()) % mask.step() == 0;
    }

    /// Scores a frame that it asks for. What was painted is read for the first of them and let go
    /// after the last.
    MaskScore score(AVFrame picture, int frame) {
        var painted = marks;
        if (painted == null) {
            painted = new PaintedMarks(mask, bandFolder);
        }
        marks = frame + mask.step() < mask.frames().to() ? painted : null;
        var seen = painted.in(seen(picture, painted));
        return new MaskScore(mask.id(), frame, seen.score(), seen.letters());
    }

    private float[] seen(AVFrame picture, PaintedMarks marks) {
        int columns = marks.columns();
        int rows = marks.rows();
        int step = marks.step();
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
