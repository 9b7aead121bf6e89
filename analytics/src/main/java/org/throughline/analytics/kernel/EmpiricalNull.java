package org.throughline.analytics.kernel;

import java.util.Arrays;

/// How surprising days look when nothing happens, learnt from the recent past of series of one size
/// and spread. Only ranks count: the chance of a day is the share of past days at least as
/// surprising, the day itself counted in, so nothing is said about a tail that was never seen. If
/// days could be exchanged, no chance is understated, whatever the shape of the tail.
///
/// Vovk, Gammerman and Shafer, *Algorithmic Learning in a Random World* (2005), chapter 2.
final class EmpiricalNull {

    /// With fewer past days a rank says little.
    static final int FEWEST = 56;

    private final double[] sorted;

    private EmpiricalNull(double[] sorted) {
        this.sorted = sorted;
    }

    /// Learns from past deviates; what is missing is NaN. Fewer than [#FEWEST] teach nothing.
    static EmpiricalNull learn(double[] deviates) {
        double[] sorted = deviates.clone();
        Arrays.sort(sorted);
        int known = sorted.length;
        // what is missing is sorted behind everything else
        while (known > 0 && Double.isNaN(sorted[known - 1])) {
            known--;
        }
        return new EmpiricalNull(Arrays.copyOf(sorted, known));
    }

    boolean saysEnough() {
        return sorted.length >= FEWEST;
    }

    /// The chance of a deviate at least this high when nothing happens; never zero.
    double chance(double deviate) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < deviate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (sorted.length - low + 1.0) / (sorted.length + 1.0);
    }
}
