package org.throughline.analytics.lift;

import org.throughline.analytics.kernel.Cholesky;

/// How likely a post with these traits is to stand on the side that has what is compared: logistic
/// regression by Newton's method, with a touch of ridge, so that traits which tell the sides apart
/// completely come to an end.
final class Propensity {

    private static final double RIDGE = 0.01;
    private static final int MOST_STEPS = 60;
    private static final double DONE = 1e-9;

    private Propensity() {}

    /// One chance a post, in the same order.
    static double[] of(Regressors regressors, boolean[] with) {
        double[] coefficients = new double[regressors.count()];
        double gain = fit(regressors, with, coefficients);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(regressors, with, coefficients);
            double length = 1;
            double[] next = moved(coefficients, direction, length);
            double reached = fit(regressors, with, next);
            while (reached < gain && length > 1e-6) {
                length /= 2;
                next = moved(coefficients, direction, length);
                reached = fit(regressors, with, next);
            }
            coefficients = next;
            if (Math.abs(reached - gain) < DONE) {
                break;
            }
            gain = reached;
        }
        return chances(regressors, coefficients, with.length);
    }

    private static double[] chances(Regressors regressors, double[] coefficients, int posts) {
        double[] chances = new double[posts];
        for (int i = 0; i < posts; i++) {
            chances[i] = 1 / (1 + Math.exp(-regressors.sum(i, coefficients)));
        }
        return chances;
    }

    private static double[] direction(
            Regressors regressors, boolean[] with, double[] coefficients) {
        double[] chances = chances(regressors, coefficients, with.length);
        double[] weights = new double[with.length];
        double[] off = new double[with.length];
        for (int i = 0; i < with.length; i++) {
            weights[i] = chances[i] * (1 - chances[i]);
            off[i] = (with[i] ? 1 : 0) - chances[i];
        }
        double[][] curve = regressors.products(weights);
        double[] slope = regressors.sums(off);
        for (int column = 1; column < curve.length; column++) {
            curve[column][column] += RIDGE;
            slope[column] -= RIDGE * coefficients[column];
        }
        return Cholesky.ofAlike(curve).solve(slope);
    }

    /// The log likelihood less the ridge: what is made as large as can be.
    private static double fit(Regressors regressors, boolean[] with, double[] coefficients) {
        double fit = 0;
        for (int i = 0; i < with.length; i++) {
            double sum = regressors.sum(i, coefficients);
            double off = with[i] ? -sum : sum;
            fit -= off > 0 ? off + Math.log1p(Math.exp(-off)) : Math.log1p(Math.exp(off));
        }
        for (int column = 1; column < coefficients.length; column++) {
            fit -= RIDGE / 2 * coefficients[column] * coefficients[column];
        }
        return fit;
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * direction[i];
        }
        return to;
    }
}
