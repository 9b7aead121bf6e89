package org.throughline.data.sample.history;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Plain daily series in which known bursts are hidden, to measure a detector by: levels of 0.3 to
/// 300 a day (log-uniform), negative-binomial noise (size 2 + gamma), weekdays, drift, 1 % old
/// outliers of four times, one day on which all rise by 1.6, and in 5 % of the series a burst of
/// six days and a lift of 1.5, 2, 3 or 5 within the last 30 days.
public final class InjectedSeries {

    /// A hidden burst.
    ///
    /// @param from first day, counted from 0
    /// @param days how many
    public record Burst(int series, int from, int days, double lift) {}

    /// Bursts are of one of these lifts, as often of one as of another.
    public static final List<Double> LIFTS = List.of(1.5, 2.0, 3.0, 5.0);

    /// A burst lasts so long.
    public static final int BURST_DAYS = 6;

    /// Bursts lie within so many last days.
    public static final int RECENT_DAYS = 30;

    private static final double COMMON_RISE = 1.6;

    private final double[][] counts;
    private final double[][] usual;
    private final double[] sizes;
    private final List<Burst> bursts;

    private InjectedSeries(
            double[][] counts, double[][] usual, double[] sizes, List<Burst> bursts) {
        this.counts = counts;
        this.usual = usual;
        this.sizes = sizes;
        this.bursts = List.copyOf(bursts);
    }

    /// By series, then by day.
    public double[][] counts() {
        return counts;
    }

    /// What was to be expected without bursts and outliers, by series, then by day: what nobody who
    /// sees the counts alone can know.
    public double[][] usual() {
        return usual;
    }

    /// Of the noise, by series: the variance of a day is its mean + mean² / size.
    public double[] sizes() {
        return sizes;
    }

    /// What was hidden, at most one a series.
    public List<Burst> bursts() {
        return bursts;
    }

    /// Draws series and hides bursts in some of them; the same seed draws the same.
    ///
    /// @param burstShare of the series: 0.05, or 0 for a history in which nothing happens
    public static InjectedSeries draw(long seed, int series, int days, double burstShare) {
        SplittableRandom random = new SplittableRandom(seed);
        CountNoise noise = new CountNoise(random);
        int commonDay = days - RECENT_DAYS + random.nextInt(RECENT_DAYS);
        double[][] counts = new double[series][days];
        double[][] usual = new double[series][days];
        double[] sizes = new double[series];
        List<Burst> bursts = new ArrayList<>();
        for (int s = 0; s < series; s++) {
            Burst burst = null;
            if (random.nextDouble() < burstShare) {
                int from = days - RECENT_DAYS + random.nextInt(RECENT_DAYS - BURST_DAYS + 1);
                burst = new Burst(s, from, BURST_DAYS, LIFTS.get(random.nextInt(LIFTS.size())));
                bursts.add(burst);
            }
            double level = 0.3 * Math.pow(1000, random.nextDouble());
            double size = 2 + 4 * noise.gamma(2);
            sizes[s] = size;
            double drift = 0.003 * random.nextGaussian();
            double[] weekday = new double[7];
            for (int w = 0; w < 7; w++) {
                weekday[w] = (w >= 5 ? 1.15 : 0.94) * noise.logNormal(0.1);
            }
            for (int day = 0; day < days; day++) {
                double mean = level * weekday[day % 7] * Math.exp(drift * (day - days / 2.0));
                if (day == commonDay) {
                    mean *= COMMON_RISE;
                }
                usual[s][day] = mean;
                if (burst != null && day >= burst.from() && day < burst.from() + BURST_DAYS) {
                    mean *= burst.lift();
                } else if (day < days - RECENT_DAYS && random.nextDouble() < 0.01) {
                    mean *= 4;
                }
                counts[s][day] = noise.negativeBinomial(mean, size);
            }
        }
        return new InjectedSeries(counts, usual, sizes, bursts);
    }
}
