package org.throughline.analytics.kernel;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How remarkable the last 1 to 5 days of each series are beside the past of series like it. Days
/// are ranked, the ranks of neighboring days taken together, and the most striking window counted
/// for what it is worth among the others. Confined to one thread.
final class WindowScan {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// Worked out once: it takes longer than to judge a series.
    private static final Map<Integer, NestedWindows> WINDOWS = new ConcurrentHashMap<>();

    /// A day lower than all others takes no more than this from its window.
    private static final double LOWEST = -3;

    private final DetectorSettings settings;
    private final double[][] surprise;
    private final double[][] chance;
    private final NeighborDays neighbors;
    private final NestedWindows windows;

    /// Has seen nothing yet.
    WindowScan(int series, int days, DetectorSettings settings) {
        this.settings = settings;
        surprise = new double[series][days];
        chance = new double[series][days];
        for (int s = 0; s < series; s++) {
            Arrays.fill(surprise[s], Double.NaN);
            Arrays.fill(chance[s], Double.NaN);
        }
        neighbors = new NeighborDays(settings.windowDays(), days, settings.nullDays());
        windows = WINDOWS.computeIfAbsent(settings.windowDays(), NestedWindows::new);
    }

    /// Takes in how surprising a day of a series is, as a deviate; a day not seen is not known.
    void see(int series, int day, double deviate) {
        surprise[series][day] = deviate;
    }

    boolean knows(int series, int day) {
        return !Double.isNaN(surprise[series][day]);
    }

    /// Writes the chances of the windows that end on a day into `p`, at the series of a group of
    /// alike ones; what cannot be told is left as it is.
    void judge(int[] group, int day, double[] p) {
        if (day < settings.firstJudgedDay()) {
            return;
        }
        int until = day - settings.windowDays() + 1;
        int from = Math.max(settings.firstScoredDay(), until - settings.nullDays());
        double[] past = new double[group.length * Math.max(0, until - from)];
        for (int k = 0; k < group.length && until > from; k++) {
            System.arraycopy(surprise[group[k]], from, past, k * (until - from), until - from);
        }
        EmpiricalNull nothing = EmpiricalNull.learn(past);
        double[] correlations = neighbors.correlations(day);
        for (int s : group) {
            if (nothing.saysEnough() && knows(s, day)) {
                chance[s][day] = chance(s, day, nothing, from, until);
                p[s] = windows.chanceOfSmallest(mostStriking(s, day, nothing, from, correlations));
            }
        }
    }

    /// Ends a day: what its neighbors have in common with it can be learnt now.
    void close(int day) {
        neighbors.learn(chance, day);
    }

    private double mostStriking(
            int s, int day, EmpiricalNull nothing, int from, double[] correlations) {
        int until = day - settings.windowDays() + 1;
        double sum = 0;
        int known = 0;
        double smallest = 1;
        for (int t = day; t >= until; t--) {
            if (knows(s, t)) {
                sum += deviate(chance(s, t, nothing, from, until));
                smallest = Math.min(smallest, NeighborDays.chance(sum, ++known, correlations));
            }
        }
        return Math.max(smallest, Double.MIN_NORMAL);
    }

    /// The chance of a day as a standard normal deviate.
    static double deviate(double chance) {
        return Math.max(NORMAL.inverseSurvivalProbability(chance), LOWEST);
    }

    /// What the group says of a day, and what the series itself says where that is more usual: one
    /// high day of its own may be chance, but a series with several is wilder than its group.
    private double chance(int s, int day, EmpiricalNull nothing, int from, int until) {
        double common = nothing.chance(surprise[s][day]);
        int high = 0;
        int known = 0;
        for (int t = from; t < until; t++) {
            high += surprise[s][t] >= surprise[s][day] ? 1 : 0;
            known += Double.isNaN(surprise[s][t]) ? 0 : 1;
        }
        return high <= 1 ? common : Math.max(common, (common + (high - 1.0) / known) / 2);
    }
}
