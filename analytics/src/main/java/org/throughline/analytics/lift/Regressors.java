package org.throughline.analytics.lift;

import java.util.Arrays;

/// Traits as the columns of a regression: an intercept, and every trait but the first of each kind,
/// which the intercept stands for. A post has a one in a handful of columns and nothing elsewhere.
final class Regressors {

    private final int[][] columns;
    private final int count;

    private Regressors(int[][] columns, int count) {
        this.columns = columns;
        this.count = count;
    }

    static Regressors of(Traits traits) {
        int[] place = new int[traits.count()];
        Arrays.fill(place, -1);
        int kinds = traits.posts() == 0 ? 0 : traits.of(0).length;
        boolean[] stood = new boolean[kinds];
        int next = 1;
        boolean[] seen = new boolean[traits.count()];
        for (int i = 0; i < traits.posts(); i++) {
            for (int kind = 0; kind < kinds; kind++) {
                int column = traits.of(i)[kind];
                if (!seen[column]) {
                    seen[column] = true;
                    place[column] = stood[kind] ? next++ : -1;
                    stood[kind] = true;
                }
            }
        }
        int[][] columns = new int[traits.posts()][];
        for (int i = 0; i < columns.length; i++) {
            int[] own = Arrays.stream(traits.of(i)).map(column -> place[column]).toArray();
            columns[i] = Arrays.stream(own).filter(column -> column > 0).toArray();
            columns[i] = Arrays.copyOf(columns[i], columns[i].length + 1);
        }
        return new Regressors(columns, next);
    }

    /// How many columns there are, the intercept among them.
    int count() {
        return count;
    }

    /// The columns in which a post has a one.
    int[] of(int post) {
        return columns[post];
    }

    /// What the columns of a post add up to.
    double sum(int post, double[] coefficients) {
        double sum = 0;
        for (int column : columns[post]) {
            sum += coefficients[column];
        }
        return sum;
    }

    /// Weighted sums of products of columns.
    double[][] products(double[] weights) {
        double[][] products = new double[count][count];
        for (int i = 0; i < columns.length; i++) {
            for (int one : columns[i]) {
                for (int other : columns[i]) {
                    products[one][other] += weights[i];
                }
            }
        }
        return products;
    }

    /// Sums of values by column.
    double[] sums(double[] values) {
        double[] sums = new double[count];
        for (int i = 0; i < columns.length; i++) {
            for (int column : columns[i]) {
                sums[column] += values[i];
            }
        }
        return sums;
    }
}
