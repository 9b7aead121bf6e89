package org.throughline.analytics.lift;

/// The largest standardized mean difference between two sides, over all their traits: the
/// difference of weighted shares by the spread of the trait among the posts as they are.
///
/// Austin, *Balance diagnostics for comparing the distribution of baseline covariates*, Statistics
/// in Medicine 28 (2009).
///
/// @param trait where it is
record Balance(double difference, String trait) {

    static Balance of(Traits traits, boolean[] with, double[] weights) {
        double[][] shares = new double[2][traits.count()];
        double[][] plain = new double[2][traits.count()];
        double[] total = new double[2];
        double[] posts = new double[2];
        for (int i = 0; i < with.length; i++) {
            int side = with[i] ? 1 : 0;
            total[side] += weights[i];
            posts[side]++;
            for (int column : traits.of(i)) {
                shares[side][column] += weights[i];
                plain[side][column]++;
            }
        }
        int worst = 0;
        double largest = 0;
        for (int column = 0; column < traits.count(); column++) {
            double spread =
                    (variance(plain[0][column] / posts[0]) + variance(plain[1][column] / posts[1]))
                            / 2;
            double off =
                    Math.abs(shares[1][column] / total[1] - shares[0][column] / total[0])
                            / Math.sqrt(Math.max(spread, 1e-12));
            if (off > largest) {
                largest = off;
                worst = column;
            }
        }
        return new Balance(largest, traits.name(worst));
    }

    private static double variance(double share) {
        return share * (1 - share);
    }
}
