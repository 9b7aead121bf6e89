package org.throughline.analytics.lift;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.lift.Traits.Span;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.LiftBalance;
import org.throughline.data.trend.LiftBalance.Method;

/// Makes two sides alike in all their traits. Where most posts have one with the very same traits
/// on the other side, only those are compared. Else each post weighs as much as it is likely to
/// have stood on the other side (overlap weights: Li, Morgan and Zaslavsky, *Balancing covariates
/// via propensity score weighting*, JASA 113, 2018): posts that only one side can have weigh
/// nothing, and the sides come out alike in every trait that was weighed.
final class Weighing {

    /// Strata are used where they hold this share of the smaller side.
    private static final double MOST_OF_THEM = 0.8;

    /// Months are told apart where the smaller side has so many posts a trait, else quarters.
    private static final int POSTS_A_TRAIT = 4;

    /// Weighted posts count for fewer than there are; below this on a side nothing is told.
    private static final double FEWEST_EFFECTIVE = PostsNeeded.FEWEST / 2.0;

    /// Of more traits the commonest are weighed and posts with others left out: what is weighed is
    /// solved for at a cost that grows with their cube, and a trait of a handful of posts tells
    /// next to nothing.
    static final int MOST_TRAITS = 150;

    private final Traits traits;
    private final boolean[] with;

    private Weighing(Traits traits, boolean[] with) {
        this.traits = traits;
        this.with = with;
    }

    /// Two sides after weighing.
    sealed interface Weighed {

        /// They can be compared.
        final class Alike implements Weighed {

            private final int[] posts;
            private final boolean[] with;
            private final double[] weights;
            private final Adjustment adjustment;
            private final LiftBalance balance;

            private Alike(
                    int[] posts,
                    boolean[] with,
                    double[] weights,
                    Adjustment adjustment,
                    LiftBalance balance) {
                this.posts = posts;
                this.with = with;
                this.weights = weights;
                this.adjustment = adjustment;
                this.balance = balance;
            }

            /// How many posts are compared.
            int count() {
                return posts.length;
            }

            /// The place of one of them among all.
            int post(int nth) {
                return posts[nth];
            }

            boolean[] sides() {
                return with.clone();
            }

            boolean isWith(int nth) {
                return with[nth];
            }

            double weight(int nth) {
                return weights[nth];
            }

            Adjustment adjustment() {
                return adjustment;
            }

            LiftBalance balance() {
                return balance;
            }
        }

        /// They cannot: too few posts have their like on the other side, or what is left differs.
        record Unlike(@Nullable LiftBalance balance) implements Weighed {}
    }

    static Weighed of(List<PublishedPost> posts, boolean[] with, ComparedBy compared) {
        Traits months = Traits.of(posts, compared, Span.MONTH);
        Weighing fine = new Weighing(months, with);
        int[] paired = fine.inStrataOfBoth();
        int smaller = smaller(with, null);
        int pairedSmaller = smaller(with, paired);
        if (pairedSmaller >= PostsNeeded.FEWEST && pairedSmaller >= MOST_OF_THEM * smaller) {
            return fine.only(paired).strata(paired, fine.before(), with.length);
        }
        boolean thin = smaller < POSTS_A_TRAIT * months.count();
        Weighing used = thin ? new Weighing(Traits.of(posts, compared, Span.QUARTER), with) : fine;
        int[] kept = used.withCommonTraits(used.withCounterparts(all(with)));
        return smaller(with, kept) < PostsNeeded.FEWEST
                ? new Weighed.Unlike(null)
                : used.only(kept).overlap(kept, used.before(), with.length);
    }

    private double before() {
        double[] plain = new double[with.length];
        Arrays.fill(plain, 1);
        return Balance.of(traits, with, plain).difference();
    }

    private Weighing only(int[] posts) {
        boolean[] side = new boolean[posts.length];
        for (int i = 0; i < posts.length; i++) {
            side[i] = with[posts[i]];
        }
        return new Weighing(traits.of(posts), side);
    }

    private Weighed strata(int[] posts, double before, int all) {
        Map<IntBuffer, Integer> numbers = new HashMap<>();
        int[] strata = new int[with.length];
        for (int i = 0; i < strata.length; i++) {
            Integer number = numbers.putIfAbsent(traits.stratum(i), numbers.size());
            strata[i] = number == null ? numbers.size() - 1 : number;
        }
        double[][] counted = new double[numbers.size()][2];
        for (int i = 0; i < strata.length; i++) {
            counted[strata[i]][with[i] ? 1 : 0]++;
        }
        double[] weights = new double[with.length];
        for (int i = 0; i < weights.length; i++) {
            double[] both = counted[strata[i]];
            weights[i] = both[with[i] ? 0 : 1] / (both[0] + both[1]);
        }
        Adjustment adjustment = Adjustment.byStrata(with, strata, numbers.size());
        return judged(posts, weights, adjustment, Method.STRATA, before, all);
    }

    private Weighed overlap(int[] posts, double before, int all) {
        Regressors regressors = Regressors.of(traits);
        double[] chances = Propensity.of(regressors, with);
        double[] weights = new double[with.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = with[i] ? 1 - chances[i] : chances[i];
        }
        Adjustment adjustment = Adjustment.byTraits(with, weights, regressors);
        return judged(posts, weights, adjustment, Method.OVERLAP_WEIGHTS, before, all);
    }

    private Weighed judged(
            int[] posts,
            double[] weights,
            Adjustment adjustment,
            Method method,
            double before,
            int all) {
        Balance after = Balance.of(traits, with, weights);
        LiftBalance balance =
                new LiftBalance(
                        method, before, after.difference(), after.trait(), all - posts.length);
        boolean told =
                after.difference() <= LiftBalance.MOST
                        && effective(weights, true) >= FEWEST_EFFECTIVE
                        && effective(weights, false) >= FEWEST_EFFECTIVE;
        return told
                ? new Weighed.Alike(posts, with, weights, adjustment, balance)
                : new Weighed.Unlike(balance);
    }

    private double effective(double[] weights, boolean side) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += with[i] == side ? weights[i] : 0;
            squares += with[i] == side ? weights[i] * weights[i] : 0;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    private int[] inStrataOfBoth() {
        Map<IntBuffer, int[]> counted = new HashMap<>();
        for (int i = 0; i < with.length; i++) {
            counted.computeIfAbsent(traits.stratum(i), _ -> new int[2])[with[i] ? 1 : 0]++;
        }
        return IntStream.range(0, with.length)
                .filter(i -> {
                    int[] both = counted.getOrDefault(traits.stratum(i), new int[2]);
                    return both[0] > 0 && both[1] > 0;
                })
                .toArray();
    }

    /// Those of which all traits are among the commonest.
    private int[] withCommonTraits(int[] posts) {
        int[] counted = new int[traits.count()];
        for (int i : posts) {
            for (int column : traits.of(i)) {
                counted[column]++;
            }
        }
        int[] commonest =
                IntStream.range(0, counted.length)
                        .filter(column -> counted[column] > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(column -> -counted[column]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        if (commonest.length <= MOST_TRAITS) {
            return posts;
        }
        boolean[] rare = new boolean[counted.length];
        Arrays.stream(commonest, MOST_TRAITS, commonest.length).forEach(each -> rare[each] = true);
        return withCounterparts(
                Arrays.stream(posts)
                        .filter(i -> Arrays.stream(traits.of(i)).noneMatch(each -> rare[each]))
                        .toArray());
    }

    /// Posts each of whose traits is there on both sides; leaving one out may leave another alone.
    private int[] withCounterparts(int[] posts) {
        int[] kept = posts;
        int before = -1;
        while (kept.length != before) {
            before = kept.length;
            int[][] counted = new int[traits.count()][2];
            for (int i : kept) {
                for (int column : traits.of(i)) {
                    counted[column][with[i] ? 1 : 0]++;
                }
            }
            kept =
                    Arrays.stream(kept)
                            .filter(i ->
                                    Arrays.stream(traits.of(i))
                                            .allMatch(column ->
                                                    counted[column][0] > 0
                                                            && counted[column][1] > 0))
                            .toArray();
        }
        return kept;
    }

    private static int[] all(boolean[] with) {
        return IntStream.range(0, with.length).toArray();
    }

    private static int smaller(boolean[] with, int @Nullable [] posts) {
        int[] of = posts == null ? all(with) : posts;
        int side = (int) Arrays.stream(of).filter(i -> with[i]).count();
        return Math.min(side, of.length - side);
    }
}
