package org.throughline.planner.trend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.ComparedPost;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.PostFigure;
import org.throughline.data.trend.PostsBehind;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TrendReport;

/// The posts behind one thing a report says, as far as the report keeps them.
///
/// @param all how many there are, kept or not
/// @param groups one of a series, two of a comparison: with and without
record BehindPosts(PostsOf of, int all, List<Group> groups) {

    BehindPosts {
        groups = List.copyOf(groups);
    }

    /// Posts of one side.
    ///
    /// @param has whether they have what is compared; absent of a series
    record Group(@Nullable Boolean has, List<Line> lines) {

        Group {
            lines = List.copyOf(lines);
        }
    }

    /// One post.
    ///
    /// @param watched share of the video that was watched; absent where not known or not told
    record Line(PostFigure figure, @Nullable Double watched) {}

    int kept() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    /// Empty where the report tells nothing of it, or was made before posts were kept.
    static Optional<BehindPosts> of(TrendReport report, PostsOf asked) {
        return Optional.ofNullable(report.behind())
                .flatMap(behind ->
                        switch (asked) {
                            case PostsOf.Series(SeriesKey key) -> series(behind, key, asked);
                            case PostsOf.Sides(Comparison by) -> sides(report, behind, by, asked);
                        });
    }

    private static Optional<BehindPosts> series(PostsBehind behind, SeriesKey key, PostsOf asked) {
        return behind.of(key)
                .map(posts ->
                        new BehindPosts(
                                asked,
                                posts.all(),
                                List.of(
                                        new Group(
                                                null,
                                                posts.largest().stream()
                                                        .map(each -> new Line(each, null))
                                                        .toList()))));
    }

    private static Optional<BehindPosts> sides(
            TrendReport report, PostsBehind behind, Comparison by, PostsOf asked) {
        int compared =
                Stream.ofNullable(report.lifts())
                        .flatMap(lifts -> lifts.lifts().stream())
                        .filter(lift -> lift.account() == null && lift.comparison().equals(by))
                        .filter(lift -> lift.measure() == LiftMeasure.ENGAGEMENT)
                        .mapToInt(lift -> lift.with() + lift.without())
                        .findFirst()
                        .orElse(0);
        BehindPosts posts =
                new BehindPosts(
                        asked,
                        compared,
                        List.of(group(behind, by, true), group(behind, by, false)));
        return compared == 0 ? Optional.empty() : Optional.of(posts);
    }

    /// Those whose usual engagement is known: the others are not compared by it.
    private static Group group(PostsBehind behind, Comparison by, boolean has) {
        return new Group(
                has,
                behind.compared().stream()
                        .filter(post -> Boolean.valueOf(has).equals(post.has(by)))
                        .filter(post -> post.figure().usual() != null)
                        .map(BehindPosts::line)
                        .toList());
    }

    private static Line line(ComparedPost post) {
        return new Line(post.figure(), post.watched());
    }
}
