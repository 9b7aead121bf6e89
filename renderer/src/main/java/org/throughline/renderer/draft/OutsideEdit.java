package org.throughline.renderer.draft;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.problem.Outcome;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Entry;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Overlay;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.Rgb;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Timeline;

/// A draft as somebody outside might have cut it: the hook's words come at 3.4 seconds, and for the
/// last two seconds nothing is seen or heard. It is as long as the plan says. Made to show what
/// inspection finds.
public final class OutsideEdit {
    private static final long LATE_MILLIS = 3400;
    private static final long LATE_FOR_MILLIS = 1500;
    private static final long DEAD_MILLIS = 2000;

    private final DraftRenderer renderer;

    public OutsideEdit(DraftRenderer renderer) {
        this.renderer = renderer;
    }

    /// Renders the edit of an order's draft to `file`, without papers.
    public Outcome<Path> render(DraftOrder order, Path file, Progress progress)
            throws InterruptedException {
        return switch (renderer.prepare(order)) {
            case Outcome.Refused<Storyboard>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Storyboard>(Storyboard board) -> {
                var _ =
                        renderer.bench()
                                .render(
                                        edited(board),
                                        board.painted(),
                                        renderer.sources(),
                                        file,
                                        progress);
                yield Outcome.accepted(file);
            }
        };
    }

    static Timeline edited(Storyboard board) {
        var timeline = board.timeline();
        long dead = board.frames() - frames(board, DEAD_MILLIS);
        var overlays = new ArrayList<Overlay>();
        for (var shown : board.shown()) {
            var frames = shown.role() == Role.HOOK_CAPTION ? late(board) : shown.frames();
            if (frames.from() < dead) {
                var seen = new FrameRange(frames.from(), Math.min(frames.to(), dead));
                overlays.add(overlay(shown, seen));
            }
        }
        return new Timeline(
                timeline.canvas(),
                timeline.sources(),
                cut(timeline.segments(), dead),
                overlays,
                cut(board, timeline.sound(), dead),
                timeline.encoding());
    }

    private static FrameRange late(Storyboard board) {
        long from = frames(board, LATE_MILLIS);
        return new FrameRange(from, from + frames(board, LATE_FOR_MILLIS));
    }

    private static Overlay overlay(Shown shown, FrameRange frames) {
        return Overlay.plain(shown.id(), shown.painted().band(), shown.xPx(), shown.yPx(), frames);
    }

    private static List<Segment> cut(List<Segment> segments, long dead) {
        var cut = new ArrayList<Segment>();
        long at = 0;
        for (var segment : segments) {
            var clips = new ArrayList<Clip>();
            for (var clip : segment.clips()) {
                clips.addAll(cut(clip, Math.max(0, Math.min(clip.frames(), dead - at))));
                at += clip.frames();
            }
            cut.add(new Segment(segment.id(), clips));
        }
        return cut;
    }

    private static List<Clip> cut(Clip clip, long kept) {
        var black = new Picture.Solid(Rgb.BLACK);
        int alive = Math.toIntExact(kept);
        if (alive == clip.frames()) {
            return List.of(clip);
        }
        if (alive == 0) {
            return List.of(Clip.plain(clip.frames(), black));
        }
        var entry = clip.entry().frames() <= alive ? clip.entry() : new Entry.Cut();
        return List.of(
                new Clip(alive, clip.picture(), entry, new Exit.Cut()),
                Clip.plain(clip.frames() - alive, black));
    }

    private static Soundtrack cut(Storyboard board, Soundtrack sound, long dead) {
        long end = board.timeline().canvas().rate().sampleAt(dead, Soundtrack.RATE_HZ);
        var placements = new ArrayList<Placement>();
        for (var each : sound.placements()) {
            long samples = Math.min(each.samples(), end - each.atSample());
            if (samples > 0) {
                placements.add(
                        new Placement(
                                each.id(),
                                each.role(),
                                each.source(),
                                each.inSample(),
                                each.atSample(),
                                samples,
                                each.gainDb(),
                                Math.min(each.fadeInSamples(), samples / 4),
                                Math.min(each.fadeOutSamples(), samples / 4),
                                each.loops()));
            }
        }
        return new Soundtrack(
                placements, sound.ducking(), sound.silences(), sound.untouched(), sound.target());
    }

    private static long frames(Storyboard board, long millis) {
        return board.timeline().canvas().rate().nearestFrame(Duration.ofMillis(millis));
    }
}
