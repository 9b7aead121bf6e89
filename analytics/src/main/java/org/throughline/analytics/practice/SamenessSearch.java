package org.throughline.analytics.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.kernel.WilsonInterval;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Sameness;
import org.throughline.data.trend.SamenessVerdict;

/// How alike each account's posts of the last ninety days are, beside its own posts of the year
/// before. Pure.
public final class SamenessSearch {

    /// Posts before and since, each.
    public static final int FEWEST = 20;

    private static final int RECENT_DAYS = 90;
    private static final int BEFORE_DAYS = 365;

    /// What an account tells of at least this share of its posts is compared.
    private static final double USUALLY_TOLD = 0.8;

    /// Chance of a false verdict, over all accounts of a report.
    private static final double FALSE_VERDICT = 0.05;

    private static final double Z80 = 1.2816;

    private static final Map<String, Function<PastPost, @Nullable String>> FEATURES = features();

    private SamenessSearch() {}

    private static Map<String, Function<PastPost, @Nullable String>> features() {
        Map<String, Function<PastPost, @Nullable String>> features = new LinkedHashMap<>();
        features.put("format", each -> each.post().format());
        features.put("hook", each -> each.post().hook());
        features.put("ending", each -> each.post().ending());
        features.put("sound", PastPost::sound);
        return features;
    }

    /// One entry an account that posted in the last ninety days, by name.
    public static List<Sameness> among(List<PastPost> posts, LocalDate asOf) {
        LocalDate since = asOf.minusDays(RECENT_DAYS - 1L);
        LocalDate from = since.minusDays(BEFORE_DAYS);
        Map<String, List<PastPost>> accounts =
                posts.stream()
                        .filter(each -> !each.post().publishedOn().isBefore(from))
                        .filter(each -> !each.post().publishedOn().isAfter(asOf))
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.post().account(),
                                        TreeMap::new,
                                        Collectors.toList()));
        accounts.values().removeIf(own -> own.stream().noneMatch(each -> isRecent(each, since)));
        return accounts.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue(), since, accounts.size()))
                .toList();
    }

    private static boolean isRecent(PastPost post, LocalDate since) {
        return !post.post().publishedOn().isBefore(since);
    }

    private static Sameness of(
            String account, List<PastPost> posts, LocalDate since, int accounts) {
        List<String> told = told(posts);
        List<String> recent = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (PastPost post : posts) {
            List<String> kind =
                    told.stream()
                            .map(feature -> told(post, feature))
                            .filter(Objects::nonNull)
                            .toList();
            if (!told.isEmpty() && kind.size() == told.size()) {
                (isRecent(post, since) ? recent : before).add(String.join(", ", kind));
            }
        }
        boolean enough = recent.size() >= FEWEST;
        boolean both = enough && before.size() >= FEWEST;
        Likeness now = enough ? Likeness.of(recent) : null;
        Likeness then = before.size() >= FEWEST ? Likeness.of(before) : null;
        var commonest = commonest(recent);
        return new Sameness(
                account,
                since,
                told,
                recent.size(),
                before.size(),
                posts.size() - recent.size() - before.size(),
                interval(now),
                interval(then),
                commonest == null ? null : commonest.getKey(),
                commonest == null ? null : share(commonest.getValue(), recent.size()),
                now == null || then == null
                        ? SamenessVerdict.TOO_FEW
                        : verdict(now, then, FALSE_VERDICT / accounts),
                both ? 0 : Math.max(FEWEST - recent.size(), FEWEST - before.size()));
    }

    private static List<String> told(List<PastPost> posts) {
        return FEATURES.keySet().stream()
                .filter(feature ->
                        posts.stream().filter(post -> told(post, feature) != null).count()
                                >= USUALLY_TOLD * posts.size())
                .toList();
    }

    private static @Nullable String told(PastPost post, String feature) {
        return Objects.requireNonNull(FEATURES.get(feature)).apply(post);
    }

    private static Map.@Nullable Entry<String, Long> commonest(List<String> kinds) {
        return kinds.stream()
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElse(null);
    }

    private static Interval share(long of, int posts) {
        WilsonInterval share = WilsonInterval.of(of, posts, Z80);
        return new Interval(share.rate(), share.low(), share.high());
    }

    private static @Nullable Interval interval(@Nullable Likeness likeness) {
        return likeness == null
                ? null
                : new Interval(likeness.chance(), likeness.low(), likeness.high());
    }

    private static SamenessVerdict verdict(Likeness now, Likeness then, double chance) {
        double freedom = Math.min(now.posts(), then.posts()) - 1.0;
        double off = now.above(then);
        double beyond = 2 * TDistribution.of(freedom).survivalProbability(Math.abs(off));
        if (beyond > chance) {
            return SamenessVerdict.NO_DIFFERENCE_FOUND;
        }
        return off > 0 ? SamenessVerdict.MORE_ALIKE : SamenessVerdict.LESS_ALIKE;
    }
}
