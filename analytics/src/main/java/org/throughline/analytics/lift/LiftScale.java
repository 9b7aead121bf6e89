package org.throughline.analytics.lift;

/// What a lift of posts does to their mean outcome, `log(1 + multiple)`.
final class LiftScale {

    private final double[] multiples;
    private final double[] weights;
    private final double now;

    LiftScale(double[] multiples, double[] weights) {
        this.multiples = multiples.clone();
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        this.weights = weights.clone();
        double mean = 0;
        for (int i = 0; i < multiples.length; i++) {
            this.weights[i] /= total;
            mean += this.weights[i] * outcome(multiples[i]);
        }
        now = mean;
    }

    static double outcome(double multiple) {
        return Math.log1p(multiple);
    }

    /// By how much the mean outcome rises with a lift.
    double shift(double lift) {
        double mean = 0;
        for (int i = 0; i < multiples.length; i++) {
            mean += weights[i] * outcome(lift * multiples[i]);
        }
        return mean - now;
    }

    /// By how much it rises with a little more, by the log of the lift.
    double slope(double lift) {
        double slope = 0;
        for (int i = 0; i < multiples.length; i++) {
            double multiple = lift * multiples[i];
            slope += weights[i] * multiple / (1 + multiple);
        }
        return Math.max(slope, 1e-12);
    }
}
