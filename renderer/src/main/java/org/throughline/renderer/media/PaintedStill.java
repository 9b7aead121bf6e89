package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.gate.Durable;

/// Brings a still into the form of a band, clear parts included.
final class PaintedStill {
    private PaintedStill() {}

    /// Writes the pixels and returns how many bytes they take.
    static long paint(MediaJob.Paint job) {
        var source = new Sources(job.source(), Path.of(job.mediaFolder())).of(job.source().id());
        byte[] rgba = new byte[job.widthPx() * job.heightPx() * 4];
        String text = SegmentText.clear(source, job.widthPx(), job.heightPx());
        AVFrame frame = av_frame_alloc();
        try (var graph = new Graph(text, "buffersink@out", 1)) {
            if (!graph.pull(frame)) {
                throw new RenderFailed(
                        RenderFailed.Code.SOURCE_UNUSABLE,
                        "Source " + source.id() + " shows no picture.");
            }
            int row = job.widthPx() * 4;
            for (int y = 0; y < job.heightPx(); y++) {
                frame.data(0).position((long) y * frame.linesize(0)).get(rgba, y * row, row);
            }
            Durable.write(Path.of(job.output()), part -> Files.write(part, rgba));
            return rgba.length;
        } catch (IOException unwritable) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE, "Cannot write " + job.output(), unwritable);
        } finally {
            av_frame_free(frame);
        }
    }
}
