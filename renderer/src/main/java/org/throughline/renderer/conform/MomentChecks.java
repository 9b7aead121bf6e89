package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;

/// Checks of what a person marked and of how a draft begins and ends: protected moments are left
/// alone, something happens in the first three seconds, nothing is dead at the end.
final class MomentChecks {
    private static final double OPENING_SECONDS = 3;
    private static final double DEAD_SECONDS = 0.5;

    private final Storyboard board;
    private final Reading reading;
    private final Limits limits;
    private final Sightings sightings;

    MomentChecks(Storyboard board, Reading reading, Limits limits) {
        this.board = board;
        this.reading = reading;
        this.limits = limits;
        this.sightings = new Sightings(reading);
    }

    List<Finding> findings() {
        return List.of(opening(), deadTail(), moments());
    }

    private Finding opening() {
        String expected = "a face, words, speech, movement or a cut within three seconds";
        long end = limits.frames(OPENING_SECONDS);
        var seen = new ArrayList<String>();
        var faces = reading.faces();
        if (faces != null) {
            faces.stream()
                    .mapToInt(Reading.FaceAt::frame)
                    .filter(frame -> frame < end)
                    .min()
                    .ifPresent(frame -> seen.add("face at frame " + frame));
        }
        board.shown().stream()
                .filter(shown -> shown.role().isForViewers())
                .flatMapToLong(shown -> sightings.first(shown).stream())
                .filter(frame -> frame < end)
                .min()
                .ifPresent(frame -> seen.add("words at frame " + frame));
        speech(end, seen);
        motion(end, seen);
        reading.cuts().stream()
                .filter(cut -> cut < end)
                .findFirst()
                .ifPresent(cut -> seen.add("cut at frame " + cut));
        return seen.isEmpty()
                ? Finding.failed("opening", 0L, expected, "nothing of it")
                : Finding.passed("opening", expected, String.join(", ", seen));
    }

    private void speech(long end, List<String> seen) {
        var sound = reading.sound();
        if (sound != null && !sound.speech().isEmpty()) {
            double second = sound.speech().getFirst().from() / (double) sound.rateHz();
            if (limits.frames(second) < end) {
                seen.add("speech at frame " + limits.frames(second));
            }
        }
    }

    private void motion(long end, List<String> seen) {
        int peak = -1;
        for (int i = 1; i < Math.min(end, reading.looks().size()); i++) {
            boolean cut = reading.cuts().contains(i);
            double change = reading.looks().get(i).change();
            if (!cut && change > 0.5 && (peak < 0 || change > reading.looks().get(peak).change())) {
                peak = i;
            }
        }
        if (peak >= 0) {
            seen.add("most movement at frame " + peak);
        }
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
            if (frozen.to() >= end - 1 && silentWithin(frozen)) {
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

    private boolean silentWithin(FrameRange frames) {
        var sound = reading.sound();
        if (sound == null) {
            return true;
        }
        var rate = board.timeline().canvas().rate();
        long from = rate.sampleAt(frames.from(), sound.rateHz());
        long to = rate.sampleAt(frames.to(), sound.rateHz());
        long silent = 0;
        for (var silence : sound.silences()) {
            silent += Math.max(0, Math.min(to, silence.to()) - Math.max(from, silence.from()));
        }
        return silent > (to - from) * 0.9;
    }

    private Finding moments() {
        var moments = board.telling().moments();
        String expected = "protected moments whole, without text, dark or silence";
        if (moments.isEmpty()) {
            return Finding.unmeasured("protected-moment", expected, "no moment is marked");
        }
        for (var kept : moments) {
            var frames = kept.frames();
            if (!kept.whole()) {
                return Finding.failed(
                        "protected-moment", frames.from(), expected, "its shot trims it");
            }
            for (var shown : board.shown()) {
                var covered = sightings.first(shown, Ranges.shrunk(frames, 1));
                if (covered.isPresent()) {
                    return Finding.failed(
                            "protected-moment",
                            covered.getAsLong(),
                            shown.id(),
                            expected,
                            "\"" + shown.text() + "\" covers it");
                }
            }
            for (var black : reading.black()) {
                if (black.overlaps(Ranges.shrunk(frames, 1))) {
                    return Finding.failed(
                            "protected-moment",
                            Math.max(frames.from(), black.from()),
                            expected,
                            "it is dark");
                }
            }
            if (silentWithin(frames)) {
                return Finding.failed(
                        "protected-moment", frames.from(), expected, "it cannot be heard");
            }
        }
        return Finding.passed(
                "protected-moment",
                expected,
                "frames "
                        + Ranges.says(moments.stream().map(kept -> kept.frames()).toList())
                        + " free of text, lit and heard; the picture itself was not compared");
    }
}
