package org.throughline.analytics.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.throughline.data.sample.history.InjectedSeries;

/// Daily series in which nothing rises, each quiet in its own way. The same seed draws the same.
public enum QuietSeries {
    /// Negative-binomial counts about levels that stay.
    PLAIN,
    /// Weekdays, drift, old outliers of four times and one day common to all.
    GENERATED,
    /// The same, each series' days shuffled within weekdays by itself: outliers to the last day.
    SHUFFLED_APART,
    /// All series shuffled alike, so that what was common to a day stays so.
    SHUFFLED_TOGETHER,
    /// Series with bursts in them, shuffled apart: the bursts are single high days now.
    BURSTS_SHUFFLED,
    /// Days multiplied by the exponential of a t variable of 4 degrees of freedom.
    HEAVY_TAILS,
    /// A level that comes back half way each day from where chance has taken it.
    WANDERING,
    /// One series in ten is far wilder than the others.
    MIXED,
    /// Every five series count nearly the same.
    COPIES,
    /// Few posts a day, of very different sizes.
    LUMPY;

    public static final int DAYS = 150;
    private static final int WEEK = 7;

    public double[][] draw(long seed, int series) {
        SplittableRandom random = new SplittableRandom(seed * 7919 + series);
        return switch (this) {
            case GENERATED -> generated(seed, series, 0);
            case SHUFFLED_APART -> shuffled(generated(seed, series, 0), random, false);
            case SHUFFLED_TOGETHER -> shuffled(generated(seed, series, 0), random, true);
            case BURSTS_SHUFFLED -> shuffled(generated(seed, series, 0.05), random, false);
            case PLAIN, HEAVY_TAILS, WANDERING, MIXED, LUMPY -> {
                double[][] counts = new double[series][];
                Arrays.setAll(counts, _ -> one(random));
                yield counts;
            }
            case COPIES -> copies(random, series);
        };
    }

    private static double[][] generated(long seed, int series, double burstShare) {
        return InjectedSeries.draw(seed, series, DAYS, burstShare).counts();
    }

    private double[] one(SplittableRandom random) {
        double level = 0.3 * Math.pow(1000, random.nextDouble());
        boolean wild = this == MIXED && random.nextInt(10) == 0;
        int tame = this == MIXED ? 30 : 2 + random.nextInt(16);
        int size = wild ? 1 : tame;
        double[] counts = new double[DAYS];
        double off = 0;
        for (int day = 0; day < DAYS; day++) {
            double mean = level * gamma(random, size) / size;
            off = 0.5 * off + 0.15 * random.nextGaussian();
            counts[day] =
                    switch (this) {
                        case HEAVY_TAILS -> poisson(random, mean * Math.exp(0.25 * t4(random)));
                        case WANDERING -> poisson(random, mean * Math.exp(off));
                        case LUMPY -> lumps(random, level / 30);
                        case MIXED -> wild && random.nextInt(3) == 0 ? 0 : poisson(random, mean);
                        case PLAIN,
                                GENERATED,
                                SHUFFLED_APART,
                                SHUFFLED_TOGETHER,
                                BURSTS_SHUFFLED,
                                COPIES ->
                                poisson(random, mean);
                    };
        }
        return counts;
    }

    private static double[][] copies(SplittableRandom random, int series) {
        double[][] counts = new double[series][DAYS];
        for (int first = 0; first < series; first += 5) {
            double level = 3 * Math.pow(100, random.nextDouble());
            int size = 2 + random.nextInt(16);
            for (int day = 0; day < DAYS; day++) {
                double mean = level * gamma(random, size) / size;
                for (int s = first; s < Math.min(series, first + 5); s++) {
                    counts[s][day] = poisson(random, mean * (0.8 + 0.1 * (s - first)));
                }
            }
        }
        return counts;
    }

    /// Deals the days of each weekday anew.
    static double[][] shuffled(double[][] counts, SplittableRandom random, boolean together) {
        double[][] shuffled = new double[counts.length][];
        int[] order = {};
        for (int s = 0; s < counts.length; s++) {
            double[] days = counts[s];
            order = together && s > 0 ? order : order(random, days.length);
            shuffled[s] = Arrays.stream(order).mapToDouble(day -> days[day]).toArray();
        }
        return shuffled;
    }

    private static int[] order(SplittableRandom random, int days) {
        int[] order = new int[days];
        Arrays.setAll(order, day -> day);
        for (int day = WEEK; day < days; day++) {
            int other = day % WEEK + WEEK * random.nextInt(day / WEEK + 1);
            int kept = order[day];
            order[day] = order[other];
            order[other] = kept;
        }
        return order;
    }

    private static double lumps(SplittableRandom random, double posts) {
        double count = 0;
        for (double post = poisson(random, 0.3 + posts); post > 0; post--) {
            count += poisson(random, 20 * Math.exp(random.nextGaussian()));
        }
        return count;
    }

    private static double t4(SplittableRandom random) {
        return Math.clamp(random.nextGaussian() / Math.sqrt(gamma(random, 2) / 2), -6, 6);
    }

    private static double gamma(SplittableRandom random, int shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(random.nextDouble());
        }
        return sum;
    }

    private static double poisson(SplittableRandom random, double mean) {
        if (mean > 60) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
