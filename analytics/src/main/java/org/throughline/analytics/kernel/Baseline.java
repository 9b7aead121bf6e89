package org.throughline.analytics.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a series does when nothing special happens: its level, its weekdays, its spread, learnt
/// from the days before the ones that are judged.
final class Baseline {

    private static final int WEEK = 7;

    /// Older days count half as much after this many.
    private static final double FORGET_DAYS = 28;

    /// Weekday factors of a series scatter about 1 by this much, before anything is seen.
    private static final double WEEKDAY_SCATTER = 0.25;

    /// A spread to start from, where none is known yet.
    private static final double USUAL_DISPERSION = 0.25;

    /// Weight of a day by its age, 1 for the day itself.
    private static final double[] BY_AGE = new double[256];

    static {
        Arrays.setAll(BY_AGE, age -> Math.pow(2, -age / FORGET_DAYS));
    }

    private static final int FEWEST_DAYS = 14;
    private static final double FEWEST_COUNTS = 5;

    private final double level;
    private final double[] weekday;
    private final double dispersion;
    private final double dispersionDays;
    private final double levelError;

    private Baseline(
            double level,
            double[] weekday,
            double dispersion,
            double dispersionDays,
            double levelError) {
        this.level = level;
        this.weekday = weekday;
        this.dispersion = dispersion;
        this.dispersionDays = dispersionDays;
        this.levelError = levelError;
    }

    /// Counts per exposure.
    double level() {
        return level;
    }

    /// Variance beyond chance, as a share of the squared mean.
    double dispersion() {
        return dispersion;
    }

    /// How many informative days the dispersion rests on.
    double dispersionDays() {
        return dispersionDays;
    }

    /// Relative variance of the level itself.
    double levelError() {
        return levelError;
    }

    /// Learns from the `days` days that end before `end`, leaving out masked ones; null where the
    /// series is too thin to have a usual.
    static @Nullable Baseline learn(
            double[] counts, double[] exposures, boolean[] masked, int end, int days) {
        int from = Math.max(0, end - days);
        double[] kept = new double[end - from];
        double[] weight = new double[end - from];
        int used = 0;
        double total = 0;
        for (int i = 0; i < kept.length; i++) {
            int day = from + i;
            if (exposures[day] > 0 && !masked[day]) {
                kept[i] = counts[day];
                weight[i] = BY_AGE[Math.min(end - day, BY_AGE.length - 1)];
                total += counts[day];
                used++;
            }
        }
        if (used < FEWEST_DAYS || total < FEWEST_COUNTS) {
            return null;
        }
        double level = capOutliers(kept, weight, exposures, from);
        double[] weekday = weekdays(kept, weight, exposures, from, level);
        return spread(kept, weight, exposures, from, level, weekday);
    }

    /// What is to be expected on a day.
    double mean(int day, double exposure) {
        return level * exposure * weekday[day % WEEK];
    }

    Baseline withDispersion(double value) {
        return new Baseline(level, weekday, value, dispersionDays, levelError);
    }

    /// Old bursts must not raise the bar for new ones: a day far above the level counts as a high
    /// but ordinary day. Twice, since the first level is still raised by them.
    private static double capOutliers(
            double[] kept, double[] weight, double[] exposures, int from) {
        double level = level(kept, weight, exposures, from);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < kept.length; i++) {
                double mean = level * exposures[from + i];
                double usual = Math.sqrt(mean + USUAL_DISPERSION * mean * mean);
                kept[i] = Math.min(kept[i], mean + 3 * usual);
            }
            level = level(kept, weight, exposures, from);
        }
        return level;
    }

    private static double level(double[] kept, double[] weight, double[] exposures, int from) {
        double counted = 0;
        double exposed = 0;
        for (int i = 0; i < kept.length; i++) {
            counted += weight[i] * kept[i];
            exposed += weight[i] * exposures[from + i];
        }
        return counted / exposed;
    }

    private static double[] weekdays(
            double[] kept, double[] weight, double[] exposures, int from, double level) {
        double[] counted = new double[WEEK];
        double[] expected = new double[WEEK];
        int[] days = new int[WEEK];
        for (int i = 0; i < kept.length; i++) {
            if (weight[i] > 0) {
                int weekday = (from + i) % WEEK;
                counted[weekday] += kept[i];
                expected[weekday] += level * exposures[from + i];
                days[weekday]++;
            }
        }
        double[] factors = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            factors[weekday] = 1;
            if (days[weekday] > 0) {
                double mean = expected[weekday] / days[weekday];
                double known = days[weekday] * mean / (1 + USUAL_DISPERSION * mean);
                double share = known / (known + 1 / (WEEKDAY_SCATTER * WEEKDAY_SCATTER));
                factors[weekday] += share * (counted[weekday] / expected[weekday] - 1);
            }
        }
        return factors;
    }

    private static Baseline spread(
            double[] kept,
            double[] weight,
            double[] exposures,
            int from,
            double level,
            double[] weekday) {
        double excess = 0;
        double squares = 0;
        double informative = 0;
        double levelSquares = 0;
        double levelSum = 0;
        for (int i = 0; i < kept.length; i++) {
            if (weight[i] > 0) {
                double mean =
                        Math.max(level * exposures[from + i] * weekday[(from + i) % WEEK], 1e-9);
                double off = kept[i] - mean;
                double share = mean / (1 + mean);
                excess += (off * off - mean) / (1 + mean) / (1 + mean);
                squares += share * share;
                informative += share * share;
                levelSquares += weight[i] * weight[i] * (mean + USUAL_DISPERSION * mean * mean);
                levelSum += weight[i] * mean;
            }
        }
        return new Baseline(
                level,
                weekday,
                excess / squares,
                informative,
                levelSquares / (levelSum * levelSum));
    }
}
