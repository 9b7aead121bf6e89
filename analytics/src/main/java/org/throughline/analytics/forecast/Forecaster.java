package org.throughline.analytics.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Foretells a series with several models at once. Each is tried on the series' own past: from four
/// earlier places it foretells what came, and counts the more the less it was off. How far their
/// weighed sum was off there makes the 80 % intervals. Pure; thread-safe.
///
/// The exponent of the weights and the number of places were chosen on the M4 competition's weekly
/// training series with their last 13 weeks held back; its test set was not looked at for it.
public final class Forecaster {
    private static final int PLACES = 4;
    private static final double SHARPNESS = 8;
    private static final double COVERAGE = 0.8;

    /// Fewer values before a place say nothing on a model.
    private static final int SHORTEST_PAST = 12;

    private static final int RECENT_PERIODS = 3;

    private final List<Model> models;

    /// @param period after how many steps seasons come back; 1 for none
    public Forecaster(int period) {
        if (period < 1) {
            throw new IllegalArgumentException("a period has at least one step, not " + period);
        }
        var seasons = new Seasons(period);
        var regression = new Autoregression(period);
        int recent = Math.max(60, RECENT_PERIODS * period);
        this.models =
                List.of(
                        (values, horizon) -> Model.constant(values[values.length - 1], horizon),
                        Smoothing::level,
                        new Logs(((Model) Smoothing::damped).onLast(5 * recent / 3)),
                        new Logs(Theta::ahead),
                        new Logs(((Model) Theta::ahead).onLast(2 * recent / 3)),
                        new Logs(regression::ofSteps),
                        new Logs(regression::ofLevels),
                        new Logs(seasons::change),
                        new Logs(seasons.without(((Model) Theta::ahead).onLast(recent))),
                        new Logs(seasons.without(((Model) Smoothing::damped).onLast(recent))),
                        new Logs(seasons.without(Smoothing::level)));
    }

    /// What comes next. Where nothing before was below zero, nothing below zero is expected.
    ///
    /// @param values oldest first, at least one, all finite
    /// @param horizon how many steps, at least one
    public Outlook ahead(double[] values, int horizon) {
        if (values.length == 0 || horizon < 1) {
            throw new IllegalArgumentException(
                    "%d values cannot be foretold by %d steps".formatted(values.length, horizon));
        }
        var trials = trials(values, horizon);
        double[] weights = weights(trials);
        double[] mean = blend(foretold(values, horizon), weights, horizon);
        double[] reach = reach(trials, weights, horizon);
        double least = Arrays.stream(values).allMatch(value -> value >= 0) ? 0 : -Double.MAX_VALUE;
        var means = new ArrayList<Double>();
        var lows = new ArrayList<Double>();
        var highs = new ArrayList<Double>();
        for (int i = 0; i < horizon; i++) {
            double value = Math.max(least, mean[i]);
            means.add(value);
            if (!trials.isEmpty()) {
                lows.add(Math.max(least, value - reach[i]));
                highs.add(value + reach[i]);
            }
        }
        return new Outlook(means, lows, highs, values[values.length - 1]);
    }

    /// What each model foretold from one place, beside what came.
    private static final class Trial {
        private final List<double[]> foretold;
        private final double[] came;

        Trial(List<double[]> foretold, double[] came) {
            this.foretold = foretold;
            this.came = came;
        }

        double off(int model) {
            double sum = 0;
            for (int i = 0; i < came.length; i++) {
                sum += Math.abs(foretold.get(model)[i] - came[i]);
            }
            return sum;
        }
    }

    private List<double[]> foretold(double[] values, int horizon) {
        return models.stream().map(model -> model.ahead(values, horizon)).toList();
    }

    /// From four places before the end, each a trial's length after the one before. A trial is as
    /// long as the horizon, or shorter where the series is short; none where it is too short for
    /// four.
    private List<Trial> trials(double[] values, int horizon) {
        int spare = values.length - Math.max(SHORTEST_PAST, values.length / 3);
        int steps = Math.min(horizon, spare / PLACES);
        var trials = new ArrayList<Trial>();
        for (int place = 1; place <= PLACES && steps > 0; place++) {
            int at = values.length - place * steps;
            trials.add(
                    new Trial(
                            foretold(Arrays.copyOf(values, at), steps),
                            Arrays.copyOfRange(values, at, at + steps)));
        }
        return trials;
    }

    private double[] weights(List<Trial> trials) {
        double[] off = new double[models.size()];
        for (int i = 0; i < off.length; i++) {
            int model = i;
            off[i] = trials.stream().mapToDouble(trial -> trial.off(model)).sum();
        }
        double least = Arrays.stream(off).min().orElse(0);
        double[] weights =
                Arrays.stream(off)
                        .map(each -> each == least ? 1 : Math.pow(least / each, SHARPNESS))
                        .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static double[] blend(List<double[]> foretold, double[] weights, int horizon) {
        double[] blend = new double[horizon];
        for (int model = 0; model < weights.length; model++) {
            for (int i = 0; i < horizon; i++) {
                blend[i] += weights[model] * foretold.get(model)[i];
            }
        }
        return blend;
    }

    /// How far from the mean 80 % of what came lay, a step ahead and its neighbors together; where
    /// that falls from a step to the next, both have their mean. Beyond the trials it grows as
    /// chance walks.
    private static double[] reach(List<Trial> trials, double[] weights, int horizon) {
        double[] reach = new double[horizon];
        int tried = trials.isEmpty() ? 0 : trials.getFirst().came.length;
        for (int i = 0; i < tried; i++) {
            var off = new ArrayList<Double>();
            for (var trial : trials) {
                double[] blend = blend(trial.foretold, weights, tried);
                for (int at = Math.max(0, i - 1); at <= Math.min(tried - 1, i + 1); at++) {
                    off.add(Math.abs(blend[at] - trial.came[at]));
                }
            }
            reach[i] = quantile(off.stream().sorted().toList());
        }
        level(reach, tried);
        for (int i = tried; i < horizon && tried > 0; i++) {
            reach[i] = reach[tried - 1] * Math.sqrt((i + 1.0) / tried);
        }
        return reach;
    }

    /// Isotonic regression: the rising line nearest to the first values, in squares.
    private static void level(double[] values, int count) {
        int[] from = new int[count];
        double[] mean = new double[count];
        int steps = 0;
        for (int i = 0; i < count; i++) {
            from[steps] = i;
            mean[steps] = values[i];
            while (steps > 0 && mean[steps - 1] > mean[steps]) {
                int before = from[steps] - from[steps - 1];
                int here = i + 1 - from[steps];
                mean[steps - 1] = (before * mean[steps - 1] + here * mean[steps]) / (before + here);
                steps--;
            }
            steps++;
        }
        for (int step = 0; step < steps; step++) {
            int until = step + 1 < steps ? from[step + 1] : count;
            Arrays.fill(values, from[step], until, mean[step]);
        }
    }

    /// What a further one stays under with the chance asked for: it may fall between any two of
    /// those known, or beyond.
    private static double quantile(List<Double> sorted) {
        double place = Math.min(COVERAGE * (sorted.size() + 1) - 1, sorted.size() - 1.0);
        int below = (int) place;
        double low = sorted.get(below);
        double high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return low + (place - below) * (high - low);
    }
}
