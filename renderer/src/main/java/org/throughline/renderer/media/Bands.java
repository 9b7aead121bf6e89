package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.timeline.Band;

/// Brings painted bands from their files into a graph.
final class Bands {
    private Bands() {}

    static byte[] read(Path folder, Band band) {
        var file = folder.resolve(band.fileName());
        try {
            byte[] pixels = Files.readAllBytes(file);
            if (pixels.length != band.bytes()) {
                throw new RenderFailed(
                        RenderFailed.Code.STORAGE,
                        "Band %s has %d bytes, not %d."
                                .formatted(file, pixels.length, band.bytes()));
            }
            return pixels;
        } catch (IOException failed) {
            throw new RenderFailed(RenderFailed.Code.STORAGE, "Cannot read band " + file, failed);
        }
    }

    /// Hands every look the band has over its frames to its buffer source: one frame for each
    /// change of opacity, the last of which holds.
    static void feed(Graph graph, int index, OverlaySlice slice, Path folder) {
        String source = "buffer@band" + index;
        byte[] pixels = read(folder, slice.overlay().band());
        int shown = -1;
        for (int frame = slice.from(); frame < slice.to(); frame++) {
            int opacity = slice.opacity(frame);
            if (opacity != shown) {
                feed(graph, source, slice.overlay().band(), pixels, opacity, frame);
                shown = opacity;
            }
        }
        graph.feed(source, null);
    }

    private static void feed(
            Graph graph, String source, Band band, byte[] pixels, int opacity, long pts) {
        AVFrame frame = av_frame_alloc();
        try {
            frame.format(AV_PIX_FMT_RGBA);
            frame.width(band.widthPx());
            frame.height(band.heightPx());
            frame.pts(pts);
            frame.duration(1);
            frame.colorspace(org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB);
            frame.color_range(org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG);
            Natives.check(av_frame_get_buffer(frame, 0), "band frame");
            byte[] shown = opacity == 255 ? pixels : faded(pixels, opacity);
            var plane = frame.data(0);
            int row = band.widthPx() * 4;
            for (int y = 0; y < band.heightPx(); y++) {
                plane.position((long) y * frame.linesize(0)).put(shown, y * row, row);
            }
            graph.feed(source, frame);
        } finally {
            av_frame_free(frame);
        }
    }

    private static byte[] faded(byte[] pixels, int opacity) {
        byte[] faded = pixels.clone();
        for (int i = 3; i < faded.length; i += 4) {
            faded[i] = (byte) ((faded[i] & 0xFF) * opacity / 255);
        }
        return faded;
    }
}
