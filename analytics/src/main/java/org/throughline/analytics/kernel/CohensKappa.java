package org.throughline.analytics.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far two people who sort the same things agree, beyond what chance would give them.
///
/// Cohen, *A coefficient of agreement for nominal scales*, Educational and Psychological
/// Measurement 20 (1960). The interval is that of the agreement (Wilson), brought to the scale of
/// kappa with chance as it was found: unlike the usual standard error it says something also where
/// two people agreed every time.
///
/// @param agreement share of things that both sorted alike, with its interval; its trials are the
///   things
/// @param chance the share that would be alike if both had sorted at random, each as often into
///   each kind as now; 1 where there is one kind, and then kappa is not defined
public record CohensKappa(WilsonInterval agreement, double chance) {

    /// What two people said of one thing.
    public record Pair(String one, String other) {}

    /// Of things that both sorted, at least one.
    ///
    /// @param z deviate of the coverage wanted: 1.2816 for 80 %
    public static CohensKappa of(List<Pair> pairs, double z) {
        Map<String, Integer> ones = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        long alike = 0;
        for (Pair pair : pairs) {
            ones.merge(pair.one(), 1, Integer::sum);
            others.merge(pair.other(), 1, Integer::sum);
            alike += pair.one().equals(pair.other()) ? 1 : 0;
        }
        double n = pairs.size();
        double chance = 0;
        for (var kind : ones.entrySet()) {
            chance += kind.getValue() / n * (others.getOrDefault(kind.getKey(), 0) / n);
        }
        return new CohensKappa(WilsonInterval.of(alike, pairs.size(), z), Math.min(1, chance));
    }

    /// Kappa; empty where both always said the same one thing.
    public Optional<Kappa> kappa() {
        return chance >= 1
                ? Optional.empty()
                : Optional.of(
                        new Kappa(
                                beyond(agreement.rate()),
                                beyond(agreement.low()),
                                beyond(agreement.high())));
    }

    private double beyond(double share) {
        return (share - chance) / (1 - chance);
    }

    /// A value and its interval.
    public record Kappa(double value, double low, double high) {}
}
