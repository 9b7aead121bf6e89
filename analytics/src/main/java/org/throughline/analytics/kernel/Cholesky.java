package org.throughline.analytics.kernel;

/// A symmetric matrix of which no eigenvalue is below zero, ready to be solved.
public final class Cholesky {

    /// Of the largest diagonal element: added to each, so that columns may say the same.
    private static final double JITTER = 1e-9;

    /// What rounding may leave of a column that the others explain.
    private static final double LEAST = 1e-12;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /// As it is; only the lower half is read.
    public static Cholesky of(double[][] matrix) {
        return of(matrix, 0, LEAST);
    }

    /// Columns that say the same (an account that is all of a market) share what there is to say
    /// between them.
    public static Cholesky ofAlike(double[][] matrix) {
        double largest = 1e-300;
        for (int i = 0; i < matrix.length; i++) {
            largest = Math.max(largest, matrix[i][i]);
        }
        return of(matrix, JITTER * largest, JITTER * largest / 10);
    }

    private static Cholesky of(double[][] matrix, double added, double least) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double left = matrix[i][j] + (i == j ? added : 0);
                for (int k = 0; k < j; k++) {
                    left -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(left, least)) : left / lower[j][j];
            }
        }
        return new Cholesky(lower);
    }

    public double[] solve(double[] right) {
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

    public double[][] inverse() {
        double[][] inverse = new double[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            double[] unit = new double[lower.length];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
