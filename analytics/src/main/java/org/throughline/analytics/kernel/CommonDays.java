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

    private static double shrunkenMedian(double[] logs) {
        if (logs.length < FEWEST) {
            return 1;
        }
        Arrays.sort(logs);
        double median = logs[logs.length / 2];
        double quartiles = logs[logs.length * 3 / 4] - logs[logs.length / 4];
        double error = 1.2533 * quartiles / 1.349 / Math.sqrt(logs.length);
        double kept = Math.max(0, 1 - error * error / Math.max(median * median, 1e-12));
        return Math.exp(median * kept);
    }
}
