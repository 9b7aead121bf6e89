package org.throughline.analytics.lift;

/// A symmetric matrix of which no eigenvalue is below zero, ready to be solved. Columns that say
/// the same (an account that is all of a market) share what there is to say between them.
final class Cholesky {

    /// Of the largest diagonal element: added to each, so that columns may say the same.
    private static final double JITTER = 1e-9;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    static Cholesky of(double[][] matrix) {
        int size = matrix.length;
        double largest = 1e-300;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, matrix[i][i]);
        }
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double left = matrix[i][j] + (i == j ? JITTER * largest : 0);
                for (int k = 0; k < j; k++) {
                    left -= lower[i][k] * lower[j][k];
                }
                lower[i][j] =
                        i == j
                                ? Math.sqrt(Math.max(left, JITTER * largest / 10))
                                : left / lower[j][j];
            }
        }
        return new Cholesky(lower);
    }

    double[] solve(double[] right) {
        int size = lower.length;
        double[] solved = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solved[i] -= lower[i][k] * solved[k];
            }
            solved[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solved[i] -= lower[k][i] * solved[k];
            }
            solved[i] /= lower[i][i];
        }
        return solved;
    }

    double[][] inverse() {
        double[][] inverse = new double[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            double[] unit = new double[lower.length];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
