package org.throughline.analytics.forecast;

/// What comes back every period.
final class Seasons {
    /// How much a period counts beside the one after it.
    private static final double REMEMBERED = 0.7;

    /// Long periods are smoothed over this many places to each side.
    private static final int NEIGHBORS = 2;

    private static final int SMOOTHED_FROM = 20;

    private static final int PERIODS_AT_MOST = 4;
    private static final double TRUST = 0.7;

    private final int period;

    Seasons(int period) {
        this.period = period;
    }

    /// What the series did after the same place in periods before, most of it, once more.
    double[] change(double[] values, int horizon) {
        int last = values.length - 1;
        double[] ahead = new double[horizon];
        int periods = 0;
        for (int back = last - period;
                period > 1 && back >= 0 && back + horizon <= last && periods < PERIODS_AT_MOST;
                back -= period) {
            periods++;
            for (int i = 0; i < horizon; i++) {
                ahead[i] += values[back + 1 + i] - values[back];
            }
        }
        for (int i = 0; i < horizon; i++) {
            ahead[i] = values[last] + (periods == 0 ? 0 : TRUST * ahead[i] / periods);
        }
        return ahead;
    }

    /// A model of what is left when the seasons are taken out; they are put back afterwards.
    Model without(Model model) {
        return (values, horizon) -> {
            int n = values.length;
            if (period < 2 || n < 2 * period + period / 2) {
                return model.ahead(values, horizon);
            }
            double[] season = season(values);
            double[] rest = values.clone();
            for (int i = 0; i < n; i++) {
                rest[i] -= season[i % period];
            }
            double[] ahead = model.ahead(rest, horizon);
            for (int i = 0; i < horizon; i++) {
                ahead[i] += season[(n + i) % period];
            }
            return ahead;
        };
    }

    /// Distances from the mean over a period, by place; shrunk by how little they explain.
    private double[] season(double[] values) {
        int n = values.length;
        int half = period / 2;
        double[] sums = new double[period];
        double[] weights = new double[period];
        double[] off = new double[n];
        for (int i = half; i < n - half; i++) {
            off[i] = values[i] - around(values, i);
            int periodsAgo = (n - 1 - i) / period;
            double weight = Math.pow(REMEMBERED, periodsAgo);
            sums[i % period] += weight * off[i];
            weights[i % period] += weight;
        }
        double[] season = smoothed(centered(sums, weights));
        double unexplained = 0;
        double all = 0;
        for (int i = half; i < n - half; i++) {
            double left = off[i] - season[i % period];
            unexplained += left * left;
            all += off[i] * off[i];
        }
        double explained = all == 0 ? 0 : Math.max(0, 1 - unexplained / all);
        for (int i = 0; i < period; i++) {
            season[i] *= explained;
        }
        return season;
    }

    /// The mean of one period around a place; in even periods both ends count half.
    private double around(double[] values, int at) {
        int half = period / 2;
        double sum = 0;
        for (int i = at - half; i <= at + half; i++) {
            sum += values[i];
        }
        if (period % 2 == 0) {
            sum -= (values[at - half] + values[at + half]) / 2;
        }
        return sum / period;
    }

    private double[] centered(double[] sums, double[] weights) {
        double[] season = new double[period];
        double mean = 0;
        for (int i = 0; i < period; i++) {
            season[i] = weights[i] == 0 ? 0 : sums[i] / weights[i];
            mean += season[i] / period;
        }
        for (int i = 0; i < period; i++) {
            season[i] -= mean;
        }
        return season;
    }

    private double[] smoothed(double[] season) {
        if (period <= SMOOTHED_FROM) {
            return season;
        }
        double[] smooth = new double[period];
        for (int i = 0; i < period; i++) {
            double sum = 0;
            double weights = 0;
            for (int off = -NEIGHBORS; off <= NEIGHBORS; off++) {
                double weight = 1.0 / (1 + Math.abs(off));
                sum += weight * season[Math.floorMod(i + off, period)];
                weights += weight;
            }
            smooth[i] = sum / weights;
        }
        return smooth;
    }
}
