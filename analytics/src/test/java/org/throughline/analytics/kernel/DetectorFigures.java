package org.throughline.analytics.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.throughline.data.sample.history.InjectedSeries;
import org.throughline.data.sample.history.InjectedSeries.Burst;

/// How often the detector flags where nothing rises, and what it finds where something does, over
/// many seeds; beside the rule of dashboards. The benchmark prints it all.
public final class DetectorFigures {

    private static final int RECENT = InjectedSeries.RECENT_DAYS;

    /// Flags further apart than this are two rises.
    private static final int SAME_RISE_DAYS = 2;

    private static final double BURST_SHARE = 0.05;

    /// Of the days before the last 30.
    private static final double OLD_OUTLIERS = 0.01;

    private static final int RULE_DAYS = 28;
    private static final double RULE_RATIO = 2;

    private DetectorFigures() {}

    /// Days that were judged, and those on which anything was flagged.
    public record Quiet(int judged, int flagged) {

        static final Quiet NONE = new Quiet(0, 0);

        public double share() {
            return flagged / (double) judged;
        }

        Quiet and(Quiet other) {
            return new Quiet(judged + other.judged, flagged + other.flagged);
        }
    }

    /// What was made of hidden bursts.
    ///
    /// @param delays by lift, for each burst the days from its first day to its first flag; none
    ///   where it was not found
    /// @param rises flagged, those without a burst too
    public record Found(Map<Double, List<OptionalDouble>> delays, int rises, long seriesDays) {

        static final Found NOTHING = new Found(Map.of(), 0, 0);

        private List<OptionalDouble> all() {
            return delays.values().stream().flatMap(List::stream).toList();
        }

        private long real() {
            return all().stream().filter(OptionalDouble::isPresent).count();
        }

        public int bursts(double lift) {
            return delays.getOrDefault(lift, List.of()).size();
        }

        public Set<Double> lifts() {
            return delays.keySet();
        }

        public double precision() {
            return real() / (double) rises;
        }

        public double recall(double lift) {
            return delays.getOrDefault(lift, List.of()).stream()
                    .mapToInt(delay -> delay.isPresent() ? 1 : 0)
                    .average()
                    .orElse(0);
        }

        /// Mean days to the first flag, of bursts that were found.
        public double delay() {
            return delay(all());
        }

        /// The same of one lift.
        public double delay(double lift) {
            return delay(delays.getOrDefault(lift, List.of()));
        }

        private static double delay(List<OptionalDouble> of) {
            return of.stream().flatMapToDouble(OptionalDouble::stream).average().orElse(0);
        }

        public double falseRisesPerThousand() {
            return 1000.0 * (rises - real()) / seriesDays;
        }

        Found and(Found other) {
            var together = new TreeMap<Double, List<OptionalDouble>>();
            for (var each : List.of(delays, other.delays)) {
                each.forEach((lift, all) ->
                        together.computeIfAbsent(lift, _ -> new ArrayList<>()).addAll(all));
            }
            return new Found(together, rises + other.rises, seriesDays + other.seriesDays);
        }
    }

    /// The detector on the same series as others.
    ///
    /// @param rule of dashboards
    /// @param oracle who knows all but the bursts ([BurstOracle]), at the rate the detector
    ///   promises
    /// @param told the same, told that no single wild day is among the last 30, which no past shows
    public record Beside(Found detector, Found rule, Found oracle, Found told) {

        static final Beside NOTHING =
                new Beside(Found.NOTHING, Found.NOTHING, Found.NOTHING, Found.NOTHING);

        Beside and(Beside other) {
            return new Beside(
                    detector.and(other.detector),
                    rule.and(other.rule),
                    oracle.and(other.oracle),
                    told.and(other.told));
        }
    }

    static List<Judgement> flags(SeriesPanel panel) {
        return new TrendDetector(panel, CommonDays.factors(panel), DetectorSettings.standard())
                .judge().stream().filter(Judgement::flagged).toList();
    }

    static Quiet quiet(SeriesPanel panel) {
        return quiet(panel, Judgement::flagged);
    }

    /// The same before the least lift, which hides much where counts scatter little.
    static Quiet quietWithoutLeastLift(SeriesPanel panel) {
        double promised = DetectorSettings.standard().falseDiscoveryRate();
        return quiet(panel, judgement -> judgement.q() <= promised);
    }

    private static Quiet quiet(SeriesPanel panel, Predicate<Judgement> which) {
        TrendDetector detector =
                new TrendDetector(panel, CommonDays.factors(panel), DetectorSettings.standard());
        Set<Integer> flagged =
                detector.judge().stream()
                        .filter(which)
                        .map(Judgement::day)
                        .collect(Collectors.toSet());
        return new Quiet(
                panel.dayCount() - DetectorSettings.standard().firstJudgedDay(), flagged.size());
    }

    public static Quiet quiet(QuietSeries kind, int series, int seeds) {
        return LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> quiet(SeriesPanel.ofCounts(kind.draw(seed, series))))
                .reduce(Quiet.NONE, Quiet::and);
    }

    static Found found(int series, long firstSeed, int seeds) {
        return beside(series, firstSeed, seeds).detector();
    }

    /// Judges the last 30 days, in which the bursts are.
    public static Beside beside(int series, long firstSeed, int seeds) {
        return LongStream.range(firstSeed, firstSeed + seeds)
                .mapToObj(seed -> InjectedSeries.draw(seed, series, QuietSeries.DAYS, BURST_SHARE))
                .map(drawn ->
                        new Beside(
                                found(drawn, detected(drawn)),
                                found(drawn, ruled(drawn)),
                                found(drawn, foreknown(drawn, OLD_OUTLIERS)),
                                found(drawn, foreknown(drawn, 0))))
                .reduce(Beside.NOTHING, Beside::and);
    }

    /// Flagged days by series, in order.
    private static Map<Integer, List<Integer>> detected(InjectedSeries drawn) {
        return flags(SeriesPanel.ofCounts(drawn.counts())).stream()
                .collect(
                        Collectors.groupingBy(
                                Judgement::series,
                                Collectors.mapping(Judgement::day, Collectors.toList())));
    }

    private static Map<Integer, List<Integer>> foreknown(
            InjectedSeries drawn, double outlierShare) {
        return new BurstOracle(drawn, BURST_SHARE, outlierShare)
                .flagged(DetectorSettings.standard().falseDiscoveryRate());
    }

    /// Days with twice the mean of the 28 days before.
    private static Map<Integer, List<Integer>> ruled(InjectedSeries drawn) {
        var days = new HashMap<Integer, List<Integer>>();
        for (int s = 0; s < drawn.counts().length; s++) {
            double[] counts = drawn.counts()[s];
            for (int day = RULE_DAYS; day < counts.length; day++) {
                double mean = Arrays.stream(counts, day - RULE_DAYS, day).sum() / RULE_DAYS;
                if (counts[day] > 0 && counts[day] >= RULE_RATIO * mean) {
                    days.computeIfAbsent(s, _ -> new ArrayList<>()).add(day);
                }
            }
        }
        return days;
    }

    private static Found found(InjectedSeries drawn, Map<Integer, List<Integer>> flagged) {
        int from = QuietSeries.DAYS - RECENT;
        var recent = new HashMap<Integer, List<Integer>>();
        flagged.forEach((s, days) -> recent.put(s, days.stream().filter(d -> d >= from).toList()));
        var delays = new TreeMap<Double, List<OptionalDouble>>();
        for (Burst burst : drawn.bursts()) {
            var delay =
                    recent.getOrDefault(burst.series(), List.of()).stream()
                            .filter(day -> day >= burst.from() && day < burst.from() + burst.days())
                            .mapToDouble(day -> day - burst.from())
                            .findFirst();
            delays.computeIfAbsent(burst.lift(), _ -> new ArrayList<>()).add(delay);
        }
        int rises = recent.values().stream().mapToInt(DetectorFigures::rises).sum();
        return new Found(delays, rises, (long) RECENT * drawn.counts().length);
    }

    /// Flags of one series on days close together are one rise.
    private static int rises(List<Integer> days) {
        int rises = days.isEmpty() ? 0 : 1;
        for (int i = 1; i < days.size(); i++) {
            rises += days.get(i) - days.get(i - 1) > SAME_RISE_DAYS ? 1 : 0;
        }
        return rises;
    }
}
