package org.throughline.renderer.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.measure.FramePrint;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Segment;

/// Prints what a timeline shows without rendering it: of each clip only the stretches that are
/// asked for are decoded, on a canvas of a quarter of the size.
final class Foresight {
    private static final int SMALLEST_SIDE_PX = 270;

    /// Stretches of a clip that lie closer together are decoded as one.
    private static final int NEAR_FRAMES = 30;

    private final Sources sources;
    private final Canvas canvas;

    private Foresight(Canvas canvas, Sources sources) {
        this.sources = sources;
        this.canvas = small(canvas);
    }

    static List<FramePrint> of(MediaJob.Foresee job) {
        var timeline = job.timeline();
        var sources = new Sources(timeline, Path.of(job.mediaFolder()));
        var foresight = new Foresight(timeline.canvas(), sources);
        var prints = new ArrayList<FramePrint>();
        for (int i = 0; i < timeline.segments().size(); i++) {
            var range = timeline.rangeOf(i);
            var found =
                    foresight.prints(
                            timeline.segments().get(i), Prints.within(range, job.prints()));
            prints.addAll(Prints.later(found, range.from()));
        }
        return prints;
    }

    /// The same of a single segment; frames are counted from its first.
    static List<FramePrint> of(
            Segment segment, Canvas canvas, Sources sources, List<FrameRange> asked) {
        return new Foresight(canvas, sources).prints(segment, asked);
    }

    private static Canvas small(Canvas canvas) {
        int side = Math.min(canvas.widthPx(), canvas.heightPx());
        double ratio = Math.min(1, Math.max(SMALLEST_SIDE_PX, side / 4) / (double) side);
        return new Canvas(
                GreyCopy.side(canvas.widthPx() * ratio),
                GreyCopy.side(canvas.heightPx() * ratio),
                canvas.rate());
    }

    private List<FramePrint> prints(Segment segment, List<FrameRange> asked) {
        var prints = new ArrayList<FramePrint>();
        long at = 0;
        for (var clip : segment.clips()) {
            for (var window : windows(clip, at, asked)) {
                prints.addAll(Prints.later(prints(window), at + window.from()));
            }
            at += clip.frames();
        }
        return prints;
    }

    /// A stretch of a clip and the frames of it that are asked for, both counted from the first
    /// frame of the stretch, which is `from` of the clip.
    private record Window(int from, Clip clip, List<FrameRange> asked) {}

    private static List<Window> windows(Clip clip, long at, List<FrameRange> all) {
        var asked = Prints.within(new FrameRange(at, at + clip.frames()), all);
        var windows = new ArrayList<Window>();
        long from = -1;
        long to = -1;
        for (var each :
                asked.stream().sorted((a, b) -> Long.compare(a.from(), b.from())).toList()) {
            if (from >= 0 && each.from() > to + NEAR_FRAMES) {
                windows.add(window(clip, from, to, asked));
                from = -1;
            }
            from = from < 0 ? each.from() : from;
            to = Math.max(to, each.to());
        }
        if (from >= 0) {
            windows.add(window(clip, from, to, asked));
        }
        return windows;
    }

    /// The stretch from `from` up to `to`, grown over a transition that it meets.
    private static Window window(Clip clip, long from, long to, List<FrameRange> asked) {
        int entry = clip.entry().frames();
        int exit = clip.frames() - clip.exit().frames();
        boolean entering = from < Math.max(1, entry);
        boolean exiting = to > exit || to == clip.frames();
        int begin = entering ? 0 : (int) (exiting ? Math.min(from, exit) : from);
        int end = exiting ? clip.frames() : (int) (entering ? Math.max(to, entry) : to);
        var window = new FrameRange(begin, end);
        return new Window(begin, Pieces.part(clip, begin, end), Prints.within(window, asked));
    }

    private List<FramePrint> prints(Window window) {
        var segment = new Segment("stretch", List.of(window.clip()));
        var written = new SegmentText(canvas, sources);
        String text = written.foreseen(segment, window.asked());
        int threads = Math.min(4, Runtime.getRuntime().availableProcessors());
        try (var graph = new Graph(text, Prints.END, threads);
                var prints = new Prints(canvas, window.asked())) {
            ZoomedStill.supply(graph, written.zoomed(), canvas, sources);
            prints.takeAll(graph);
            long asked = window.asked().stream().mapToLong(FrameRange::length).sum();
            if (prints.taken().isEmpty() && asked > 0) {
                throw new RenderFailed(
                        RenderFailed.Code.SOURCE_UNUSABLE,
                        "A source shows nothing where the plan shows it.");
            }
            return prints.taken();
        }
    }
}
