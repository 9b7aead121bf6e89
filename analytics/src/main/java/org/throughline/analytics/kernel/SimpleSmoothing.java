package org.throughline.analytics.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The plainest forecast that is any good: a level that follows the series, and an interval from
/// how far it was off so far. (Simple exponential smoothing; its weight is the one with the least
/// squared error one day ahead.)
public final class SimpleSmoothing {

    private SimpleSmoothing() {}

    /// The next days of a series with 80 % intervals, never below zero.
    ///
    /// @param values oldest first, at least three
    public static List<Estimate> forecast(double[] values, int days) {
        if (values.length < 3) {
            throw new IllegalArgumentException(values.length + " values are too few to forecast");
        }
        double best = 0.1;
        for (double weight = 0.1; weight < 0.96; weight += 0.05) {
            best = squaredError(values, weight) < squaredError(values, best) ? weight : best;
        }
        double weight = best;
        double level = level(values, weight);
        double spread = Math.sqrt(squaredError(values, weight) / (values.length - 1));
        return IntStream.range(0, days)
                .mapToObj(ahead -> {
                    double off = Estimate.Z80 * spread * Math.sqrt(1 + ahead * weight * weight);
                    return new Estimate(level, Math.max(0, level - off), level + off);
                })
                .toList();
    }

    private static double level(double[] values, double weight) {
        double level = values[0];
        for (double value : Arrays.copyOfRange(values, 1, values.length)) {
            level += weight * (value - level);
        }
        return level;
    }

    private static double squaredError(double[] values, double weight) {
        double level = values[0];
        double error = 0;
        for (int i = 1; i < values.length; i++) {
            error += (values[i] - level) * (values[i] - level);
            level += weight * (values[i] - level);
        }
        return error;
    }
}
