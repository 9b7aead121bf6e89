package org.throughline.analytics.kernel;

import java.util.Optional;

/// How fast a rise fades: the days after which its excess over the usual halves. Fits `usual * (1 +
/// excess * 2^(-t / halfLife))` to the days since the rise began, for each half-life of a grid, and
/// keeps those that fit about as well as the best.
final class HalfLife {

    private static final int FEWEST_DAYS = 5;
    private static final double SHORTEST = 0.5;
    private static final double LONGEST = 120;
    private static final int STEPS = 120;

    /// The chi-square that 80 % of chance stays below, one degree of freedom.
    private static final double LIKELY = 1.642;

    private HalfLife() {}

    /// Empty where the days cannot tell fading from staying.
    ///
    /// @param counts of the days since the rise began
    /// @param usual what those days would have counted without it
    /// @param dispersion variance beyond chance, as a share of the squared mean
    static Optional<Estimate> of(double[] counts, double[] usual, double dispersion) {
        if (counts.length < FEWEST_DAYS) {
            return Optional.empty();
        }
        double[] misfit = new double[STEPS];
        int best = 0;
        for (int step = 0; step < STEPS; step++) {
            misfit[step] = misfit(counts, usual, dispersion, halfLife(step));
            best = misfit[step] < misfit[best] ? step : best;
        }
        int low = best;
        int high = best;
        while (low > 0 && misfit[low - 1] <= misfit[best] + LIKELY) {
            low--;
        }
        while (high < STEPS - 1 && misfit[high + 1] <= misfit[best] + LIKELY) {
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

    private static double misfit(
            double[] counts, double[] usual, double dispersion, double halfLife) {
        double[] variance = new double[counts.length];
        for (int t = 0; t < counts.length; t++) {
            double mean = Math.max(counts[t], usual[t]);
            variance[t] = mean + dispersion * mean * mean;
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
