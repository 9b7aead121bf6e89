package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.throughline.renderer.measure.Reading.Thumbnail;

/// Makes small JPEGs of single frames, whose shorter side is {@value #SIDE} pixels at most. Colors
/// are taken for BT.709 in video range, as drafts have them.
final class Thumbnails {
    private static final int SIDE = 360;
    private static final float QUALITY = 0.85f;

    private Thumbnails() {}

    static Thumbnail of(AVFrame frame, int index) {
        double ratio = Math.min(1, SIDE / (double) Math.min(frame.width(), frame.height()));
        int width = side(frame.width() * ratio);
        int height = side(frame.height() * ratio);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        scale(
                frame,
                width,
                height,
                ((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
        return new Thumbnail(
                index, width, height, Base64.getEncoder().encodeToString(jpeg(picture)));
    }

    private static void scale(AVFrame frame, int width, int height, byte[] bgr) {
        var scaler =
                sws_getContext(
                        frame.width(),
                        frame.height(),
                        frame.format(),
                        width,
                        height,
                        AV_PIX_FMT_BGR24,
                        SWS_AREA,
                        null,
                        null,
                        (DoublePointer) null);
        if (scaler == null || scaler.isNull()) {
            throw Natives.failed(
                    "Frames of %dx%d cannot be scaled.".formatted(frame.width(), frame.height()));
        }
        int one = 1 << 16;
        var colors = sws_getCoefficients(SWS_CS_ITU709);
        sws_setColorspaceDetails(scaler, colors, 0, colors, 1, 0, one, one);
        try (var pixels = new BytePointer((long) bgr.length + 64);
                var planes = new PointerPointer<BytePointer>(4).put(0, pixels);
                var strides = new IntPointer(new int[] {width * 3, 0, 0, 0})) {
            sws_scale(scaler, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
            pixels.position(0).get(bgr, 0, bgr.length);
        } finally {
            sws_freeContext(scaler);
        }
    }

    private static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException failed) {
            throw new IllegalStateException("Nothing is written but memory", failed);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int side(double side) {
        return Math.max(2, (int) Math.round(side / 2) * 2);
    }
}
