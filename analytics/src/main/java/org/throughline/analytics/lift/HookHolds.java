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
        double reach =
                error * TDistribution.of(shares.length - 1.0).inverseCumulativeProbability(UPPER);
        // of a video that is seen again more than the whole is watched
        double most = Math.max(1, Arrays.stream(shares).max().orElseThrow());
        return new Interval(mean, Math.max(0, mean - reach), Math.min(most, mean + reach));
    }
}
