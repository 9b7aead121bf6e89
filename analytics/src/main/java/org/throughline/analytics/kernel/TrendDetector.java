package org.throughline.analytics.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the series that rise beyond what their own past explains, day by day.
///
/// For each day: each series' [Baseline] of the days before; the days' common factor divided out;
/// the spread of a series drawn towards that of series of its size; how surprising the day is
/// ([NegativeBinomial]); the rank of that surprise among the past twelve weeks of series of the
/// same size and spread ([EmpiricalNull]); the ranks of the last 1 to 5 days taken together, as far
/// as days are independent ([NeighborDays]); the most striking of those windows at what it is worth
/// ([NestedWindows]); false discoveries controlled over all series ([BenjaminiHochberg]); a least
/// lift. So single days are ranked and never extrapolated, and what is out of the ordinary for
/// several days in a row is more than its highest day. A day's verdict uses nothing after that day,
/// so later days never change it. Confined to one thread.
public final class TrendDetector {

    /// A verdict less remarkable than this is not worth a word.
    private static final double REMARKABLE = 0.1;

    /// The day itself must still be up, or a window speaks of yesterday.
    private static final double STILL_UP = 1.2;

    /// A rise flagged again after this many days is the same rise.
    private static final int SAME_RISE_DAYS = 2;

    private static final int SERIES_A_GROUP = 40;
    private static final int MOST_GROUPS = 10;
    private static final double PRIOR_DAYS = 12;

    private final SeriesPanel panel;
    private final DetectorSettings settings;
    private final double[][] exposures;
    private final WindowScan scan;
    private final boolean[][] masked;
    private final int[] riseSince;
    private final int[] lastFlagged;

    /// Judges nothing yet.
    ///
    /// @param commonDays factor of each day, as [CommonDays] finds them
    public TrendDetector(SeriesPanel panel, double[] commonDays, DetectorSettings settings) {
        if (panel.seriesCount() > 0 && commonDays.length != panel.dayCount()) {
            throw new IllegalArgumentException(
                    commonDays.length + " common days for " + panel.dayCount() + " days");
        }
        this.panel = panel;
        this.settings = settings;
        int n = panel.seriesCount();
        exposures = new double[n][panel.dayCount()];
        scan = new WindowScan(n, panel.dayCount(), settings);
        masked = new boolean[n][panel.dayCount()];
        riseSince = new int[n];
        lastFlagged = new int[n];
        Arrays.fill(lastFlagged, Integer.MIN_VALUE / 2);
        for (int s = 0; s < n; s++) {
            for (int day = 0; day < panel.dayCount(); day++) {
                exposures[s][day] = panel.exposure(s, day) * commonDays[day];
            }
        }
    }

    /// Judges every day in turn.
    ///
    /// @return every flag and every other remarkable verdict, by day
    public List<Judgement> judge() {
        List<Judgement> all = new ArrayList<>();
        for (int day = settings.firstScoredDay(); day < panel.dayCount(); day++) {
            all.addAll(judge(day));
        }
        return all;
    }

    /// Whether a series had enough behind it to be judged on a day; asked after [#judge()].
    public boolean judged(int series, int day) {
        return scan.knows(series, day);
    }

    private List<Judgement> judge(int day) {
        @Nullable Baseline[] baselines = new Baseline[panel.seriesCount()];
        for (int s = 0; s < baselines.length; s++) {
            baselines[s] =
                    Baseline.learn(
                            panel.counts(s),
                            exposures[s],
                            masked[s],
                            day - settings.windowDays() + 1,
                            settings.baselineDays());
        }
        groups(baselines, s -> size(s, day, baselines[s]))
                .forEach(group -> drawSpreadTogether(baselines, group));
        for (int s = 0; s < baselines.length; s++) {
            surprise(s, day, baselines[s]);
        }
        double[] p = new double[baselines.length];
        Arrays.fill(p, Double.NaN);
        groups(baselines, s -> steadiness(s, day, baselines[s]))
                .forEach(group -> scan.judge(group, day, p));
        scan.close(day);
        double[] q = BenjaminiHochberg.qValues(p);
        List<Judgement> remarkable = new ArrayList<>();
        for (int s = 0; s < p.length; s++) {
            Baseline baseline = baselines[s];
            if (baseline != null && p[s] <= REMARKABLE) {
                Judgement judgement = verdict(s, day, baseline, p[s], q[s]);
                remember(judgement);
                remarkable.add(judgement);
            }
        }
        return remarkable;
    }

    private List<int[]> groups(@Nullable Baseline[] baselines, IntToDoubleFunction by) {
        int[] sorted =
                IntStream.range(0, baselines.length)
                        .filter(s -> baselines[s] != null)
                        .boxed()
                        .sorted(Comparator.comparingDouble(by::applyAsDouble))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int count = Math.clamp(sorted.length / SERIES_A_GROUP, 1, MOST_GROUPS);
        return IntStream.range(0, count)
                .mapToObj(g ->
                        Arrays.copyOfRange(
                                sorted, sorted.length * g / count, sorted.length * (g + 1) / count))
                .toList();
    }

    private double size(int s, int day, @Nullable Baseline baseline) {
        return baseline == null ? 0 : baseline.level() * exposures[s][day];
    }

    /// How far a day stands above its own scatter, by and large: series alike in this have tails
    /// alike.
    private double steadiness(int s, int day, @Nullable Baseline baseline) {
        double mean = size(s, day, baseline);
        return baseline == null || mean <= 0 ? 0 : 1 / (1 / mean + baseline.dispersion());
    }

    /// A series' own spread rests on few days; series of its size know more (empirical Bayes).
    private static void drawSpreadTogether(@Nullable Baseline[] baselines, int[] group) {
        double[] own = new double[group.length];
        for (int i = 0; i < group.length; i++) {
            Baseline baseline = baselines[group[i]];
            own[i] = baseline == null ? 0 : baseline.dispersion();
        }
        Arrays.sort(own);
        int from = own.length / 10;
        double common = Arrays.stream(own, from, own.length - from).average().orElse(0);
        for (int s : group) {
            Baseline baseline = baselines[s];
            if (baseline != null) {
                double days = baseline.dispersionDays();
                double drawn =
                        (days * baseline.dispersion() + PRIOR_DAYS * common) / (days + PRIOR_DAYS);
                baselines[s] = baseline.withDispersion(Math.clamp(drawn, 0.002, 3));
            }
        }
    }

    private void surprise(int s, int day, @Nullable Baseline baseline) {
        double mean = baseline == null ? 0 : baseline.mean(day, exposures[s][day]);
        if (baseline != null && mean > 0) {
            double spread = baseline.dispersion() + baseline.levelError();
            double variance = mean + spread * mean * mean;
            scan.see(s, day, NegativeBinomial.surprise(panel.count(s, day), mean, variance));
        }
    }

    private Judgement verdict(int s, int day, Baseline baseline, double p, double q) {
        boolean sameRise = day - lastFlagged[s] <= SAME_RISE_DAYS;
        int since = sameRise ? riseSince[s] : onset(s, day, baseline);
        double[] counts = Arrays.copyOfRange(panel.counts(s), since, day + 1);
        double[] usual = new double[counts.length];
        for (int t = 0; t < usual.length; t++) {
            usual[t] = baseline.mean(since + t, exposures[s][since + t]);
        }
        Estimate lift = lift(counts, usual, baseline);
        double least = counts.length == 1 ? settings.leastOneDayLift() : settings.leastLift();
        boolean stillUp = counts[counts.length - 1] >= STILL_UP * usual[usual.length - 1];
        boolean flagged = q <= settings.falseDiscoveryRate() && lift.value() >= least && stillUp;
        Estimate halfLife = flagged ? HalfLife.of(counts, usual).orElse(null) : null;
        return new Judgement(s, day, since, lift, p, q, flagged, halfLife);
    }

    /// The day from which a rise up to this day is likeliest, as Poisson counts have it.
    private int onset(int s, int day, Baseline baseline) {
        int onset = day;
        double count = 0;
        double mean = 0;
        double likeliest = Double.NEGATIVE_INFINITY;
        for (int t = day; t > day - settings.windowDays(); t--) {
            count += panel.count(s, t);
            mean += baseline.mean(t, exposures[s][t]);
            double likelihood = count <= mean ? 0 : count * Math.log(count / mean) - count + mean;
            if (likelihood > likeliest) {
                likeliest = likelihood;
                onset = t;
            }
        }
        return onset;
    }

    private static Estimate lift(double[] counts, double[] usual, Baseline baseline) {
        double count = Arrays.stream(counts).sum();
        double mean = Arrays.stream(usual).sum();
        double lift = count / mean;
        double variance = count + 0.5;
        for (double expected : usual) {
            double lifted = expected * lift;
            variance += baseline.dispersion() * lifted * lifted;
        }
        double error = Math.sqrt(variance / (count + 0.5) / (count + 0.5) + baseline.levelError());
        double factor = Math.exp(Estimate.Z80 * error);
        return new Estimate(lift, lift / factor, lift * factor);
    }

    /// A flagged day is no part of what is usual.
    private void remember(Judgement judgement) {
        if (judgement.flagged()) {
            int s = judgement.series();
            riseSince[s] = judgement.since();
            lastFlagged[s] = judgement.day();
            Arrays.fill(masked[s], judgement.since(), judgement.day() + 1, true);
        }
    }
}
