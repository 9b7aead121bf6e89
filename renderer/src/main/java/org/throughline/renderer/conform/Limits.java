package org.throughline.renderer.conform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.storyboard.Storyboard;

/// The bounds that the plan's rules set on silence and dark, and where the plan goes beyond them on
/// purpose. Where no rule sets a bound, the usual one holds.
final class Limits {
    private static final double USUAL_SILENCE_SECONDS = 1.5;
    private static final double USUAL_DARK_SECONDS = 0.5;

    private final Storyboard board;

    Limits(Storyboard board) {
        this.board = board;
    }

    /// A stretch beyond a bound, and in whose name.
    record OnPurpose(FrameRange at, Optional<RuleBreak> rule) {
        String says() {
            return rule.map(each ->
                            ": %s breaks %s, agreed by %s: \"%s\""
                                    .formatted(
                                            each.owner(),
                                            each.rule(),
                                            each.agreedBy(),
                                            each.reason()))
                    .orElse("");
        }
    }

    double silenceSeconds() {
        return bound("silence", USUAL_SILENCE_SECONDS);
    }

    double darkSeconds() {
        return bound("dark-picture", USUAL_DARK_SECONDS);
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

    /// The first declared stretch longer than a bound.
    Optional<OnPurpose> brokenOnPurpose(List<FrameRange> declared, long mostFrames) {
        return declared.stream()
                .filter(range -> range.length() > mostFrames)
                .findFirst()
                .map(range -> new OnPurpose(range, ruleBreak(range)));
    }

    private Optional<RuleBreak> ruleBreak(FrameRange range) {
        return board.telling().plan().story().ruleBreaks().stream()
                .filter(each -> each.at().overlaps(range))
                .findFirst();
    }

    private double bound(String measure, double usual) {
        return board.telling().plan().assessment().limits().stream()
                .filter(limit -> limit.measure().equals(measure))
                .filter(limit -> limit.bound().equals("at-most") && limit.unit().equals("s"))
                .mapToDouble(limit -> limit.number().doubleValue())
                .min()
                .orElse(usual);
    }
}
