package org.throughline.analytics.forecast;

import java.util.Arrays;

/// One way to go on with a series. Pure; thread-safe.
@FunctionalInterface
interface Model {

    /// The next values of a series.
    ///
    /// @param values oldest first, at least one, all finite; not changed
    /// @param horizon how many are wanted, at least one
    double[] ahead(double[] values, int horizon);

    /// The same model, which forgets all but the last values.
    default Model onLast(int count) {
        return (values, horizon) -> ahead(last(values, count), horizon);
    }

    static double[] last(double[] values, int count) {
        return Arrays.copyOfRange(values, Math.max(0, values.length - count), values.length);
    }

    static double[] constant(double value, int horizon) {
        double[] ahead = new double[horizon];
        Arrays.fill(ahead, value);
        return ahead;
    }
}
