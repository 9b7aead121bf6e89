package org.throughline.analytics.kernel;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Counts that vary more than chance alone would have it: mean `m`, variance `m + m² / size`.
final class NegativeBinomial {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// Beyond this many standard deviations the numbers no longer mean anything.
    private static final double FARTHEST = 12;

    private NegativeBinomial() {}

    /// How surprisingly high a count is, as a standard normal deviate; by the mid-p value, so that
    /// small counts are neither flattered nor punished for being discrete.
    ///
    /// @param count zero or more; need not be whole
    /// @param mean above zero
    /// @param variance at least the mean, otherwise taken as the mean
    static double surprise(double count, double mean, double variance) {
        double size = mean * mean / Math.max(variance - mean, mean * 1e-6);
        double chance = mean / (mean + size);
        double atLeast = count <= 0 ? 1 : RegularizedBeta.value(chance, count, size);
        double above = RegularizedBeta.value(chance, count + 1, size);
        double p = Math.clamp((atLeast + above) / 2, 1e-300, 1 - 1e-12);
        return Math.clamp(NORMAL.inverseSurvivalProbability(p), -FARTHEST, FARTHEST);
    }
}
