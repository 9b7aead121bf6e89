package org.throughline.analytics.lift;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// How much a difference speaks against *no difference*, at whatever moment one looks. As posts
/// come in, an efficient estimate by its error moves like Brownian motion in information; a bet
/// that spreads its stake over all differences by a normal curve then has the wealth `e`, which
/// without a difference is 1 on average and exceeds 1 / a with chance a at most, ever (Robbins,
/// *Statistical methods related to the law of the iterated logarithm*, 1970; for estimates with
/// asymptotics: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, *Time-uniform central limit theory
/// and asymptotic confidence sequences*, 2024). So at one look it is a fair bet as far as the
/// deviate is normal; over many looks it is asymptotic, and for posts that only ever come in: where
/// old ones drop out it is no longer one bet that goes on, and nothing is proven.
final class Evidence {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Evidence() {}

    /// The wealth at a look.
    ///
    /// @param stake spread of the bet: differences about as large as this are looked for; set
    ///   before any data are seen
    static double of(double shift, double error, double freedom, double stake) {
        double deviate = deviate(Math.abs(shift) / error, freedom);
        double known = stake * stake / (error * error);
        return Math.exp(deviate * deviate / 2 * known / (1 + known)) / Math.sqrt(1 + known);
    }

    /// The standard deviate that is as rare as this one with few degrees of freedom.
    private static double deviate(double t, double freedom) {
        double chance = TDistribution.of(freedom).survivalProbability(t);
        return Math.clamp(NORMAL.inverseSurvivalProbability(Math.max(chance, 1e-300)), 0, 37);
    }

    /// Which of several bets count, so that of those that do no more than a share is won by chance,
    /// whatever they have in common (e-BH: Wang and Ramdas, *False discovery rate control with
    /// e-values*, JRSS B 84, 2022).
    static boolean[] count(double[] evidence, double falseDiscoveryRate) {
        int[] largestFirst =
                IntStream.range(0, evidence.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -evidence[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int counting = 0;
        for (int rank = 1; rank <= evidence.length; rank++) {
            double needed = evidence.length / (rank * falseDiscoveryRate);
            counting = evidence[largestFirst[rank - 1]] >= needed ? rank : counting;
        }
        boolean[] count = new boolean[evidence.length];
        Arrays.stream(largestFirst, 0, counting).forEach(i -> count[i] = true);
        return count;
    }

    /// How many standard errors a difference must be off to count.
    ///
    /// @param needed evidence at which it counts
    static double bar(double error, double needed, double stake) {
        double known = stake * stake / (error * error);
        return Math.sqrt(2 * (Math.log(needed) + Math.log1p(known) / 2) * (1 + known) / known);
    }
}
