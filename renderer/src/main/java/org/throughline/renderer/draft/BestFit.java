package org.throughline.renderer.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;

/// Guesses which of several storyboards a file is: the one whose words and marks it shows most of.
final class BestFit {
    private static final int LOOKS_A_BAND = 3;

    /// How much of a file is looked at: the hook and what follows it, in all markets and places.
    private static final Duration SOME = Duration.ofSeconds(6);

    private final List<Storyboard> candidates;

    BestFit(List<Storyboard> candidates) {
        this.candidates = candidates;
    }

    /// A few looks at the first captions and marks of all candidates.
    Questions questions() {
        var masks = new ArrayList<Questions.Mask>();
        long most = candidates.getFirst().timeline().canvas().rate().nearestFrame(SOME);
        for (int i = 0; i < candidates.size(); i++) {
            for (var shown : telling(candidates.get(i))) {
                var frames = shown.frames();
                if (frames.from() >= most) {
                    continue;
                }
                int step = (int) Math.max(1, frames.length() / LOOKS_A_BAND);
                masks.add(
                        new Questions.Mask(
                                i + ":" + shown.id(),
                                shown.painted().band(),
                                shown.painted().letterPx(),
                                shown.xPx(),
                                shown.yPx(),
                                frames,
                                step));
            }
        }
        return Questions.of(masks).within(Math.toIntExact(most));
    }

    /// Every band the questions name.
    List<Shown> shown() {
        return candidates.stream().flatMap(board -> telling(board).stream()).toList();
    }

    /// The index of the storyboard that fits best; the first one where nothing fits.
    int of(Reading reading) {
        Map<Integer, Double> sums = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (var score : reading.masks()) {
            int index = Integer.parseInt(score.id().substring(0, score.id().indexOf(':')));
            sums.merge(index, score.score(), Double::sum);
            counts.merge(index, 1, Integer::sum);
        }
        int best = 0;
        for (int i = 1; i < candidates.size(); i++) {
            if (mean(i, sums, counts) > mean(best, sums, counts)) {
                best = i;
            }
        }
        return best;
    }

    private static double mean(int index, Map<Integer, Double> sums, Map<Integer, Integer> counts) {
        int count = counts.getOrDefault(index, 0);
        return count == 0 ? 0 : sums.getOrDefault(index, 0.0) / count;
    }

    private static List<Shown> telling(Storyboard board) {
        return board.shown().stream()
                .filter(shown -> shown.role().isCaption() || shown.role() == Role.FINGERPRINT)
                .toList();
    }
}
