package org.throughline.data.sample.history;

import java.util.random.RandomGenerator;

/// Draws counts that vary as engagement does. Confined to one thread.
final class CountNoise {

    /// Above this a Poisson count is as good as normal.
    private static final double LARGE = 60;

    private final RandomGenerator random;

    CountNoise(RandomGenerator random) {
        this.random = random;
    }

    /// Mean `mean`, variance `mean + mean² / size`.
    long negativeBinomial(double mean, double size) {
        return mean <= 0 ? 0 : poisson(mean * gamma(size) / size);
    }

    /// A factor with median 1.
    double logNormal(double sigma) {
        return Math.exp(sigma * random.nextGaussian());
    }

    /// Mean and variance `shape`. Marsaglia and Tsang, ACM TOMS 26 (2000).
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private long poisson(double mean) {
        if (mean > LARGE) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
