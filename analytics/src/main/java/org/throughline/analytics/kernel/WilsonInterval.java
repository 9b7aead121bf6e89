package org.throughline.analytics.kernel;

/// The interval of a rate `successes / trials`, sound for small counts and near 0 and 1.
///
/// Wilson, *Probable inference*, JASA 22 (1927).
///
/// @param rate successes by trials
public record WilsonInterval(double rate, double low, double high, long trials) {

    /// Of a rate that was counted.
    ///
    /// @param z deviate of the coverage wanted: 1.2816 for 80 %, 1.96 for 95 %
    public static WilsonInterval of(long successes, long trials, double z) {
        if (trials <= 0 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is no rate");
        }
        double rate = (double) successes / trials;
        double z2 = z * z / trials;
        double middle = (rate + z2 / 2) / (1 + z2);
        double half = z / (1 + z2) * Math.sqrt(rate * (1 - rate) / trials + z2 / (4.0 * trials));
        return new WilsonInterval(
                rate,
                Math.clamp(middle - half, 0, rate),
                Math.clamp(middle + half, rate, 1),
                trials);
    }
}
