package org.throughline.analytics.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.throughline.data.sample.history.InjectedSeries;

/// What could be said of [InjectedSeries] by somebody who knows all of a series but its burst: its
/// level, weekdays, drift and noise, the day common to all, which share has a burst, how long
/// bursts last and how large they may be. By Bayes' rule that is the chance that a burst is on, and
/// nobody who uses only a day and the days before can do better. What it reaches is the floor of
/// any detector, which has to learn all this from the counts.
final class BurstOracle {

    private final InjectedSeries drawn;
    private final double burstShare;
    private final double outlierShare;

    /// @param outlierShare of days that count four times by chance, as it believes: 0.01, what the
    ///   days before the last 30 show, or 0, which only the generator knows of the last 30
    BurstOracle(InjectedSeries drawn, double burstShare, double outlierShare) {
        this.drawn = drawn;
        this.burstShare = burstShare;
        this.outlierShare = outlierShare;
    }

    /// Flagged days by series: as many a day as keep the mean chance of their being false at no
    /// more than the rate.
    Map<Integer, List<Integer>> flagged(double falseDiscoveryRate) {
        int days = InjectedSeries.RECENT_DAYS;
        double[][] chance = new double[drawn.counts().length][];
        for (int s = 0; s < chance.length; s++) {
            chance[s] = chances(s);
        }
        Map<Integer, List<Integer>> flagged = new HashMap<>();
        for (int d = 0; d < days; d++) {
            int nth = d;
            int[] likeliest =
                    IntStream.range(0, chance.length)
                            .boxed()
                            .sorted(Comparator.comparingDouble(s -> -chance[s][nth]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            double wrong = 0;
            for (int rank = 1; rank <= likeliest.length; rank++) {
                wrong += 1 - chance[likeliest[rank - 1]][d];
                if (wrong > falseDiscoveryRate * rank) {
                    break;
                }
                flagged.computeIfAbsent(likeliest[rank - 1], _ -> new ArrayList<>())
                        .add(QuietSeries.DAYS - days + d);
            }
        }
        return flagged;
    }

    /// The chance that a burst is on, on each of the last days, from that day and those before.
    private double[] chances(int s) {
        int days = InjectedSeries.RECENT_DAYS;
        int starts = days - InjectedSeries.BURST_DAYS + 1;
        double each = burstShare / starts / InjectedSeries.LIFTS.size();
        double[][] odds = odds(s);
        double[] chances = new double[days];
        for (int d = 0; d < days; d++) {
            int begun = Math.min(d + 1, starts);
            double all = 1 - burstShare * begun / starts;
            double on = 0;
            for (double[] ofLift : odds) {
                for (int start = 0; start < begun; start++) {
                    int end = Math.min(d + 1, start + InjectedSeries.BURST_DAYS);
                    double likely = each;
                    for (int t = start; t < end; t++) {
                        likely *= ofLift[t];
                    }
                    all += likely;
                    on += d < start + InjectedSeries.BURST_DAYS ? likely : 0;
                }
            }
            chances[d] = on / all;
        }
        return chances;
    }

    /// How much likelier a burst makes each day, by lift.
    private double[][] odds(int s) {
        int from = QuietSeries.DAYS - InjectedSeries.RECENT_DAYS;
        double[][] odds = new double[InjectedSeries.LIFTS.size()][InjectedSeries.RECENT_DAYS];
        for (int d = 0; d < odds[0].length; d++) {
            double usual = 1 - outlierShare + outlierShare * likelier(s, from + d, 4);
            for (int lift = 0; lift < odds.length; lift++) {
                odds[lift][d] = likelier(s, from + d, InjectedSeries.LIFTS.get(lift)) / usual;
            }
        }
        return odds;
    }

    /// Ratio of two negative-binomial chances, with the mean lifted and as usual.
    private double likelier(int s, int day, double lift) {
        double mean = drawn.usual()[s][day];
        double size = drawn.sizes()[s];
        double spread = Math.log((size + mean) / (size + lift * mean));
        return Math.exp(size * spread + drawn.counts()[s][day] * (Math.log(lift) + spread));
    }
}
