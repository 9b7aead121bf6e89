package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timeline.SampleRange;

/// Checks of the sound: level and peak as ITU-R BS.1770 measures them, silence where it was
/// declared and nowhere else.
final class SoundChecks {
    private static final double LEVEL_TOLERANCE_LU = 1;
    private static final double PEAK_TOLERANCE_DB = 0.05;

    private final Storyboard board;
    private final Reading reading;
    private final Limits limits;

    SoundChecks(Storyboard board, Reading reading, Limits limits) {
        this.board = board;
        this.reading = reading;
        this.limits = limits;
    }

    List<Finding> findings() {
        var sound = reading.sound();
        var target = board.timeline().sound().target();
        String level = Words.decimal(target.integratedLufs(), 0) + " LUFS, 1 LU either way";
        String peak = "at most " + Words.decimal(target.maxTruePeakDbtp(), 0) + " dBTP";
        var findings = new ArrayList<Finding>();
        if (board.timeline().sound().placements().isEmpty()) {
            findings.add(Finding.unmeasured("loudness", level, "nothing is planned to sound"));
            findings.add(Finding.unmeasured("true-peak", peak, "nothing is planned to sound"));
        } else if (sound == null) {
            findings.add(Finding.failed("loudness", null, level, "no sound track"));
            findings.add(Finding.unmeasured("true-peak", peak, "no sound track"));
        } else {
            findings.add(loudness(sound.integratedLufs(), target.integratedLufs(), level));
            findings.add(truePeak(sound.truePeakDbtp(), target.maxTruePeakDbtp(), peak));
        }
        var silences = silences();
        findings.addAll(silence(silences));
        findings.add(declaredSilence(silences));
        return findings;
    }

    private static Finding loudness(@Nullable Double found, double target, String expected) {
        if (found == null) {
            return Finding.failed("loudness", null, expected, "silence throughout");
        }
        String level = Words.decimal(found, 1) + " LUFS";
        return Math.abs(found - target) <= LEVEL_TOLERANCE_LU
                ? Finding.passed("loudness", expected, level)
                : Finding.failed("loudness", null, expected, level);
    }

    private static Finding truePeak(@Nullable Double found, double most, String expected) {
        if (found == null) {
            return Finding.unmeasured("true-peak", expected, "silence throughout");
        }
        String peak = Words.decimal(found, 1) + " dBTP";
        return found <= most + PEAK_TOLERANCE_DB
                ? Finding.passed("true-peak", expected, peak)
                : Finding.failed("true-peak", null, expected, peak);
    }

    private List<Finding> silence(List<FrameRange> silences) {
        String expected =
                "at most "
                        + Words.decimal(limits.silenceSeconds(), 1)
                        + " s of silence that is not declared";
        var findings = new ArrayList<Finding>();
        for (var silence : silences) {
            for (var rest : Ranges.without(silence, Ranges.grown(board.silent(), 2))) {
                if (rest.length() > limits.silenceFrames()) {
                    findings.add(
                            Finding.failed(
                                    "silence",
                                    rest.from(),
                                    expected,
                                    "silent in frames " + Ranges.says(rest)));
                }
            }
        }
        findings.addAll(
                limits.declaredBeyond(
                        "silence", Limits.SILENCE, board.silent(), expected, "silent"));
        return findings.isEmpty() ? List.of(Finding.passed("silence", expected, "none")) : findings;
    }

    private Finding declaredSilence(List<FrameRange> silences) {
        String expected = "declared silence is silent throughout";
        if (board.silent().isEmpty()) {
            return Finding.unmeasured("silence-declared", expected, "nothing is declared silent");
        }
        for (var silent : board.silent()) {
            var heard = Ranges.without(Ranges.shrunk(silent, 2), silences);
            if (!heard.isEmpty()) {
                return Finding.failed(
                        "silence-declared",
                        heard.getFirst().from(),
                        expected,
                        "sound in frames " + Ranges.says(heard.getFirst()));
            }
        }
        return Finding.passed(
                "silence-declared", expected, "frames " + Ranges.says(board.silent()));
    }

    /// Whether next to nothing is heard in a range.
    static boolean isSilent(Storyboard board, Reading reading, FrameRange frames) {
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

    /// Where nothing is heard: everywhere, without a sound track.
    List<FrameRange> silences() {
        var sound = reading.sound();
        return sound == null
                ? List.of(new FrameRange(0, reading.frames()))
                : sound.silences().stream().map(range -> frames(range, sound.rateHz())).toList();
    }

    /// A silence in frames: those that begin after its first sample, up to that of its last.
    private FrameRange frames(SampleRange range, int rateHz) {
        var rate = board.timeline().canvas().rate();
        double perFrame = rateHz * (double) rate.denominator() / rate.numerator();
        long from = (long) Math.ceil(range.from() / perFrame - 1e-9);
        long to = (long) Math.floor(range.to() / perFrame + 1e-9);
        return new FrameRange(from, Math.max(from, to));
    }
}
