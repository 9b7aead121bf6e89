package org.throughline.analytics.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The plainest detector with published scores: how improbable a count is under the normal
/// distribution of the last 6,400, which move on by hundreds. Here to see that the score is read as
/// it was published.
final class WindowedGaussian {

    private static final int WINDOW = 6_400;
    private static final int STRIDE = 100;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private WindowedGaussian() {}

    static double[] alarms(double[] counts) {
        double[] alarms = new double[counts.length];
        Deque<Double> window = new ArrayDeque<>();
        Deque<Double> waiting = new ArrayDeque<>();
        double mean = 0;
        double deviation = 1;
        for (int at = 0; at < counts.length; at++) {
            if (!window.isEmpty()) {
                double off = Math.abs(counts[at] - mean) / deviation;
                alarms[at] = 1 - NORMAL.survivalProbability(off);
            }
            boolean moved = window.size() < WINDOW;
            if (moved) {
                window.add(counts[at]);
            } else {
                waiting.add(counts[at]);
                moved = waiting.size() == STRIDE;
                while (moved && !waiting.isEmpty()) {
                    window.remove();
                    window.add(waiting.remove());
                }
            }
            if (moved) {
                mean = window.stream().mapToDouble(Double::doubleValue).average().orElse(0);
                double middle = mean;
                double variance =
                        window.stream()
                                .mapToDouble(count -> (count - middle) * (count - middle))
                                .average()
                                .orElse(0);
                deviation = variance == 0 ? 1e-6 : Math.sqrt(variance);
            }
        }
        return alarms;
    }
}
