package org.throughline.analytics.lift;

import org.apache.commons.statistics.distribution.TDistribution;

/// By how much the outcomes of two sides differ once everything they must be alike in is taken out,
/// and how sure that is. The error is taken from what is left of each post (HC2: MacKinnon and
/// White, *Some heteroskedasticity-consistent covariance matrix estimators with improved finite
/// sample properties*, Journal of Econometrics 29, 1985), the degrees of freedom from how evenly
/// the posts carry the difference (Satterthwaite).
final class Contrast {

    /// The share of chance that lies below the upper end of an 80 % interval.
    private static final double UPPER = 0.9;

    /// Outcomes that do not scatter at all are still not known beyond this.
    private static final double LEAST = 1e-9;

    private final double shift;
    private final double error;
    private final double freedom;
    private final double[] adjusted;

    Contrast(double shift, double error, double freedom, double[] adjusted) {
        this.shift = shift;
        this.error = Math.max(error, LEAST);
        this.freedom = freedom;
        this.adjusted = adjusted;
    }

    /// Difference of mean outcomes.
    double shift() {
        return shift;
    }

    /// Standard error of the difference.
    double error() {
        return error;
    }

    /// Degrees of freedom of the standard error.
    double freedom() {
        return freedom;
    }

    /// How far the ends of the 80 % interval are off.
    double reach() {
        return error * TDistribution.of(freedom).inverseCumulativeProbability(UPPER);
    }

    /// The outcome of a post less all that its traits explain.
    double adjusted(int post) {
        return adjusted[post];
    }
}
