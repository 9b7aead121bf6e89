package org.throughline.analytics.kernel;

import java.util.Comparator;
import java.util.stream.IntStream;

/// False discovery control: the q value of a test is the share of false alarms one accepts by
/// calling it and everything at least as striking.
///
/// Benjamini and Hochberg, *Controlling the false discovery rate*, JRSS B 57 (1995).
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /// The q value of each p value, in the same order. A NaN was not tested: it stays NaN and does
    /// not count.
    public static double[] qValues(double[] p) {
        int[] byP =
                IntStream.range(0, p.length)
                        .filter(i -> !Double.isNaN(p[i]))
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> p[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] q = new double[p.length];
        java.util.Arrays.fill(q, Double.NaN);
        double smallest = 1;
        for (int rank = byP.length; rank >= 1; rank--) {
            int i = byP[rank - 1];
            smallest = Math.min(smallest, p[i] * ((double) byP.length / rank));
            q[i] = smallest;
        }
        return q;
    }
}
