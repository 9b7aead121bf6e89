package org.throughline.analytics.kernel;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How surprising days look when nothing happens, learnt from the recent past: the middle and the
/// upper spread of deviates. What the model promised is replaced by what was seen, so that a model
/// which is a little wrong does not become a flood of flags.
///
/// Efron, *Large-scale simultaneous hypothesis testing: the choice of a null hypothesis*, JASA 99
/// (2004). The upper spread is taken, and at two depths, because only the upper tail is judged.
final class EmpiricalNull {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// With fewer deviates the tail is guesswork.
    static final int FEWEST = 120;

    private final double middle;
    private final double spread;

    private EmpiricalNull(double middle, double spread) {
        this.middle = middle;
        this.spread = spread;
    }

    /// Learns from past deviates; what is missing is NaN. The array is sorted in place.
    ///
    /// @param narrowest the least spread to believe in
    static EmpiricalNull learn(double[] deviates, double narrowest) {
        Arrays.sort(deviates);
        int n = deviates.length;
        while (n > 0 && Double.isNaN(deviates[n - 1])) {
            n--;
        }
        if (n < FEWEST) {
            throw new IllegalArgumentException(n + " deviates are too few for a null");
        }
        double middle = quantile(deviates, n, 0.5);
        double near = (quantile(deviates, n, 0.90) - middle) / 1.2816;
        double far = (quantile(deviates, n, 0.975) - middle) / 1.9600;
        return new EmpiricalNull(middle, Math.max(narrowest, Math.max(near, far)));
    }

    /// The chance of a deviate at least this high when nothing happens.
    double chance(double deviate) {
        return NORMAL.survivalProbability((deviate - middle) / spread);
    }

    private static double quantile(double[] sorted, int n, double share) {
        double at = share * (n - 1);
        int below = (int) at;
        int above = Math.min(below + 1, n - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
