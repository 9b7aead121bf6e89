package org.throughline.analytics.lift;

import java.util.function.UnaryOperator;
import org.throughline.analytics.kernel.Cholesky;

/// What makes two sides alike, ready for any outcomes of their posts: takes out what traits explain
/// and weighs what is left.
final class Adjustment {

    private final UnaryOperator<double[]> unexplained;
    private final double[] own;
    private final double[] carried;
    private final double[] leverage;
    private final boolean[] with;

    private Adjustment(
            UnaryOperator<double[]> unexplained,
            double[] own,
            double[] carried,
            double[] leverage,
            boolean[] with) {
        this.unexplained = unexplained;
        this.own = own;
        this.carried = carried;
        this.leverage = leverage;
        this.with = with;
    }

    /// By weighted least squares.
    static Adjustment byTraits(boolean[] with, double[] weights, Regressors regressors) {
        Cholesky products = Cholesky.ofAlike(regressors.products(weights));
        double[][] inverse = products.inverse();
        UnaryOperator<double[]> unexplained =
                values -> {
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
                };
        double[] leverage = new double[with.length];
        for (int i = 0; i < with.length; i++) {
            for (int one : regressors.of(i)) {
                for (int other : regressors.of(i)) {
                    leverage[i] += weights[i] * inverse[one][other];
                }
            }
        }
        return of(unexplained, leverage, weights, with);
    }

    /// Within strata, each weighed by how much it can tell: both sides' shares multiplied.
    ///
    /// @param strata number of the stratum of each post
    static Adjustment byStrata(boolean[] with, int[] strata, int count) {
        double[] posts = new double[count];
        for (int stratum : strata) {
            posts[stratum]++;
        }
        UnaryOperator<double[]> unexplained =
                values -> {
                    double[] means = new double[count];
                    for (int i = 0; i < values.length; i++) {
                        means[strata[i]] += values[i] / posts[strata[i]];
                    }
                    double[] left = values.clone();
                    for (int i = 0; i < values.length; i++) {
                        left[i] -= means[strata[i]];
                    }
                    return left;
                };
        double[] leverage = new double[with.length];
        double[] weights = new double[with.length];
        for (int i = 0; i < with.length; i++) {
            leverage[i] = 1 / posts[strata[i]];
            weights[i] = 1;
        }
        return of(unexplained, leverage, weights, with);
    }

    private static Adjustment of(
            UnaryOperator<double[]> unexplained,
            double[] leverage,
            double[] weights,
            boolean[] with) {
        double[] side = new double[with.length];
        for (int i = 0; i < side.length; i++) {
            side[i] = with[i] ? 1 : 0;
        }
        double[] own = unexplained.apply(side);
        double spread = 0;
        for (int i = 0; i < own.length; i++) {
            spread += weights[i] * own[i] * own[i];
        }
        double[] carried = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            carried[i] = weights[i] * own[i] / spread;
            leverage[i] += carried[i] * own[i];
        }
        return new Adjustment(unexplained, own, carried, leverage, with);
    }

    /// By how much these outcomes differ between the sides.
    Contrast contrast(double[] outcomes) {
        double[] left = unexplained.apply(outcomes);
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
            adjusted[i] = rest + (with[i] ? shift : 0);
        }
        double freedom = Math.max(1, squares * squares / fourths - 1);
        return new Contrast(shift, Math.sqrt(variance), freedom, adjusted);
    }
}
