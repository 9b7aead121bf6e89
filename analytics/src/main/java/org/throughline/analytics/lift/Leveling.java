package org.throughline.analytics.lift;

import java.util.function.DoubleUnaryOperator;
import org.throughline.data.trend.Interval;

/// Which lift would explain what is seen: multiplied into the posts on the side without, it leaves
/// no difference. The interval holds every lift that leaves none that could be told from chance; so
/// a lift that all posts share is told as it is, and luck of the posts without counts as it should.
final class Leveling {

    /// No lift is told beyond e to this.
    private static final double FARTHEST = 20;

    private static final double FIRST_STEP = 0.25;
    private static final int MOST_STEPS = 100;
    private static final double DONE = 1e-9;

    private final Adjustment adjustment;
    private final boolean[] with;
    private final double[] multiples;

    Leveling(Adjustment adjustment, boolean[] with, double[] multiples) {
        this.adjustment = adjustment;
        this.with = with.clone();
        this.multiples = multiples.clone();
    }

    /// What is left of the difference at a lift.
    Contrast at(double lift) {
        double[] outcomes = new double[multiples.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = LiftScale.outcome((with[i] ? 1 : lift) * multiples[i]);
        }
        return adjustment.contrast(outcomes);
    }

    Interval interval() {
        double value = lift(0);
        return new Interval(value, Math.min(lift(-1), value), Math.max(lift(1), value));
    }

    /// Where the difference and so many times its reach come to nothing.
    private double lift(int ends) {
        DoubleUnaryOperator left =
                log -> {
                    Contrast contrast = at(Math.exp(log));
                    return contrast.shift() + ends * contrast.reach();
                };
        double low = 0;
        double high = 0;
        double step = FIRST_STEP;
        while (low > -FARTHEST && left.applyAsDouble(low) <= 0) {
            high = low;
            low -= step;
            step *= 2;
        }
        while (high < FARTHEST && left.applyAsDouble(high) > 0) {
            low = high;
            high += step;
            step *= 2;
        }
        if (low <= -FARTHEST) {
            return 0;
        }
        return high >= FARTHEST ? Math.exp(FARTHEST) : Math.exp(root(left, low, high));
    }

    /// Between a place where the function is above zero and one where it is not (Illinois method).
    private static double root(DoubleUnaryOperator function, double above, double below) {
        double low = above;
        double high = below;
        double atLow = function.applyAsDouble(low);
        double atHigh = function.applyAsDouble(high);
        int kept = 0;
        for (int step = 0; step < MOST_STEPS && high - low > DONE; step++) {
            double middle = (low * atHigh - high * atLow) / (atHigh - atLow);
            double atMiddle = function.applyAsDouble(middle);
            if (atMiddle > 0) {
                low = middle;
                atLow = atMiddle;
                atHigh /= kept == 1 ? 2 : 1;
                kept = 1;
            } else {
                high = middle;
                atHigh = atMiddle;
                atLow /= kept == -1 ? 2 : 1;
                kept = -1;
            }
            if (Math.abs(atMiddle) < DONE) {
                return middle;
            }
        }
        return (low + high) / 2;
    }
}
