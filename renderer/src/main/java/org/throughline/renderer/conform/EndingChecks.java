package org.throughline.renderer.conform;

import java.util.List;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;

/// Checks of how a file ends: with the ending that was planned, and nothing dead after it.
final class EndingChecks {
    private static final double MOSTLY = 0.5;
    private static final double DEAD_SECONDS = 0.5;

    private final Storyboard board;
    private final Reading reading;
    private final Limits limits;
    private final FrameMatch match;

    EndingChecks(Storyboard board, Reading reading, Limits limits, FrameMatch match) {
        this.board = board;
        this.reading = reading;
        this.limits = limits;
        this.match = match;
    }

    List<Finding> findings() {
        return List.of(endingBeat(), deadTail());
    }

    /// An ending is there when its media's frames are seen in it, or its words.
    private Finding endingBeat() {
        var beat = board.beats().getLast();
        var frames = beat.frames();
        String expected = "%s in frames %s".formatted(beat.id(), Ranges.says(frames));
        long present = Math.max(0, Math.min(reading.frames(), frames.to()) - frames.from());
        if (present < frames.length() * MOSTLY) {
            return Finding.failed(
                    "ending-beat",
                    (long) reading.frames(),
                    expected,
                    "the file ends after %d of its %d frames".formatted(present, frames.length()));
        }
        var sights = match.at(inside(frames));
        long same = sights.stream().filter(each -> each instanceof Sight.Same).count();
        long known = sights.stream().filter(each -> !(each instanceof Sight.Unknown)).count();
        long words = words(frames, true);
        long worded = words(frames, false);
        boolean shown = known > 0 && same >= known * MOSTLY;
        if (shown || words > 0) {
            return Finding.passed(
                    "ending-beat",
                    frames.from(),
                    expected,
                    shown
                            ? "%d of %d frames compared are its media's".formatted(same, known)
                            : "%d of %d of its words and marks are seen".formatted(words, worded));
        }
        return known == 0 && worded == 0
                ? Finding.unmeasured(
                        "ending-beat",
                        expected,
                        "it has no words to look for, and no media were compared")
                : Finding.failed(
                        "ending-beat",
                        frames.from(),
                        expected,
                        "neither its pictures nor its words are seen");
    }

    private List<Long> inside(FrameRange frames) {
        return Questionnaire.samples(board).stream().filter(frames::contains).toList();
    }

    /// How many things for viewers to read are planned in a range, or seen in it too.
    private long words(FrameRange frames, boolean seen) {
        var sightings = new Sightings(reading);
        return board.shown().stream()
                .filter(shown -> shown.role().isForViewers() && frames.contains(shown.frames()))
                .filter(shown -> !seen || sightings.first(shown, shown.frames()).isPresent())
                .count();
    }

    /// A tail is dead when it is black, or still and silent, to the end.
    private Finding deadTail() {
        String expected = "something happens until the end";
        long end = reading.frames();
        long from = end;
        for (var black : reading.black()) {
            if (black.to() >= end - 1) {
                from = Math.min(from, black.from());
            }
        }
        for (var frozen : reading.frozen()) {
            if (frozen.to() >= end - 1 && SoundChecks.isSilent(board, reading, frozen)) {
                from = Math.min(from, frozen.from());
            }
        }
        for (var dark : board.dark()) {
            if (dark.to() >= end) {
                from = Math.max(from, Math.min(end, dark.to()));
            }
        }
        long most = limits.frames(board.telling().atMost("dead-tail").orElse(DEAD_SECONDS));
        return end - from >= Math.max(1, most)
                ? Finding.failed(
                        "no-dead-tail",
                        from,
                        expected,
                        "nothing from frame %d on, %s s"
                                .formatted(
                                        from,
                                        Words.decimal(
                                                board.timeline()
                                                        .canvas()
                                                        .rate()
                                                        .seconds(end - from),
                                                1)))
                : Finding.passed("no-dead-tail", expected, "as expected");
    }
}
