package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;

/// Checks of bounds that only rules set: length of the video and its shots, cuts, loudness, true
/// peak. There is a check for each measure that a rule bounds, and none for others.
///
/// A shot begins where a cut is seen, or where the plan has a crossfade or a dip, which no cut
/// shows; only seen cuts count as cuts.
final class LimitChecks {
    private static final double LEVEL_TOLERANCE = 0.05;
    private static final double SECONDS_A_MINUTE = 60;

    private final Storyboard board;
    private final Reading reading;
    private final Limits limits;
    private final FrameRange whole;

    LimitChecks(Storyboard board, Reading reading, Limits limits) {
        this.board = board;
        this.reading = reading;
        this.limits = limits;
        this.whole = new FrameRange(0, reading.frames());
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        double seconds = seconds(reading.frames());
        whole(findings, "length", "s", OptionalDouble.of(seconds), 0);
        double cuts = reading.cuts().size() * SECONDS_A_MINUTE / Math.max(seconds, 1e-9);
        whole(findings, "cut-rate", "cuts a minute", OptionalDouble.of(cuts), 0);
        var sound = reading.sound();
        whole(
                findings,
                "loudness",
                "LUFS",
                of(sound == null ? null : sound.integratedLufs()),
                LEVEL_TOLERANCE);
        whole(
                findings,
                "true-peak",
                "dBTP",
                of(sound == null ? null : sound.truePeakDbtp()),
                LEVEL_TOLERANCE);
        shots(findings);
        return findings;
    }

    private static OptionalDouble of(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// Something measured over the whole file.
    private void whole(
            List<Finding> findings,
            String measure,
            String unit,
            OptionalDouble found,
            double tolerance) {
        var most = board.telling().atMost(measure);
        var least = board.telling().atLeast(measure);
        if (most.isEmpty() && least.isEmpty()) {
            return;
        }
        String check = "limit-" + measure;
        String expected = expected(least, most, unit);
        if (found.isEmpty()) {
            findings.add(Finding.unmeasured(check, expected, "there is no sound to measure"));
            return;
        }
        double value = found.getAsDouble();
        boolean kept =
                value <= most.orElse(Double.MAX_VALUE) + tolerance
                        && value >= least.orElse(-Double.MAX_VALUE) - tolerance;
        String says = Words.decimal(value, 2) + " " + unit;
        findings.add(
                kept
                        ? Finding.passed(check, expected, says)
                        : limits.beyond(check, measure, whole, expected, says));
    }

    private static String expected(OptionalDouble least, OptionalDouble most, String unit) {
        var sides = new ArrayList<String>();
        least.ifPresent(number -> sides.add("at least " + Words.plain(number)));
        most.ifPresent(number -> sides.add("at most " + Words.plain(number)));
        return String.join(", ", sides) + " " + unit;
    }

    private void shots(List<Finding> findings) {
        var most = board.telling().atMost("shot-length");
        var least = board.telling().atLeast("shot-length");
        if (most.isEmpty() && least.isEmpty()) {
            return;
        }
        String check = "limit-shot-length";
        String expected = "every shot " + expected(least, most, "s");
        var beyond = new ArrayList<Finding>();
        for (var shot : seenShots()) {
            double length = seconds(shot.length());
            if (length > most.orElse(Double.MAX_VALUE)
                    || length < least.orElse(-Double.MAX_VALUE)) {
                String found =
                        "a shot of %s s in frames %s"
                                .formatted(Words.decimal(length, 2), Ranges.says(shot));
                beyond.add(limits.beyond(check, "shot-length", shot, expected, found));
            }
        }
        findings.addAll(
                beyond.isEmpty()
                        ? List.of(Finding.passed(check, expected, seenShots().size() + " seen"))
                        : beyond);
    }

    private List<FrameRange> seenShots() {
        var borders = new TreeSet<Long>();
        reading.cuts().forEach(cut -> borders.add((long) cut));
        board.telling().beats().stream()
                .flatMap(beat -> beat.shots().stream())
                .filter(shot -> !(shot.begins() instanceof Transition.Cut))
                .forEach(shot -> borders.add(shot.at().from()));
        borders.removeIf(border -> border <= 0 || border >= reading.frames());
        borders.add((long) reading.frames());
        var shots = new ArrayList<FrameRange>();
        long from = 0;
        for (long border : borders) {
            shots.add(new FrameRange(from, border));
            from = border;
        }
        return shots;
    }

    private double seconds(long frames) {
        return board.timeline().canvas().rate().seconds(frames);
    }
}
