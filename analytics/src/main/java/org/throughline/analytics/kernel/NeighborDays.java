package org.throughline.analytics.kernel;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How much days close to each other have in common, over all series, and what a window of several
/// days is worth in view of it. Levels wander and a level that was learnt a little too low makes
/// five high days in a row; taken for independent they would be called impossible.
///
/// The deviates of the days are added, as Stouffer and others did in *The American Soldier* (1949):
/// a rise that lasts lifts every day of it, and a sum is what shows that best. A single wild day
/// adds only itself.
final class NeighborDays {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// Fewer pairs of days cannot show it.
    private static final int FEWEST_PAIRS = 100;

    private final double[][] products;
    private final int[][] pairs;
    private final int remembered;

    /// Knows nothing yet.
    ///
    /// @param longest days of the longest window
    /// @param remembered days of which is learnt
    NeighborDays(int longest, int days, int remembered) {
        products = new double[longest][days];
        pairs = new int[longest][days];
        this.remembered = remembered;
    }

    /// Takes in the chances of a day and the days before it, by series and day; NaN = not known.
    void learn(double[][] chance, int day) {
        for (int lag = 1; lag < products.length && lag <= day; lag++) {
            for (double[] series : chance) {
                double product = (series[day] - 0.5) * (series[day - lag] - 0.5);
                if (!Double.isNaN(product)) {
                    products[lag][day] += product;
                    pairs[lag][day]++;
                }
            }
        }
    }

    /// Correlation of the deviates of two days, by their distance, as the ranks of the days before
    /// `day` show it; never below zero, since windows must not gain by it.
    double[] correlations(int day) {
        double[] correlations = new double[products.length];
        int from = Math.max(0, day - remembered);
        for (int lag = 1; lag < correlations.length; lag++) {
            int n = Arrays.stream(pairs[lag], from, day).sum();
            if (n >= FEWEST_PAIRS) {
                double ranks = 12 * Arrays.stream(products[lag], from, day).sum() / n;
                correlations[lag] = 2 * Math.sin(Math.PI * Math.clamp(ranks, 0, 1) / 6);
            }
        }
        return correlations;
    }

    /// The chance of a window when nothing happens.
    ///
    /// @param sum of the deviates of its days
    /// @param days how many are known
    static double chance(double sum, int days, double[] correlations) {
        double variance = days;
        for (int lag = 1; lag < days; lag++) {
            variance += 2 * (days - lag) * correlations[lag];
        }
        return NORMAL.survivalProbability(sum / Math.sqrt(variance));
    }
}
