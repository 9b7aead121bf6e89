package org.throughline.analytics.lift;

/// Between differences of outcomes `log(1 + multiple)` and lifts: the lift of a difference is what
/// the posts on the side without would have to be multiplied by to differ from themselves by so
/// much. A lift that is the same for all posts is told as it is, however they scatter.
final class LiftScale {

    /// No lift is told beyond e to this.
    private static final double FARTHEST = 20;

    private static final int MOST_STEPS = 200;
    private static final double DONE = 1e-12;

    private final double[] multiples;
    private final double[] weights;
    private final double now;

    /// Of the posts on the side without.
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

    /// By how much mean outcomes differ at a lift.
    double shift(double lift) {
        double mean = 0;
        for (int i = 0; i < multiples.length; i++) {
            mean += weights[i] * outcome(lift * multiples[i]);
        }
        return mean - now;
    }

    /// The lift at which mean outcomes differ so much; 0 where even nothing would differ less. The
    /// difference is convex in the log of the lift, so that Newton's steps come down to it.
    double lift(double shift) {
        if (shift <= shift(Math.exp(-FARTHEST))) {
            return 0;
        }
        double log = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double lift = Math.exp(log);
            double move = (shift - shift(lift)) / slope(lift);
            log = Math.clamp(log + move, -FARTHEST, FARTHEST);
            if (Math.abs(move) < DONE) {
                break;
            }
        }
        return Math.exp(log);
    }

    private double slope(double lift) {
        double slope = 0;
        for (int i = 0; i < multiples.length; i++) {
            double multiple = lift * multiples[i];
            slope += weights[i] * multiple / (1 + multiple);
        }
        return Math.max(slope, 1e-12);
    }
}
