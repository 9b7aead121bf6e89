package org.throughline.analytics.forecast;

/// The Theta method: the mean of the straight line through a series and of the smoothed line that
/// bends twice as much (Assimakopoulos and Nikolopoulos, 2000).
final class Theta {

    private Theta() {}

    static double[] ahead(double[] values, int horizon) {
        int n = values.length;
        double middle = (n - 1) / 2.0;
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double together = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            together += (i - middle) * (values[i] - mean);
            squares += (i - middle) * (i - middle);
        }
        double slope = squares == 0 ? 0 : together / squares;
        double[] bent = new double[n];
        for (int i = 0; i < n; i++) {
            bent[i] = 2 * values[i] - (mean + slope * (i - middle));
        }
        double level = Smoothing.level(bent);
        double[] ahead = new double[horizon];
        for (int i = 0; i < horizon; i++) {
            ahead[i] = (mean + slope * (n + i - middle) + level) / 2;
        }
        return ahead;
    }
}
