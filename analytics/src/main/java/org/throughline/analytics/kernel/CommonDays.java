package org.throughline.analytics.kernel;

import java.util.Arrays;

/// The factor by which everything rose or fell on a day beside the days before. A feast, an outage
/// or a platform's recount moves all series together; none of them is a trend.
public final class CommonDays {

    /// Fewer series than this cannot show what is common to all.
    private static final int FEWEST = 8;

    /// A day's level follows this many days, by exponential forgetting.
    private static final double MEMORY_DAYS = 14;

    /// Series expected to count less than this on a day say too little about that day.
    private static final double LEAST_EXPECTED = 3;

    /// The days before with which a day is compared, where posts are asked.
    private static final int NEIGHBORS = 28;

    private CommonDays() {}

    /// One factor a day, 1 where nothing can be said. The median over all series of what was
    /// counted against what the days before led to expect, drawn towards 1 as far as chance
    /// explains it.
    public static double[] factors(SeriesPanel panel) {
        double[] factors = new double[panel.dayCount()];
        double[] counted = new double[panel.seriesCount()];
        double[] exposed = new double[panel.seriesCount()];
        double[] logs = new double[panel.seriesCount()];
        double keep = 1 - 1 / MEMORY_DAYS;
        for (int day = 0; day < factors.length; day++) {
            int n = 0;
            for (int s = 0; s < panel.seriesCount(); s++) {
                double expected =
                        exposed[s] <= 0 ? 0 : counted[s] / exposed[s] * panel.exposure(s, day);
                if (expected >= LEAST_EXPECTED && day >= MEMORY_DAYS) {
                    logs[n++] = Math.log((panel.count(s, day) + 0.5) / (expected + 0.5));
                }
            }
            factors[day] = shrunkenMedian(Arrays.copyOf(logs, n));
            for (int s = 0; s < panel.seriesCount(); s++) {
                counted[s] = keep * counted[s] + panel.count(s, day) / factors[day];
                exposed[s] = keep * exposed[s] + panel.exposure(s, day);
            }
        }
        return factors;
    }

    /// The same from the middle of many single posts a day, where series share posts and so would
    /// count a few of them many times.
    ///
    /// @param middle median over the posts of a day of the logarithm of what was counted against
    ///   what was expected at their age
    /// @param quartiles distance between the quartiles of the same
    /// @param posts how many
    public static double[] ofPosts(double[] middle, double[] quartiles, int[] posts) {
        double[] factors = new double[middle.length];
        for (int day = 0; day < middle.length; day++) {
            int from = Math.max(0, day - NEIGHBORS);
            if (posts[day] < FEWEST || day - from < NEIGHBORS / 2) {
                factors[day] = 1;
                continue;
            }
            double[] before = Arrays.copyOfRange(middle, from, day);
            Arrays.sort(before);
            double usual = before[before.length / 2];
            factors[day] = shrunken(middle[day] - usual, quartiles[day], posts[day]);
        }
        return factors;
    }

    private static double shrunkenMedian(double[] logs) {
        if (logs.length < FEWEST) {
            return 1;
        }
        Arrays.sort(logs);
        double median = logs[logs.length / 2];
        double quartiles = logs[logs.length * 3 / 4] - logs[logs.length / 4];
        return shrunken(median, quartiles, logs.length);
    }

    private static double shrunken(double median, double quartiles, int n) {
        double error = 1.2533 * quartiles / 1.349 / Math.sqrt(n);
        double kept = Math.max(0, 1 - error * error / Math.max(median * median, 1e-12));
        return Math.exp(median * kept);
    }
}
