package org.throughline.analytics.kernel;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// What the smallest of several chances is worth when they belong to windows of 1, 2, 3 ... days
/// that end on one day. The windows hold one another, so five of them count as two to four, not as
/// five.
///
/// The sum of `-log` of the chances of single days rises as the arrival times of a Poisson process
/// of rate 1 do. So the chance that no window is as striking as `p` is the chance that the `k`th
/// arrival comes before the bound that it passes with chance `p` alone, for every `k`: a walk over
/// five states.
final class NestedWindows {

    private static final int STEPS_A_DECADE = 4;
    private static final int DECADES = 16;

    /// The worth as a multiple of the chance, for chances from 1 down in equal steps of logarithm.
    private final double[] multiples = new double[STEPS_A_DECADE * DECADES + 1];

    /// Of windows up to `longest` days.
    NestedWindows(int longest) {
        for (int step = 0; step < multiples.length; step++) {
            double p = Math.pow(10, -step / (double) STEPS_A_DECADE);
            multiples[step] = step == 0 ? 1 : anyAsStriking(p, longest) / p;
        }
    }

    /// The chance that the most striking of the windows is at least as striking as this.
    double chanceOfSmallest(double smallest) {
        double at = Math.min(-Math.log10(smallest) * STEPS_A_DECADE, multiples.length - 1.0);
        int below = Math.min((int) at, multiples.length - 2);
        double multiple =
                multiples[below] + (at - below) * (multiples[below + 1] - multiples[below]);
        return Math.min(1, multiple * smallest);
    }

    private static double anyAsStriking(double p, int longest) {
        double[] arrived = new double[longest];
        arrived[0] = 1;
        double time = 0;
        double passed = 0;
        for (int k = 1; k <= longest; k++) {
            double bound = GammaDistribution.of(k, 1).inverseSurvivalProbability(p);
            double[] later = new double[longest];
            for (int from = 0; from < longest; from++) {
                double more = arrived[from] * Math.exp(time - bound);
                for (int to = from; to < longest; to++) {
                    later[to] += more;
                    more *= (bound - time) / (to - from + 1);
                }
            }
            passed += Arrays.stream(later, 0, k).sum();
            Arrays.fill(later, 0, k, 0);
            arrived = later;
            time = bound;
        }
        return passed;
    }
}
