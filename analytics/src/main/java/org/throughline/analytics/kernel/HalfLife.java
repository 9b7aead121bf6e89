package org.throughline.analytics.kernel;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/// How fast a rise fades: the days after which its excess over the usual halves. Fits `usual * (1 +
/// excess * 2^(-t / halfLife))` to the days since the rise began, for each half-life of a grid, and
/// keeps those that fit about as well as the best.
final class HalfLife {

    private static final int FEWEST_DAYS = 5;
    private static final double SHORTEST = 0.5;
    private static final double LONGEST = 120;
    private static final int STEPS = 120;

    /// The share of chance that lies below the upper end of an 80 % interval.
    private static final double UPPER = 0.9;

    private HalfLife() {}

    /// Empty where the days cannot tell fading from staying.
    ///
    /// @param counts of the days since the rise began
    /// @param usual what those days would have counted without it
    static Optional<Estimate> of(double[] counts, double[] usual) {
        if (counts.length < FEWEST_DAYS) {
            return Optional.empty();
        }
        double[] misfit = new double[STEPS];
        int best = 0;
        for (int step = 0; step < STEPS; step++) {
            misfit[step] = misfit(counts, usual, halfLife(step));
            best = misfit[step] < misfit[best] ? step : best;
        }
        // How far the days scatter about the best curve says how sure it is: counts scatter at
        // least as chance has it, and whatever comes on top shows in the misfit itself.
        int free = counts.length - 2;
        double deviate = TDistribution.of(free).inverseCumulativeProbability(UPPER);
        double scatter = Math.max(1, misfit[best] / free);
        double likely = misfit[best] + scatter * deviate * deviate;
        int low = best;
        int high = best;
        while (low > 0 && misfit[low - 1] <= likely) {
            low--;
        }
        while (high < STEPS - 1 && misfit[high + 1] <= likely) {
            high++;
        }
        if (high == STEPS - 1) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(halfLife(best), halfLife(low), halfLife(high)));
    }

    private static double halfLife(int step) {
        return SHORTEST * Math.pow(LONGEST / SHORTEST, step / (STEPS - 1.0));
    }

    private static double misfit(double[] counts, double[] usual, double halfLife) {
        double[] variance = new double[counts.length];
        for (int t = 0; t < counts.length; t++) {
            variance[t] = Math.max(Math.max(counts[t], usual[t]), 1);
        }
        double up = 0;
        double down = 0;
        for (int t = 0; t < counts.length; t++) {
            double shape = usual[t] * Math.pow(2, -t / halfLife);
            up += shape * (counts[t] - usual[t]) / variance[t];
            down += shape * shape / variance[t];
        }
        double excess = Math.max(0, up / down);
        double misfit = 0;
        for (int t = 0; t < counts.length; t++) {
            double off = counts[t] - usual[t] * (1 + excess * Math.pow(2, -t / halfLife));
            misfit += off * off / variance[t];
        }
        return misfit;
    }
}
