package org.throughline.analytics.forecast;

/// Levels, and trends that die down, which follow a series; each with the weights that were least
/// off one step ahead, in squares.
final class Smoothing {
    private static final double[] DAMPING = {0.8, 0.9, 0.95, 0.98};
    private static final double[] TREND_WEIGHTS = {0.01, 0.05, 0.1, 0.2, 0.4};

    private Smoothing() {}

    /// Simple exponential smoothing: a level.
    static double[] level(double[] values, int horizon) {
        return Model.constant(level(values), horizon);
    }

    static double level(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double best = values[values.length - 1];
        for (int step = 1; step <= 20; step++) {
            double weight = step / 20.0;
            double level = values[0];
            double error = 0;
            for (int i = 1; i < values.length; i++) {
                double off = values[i] - level;
                error += off * off;
                level += weight * off;
            }
            if (error < least) {
                least = error;
                best = level;
            }
        }
        return best;
    }

    /// Holt's method with a damped trend.
    static double[] damped(double[] values, int horizon) {
        var best = new Damped(0, 0, 0, Double.POSITIVE_INFINITY);
        for (double damping : DAMPING) {
            for (int step = 0; step < 7; step++) {
                for (double trendWeight : TREND_WEIGHTS) {
                    var tried = Damped.through(values, 0.1 + step * 0.15, trendWeight, damping);
                    best = tried.error < best.error ? tried : best;
                }
            }
        }
        return best.ahead(horizon);
    }

    /// Where a level and its trend have come to.
    private record Damped(double level, double trend, double damping, double error) {

        static Damped through(double[] values, double weight, double trendWeight, double damping) {
            double level = values[0];
            double trend = 0;
            double error = 0;
            for (int i = 1; i < values.length; i++) {
                double expected = level + damping * trend;
                double off = values[i] - expected;
                error += off * off;
                level = expected + weight * off;
                trend = damping * trend + weight * trendWeight * off;
            }
            return new Damped(level, trend, damping, error);
        }

        double[] ahead(int horizon) {
            double[] ahead = new double[horizon];
            double factor = 1;
            double at = level;
            for (int i = 0; i < horizon; i++) {
                factor *= damping;
                at += factor * trend;
                ahead[i] = at;
            }
            return ahead;
        }
    }
}
