package org.throughline.analytics.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Values explained by those shortly before and about a period before.
final class Autoregression {
    private static final int MOST_LAGS = 8;
    private static final double PULL = 1e-4;
    private static final double LEVEL_PULL = 1e-3;

    private final int period;

    Autoregression(int period) {
        this.period = period;
    }

    /// Steps from value to value; which lags count is chosen by Schwarz's criterion.
    double[] ofSteps(double[] all, int horizon) {
        double[] values = Model.last(all, Math.max(150, 6 * period + 20));
        double[] steps = new double[values.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = values[i + 1] - values[i];
        }
        double[] ahead =
                candidates(steps.length).stream()
                        .filter(lags -> steps.length - from(steps.length) >= 3 * lags.length + 10)
                        .map(lags -> LeastSquares.fit(steps, lags, from(steps.length), PULL))
                        .min(Comparator.comparingDouble(LeastSquares::criterion))
                        .map(best -> best.ahead(steps, horizon))
                        .orElseGet(() -> new double[horizon]);
        double level = values[values.length - 1];
        for (int i = 0; i < horizon; i++) {
            level += ahead[i];
            ahead[i] = level;
        }
        return ahead;
    }

    private int from(int steps) {
        return isPeriodic(steps) ? Math.max(period + 1, MOST_LAGS) : MOST_LAGS;
    }

    private boolean isPeriodic(int count) {
        return period > 1 && count > 2 * period + 20;
    }

    private List<int[]> candidates(int steps) {
        var candidates = new ArrayList<int[]>();
        for (int count = 0; count <= MOST_LAGS; count++) {
            int[] near = IntStream.rangeClosed(1, count).toArray();
            candidates.add(near);
            if (isPeriodic(steps)) {
                candidates.add(joined(near, period));
                candidates.add(joined(near, period - 1, period, period + 1));
            }
        }
        return candidates;
    }

    /// Values around the last one, explained by four before and by those a period before.
    double[] ofLevels(double[] all, int horizon) {
        double[] values = Model.last(all, Math.max(200, 8 * period + 20));
        double level = values[values.length - 1];
        int[] near = {1, 2, 3, 4};
        int[] lags =
                isPeriodic(values.length - 10)
                        ? joined(near, period - 1, period, period + 1)
                        : near;
        int from = lags[lags.length - 1];
        if (values.length < 4 * lags.length + from) {
            return Model.constant(level, horizon);
        }
        double[] around = new double[values.length];
        for (int i = 0; i < around.length; i++) {
            around[i] = values[i] - level;
        }
        double[] ahead = LeastSquares.fit(around, lags, from, LEVEL_PULL).ahead(around, horizon);
        for (int i = 0; i < horizon; i++) {
            ahead[i] += level;
        }
        return ahead;
    }

    private static int[] joined(int[] near, int... far) {
        return IntStream.concat(IntStream.of(near), IntStream.of(far).filter(lag -> lag > 0))
                .distinct()
                .sorted()
                .toArray();
    }
}
