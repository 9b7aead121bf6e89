package org.throughline.analytics.forecast;

import java.util.Arrays;

/// Growth by parts of itself: a model of logarithms. What runs away is held back.
///
/// @param model is asked for the values as they are where one of them is zero or less
record Logs(Model model) implements Model {
    /// No forecast leaves the last value by more than this factor, in logarithms.
    private static final double FURTHEST = 3;

    /// Without logarithms, none leaves what was seen by more than this many times its range.
    private static final double RANGES = 3;

    @Override
    public double[] ahead(double[] values, int horizon) {
        var seen = Arrays.stream(values).summaryStatistics();
        if (seen.getMin() <= 0) {
            double most = RANGES * (seen.getMax() - seen.getMin());
            return ahead(values, horizon, seen.getMin() - most, seen.getMax() + most);
        }
        double last = Math.log(values[values.length - 1]);
        double[] logs = Arrays.stream(values).map(Math::log).toArray();
        double[] ahead = ahead(logs, horizon, last - FURTHEST, last + FURTHEST);
        return Arrays.stream(ahead).map(Math::exp).toArray();
    }

    /// A model far off its track may end in no number at all: then the last value stays.
    private double[] ahead(double[] values, int horizon, double least, double most) {
        double last = values[values.length - 1];
        return Arrays.stream(model.ahead(values, horizon))
                .map(value -> Double.isNaN(value) ? last : Math.clamp(value, least, most))
                .toArray();
    }
}
