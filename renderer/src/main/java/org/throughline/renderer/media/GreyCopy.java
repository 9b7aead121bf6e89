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

/// Makes small grey copies of frames, whatever their size and format.
///
/// Threading: confined.
final class GreyCopy implements AutoCloseable {
    private final int width;
    private final int height;
    private final BytePointer pixels;
    private final PointerPointer<BytePointer> planes;
    private final IntPointer strides;
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

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Fills `grey`, rows top to bottom.
    void of(AVFrame frame, byte[] grey) {
        sws_scale(
                scaler(frame), frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
        pixels.position(0).get(grey, 0, width * height);
    }

    private SwsContext scaler(AVFrame frame) {
        if (scaler != null
                && frame.width() == sourceWidth
                && frame.height() == sourceHeight
                && frame.format() == sourceFormat) {
            return scaler;
        }
        free();
        sourceWidth = frame.width();
        sourceHeight = frame.height();
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
    }
}
