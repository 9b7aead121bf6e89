package org.throughline.renderer.media;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.throughline.renderer.timeline.Canvas;

/// One plane of a picture that is drawn larger and smaller around a point, by a cubic over four
/// neighbors each way. Rows and columns are weighed apart; weights are whole numbers, so that every
/// machine draws the same.
///
/// Threading: confined.
final class Plane {
    private static final int TAPS = 4;
    private static final int BITS = 12;
    private static final int ONE = 1 << BITS;

    /// What is left of the precision between rows and columns.
    private static final int KEPT_BITS = 4;

    private final byte[] pixels;
    private final int width;
    private final int height;
    private final Axis across;
    private final Axis down;
    private final int[] row;
    private final byte[] drawn;

    private Plane(byte[] pixels, int width, int height, Axis across, Axis down) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.across = across;
        this.down = down;
        row = new int[width];
        drawn = new byte[across.length];
    }

    /// Copies a plane of a 4:2:0 frame. Color lies at every other column, on it, and between rows.
    static Plane of(AVFrame frame, int index, Canvas canvas, double anchorX, double anchorY) {
        int by = index == 0 ? 1 : 2;
        int width = frame.width() / by;
        int height = frame.height() / by;
        byte[] pixels = new byte[width * height];
        var plane = frame.data(index);
        for (int y = 0; y < height; y++) {
            plane.position((long) y * frame.linesize(index)).get(pixels, y * width, width);
        }
        return new Plane(
                pixels,
                width,
                height,
                new Axis(width, canvas.widthPx() / by, anchorX, 0.5 / by),
                new Axis(height, canvas.heightPx() / by, anchorY, 0.5));
    }

    /// Draws the part that is seen at a size, 1 being the whole.
    void draw(double size, BytePointer into, int stride) {
        across.set(size);
        down.set(size);
        for (int y = 0; y < down.length; y++) {
            weighRows(y);
            weighColumns();
            into.position((long) y * stride).put(drawn, 0, drawn.length);
        }
    }

    private void weighRows(int y) {
        int at = down.first[y];
        int a = at(at) * width;
        int b = at(at + 1) * width;
        int c = at(at + 2) * width;
        int d = at(at + 3) * width;
        int wa = down.weights[y * TAPS];
        int wb = down.weights[y * TAPS + 1];
        int wc = down.weights[y * TAPS + 2];
        int wd = down.weights[y * TAPS + 3];
        for (int x = 0; x < width; x++) {
            row[x] =
                    (wa * (pixels[a + x] & 0xFF)
                                    + wb * (pixels[b + x] & 0xFF)
                                    + wc * (pixels[c + x] & 0xFF)
                                    + wd * (pixels[d + x] & 0xFF))
                            >> (BITS - KEPT_BITS);
        }
    }

    private int at(int y) {
        return Math.clamp(y, 0, height - 1);
    }

    private void weighColumns() {
        int[] weights = across.weights;
        int half = 1 << (BITS + KEPT_BITS - 1);
        for (int x = 0; x < drawn.length; x++) {
            int at = across.first[x];
            int sum = half;
            if (at >= 0 && at + TAPS <= width) {
                sum +=
                        weights[x * TAPS] * row[at]
                                + weights[x * TAPS + 1] * row[at + 1]
                                + weights[x * TAPS + 2] * row[at + 2]
                                + weights[x * TAPS + 3] * row[at + 3];
            } else {
                for (int tap = 0; tap < TAPS; tap++) {
                    sum += weights[x * TAPS + tap] * row[Math.clamp(at + tap, 0, width - 1)];
                }
            }
            drawn[x] = (byte) Math.clamp(sum >> (BITS + KEPT_BITS), 0, 255);
        }
    }

    /// Where each drawn row or column lies in the plane, and how much its neighbors weigh.
    private static final class Axis {
        private final int from;
        private final int length;
        private final double anchor;
        private final double center;
        private final int[] first;
        private final int[] weights;

        /// @param from length of the plane
        /// @param length length of what is drawn
        /// @param anchor what stays where it is, as a share of either
        /// @param center where in its own length a sample lies
        Axis(int from, int length, double anchor, double center) {
            this.from = from;
            this.length = length;
            this.anchor = anchor;
            this.center = center;
            first = new int[length];
            weights = new int[length * TAPS];
        }

        void set(double size) {
            double seen = from / size;
            double start = anchor * (from - seen);
            double step = seen / length;
            for (int i = 0; i < length; i++) {
                double at = start + (i + center) * step - center;
                int floor = (int) Math.floor(at);
                first[i] = floor - 1;
                weigh(i * TAPS, at - floor);
            }
        }

        private void weigh(int at, double past) {
            int rest = ONE;
            for (int tap = 0; tap < TAPS; tap++) {
                int weight = (int) Math.round(ONE * mitchell(Math.abs(past + 1 - tap)));
                weights[at + tap] = weight;
                rest -= weight;
            }
            weights[at + (past < 0.5 ? 1 : 2)] += rest;
        }

        /// B = C = 1/3.
        private static double mitchell(double away) {
            if (away < 1) {
                return (7 * away * away * away - 12 * away * away + 16 / 3.0) / 6;
            }
            if (away < 2) {
                return (-7 / 3.0 * away * away * away + 12 * away * away - 20 * away + 32 / 3.0)
                        / 6;
            }
            return 0;
        }
    }
}
