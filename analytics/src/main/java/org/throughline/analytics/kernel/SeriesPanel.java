package org.throughline.analytics.kernel;

import java.util.Arrays;

/// Daily counts of many series over the same days, with what they are measured against.
public final class SeriesPanel {

    private final double[][] counts;
    private final double[][] exposures;

    /// The same days for all.
    ///
    /// @param counts by series, then by day, oldest first; zero or more
    /// @param exposures what would be counted at level 1, of the same shape: the engagements to be
    ///   expected of the posts at their age, or 1 where nothing is known of it; 0 where the series
    ///   had nothing to count
    public SeriesPanel(double[][] counts, double[][] exposures) {
        this.counts = counts;
        this.exposures = exposures;
        if (counts.length != exposures.length) {
            throw new IllegalArgumentException(
                    counts.length + " series of counts, " + exposures.length + " of exposures");
        }
        for (int s = 0; s < counts.length; s++) {
            if (counts[s].length != counts[0].length || exposures[s].length != counts[0].length) {
                throw new IllegalArgumentException("series " + s + " has other days");
            }
        }
    }

    /// Plain counts: every day counts alike.
    public static SeriesPanel ofCounts(double[][] counts) {
        double[][] ones = new double[counts.length][];
        for (int s = 0; s < counts.length; s++) {
            ones[s] = new double[counts[s].length];
            Arrays.fill(ones[s], 1);
        }
        return new SeriesPanel(counts, ones);
    }

    double count(int series, int day) {
        return counts[series][day];
    }

    double[] counts(int series) {
        return counts[series];
    }

    double exposure(int series, int day) {
        return exposures[series][day];
    }

    public int seriesCount() {
        return counts.length;
    }

    public int dayCount() {
        return counts.length == 0 ? 0 : counts[0].length;
    }
}
