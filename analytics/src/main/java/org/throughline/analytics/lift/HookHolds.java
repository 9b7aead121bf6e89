package org.throughline.analytics.lift;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.HookHold;
import org.throughline.data.trend.HookHold.Hold;
import org.throughline.data.trend.Interval;

/// How much of a video its viewers stay for, hook by hook: the mean over posts with Student's 80 %
/// interval. A post counts once, however many views it has: the viewers of one post resemble each
/// other more than those of two.
public final class HookHolds {

    private static final double UPPER = 0.9;

    /// How often at most hooks that hold alike may be told apart.
    private static final double FALSELY = 0.05;

    private HookHolds() {}

    /// One entry a hook, by its name.
    ///
    /// @param hooks of each post; null = not known
    /// @param shares of each post; NaN = not known
    public static List<HookHold> of(Hold hold, List<@Nullable String> hooks, double[] shares) {
        Map<String, List<Integer>> byHook =
                IntStream.range(0, shares.length)
                        .filter(i -> hooks.get(i) != null)
                        .boxed()
                        .collect(
                                Collectors.groupingBy(
                                        i -> String.valueOf(hooks.get(i)),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byHook.entrySet().stream()
                .map(each -> of(hold, each.getKey(), known(each.getValue(), shares)))
                .toList();
    }

    /// Whether the one of several hooks that holds longest holds longer than the one that holds
    /// shortest, beyond what chance brings among so many: Welch's test at a twentieth, shared out
    /// over all their pairs (Bonferroni). So where all hold alike, far fewer than one report in ten
    /// says that two do not, be the shares as skewed as they are.
    ///
    /// @param told hooks that these two are the first and the last of
    /// @throws IllegalArgumentException where one of the two has no share
    public static boolean areApart(HookHold longest, HookHold shortest, int told) {
        double one = errorSquared(longest);
        double other = errorSquared(shortest);
        double apart = share(longest).value() - share(shortest).value();
        if (one + other <= 0) {
            return apart > 0;
        }
        double freedom =
                (one + other)
                        * (one + other)
                        / (one * one / (longest.posts() - 1)
                                + other * other / (shortest.posts() - 1));
        double pairs = told * (told - 1) / 2.0;
        double bar = TDistribution.of(freedom).inverseSurvivalProbability(FALSELY / 2 / pairs);
        return apart > bar * Math.sqrt(one + other);
    }

    /// Of the mean. An interval that was cut at one end still tells it by the other one; at both it
    /// is never cut, from twenty posts on.
    private static double errorSquared(HookHold hold) {
        Interval share = share(hold);
        double reach = Math.max(share.value() - share.low(), share.high() - share.value());
        double error = reach / deviate(hold.posts());
        return error * error;
    }

    private static Interval share(HookHold hold) {
        if (hold.share() == null) {
            throw new IllegalArgumentException("too few posts to tell: " + hold);
        }
        return hold.share();
    }

    private static double deviate(int posts) {
        return TDistribution.of(posts - 1.0).inverseCumulativeProbability(UPPER);
    }

    private static double[] known(List<Integer> posts, double[] shares) {
        return posts.stream()
                .mapToDouble(post -> shares[post])
                .filter(share -> !Double.isNaN(share))
                .toArray();
    }

    private static HookHold of(Hold hold, String hook, double[] shares) {
        int lacking = Math.max(0, PostsNeeded.FEWEST - shares.length);
        return new HookHold(hook, hold, shares.length, lacking > 0 ? null : mean(shares), lacking);
    }

    private static Interval mean(double[] shares) {
        double mean = Arrays.stream(shares).sum() / shares.length;
        double squares = Arrays.stream(shares).map(share -> (share - mean) * (share - mean)).sum();
        double error = Math.sqrt(squares / (shares.length - 1) / shares.length);
        double reach = error * deviate(shares.length);
        // of a video that is seen again more than the whole is watched
        double most = Math.max(1, Arrays.stream(shares).max().orElseThrow());
        return new Interval(mean, Math.max(0, mean - reach), Math.min(most, mean + reach));
    }
}
