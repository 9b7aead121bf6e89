package org.throughline.analytics.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.throughline.analytics.kernel.CommonDays;

/// How posts did beside what was expected of them, day by day and market by market: counts in bins
/// ([SeriesDays#BIN]), which unlike medians add up over markets. Immutable.
final class DayRatios {

    private final Map<String, List<int[]>> markets;

    private DayRatios(Map<String, List<int[]>> markets) {
        this.markets = markets;
    }

    /// Reads rows of table `ratio`.
    ///
    /// @param first epoch day of day 0
    static DayRatios read(Iterator<Row> rows, long first) {
        Map<String, List<int[]>> markets = new HashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            int day = (int) (row.getDate(0).toLocalDate().toEpochDay() - first);
            markets.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                    .add(new int[] {day, row.getInt(2), row.getInt(3)});
        }
        return new DayRatios(markets);
    }

    /// The same with other figures for some markets.
    DayRatios with(Set<String> replaced, DayRatios others) {
        Map<String, List<int[]>> all = new HashMap<>(markets);
        all.keySet().removeAll(replaced);
        all.putAll(others.markets);
        return new DayRatios(all);
    }

    /// The factor of each day.
    double[] commonDays(int days) {
        double[] middle = new double[days];
        double[] quartiles = new double[days];
        int[] posts = new int[days];
        List<List<int[]>> byDay = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            byDay.add(new ArrayList<>());
        }
        markets.values().forEach(bins -> bins.forEach(bin -> byDay.get(bin[0]).add(bin)));
        for (int day = 0; day < days; day++) {
            int[][] bins = byDay.get(day).toArray(int[][]::new);
            Arrays.sort(bins, (one, other) -> Integer.compare(one[1], other[1]));
            posts[day] = Arrays.stream(bins).mapToInt(bin -> bin[2]).sum();
            middle[day] = quantile(bins, posts[day], 0.5);
            quartiles[day] = quantile(bins, posts[day], 0.75) - quantile(bins, posts[day], 0.25);
        }
        return CommonDays.ofPosts(middle, quartiles, posts);
    }

    /// Posts of a bin lie evenly in it; bins of several markets may repeat.
    private static double quantile(int[][] bins, int posts, double share) {
        double rank = share * (posts - 1);
        int before = 0;
        for (int i = 0; i < bins.length; ) {
            int bin = bins[i][1];
            int here = 0;
            while (i < bins.length && bins[i][1] == bin) {
                here += bins[i++][2];
            }
            if (rank <= before + here - 1 || i == bins.length) {
                double within = Math.min(1, (rank - before + 0.5) / here);
                return SeriesDays.BIN * (bin + within);
            }
            before += here;
        }
        return 0;
    }
}
