package org.throughline.analytics.forecast;

import java.util.Arrays;
import org.throughline.analytics.kernel.Cholesky;

/// A value as a weighted sum of a constant and of values some steps before it. Immutable.
final class LeastSquares {
    /// How many steps before, ascending.
    private final int[] lags;

    /// The constant's, then one a lag.
    private final double[] weights;

    /// Mean squared error over the values it was fitted to, and how many those were.
    private final double error;

    private final int count;

    private LeastSquares(int[] lags, double[] weights, double error, int count) {
        this.lags = lags;
        this.weights = weights;
        this.error = error;
        this.count = count;
    }

    /// Fits by least squares with a little pull towards zero, so that lags that say the same share.
    ///
    /// @param from index of the first value that is explained, at least the longest lag
    /// @param pull of the mean square of the lagged values
    static LeastSquares fit(double[] values, int[] lags, int from, double pull) {
        int size = lags.length + 1;
        double[][] products = new double[size][size];
        double[] sides = new double[size];
        double[] row = new double[size];
        for (int at = from; at < values.length; at++) {
            fill(row, values, at, lags);
            for (int i = 0; i < size; i++) {
                sides[i] += row[i] * values[at];
                for (int j = 0; j <= i; j++) {
                    products[i][j] += row[i] * row[j];
                }
            }
        }
        double mean = 0;
        for (int i = 1; i < size; i++) {
            mean += products[i][i] / lags.length;
        }
        for (int i = 1; i < size; i++) {
            products[i][i] += pull * mean;
        }
        double[] weights = Cholesky.of(products).solve(sides);
        double error = 0;
        for (int at = from; at < values.length; at++) {
            fill(row, values, at, lags);
            double off = values[at] - sum(weights, row);
            error += off * off;
        }
        int count = values.length - from;
        return new LeastSquares(lags, weights, error / count, count);
    }

    /// The next values, each from those before it, foretold ones too.
    double[] ahead(double[] values, int horizon) {
        double[] all = Arrays.copyOf(values, values.length + horizon);
        double[] row = new double[weights.length];
        for (int at = values.length; at < all.length; at++) {
            fill(row, all, at, lags);
            all[at] = sum(weights, row);
        }
        return Arrays.copyOfRange(all, values.length, all.length);
    }

    /// Schwarz's criterion: the lower, the better it explains for what it takes.
    double criterion() {
        return count * Math.log(Math.max(error, Double.MIN_NORMAL))
                + Math.log(count) * weights.length;
    }

    private static void fill(double[] row, double[] values, int at, int[] lags) {
        row[0] = 1;
        for (int i = 0; i < lags.length; i++) {
            row[i + 1] = values[at - lags[i]];
        }
    }

    private static double sum(double[] weights, double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }
}
