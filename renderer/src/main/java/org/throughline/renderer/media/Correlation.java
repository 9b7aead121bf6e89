package org.throughline.renderer.media;

/// Pearson's correlation of two series, gathered pair by pair.
///
/// Threading: confined.
final class Correlation {
    private long count;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumYy;
    private double sumXy;

    void add(double x, double y) {
        count++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumYy += y * y;
        sumXy += x * y;
    }

    long count() {
        return count;
    }

    /// Standard deviation of the first series.
    double deviation() {
        return count == 0
                ? 0
                : Math.sqrt(Math.max(0, sumXx / count - sumX / count * (sumX / count)));
    }

    /// -1..1; 0 where either series is flat.
    double value() {
        double x = count * sumXx - sumX * sumX;
        double y = count * sumYy - sumY * sumY;
        return x <= 1e-6 || y <= 1e-6 ? 0 : (count * sumXy - sumX * sumY) / Math.sqrt(x * y);
    }
}
