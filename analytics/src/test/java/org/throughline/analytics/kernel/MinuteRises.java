package org.throughline.analytics.kernel;

import java.util.Arrays;

/// The detector's surprise on counts every five minutes: what a time of day usually counts, learnt
/// from the days before and drawn to the level of the last day, how far a count is beyond it
/// ([NegativeBinomial]), and a rise told once. No alarm uses anything after its own five minutes.
///
/// Days are ranked among thousands of series alike; here is one series and no promise to keep, so
/// the surprise itself says which rise is the greater. Ranks over an hour were tried first and
/// could not: among sixteen thousand steps they have no word for a rise that is beyond all others.
public final class MinuteRises {

    private static final int HOUR = 12;
    private static final int DAY = 24 * HOUR;
    private static final int WEEK = 7 * DAY;
    private static final int DAYS_KEPT = 7;
    private static final double USUAL_DISPERSION = 0.25;

    private final double[] counts;
    private final double[] ofTime = new double[DAY];
    private final double[] daysOfTime = new double[DAY];
    private double counted;
    private double expected;
    private double excess;
    private double squares;

    private MinuteRises(double[] counts) {
        this.counts = counts;
    }

    /// How alarming each step is, as a standard normal deviate; 0 where something as alarming came
    /// within a day before.
    public static double[] alarms(double[] counts) {
        double[] surprises = new MinuteRises(counts).surprises();
        double[] alarms = new double[counts.length];
        for (int at = 0; at < alarms.length; at++) {
            double before = Arrays.stream(surprises, Math.max(0, at - DAY), at).max().orElse(0);
            alarms[at] = surprises[at] > before ? surprises[at] : 0;
        }
        return alarms;
    }

    private double[] surprises() {
        double[] surprises = new double[counts.length];
        for (int at = 0; at < counts.length; at++) {
            double mean = usual(at);
            if (mean > 0 && at > DAY) {
                double variance = mean + dispersion() * mean * mean;
                surprises[at] = NegativeBinomial.surprise(counts[at], mean, variance);
            }
            remember(at, mean);
        }
        return surprises;
    }

    /// What the hour around this time of day counted on days before, at the level of the last day.
    private double usual(int at) {
        double usual = ofTime(at);
        return expected > 0 ? usual * counted / expected : usual;
    }

    private double ofTime(int at) {
        double sum = 0;
        double days = 0;
        for (int t = at - HOUR / 2; t <= at + HOUR / 2; t++) {
            sum += ofTime[Math.floorMod(t, DAY)];
            days += daysOfTime[Math.floorMod(t, DAY)];
        }
        return days == 0 ? 0 : sum / days;
    }

    private double dispersion() {
        return squares == 0 ? USUAL_DISPERSION : Math.clamp(excess / squares, 0.002, 3);
    }

    /// High counts count as high but ordinary ones, so that a rise does not become usual at once.
    private void remember(int at, double mean) {
        double kept =
                mean > 0
                        ? Math.min(
                                counts[at], mean + 3 * Math.sqrt(mean + dispersion() * mean * mean))
                        : counts[at];
        if (mean > 0) {
            double keepDay = 1 - 1.0 / DAY;
            counted = keepDay * counted + kept;
            expected = keepDay * expected + ofTime(at);
            double keepWeek = 1 - 1.0 / WEEK;
            double off = kept - mean;
            excess = keepWeek * excess + (off * off - mean) / (1 + mean) / (1 + mean);
            squares = keepWeek * squares + Math.pow(mean / (1 + mean), 2);
        }
        int time = at % DAY;
        double keepTime = 1 - 1.0 / DAYS_KEPT;
        ofTime[time] = keepTime * ofTime[time] + kept;
        daysOfTime[time] = keepTime * daysOfTime[time] + 1;
    }
}
