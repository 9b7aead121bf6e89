package org.throughline.analytics.practice;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.throughline.data.trend.Interval;

/// The mean of several posts' multiples of what was usual for them: of their logarithms, since
/// twice and half the usual are as far off. With fewer posts than tell anything there is none.
public final class UsualMean {

    /// Posts before a mean is told.
    public static final int FEWEST = 20;

    /// A post without any engagement is this multiple of the usual.
    private static final double LEAST = 0.01;

    private static final double UPPER = 0.9;

    private UsualMean() {}

    /// With its 80 % interval.
    public static Optional<Interval> of(double[] multiples) {
        int n = multiples.length;
        if (n < FEWEST) {
            return Optional.empty();
        }
        double[] logs =
                Arrays.stream(multiples).map(each -> Math.log(Math.max(each, LEAST))).toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double squares = Arrays.stream(logs).map(each -> (each - mean) * (each - mean)).sum();
        double reach =
                Math.sqrt(squares / (n - 1) / n)
                        * TDistribution.of(n - 1.0).inverseCumulativeProbability(UPPER);
        return Optional.of(
                new Interval(Math.exp(mean), Math.exp(mean - reach), Math.exp(mean + reach)));
    }
}
