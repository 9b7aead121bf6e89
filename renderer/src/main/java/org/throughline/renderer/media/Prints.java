package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.FramePrint;
import org.throughline.renderer.timeline.Canvas;

/// Prints the chosen frames of a graph as they come out of its second end, `buffersink@prints`.
/// Chosen frames come in order, so that they are told by counting.
///
/// Threading: confined.
final class Prints implements AutoCloseable {
    static final String END = "buffersink@prints";

    private final GreyCopy copy;
    private final byte[] grey;
    private final long[] chosen;
    private final AVFrame frame = av_frame_alloc();
    private final List<FramePrint> taken = new ArrayList<>();

    Prints(Canvas canvas, List<FrameRange> ranges) {
        copy = GreyCopy.small(canvas.widthPx(), canvas.heightPx());
        grey = new byte[copy.width() * copy.height()];
        chosen = frames(ranges);
    }

    private static long[] frames(List<FrameRange> ranges) {
        return ranges.stream()
                .flatMapToLong(range -> LongStream.range(range.from(), range.to()))
                .sorted()
                .distinct()
                .toArray();
    }

    /// The part of the ranges that lies in `within`, counted from its first frame, without those
    /// that are empty.
    static List<FrameRange> within(FrameRange within, List<FrameRange> ranges) {
        return ranges.stream()
                .filter(range -> range.overlaps(within) && !range.isEmpty())
                .map(range ->
                        new FrameRange(
                                Math.max(range.from(), within.from()) - within.from(),
                                Math.min(range.to(), within.to()) - within.from()))
                .toList();
    }

    /// The same prints, as those of frames this much later.
    static List<FramePrint> later(List<FramePrint> prints, long frames) {
        return prints.stream()
                .map(print ->
                        new FramePrint(
                                (int) (print.frame() + frames),
                                print.columns(),
                                print.rows(),
                                print.grey()))
                .toList();
    }

    /// Takes what has come out of the graph without asking it for more.
    void takeWaiting(Graph graph) {
        while (!areAllTaken() && graph.pullWaiting(END, frame)) {
            take();
        }
    }

    /// Takes all chosen frames out of a graph that has no other end.
    void takeAll(Graph graph) {
        while (!areAllTaken() && graph.pull(frame)) {
            take();
        }
    }

    private void take() {
        copy.of(frame, grey);
        int at = (int) chosen[taken.size()];
        taken.add(FramePrint.of(at, grey, copy.width(), copy.height()));
        av_frame_unref(frame);
    }

    private boolean areAllTaken() {
        return taken.size() == chosen.length;
    }

    List<FramePrint> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        av_frame_free(frame);
        copy.close();
    }
}
