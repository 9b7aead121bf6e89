package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Makes small grey copies of frames, whatever their size and format. Of a large frame only every
/// other row, or fewer, is looked at: at least four rows make one of the copy.
///
/// Threading: confined.
final class GreyCopy implements AutoCloseable {
    private static final int PLANES = 4;
    private static final int SMALL = 96;
    private final int width;
    private final int height;
    private final BytePointer pixels;
    private final PointerPointer<BytePointer> planes;
    private final IntPointer strides;
    private final IntPointer sourceStrides = new IntPointer(PLANES);
    private @Nullable SwsContext scaler;
    private int sourceWidth;
    private int sourceHeight;
    private int sourceFormat;

    GreyCopy(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new BytePointer((long) width * height + 64);
        planes = new PointerPointer<BytePointer>(4).put(0, pixels);
        strides = new IntPointer(new int[] {width, 0, 0, 0});
    }

    /// The copy by which pictures are judged and compared: 96 pixels on the shorter side.
    static GreyCopy small(int width, int height) {
        double ratio = SMALL / (double) Math.min(width, height);
        return new GreyCopy(side(width * ratio), side(height * ratio));
    }

    /// An even number of pixels, not too few for a scaler.
    static int side(double side) {
        return Math.max(16, (int) Math.round(side / 2) * 2);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Fills `grey`, rows top to bottom.
    void of(AVFrame frame, byte[] grey) {
        int every = every(frame.height());
        for (int i = 0; i < PLANES; i++) {
            sourceStrides.put(i, frame.linesize(i) * every);
        }
        var with = scaler(frame, frame.height() / every);
        sws_scale(with, frame.data(), sourceStrides, 0, frame.height() / every, planes, strides);
        pixels.position(0).get(grey, 0, width * height);
    }

    private int every(int rows) {
        return Math.max(1, rows / (height * 4));
    }

    private SwsContext scaler(AVFrame frame, int rows) {
        if (scaler != null
                && frame.width() == sourceWidth
                && rows == sourceHeight
                && frame.format() == sourceFormat) {
            return scaler;
        }
        free();
        sourceWidth = frame.width();
        sourceHeight = rows;
        sourceFormat = frame.format();
        var made =
                sws_getContext(
                        sourceWidth,
                        sourceHeight,
                        sourceFormat,
                        width,
                        height,
                        AV_PIX_FMT_GRAY8,
                        SWS_AREA,
                        null,
                        null,
                        (DoublePointer) null);
        if (made == null || made.isNull()) {
            throw Natives.failed(
                    "Frames of %dx%d cannot be scaled.".formatted(sourceWidth, sourceHeight));
        }
        scaler = made;
        return made;
    }

    private void free() {
        if (scaler != null) {
            sws_freeContext(scaler);
            scaler = null;
        }
    }

    @Override
    public void close() {
        free();
        pixels.close();
        planes.close();
        strides.close();
        sourceStrides.close();
    }
}
