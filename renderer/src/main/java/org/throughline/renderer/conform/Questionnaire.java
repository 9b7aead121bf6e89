package org.throughline.renderer.conform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;

/// What a reading of a draft must look for: every text where the storyboard put it, closely around
/// its first and last frame, loosely between; a hook's text for as long as six seconds, so that a
/// late one is found, and a qualifier's in every frame, so that a gap in it is.
public final class Questionnaire {
    private static final int CLOSE_FRAMES = 10;
    private static final int LOOSE_STEP = 7;
    private static final double HOOK_SEARCH_SECONDS = 6;
    private static final int BORDER_FRAMES = 2;

    private final Storyboard board;

    public Questionnaire(Storyboard board) {
        this.board = board;
    }

    public Questions questions() {
        var masks = new ArrayList<Questions.Mask>();
        for (var shown : board.shown()) {
            var words = board.lit().stream().filter(word -> word.id().equals(shown.id())).toList();
            for (var looked : ranges(shown)) {
                masks.addAll(words.isEmpty() ? List.of(mask(shown, looked)) : lit(words, looked));
            }
        }
        return new Questions(masks, List.of(), faces(), printed(), 0);
    }

    /// Every half second of the first three, and once in each shot of people.
    private List<Integer> faces() {
        long step = Math.max(1, frames(0.5));
        var faces = new TreeSet<Integer>(PeopleCheck.middles(board));
        for (long at = 0; at < Math.min(board.frames(), frames(3)); at += step) {
            faces.add((int) at);
        }
        return List.copyOf(faces);
    }

    /// The frames of the plan's media that a file is compared with: around each border of beats and
    /// each protected moment, and one every half second.
    public List<FrameRange> foreseen() {
        var ranges = new ArrayList<FrameRange>();
        ranges.addAll(looked());
        samples(board).forEach(at -> ranges.add(single(at)));
        return Ranges.merged(ranges);
    }

    /// The frames of the file to compare them with.
    private List<FrameRange> printed() {
        var ranges = new ArrayList<>(looked());
        samples(board).forEach(at -> ranges.add(within(at - 1, at + 2)));
        return Ranges.merged(ranges);
    }

    /// Borders and moments with as much around them as is needed to find what has moved.
    private List<FrameRange> looked() {
        var ranges = new ArrayList<FrameRange>();
        for (long start : starts()) {
            around(board, start).forEach(at -> ranges.add(reach(at, at + 1)));
        }
        for (var kept : board.telling().moments()) {
            ranges.add(reach(kept.frames().from(), kept.frames().to()));
        }
        return ranges;
    }

    private FrameRange reach(long from, long to) {
        return within(from - FrameMatch.REACH_FRAMES, to + FrameMatch.REACH_FRAMES);
    }

    private static FrameRange single(long at) {
        return new FrameRange(at, at + 1);
    }

    private List<Long> starts() {
        return board.beats().stream().skip(1).map(beat -> beat.frames().from()).toList();
    }

    /// The frames by which a border is told: the last and the first ones on either side, and some
    /// of the transition that leads over it.
    static List<Long> around(Storyboard board, long border) {
        long before = 0;
        long after = 0;
        long at = 0;
        for (var segment : board.timeline().segments()) {
            for (var clip : segment.clips()) {
                after = at == border ? clip.entry().frames() : after;
                at += clip.frames();
                before = at == border ? clip.exit().frames() : before;
            }
        }
        var frames = new TreeSet<Long>();
        for (long edge : new long[] {border - before, border, border + after}) {
            for (long frame = edge - BORDER_FRAMES; frame < edge + BORDER_FRAMES; frame++) {
                frames.add(frame);
            }
        }
        frames.add(border - before / 2);
        frames.removeIf(frame -> frame < 0 || frame >= board.frames());
        return List.copyOf(frames);
    }

    /// A frame every half second, a few frames off the borders of shots.
    static List<Long> samples(Storyboard board) {
        double half = board.timeline().canvas().rate().seconds(1) / 0.5;
        long step = Math.max(1, Math.round(1 / half));
        var starts = Ranges.clipStarts(board.timeline());
        var samples = new ArrayList<Long>();
        for (long at = step / 2; at < board.frames(); at += step) {
            long frame = at;
            if (starts.stream().noneMatch(start -> Math.abs(start - frame) <= BORDER_FRAMES)) {
                samples.add(frame);
            }
        }
        return samples;
    }

    /// The words of a caption in the frames of each; before the first and after the last as these.
    private static List<Questions.Mask> lit(List<Shown> words, Looked looked) {
        var masks = new ArrayList<Questions.Mask>();
        for (int i = 0; i < words.size(); i++) {
            long from = i == 0 ? looked.frames.from() : words.get(i).frames().from();
            long to = i == words.size() - 1 ? looked.frames.to() : words.get(i).frames().to();
            long begin = Math.max(from, looked.frames.from());
            long end = Math.min(to, looked.frames.to());
            if (begin < end) {
                masks.add(mask(words.get(i), new Looked(new FrameRange(begin, end), looked.step)));
            }
        }
        return masks;
    }

    private record Looked(FrameRange frames, int step) {}

    private List<Looked> ranges(Shown shown) {
        long from = shown.frames().from();
        long to = shown.frames().to();
        if (shown.role() == Role.HOOK_CAPTION) {
            long end =
                    Math.max(
                            to + CLOSE_FRAMES,
                            Math.min(frames(HOOK_SEARCH_SECONDS), board.frames()));
            return List.of(new Looked(within(from - CLOSE_FRAMES, end), 1));
        }
        if (to - from <= 4 * CLOSE_FRAMES || shown.role() == Role.QUALIFIER) {
            return List.of(new Looked(within(from - CLOSE_FRAMES, to + CLOSE_FRAMES), 1));
        }
        return List.of(
                new Looked(within(from - CLOSE_FRAMES, from + CLOSE_FRAMES), 1),
                new Looked(within(from + CLOSE_FRAMES, to - CLOSE_FRAMES), LOOSE_STEP),
                new Looked(within(to - CLOSE_FRAMES, to + CLOSE_FRAMES), 1));
    }

    private FrameRange within(long from, long to) {
        return new FrameRange(Math.max(0, from), Math.max(0, Math.min(to, board.frames())));
    }

    private long frames(double seconds) {
        return board.timeline()
                .canvas()
                .rate()
                .nearestFrame(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static Questions.Mask mask(Shown shown, Looked looked) {
        return new Questions.Mask(
                shown.id(),
                shown.painted().band(),
                shown.painted().letterPx(),
                shown.xPx(),
                shown.yPx(),
                looked.frames,
                looked.step);
    }
}
