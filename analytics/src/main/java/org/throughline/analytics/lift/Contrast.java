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
    private static final double LEAST = 1e-18;

    private final double shift;
    private final double error;
    private final double freedom;
    private final double[] adjusted;

    private Contrast(double shift, double error, double freedom, double[] adjusted) {
        this.shift = shift;
        this.error = error;
        this.freedom = freedom;
        this.adjusted = adjusted;
    }

    /// By weighted least squares.
    static Contrast of(double[] outcomes, boolean[] with, double[] weights, Regressors regressors) {
        Cholesky products = Cholesky.of(regressors.products(weights));
        int posts = outcomes.length;
        double[] side = new double[posts];
        for (int i = 0; i < posts; i++) {
            side[i] = with[i] ? 1 : 0;
        }
        double[] own = less(side, weights, regressors, products);
        double[] left = less(outcomes, weights, regressors, products);
        double spread = 0;
        for (int i = 0; i < posts; i++) {
            spread += weights[i] * own[i] * own[i];
        }
        double[][] inverse = products.inverse();
        double[] carried = new double[posts];
        double[] leverage = new double[posts];
        for (int i = 0; i < posts; i++) {
            carried[i] = weights[i] * own[i] / spread;
            double reach = own[i] * own[i] / spread;
            for (int one : regressors.of(i)) {
                for (int other : regressors.of(i)) {
                    reach += inverse[one][other];
                }
            }
            leverage[i] = weights[i] * reach;
        }
        return of(left, own, carried, leverage, side);
    }

    /// Within strata, each weighed by how much it can tell: both sides' shares multiplied.
    ///
    /// @param strata number of the stratum of each post
    static Contrast of(double[] outcomes, boolean[] with, int[] strata, int count) {
        double[] side = new double[outcomes.length];
        double[] posts = new double[count];
        for (int i = 0; i < side.length; i++) {
            side[i] = with[i] ? 1 : 0;
            posts[strata[i]]++;
        }
        double[] own = less(side, strata, posts);
        double[] left = less(outcomes, strata, posts);
        double spread = 0;
        for (double each : own) {
            spread += each * each;
        }
        double[] carried = new double[side.length];
        double[] leverage = new double[side.length];
        for (int i = 0; i < side.length; i++) {
            carried[i] = own[i] / spread;
            leverage[i] = 1 / posts[strata[i]] + own[i] * own[i] / spread;
        }
        return of(left, own, carried, leverage, side);
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

    /// The outcome of a post less all that its traits explain.
    double adjusted(int post) {
        return adjusted[post];
    }

    double low() {
        return shift - reach();
    }

    double high() {
        return shift + reach();
    }

    private double reach() {
        return error * TDistribution.of(freedom).inverseCumulativeProbability(UPPER);
    }

    private static Contrast of(
            double[] left, double[] own, double[] carried, double[] leverage, double[] side) {
        double shift = 0;
        for (int i = 0; i < left.length; i++) {
            shift += carried[i] * left[i];
        }
        double variance = 0;
        double squares = 0;
        double fourths = 0;
        double[] adjusted = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            double rest = left[i] - shift * own[i];
            double square = carried[i] * carried[i];
            variance += square * rest * rest / Math.max(1 - leverage[i], 1e-3);
            squares += square;
            fourths += square * square;
            adjusted[i] = rest + shift * side[i];
        }
        double freedom = Math.max(1, squares * squares / fourths - 1);
        return new Contrast(shift, Math.sqrt(Math.max(variance, LEAST)), freedom, adjusted);
    }

    private static double[] less(
            double[] values, double[] weights, Regressors regressors, Cholesky products) {
        double[] weighted = values.clone();
        for (int i = 0; i < values.length; i++) {
            weighted[i] *= weights[i];
        }
        double[] explained = products.solve(regressors.sums(weighted));
        double[] left = values.clone();
        for (int i = 0; i < values.length; i++) {
            left[i] -= regressors.sum(i, explained);
        }
        return left;
    }

    private static double[] less(double[] values, int[] strata, double[] posts) {
        double[] means = new double[posts.length];
        for (int i = 0; i < values.length; i++) {
            means[strata[i]] += values[i] / posts[strata[i]];
        }
        double[] left = values.clone();
        for (int i = 0; i < values.length; i++) {
            left[i] -= means[strata[i]];
        }
        return left;
    }
}
