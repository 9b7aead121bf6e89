package org.throughline.analytics.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The score of the Numenta anomaly benchmark, standard profile: a window is worth the more the
/// earlier in it the first alarm comes, a window without an alarm costs one, every alarm outside of
/// windows costs up to 0.11, less shortly behind one. 100 is every window at its first moment, 0 no
/// alarm at all. The first 15 % of a series, at most 750 steps, do not count.
///
/// Lavin and Ahmad, *Evaluating Real-Time Anomaly Detection Algorithms: the Numenta Anomaly
/// Benchmark*, ICMLA 2015; where article and published scores differ, as the scores have it.
final class NabScore {

    private static final double FALSE_ALARM = 0.11;
    private static final double PROBATION = 0.15;
    private static final double MOST_PROBATION = 0.15 * 5_000;
    private static final double STEEPNESS = 5;
    private static final double FAR_BEHIND = 3;
    private static final double EARLIEST = sigmoid(-1);

    /// One step of one series.
    ///
    /// @param window number over all series, -1 outside
    /// @param worth of an alarm there
    private record Step(double alarm, int window, double worth) {}

    private final List<Step> steps = new ArrayList<>();
    private int windows;

    /// Scores what a detector says of some series.
    ///
    /// @param detector how alarming each step is, from that step and those before it
    NabScore(List<Labelled> all, Function<double[], double[]> detector) {
        for (Labelled series : all) {
            add(series, detector.apply(series.counts()));
        }
        steps.sort(Comparator.comparingDouble(Step::alarm).reversed());
    }

    private void add(Labelled series, double[] alarms) {
        int from = (int) Math.min(Math.floor(PROBATION * alarms.length), MOST_PROBATION);
        for (int at = from; at < alarms.length; at++) {
            int here = -1;
            Labelled.Window before = null;
            for (int w = 0; w < series.windows().size(); w++) {
                var window = series.windows().get(w);
                here = window.holds(at) ? w : here;
                before = window.last() < at ? window : before;
            }
            if (here >= 0) {
                var window = series.windows().get(here);
                double place = -(window.last() - at + 1) / window.width();
                steps.add(new Step(alarms[at], windows + here, sigmoid(place) / EARLIEST));
            } else {
                double past =
                        before == null ? FAR_BEHIND : (at - before.last()) / (before.width() - 1);
                steps.add(new Step(alarms[at], -1, FALSE_ALARM * sigmoid(past)));
            }
        }
        windows += series.windows().size();
    }

    private static double sigmoid(double place) {
        return place >= FAR_BEHIND ? -1 : 2 / (1 + Math.exp(STEEPNESS * place)) - 1;
    }

    /// The sum for alarms from a threshold on, as published series by series.
    double raw(double threshold) {
        return scored(threshold).score;
    }

    /// From 0 for silence to 100.
    double normalized(double threshold) {
        return 100 * (raw(threshold) + windows) / (2.0 * windows);
    }

    int windows() {
        return windows;
    }

    /// Windows with an alarm, and alarms outside of them.
    String counted(double threshold) {
        Scored scored = scored(threshold);
        return "%d of %d windows, %d false alarms"
                .formatted(scored.best.size(), windows, scored.falseAlarms);
    }

    /// The threshold at which these series score best, as the benchmark chooses it over all of its
    /// series.
    double bestThreshold() {
        Scored scored = new Scored(windows);
        double best = Double.POSITIVE_INFINITY;
        double most = scored.score;
        for (int i = 0; i < steps.size(); i++) {
            scored.add(steps.get(i));
            boolean last = i + 1 == steps.size() || steps.get(i + 1).alarm < steps.get(i).alarm;
            if (last && scored.score > most) {
                most = scored.score;
                best = steps.get(i).alarm;
            }
        }
        return best;
    }

    private Scored scored(double threshold) {
        Scored scored = new Scored(windows);
        steps.stream().takeWhile(step -> step.alarm >= threshold).forEach(scored::add);
        return scored;
    }

    /// What alarms have come to so far.
    private static final class Scored {
        private final Map<Integer, Double> best = new HashMap<>();
        private double score;
        private int falseAlarms;

        Scored(int windows) {
            score = -windows;
        }

        void add(Step step) {
            if (step.window < 0) {
                falseAlarms++;
                score += step.worth;
            } else {
                double before = best.getOrDefault(step.window, -1.0);
                double now = best.merge(step.window, step.worth, Math::max);
                score += now - before;
            }
        }
    }
}
