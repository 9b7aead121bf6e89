package org.throughline.analytics.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.throughline.analytics.forecast.Forecaster;
import org.throughline.data.sample.history.InjectedSeries;

/// Whether what comes lies in the forecasts' 80 % intervals as often as they say.
final class IntervalTruth {

    private static final int WEEK = 7;
    private static final int DAYS = 150;

    private IntervalTruth() {}

    static List<Figure> measure(boolean quick) {
        int seeds = quick ? 4 : 20;
        return List.of(counts(seeds), walks(seeds));
    }

    /// The generator's counts with nothing hidden, a week ahead of 56 days.
    private static Figure counts(int seeds) {
        var forecaster = new Forecaster(WEEK);
        long inside = 0;
        long all = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            for (double[] counts : InjectedSeries.draw(seed, 200, DAYS, 0).counts()) {
                inside += inside(forecaster, Arrays.copyOfRange(counts, DAYS - 63, DAYS), WEEK);
                all += WEEK;
            }
        }
        return held("%d series of daily counts, 7 days ahead".formatted(seeds * 200), inside, all);
    }

    private static Figure walks(int seeds) {
        var forecaster = new Forecaster(1);
        long inside = 0;
        long all = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            var random = new SplittableRandom(seed);
            for (int series = 0; series < 50; series++) {
                inside += inside(forecaster, walk(random, 90), 10);
                all += 10;
            }
        }
        return held("%d walks, 10 steps ahead".formatted(seeds * 50), inside, all);
    }

    private static Figure held(String on, long inside, long all) {
        return Figure.between(on, "80 % intervals hold", inside / (double) all, 0.75, 0.85);
    }

    private static int inside(Forecaster forecaster, double[] values, int ahead) {
        int known = values.length - ahead;
        var outlook = forecaster.ahead(Arrays.copyOf(values, known), ahead);
        int inside = 0;
        for (int i = 0; i < ahead; i++) {
            double value = values[known + i];
            boolean said = outlook.low().get(i) <= value && value <= outlook.high().get(i);
            inside += said ? 1 : 0;
        }
        return inside;
    }

    private static double[] walk(SplittableRandom random, int length) {
        double[] walk = new double[length];
        double at = 500;
        for (int i = 0; i < length; i++) {
            at = Math.max(20, at + 15 * random.nextGaussian());
            walk[i] = at;
        }
        return walk;
    }
}
