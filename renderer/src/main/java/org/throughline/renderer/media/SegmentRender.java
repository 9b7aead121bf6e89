package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.measure.FramePrint;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Segment;

/// Renders one segment: pulls its graph to the last frame and has what comes encoded on the way. No
/// frame of footage touches the Java heap.
final class SegmentRender {
    private final Canvas canvas;
    private final Encoding encoding;
    private final Sources sources;
    private final Path bandFolder;

    SegmentRender(Canvas canvas, Encoding encoding, Sources sources, Path bandFolder) {
        this.canvas = canvas;
        this.encoding = encoding;
        this.sources = sources;
        this.bandFolder = bandFolder;
    }

    /// How many threads a graph may use.
    static int threads() {
        return Math.min(4, Runtime.getRuntime().availableProcessors());
    }

    /// Writes the segment to `file`; returns prints of the frames in `prints`, counted from the
    /// segment's first frame.
    List<FramePrint> render(
            Segment segment,
            List<OverlaySlice> overlays,
            List<FrameRange> prints,
            Path file,
            IntConsumer frameDone) {
        var written = new SegmentText(canvas, sources);
        String text = written.of(segment, overlays, prints);
        AVFrame frame = av_frame_alloc();
        try (var graph = new Graph(text, "buffersink@out", threads());
                var encoder = new PictureEncoder(file, canvas, encoding);
                var encoded = new EncodedAside(encoder);
                var printed = new Prints(canvas, prints)) {
            for (int i = 0; i < overlays.size(); i++) {
                Bands.feed(graph, i, overlays.get(i), bandFolder);
            }
            ZoomedStill.supply(graph, written.zoomed(), canvas, sources);
            int done = 0;
            while (done < segment.frames() && graph.pull(frame)) {
                encoded.write(frame);
                av_frame_unref(frame);
                printed.takeWaiting(graph);
                frameDone.accept(++done);
            }
            if (done < segment.frames()) {
                throw new RenderFailed(
                        RenderFailed.Code.SOURCE_UNUSABLE,
                        "Segment %s ended after %d of %d frames.%nMaybe a source is shorter than it says."
                                .formatted(segment.id(), done, segment.frames()));
            }
            encoded.finish();
            return printed.taken();
        } finally {
            av_frame_free(frame);
        }
    }
}
