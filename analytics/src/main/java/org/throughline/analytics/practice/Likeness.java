package org.throughline.analytics.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The chance that two of several posts are alike. It is the share of pairs that are, which does
/// not depend on how many posts there are (Simpson, *Measurement of diversity*, Nature 163, 1949),
/// as the number of kinds seen does; its error by leaving out each post in turn (jackknife).
///
/// @param chance share of pairs that are alike
/// @param error standard error
/// @param posts how many
record Likeness(double chance, double error, int posts) {

    private static final double Z80 = 1.2816;

    /// Of what each post is.
    ///
    /// @param kinds at least three
    static Likeness of(List<String> kinds) {
        int n = kinds.size();
        if (n < 3) {
            throw new IllegalArgumentException(n + " posts are too few for pairs of them");
        }
        Map<String, Integer> counted = new HashMap<>();
        kinds.forEach(kind -> counted.merge(kind, 1, Integer::sum));
        double pairs =
                counted.values().stream().mapToDouble(count -> count * (count - 1.0) / 2).sum();
        double all = n * (n - 1) / 2.0;
        double without = (n - 1) * (n - 2) / 2.0;
        double squares = 0;
        for (int count : counted.values()) {
            double off = (pairs - (count - 1)) / without - pairs / all;
            squares += count * off * off;
        }
        double chance = pairs / all;
        double jackknife = Math.sqrt((n - 1.0) / n * squares);
        return new Likeness(chance, Math.max(jackknife, least(chance, n)), n);
    }

    /// The error that is left where no post weighs more than another: all are alike, none is, or
    /// kinds take turns. It is that of as many pairs as there are, moved towards a half so that it
    /// is none at no chance.
    private static double least(double chance, int n) {
        double pairs = n / 2.0;
        double towardsHalf = (chance * pairs + 0.5) / (pairs + 1);
        return Math.sqrt(towardsHalf * (1 - towardsHalf) / pairs / n);
    }

    double low() {
        return Math.clamp(chance - Z80 * error, 0, chance);
    }

    double high() {
        return Math.clamp(chance + Z80 * error, chance, 1);
    }

    /// How many standard errors this is above another, of other posts.
    double above(Likeness other) {
        return (chance - other.chance) / Math.hypot(error, other.error);
    }
}
