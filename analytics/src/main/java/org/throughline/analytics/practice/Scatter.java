package org.throughline.analytics.practice;

import java.util.Arrays;
import java.util.Optional;

/// How far posts scatter about what was usual at their time, as multiples of it, and so what four
/// in five further ones lie within: ranks and nothing else, so that no shape is taken for granted
/// (conformal prediction: Vovk, Gammerman and Shafer, *Algorithmic Learning in a Random World*,
/// 2005).
///
/// @param low one in ten is below
/// @param middle the median
/// @param high one in ten is above
record Scatter(double low, double middle, double high) {

    /// Posts before anything is told.
    static final int FEWEST = 20;

    private static final double TAIL = 0.1;

    /// Of multiples; what is NaN is not known.
    static Optional<Scatter> of(double[] multiples) {
        double[] sorted =
                Arrays.stream(multiples).filter(each -> !Double.isNaN(each)).sorted().toArray();
        return sorted.length < FEWEST
                ? Optional.empty()
                : Optional.of(new Scatter(at(sorted, TAIL), at(sorted, 0.5), at(sorted, 1 - TAIL)));
    }

    /// What a further one is under with this chance: it is as likely to fall between any two of
    /// those known as before the first and after the last.
    private static double at(double[] sorted, double chance) {
        double place = Math.clamp(chance * (sorted.length + 1) - 1, 0, sorted.length - 1.0);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
