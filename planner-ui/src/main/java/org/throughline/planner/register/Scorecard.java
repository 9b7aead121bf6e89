package org.throughline.planner.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.practice.UsualMean;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.PostOutcome;

/// What came of guidelines that were broken on purpose, guideline by guideline. No mean is told of
/// fewer posts than tell anything: those who break a guideline once learn from it what came of that
/// post, and no more.
public final class Scorecard {

    private Scorecard() {}

    /// One guideline.
    ///
    /// @param guideline id of the rule, or the step whose level was moved
    /// @param breaks how often it was broken, as agreed
    /// @param posts that were published under a break and of which it is known what came of them
    /// @param mean of their multiples of the usual, with its 80 % interval; absent under the fewest
    /// @param needMore posts lacking to a mean; 0 where it is told
    public record Line(
            String guideline, int breaks, int posts, @Nullable Interval mean, int needMore) {}

    /// Of what was agreed to, in the order of the register.
    public static List<Line> of(List<RegisterRow> rows) {
        Map<String, Integer> breaks = new LinkedHashMap<>();
        Map<String, Map<Object, Double>> multiples = new LinkedHashMap<>();
        for (RegisterRow row : rows) {
            if (row.state() == RegisterRow.State.ASKED
                    || row.state() == RegisterRow.State.REFUSED) {
                continue;
            }
            breaks.merge(row.guideline(), 1, Integer::sum);
            Map<Object, Double> own =
                    multiples.computeIfAbsent(row.guideline(), _ -> new LinkedHashMap<>());
            for (PostOutcome outcome : row.outcomes()) {
                if (outcome.multiple() != null) {
                    own.put(outcome.post(), outcome.multiple());
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        breaks.forEach((guideline, count) -> {
            double[] own =
                    Objects.requireNonNull(multiples.get(guideline)).values().stream()
                            .mapToDouble(each -> each)
                            .toArray();
            Interval mean = UsualMean.of(own).orElse(null);
            lines.add(
                    new Line(
                            guideline,
                            count,
                            own.length,
                            mean,
                            mean == null ? Math.max(1, UsualMean.FEWEST - own.length) : 0));
        });
        return lines;
    }
}
