package org.throughline.renderer.conform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Limit;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.storyboard.Storyboard;

/// The bounds that the plan's rules set on silence and dark, and where the plan goes beyond them on
/// purpose. Where no rule sets a bound, the usual one holds.
final class Limits {
    static final String SILENCE = "silence";
    static final String DARK = "dark-picture";
    private static final double USUAL_SILENCE_SECONDS = 1.5;
    private static final double USUAL_DARK_SECONDS = 0.5;

    private final Storyboard board;

    Limits(Storyboard board) {
        this.board = board;
    }

    /// What lies beyond a bound: broken on purpose where somebody answers for it, failed where
    /// nobody does.
    Finding beyond(String check, String measure, FrameRange at, String expected, String found) {
        return findBreak(measure, at)
                .map(rule -> Finding.broken(check, at.from(), expected, found + says(rule)))
                .orElseGet(() -> Finding.failed(check, at.from(), expected, found));
    }

    double silenceSeconds() {
        return bound(SILENCE);
    }

    double darkSeconds() {
        return bound(DARK);
    }

    long silenceFrames() {
        return frames(silenceSeconds());
    }

    long darkFrames() {
        return frames(darkSeconds());
    }

    long frames(double seconds) {
        return board.timeline()
                .canvas()
                .rate()
                .nearestFrame(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /// Every declared stretch of a measure that is longer than its bound: broken on purpose where
    /// somebody answers for it, failed where nobody does.
    List<Finding> declaredBeyond(
            String check, String measure, List<FrameRange> declared, String expected, String word) {
        long most = frames(bound(measure));
        var findings = new ArrayList<Finding>();
        for (var range : Ranges.merged(declared)) {
            if (range.length() > most) {
                String found = word + " on purpose in frames " + Ranges.says(range);
                findings.add(
                        findBreak(measure, range)
                                .map(rule ->
                                        Finding.broken(
                                                check, range.from(), expected, found + says(rule)))
                                .orElseGet(() ->
                                        Finding.failed(
                                                check,
                                                range.from(),
                                                expected,
                                                found + ", which nobody answers for")));
            }
        }
        return findings;
    }

    static String says(RuleBreak rule) {
        return ": %s breaks %s, agreed by %s: \"%s\""
                .formatted(rule.owner(), rule.rule(), rule.agreedBy(), rule.reason());
    }

    /// A broken rule that covers all of a range and is one of those that set the bound; any rule
    /// where the bound is the usual one.
    private Optional<RuleBreak> findBreak(String measure, FrameRange range) {
        var rules =
                limits(measure)
                        .flatMap(limit -> limit.because().stream())
                        .map(Because::rule)
                        .collect(Collectors.toSet());
        return board.telling().plan().story().ruleBreaks().stream()
                .filter(each -> each.at().contains(range))
                .filter(each -> rules.isEmpty() || rules.contains(each.rule()))
                .findFirst();
    }

    private double bound(String measure) {
        return board.telling()
                .atMost(measure)
                .orElse(measure.equals(SILENCE) ? USUAL_SILENCE_SECONDS : USUAL_DARK_SECONDS);
    }

    /// The rules that bound a measure, from whichever side.
    private Stream<Limit> limits(String measure) {
        return board.telling().plan().assessment().limits().stream()
                .filter(limit -> limit.measure().equals(measure));
    }
}
