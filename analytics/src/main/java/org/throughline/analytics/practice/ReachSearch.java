package org.throughline.analytics.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.lift.OwnUsual;
import org.throughline.analytics.lift.PublishedPost;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.ReachMeasure;
import org.throughline.data.trend.UsualReach;

/// What the next post of an account reaches in its first fourteen days: what is usual there now,
/// times how far such posts scatter about what was usual at their time. So an account that grew is
/// not foretold by what it was. Pure.
public final class ReachSearch {

    /// Days from the first of a post.
    public static final int DAYS = 14;

    /// Formats may be any words, and accounts are as many as files name.
    static final int MOST = 200;

    private ReachSearch() {}

    /// An account on a platform in a market.
    private record Home(String account, String platform, String market)
            implements Comparable<Home> {

        static Home of(PublishedPost post) {
            return new Home(post.account(), post.platform(), post.market());
        }

        @Override
        public int compareTo(Home other) {
            return toString().compareTo(other.toString());
        }
    }

    /// Of each account, platform and market by format and over all formats; of more than are read,
    /// those of the most posts.
    public static List<UsualReach> among(List<PastPost> posts, LocalDate asOf) {
        List<UsualReach> all = new ArrayList<>();
        for (ReachMeasure measure : ReachMeasure.values()) {
            posts.stream()
                    .collect(
                            Collectors.groupingBy(
                                    each -> Home.of(each.post()),
                                    TreeMap::new,
                                    Collectors.toList()))
                    .forEach((home, own) -> all.addAll(of(home, own, measure, asOf)));
        }
        if (all.size() <= MOST) {
            return all;
        }
        Set<UsualReach> most =
                all.stream()
                        .sorted(Comparator.comparingInt(UsualReach::posts).reversed())
                        .limit(MOST)
                        .collect(Collectors.toSet());
        return all.stream().filter(most::contains).toList();
    }

    private static List<UsualReach> of(
            Home home, List<PastPost> own, ReachMeasure measure, LocalDate asOf) {
        Optional<Platform> platform = Platform.find(home.platform());
        if (platform.isEmpty()) {
            return List.of();
        }
        List<PastPost> known = own.stream().filter(each -> value(each, measure) != null).toList();
        List<PublishedPost> plain =
                new ArrayList<>(known.stream().map(each -> at(each, measure)).toList());
        ToDoubleFunction<PublishedPost> value = PublishedPost::engagement;
        double[] multiples = OwnUsual.multiples(plain, value, 1);
        double usual = usualNow(plain, own.getFirst().post(), asOf);
        List<UsualReach> all = new ArrayList<>();
        all.add(reach(home, platform.get(), null, measure, multiples, usual));
        Map<String, List<Integer>> formats =
                IntStream.range(0, known.size())
                        .filter(i -> known.get(i).post().format() != null)
                        .boxed()
                        .collect(
                                Collectors.groupingBy(
                                        i -> Objects.requireNonNull(known.get(i).post().format()),
                                        TreeMap::new,
                                        Collectors.toList()));
        formats.forEach((format, places) ->
                all.add(
                        reach(
                                home,
                                platform.get(),
                                format,
                                measure,
                                places.stream().mapToDouble(i -> multiples[i]).toArray(),
                                usual)));
        return all;
    }

    private static UsualReach reach(
            Home home,
            Platform platform,
            @Nullable String format,
            ReachMeasure measure,
            double[] multiples,
            double usual) {
        int posts = (int) Arrays.stream(multiples).filter(each -> !Double.isNaN(each)).count();
        Optional<Scatter> scatter = Double.isNaN(usual) ? Optional.empty() : Scatter.of(multiples);
        return new UsualReach(
                home.account(),
                platform,
                new Market(home.market()),
                format,
                measure,
                DAYS,
                posts,
                scatter.map(each ->
                                new Interval(
                                        usual * each.middle(),
                                        usual * each.low(),
                                        usual * each.high()))
                        .orElse(null),
                scatter.isPresent() ? 0 : Math.max(1, Scatter.FEWEST - posts));
    }

    /// What would be usual for a post of the day after.
    private static double usualNow(List<PublishedPost> known, PublishedPost like, LocalDate asOf) {
        List<PublishedPost> with = new ArrayList<>(known);
        with.add(with(like, asOf.plusDays(1), 0));
        return OwnUsual.before(with, PublishedPost::engagement)[with.size() - 1];
    }

    private static @Nullable Double value(PastPost post, ReachMeasure measure) {
        return switch (measure) {
            case VIEWS -> post.lateViews();
            case ENGAGEMENTS -> post.lateEngagement();
        };
    }

    private static PublishedPost at(PastPost post, ReachMeasure measure) {
        return with(
                post.post(),
                post.post().publishedOn(),
                Objects.requireNonNull(value(post, measure)));
    }

    private static PublishedPost with(PublishedPost post, LocalDate day, double value) {
        return new PublishedPost(
                day,
                post.platform(),
                post.market(),
                post.account(),
                post.topic(),
                post.format(),
                post.hook(),
                post.ending(),
                post.people(),
                post.silence(),
                value,
                post.watchedShare());
    }
}
