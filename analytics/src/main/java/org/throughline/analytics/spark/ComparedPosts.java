package org.throughline.analytics.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.lift.HookHolds;
import org.throughline.analytics.lift.LiftSearch;
import org.throughline.analytics.lift.PublishedPost;
import org.throughline.data.brief.Market;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.trend.ComparedPost;
import org.throughline.data.trend.HookHold;
import org.throughline.data.trend.HookHold.Hold;
import org.throughline.data.trend.PostFigure;

/// The posts that lifts compare, for whoever wants to see them.
final class ComparedPosts {

    /// A report is read whole with every page; so many posts are a quarter of a megabyte.
    private static final int KEPT = 1_000;

    private ComparedPosts() {}

    /// The first of the rows, which are the newest.
    ///
    /// @param posts the same as `rows`
    static List<ComparedPost> newest(List<Row> rows, List<PublishedPost> posts) {
        double[] usual = LiftSearch.usualEngagement(posts);
        return IntStream.range(0, Math.min(KEPT, rows.size()))
                .mapToObj(i -> post(rows.get(i), posts.get(i), usual[i]))
                .toList();
    }

    private static ComparedPost post(Row row, PublishedPost post, double usual) {
        return new ComparedPost(
                new PostFigure(
                        new PostKey(TrendJob.platform(post.platform()), row.getAs("post_id")),
                        post.account(),
                        post.publishedOn(),
                        post.engagement(),
                        Double.isNaN(usual) ? null : usual),
                new Market(post.market()),
                post.topic(),
                post.format(),
                post.hook(),
                post.ending(),
                post.people(),
                post.silence(),
                post.watchedShare());
    }

    /// How long viewers stay, by hook.
    static List<HookHold> holds(List<Row> rows) {
        List<@Nullable String> hooks = new ArrayList<>();
        rows.forEach(row -> hooks.add(row.getAs("hook")));
        return Arrays.stream(Hold.values()).flatMap(hold -> of(hold, hooks, rows)).toList();
    }

    private static Stream<HookHold> of(Hold hold, List<@Nullable String> hooks, List<Row> rows) {
        String column =
                switch (hold) {
                    case WATCHED -> "watched_share";
                    case COMPLETED -> "completed_share";
                };
        return HookHolds.of(
                hold,
                hooks,
                rows.stream()
                        .mapToDouble(row ->
                                Objects.requireNonNullElse(
                                        row.<@Nullable Double>getAs(column), Double.NaN))
                        .toArray())
                .stream();
    }
}
