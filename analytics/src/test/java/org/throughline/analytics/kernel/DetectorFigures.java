package org.throughline.analytics.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.throughline.data.sample.history.InjectedSeries;
import org.throughline.data.sample.history.InjectedSeries.Burst;

/// How often the detector flags where nothing rises, and what it finds where something does, over
/// many seeds. The main method prints both as tables; the decision record on the detector holds
/// them.
final class DetectorFigures {

    private static final int RECENT = 30;

    private DetectorFigures() {}

    /// Days that were judged, and those on which anything was flagged.
    record Quiet(int judged, int flagged) {

        static final Quiet NONE = new Quiet(0, 0);

        double share() {
            return flagged / (double) judged;
        }

        Quiet and(Quiet other) {
            return new Quiet(judged + other.judged, flagged + other.flagged);
        }
    }

    /// Hidden and found bursts by lift, and rises that were flagged without one.
    record Found(Map<Double, List<Boolean>> bursts, int rises, int real, long seriesDays) {

        double precision() {
            return real / (double) rises;
        }

        double recall(double lift) {
            List<Boolean> found = Objects.requireNonNull(bursts.get(lift));
            return found.stream().filter(each -> each).count() / (double) found.size();
        }

        double falseRisesPerThousand() {
            return 1000.0 * (rises - real) / seriesDays;
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

    static Quiet quiet(QuietSeries kind, int series, int seeds) {
        return LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> quiet(SeriesPanel.ofCounts(kind.draw(seed, series))))
                .reduce(Quiet.NONE, Quiet::and);
    }

    /// Judges the last 30 days, in which the bursts are.
    static Found found(int series, long firstSeed, int seeds) {
        Map<Double, List<Boolean>> bursts = new TreeMap<>();
        int rises = 0;
        int real = 0;
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            InjectedSeries drawn = InjectedSeries.draw(seed, series, QuietSeries.DAYS, 0.05);
            Map<Integer, List<Judgement>> flags =
                    flags(SeriesPanel.ofCounts(drawn.counts())).stream()
                            .filter(flag -> flag.day() >= QuietSeries.DAYS - RECENT)
                            .collect(Collectors.groupingBy(Judgement::series));
            for (Burst burst : drawn.bursts()) {
                boolean hit =
                        flags.getOrDefault(burst.series(), List.of()).stream()
                                .anyMatch(flag -> during(burst, flag));
                bursts.computeIfAbsent(burst.lift(), _ -> new ArrayList<>()).add(hit);
                real += hit ? 1 : 0;
            }
            rises += flags.values().stream().mapToInt(DetectorFigures::rises).sum();
        }
        return new Found(bursts, rises, real, (long) RECENT * series * seeds);
    }

    private static boolean during(Burst burst, Judgement flag) {
        return flag.day() >= burst.from() && flag.day() < burst.from() + burst.days();
    }

    /// Flags of one series on days close together are one rise.
    private static int rises(List<Judgement> flags) {
        int rises = 1;
        for (int i = 1; i < flags.size(); i++) {
            rises += flags.get(i).day() - flags.get(i - 1).day() > 2 ? 1 : 0;
        }
        return rises;
    }

    /// Prints all figures; takes some minutes.
    public static void main(String[] arguments) {
        for (QuietSeries kind : QuietSeries.values()) {
            for (int series : new int[] {1, 20, 100, 400}) {
                Quiet quiet = quiet(kind, series, Math.clamp(2400 / series, 4, 20));
                System.out.printf(
                        "%-18s %5d series %.3f of %d days%n",
                        kind, series, quiet.share(), quiet.judged());
            }
        }
        Quiet dealt = Quiet.NONE;
        for (long seed = 1; seed <= 10; seed++) {
            dealt = dealt.and(quiet(DealtHistory.draw(seed)));
        }
        System.out.printf("dealt sample history %.3f of %d days%n", dealt.share(), dealt.judged());
        for (int series : new int[] {200, 1500}) {
            Found found = found(series, 101, Math.clamp(6_000 / series, 4, 30));
            System.out.printf(
                    "%d series: precision %.2f, false rises per 1,000 series-days %.2f, recall",
                    series, found.precision(), found.falseRisesPerThousand());
            found.bursts()
                    .forEach((lift, all) ->
                            System.out.printf(
                                    " x%.1f %.2f (%d)", lift, found.recall(lift), all.size()));
            System.out.println();
        }
    }
}
