package org.throughline.analytics.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The factor by which everything rose or fell on a day beside the days before. A feast, an outage
/// or a platform's recount moves all series together; none of them is a trend.
public final class CommonDays {

    /// Fewer series than this cannot show what is common to all.
    private static final int FEWEST = 8;

    /// A day's level follows this many days, by exponential forgetting.
    private static final double MEMORY_DAYS = 14;

    /// Series expected to count less than this on a day say too little about that day.
    private static final double LEAST_EXPECTED = 3;

    /// The days before with which a day is compared, by their middle.
    private static final int NEIGHBORS = 28;

    private CommonDays() {}

    /// One factor a day, 1 where nothing can be said. The median over all series of what was
    /// counted against what the days before led to expect, beside the same median of the days
    /// before: counts lean to one side, and a lean that is always there is not common to a day.
    public static double[] factors(SeriesPanel panel) {
        double[] factors = new double[panel.dayCount()];
        double[] middle = new double[panel.dayCount()];
        double[] quartiles = new double[panel.dayCount()];
        int[] known = new int[panel.dayCount()];
        double[] counted = new double[panel.seriesCount()];
        double[] exposed = new double[panel.seriesCount()];
        double keep = 1 - 1 / MEMORY_DAYS;
        for (int day = 0; day < factors.length; day++) {
            double[] logs = logs(panel, counted, exposed, day);
            known[day] = logs.length;
            if (logs.length >= FEWEST) {
                middle[day] = logs[logs.length / 2];
                quartiles[day] = logs[logs.length * 3 / 4] - logs[logs.length / 4];
            }
            factors[day] = factor(middle, quartiles, known, day);
            for (int s = 0; s < panel.seriesCount(); s++) {
                counted[s] = keep * counted[s] + panel.count(s, day) / factors[day];
                exposed[s] = keep * exposed[s] + panel.exposure(s, day);
            }
        }
        return factors;
    }

    /// Sorted logarithms of what was counted against what was expected, where that says anything.
    private static double[] logs(SeriesPanel panel, double[] counted, double[] exposed, int day) {
        double[] logs = new double[panel.seriesCount()];
        int n = 0;
        for (int s = 0; s < logs.length; s++) {
            double level = exposed[s] <= 0 ? 0 : counted[s] / exposed[s];
            double expected = level * panel.exposure(s, day);
            if (expected >= LEAST_EXPECTED && day >= MEMORY_DAYS) {
                logs[n++] = Math.log((panel.count(s, day) + 0.5) / (expected + 0.5));
            }
        }
        double[] known = Arrays.copyOf(logs, n);
        Arrays.sort(known);
        return known;
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
            factors[day] = factor(middle, quartiles, posts, day);
        }
        return factors;
    }

    private static double factor(double[] middle, double[] quartiles, int[] known, int day) {
        int from = Math.max(0, day - NEIGHBORS);
        double[] before =
                IntStream.range(from, day)
                        .filter(each -> known[each] >= FEWEST)
                        .mapToDouble(each -> middle[each])
                        .sorted()
                        .toArray();
        if (known[day] < FEWEST || before.length < NEIGHBORS / 2) {
            return 1;
        }
        return shrunken(middle[day] - before[before.length / 2], quartiles[day], known[day]);
    }

    private static double shrunken(double median, double quartiles, int n) {
        double error = 1.2533 * quartiles / 1.349 / Math.sqrt(n);
        double kept = Math.max(0, 1 - error * error / Math.max(median * median, 1e-12));
        return Math.exp(median * kept);
    }
}
