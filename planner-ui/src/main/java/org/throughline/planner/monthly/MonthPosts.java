package org.throughline.planner.monthly;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.data.review.DraftId;
import org.throughline.data.trend.ComparedPost;
import org.throughline.data.trend.PostsBehind;
import org.throughline.data.trend.TrendReport;

/// The posts of a month that did best and worst beside what is usual for their own account at the
/// same age.
///
/// @param compared posts of the month that are old enough and have something usual beside them
/// @param ageDays at which all are compared
/// @param best the best first; none of them is among the worst
/// @param worst the worst first
public record MonthPosts(int compared, int ageDays, List<Seen> best, List<Seen> worst) {

    static final MonthPosts NONE = new MonthPosts(0, 0, List.of(), List.of());

    private static final int MOST = 3;

    public MonthPosts {
        best = List.copyOf(best);
        worst = List.copyOf(worst);
    }

    /// A post, and the draft that was published as it, where that is known.
    ///
    /// @param cover plain name of the draft's cover
    public record Seen(ComparedPost post, Optional<DraftId> draft, Optional<String> cover) {

        double multiple() {
            return MonthPosts.multiple(post);
        }

        private Seen onlyIf(Predicate<DraftId> isSeen) {
            return draft.filter(isSeen).isPresent()
                    ? this
                    : new Seen(post, Optional.empty(), Optional.empty());
        }
    }

    /// The same posts without drafts that are not seen, nor their covers.
    MonthPosts seen(Predicate<DraftId> isSeen) {
        return new MonthPosts(
                compared,
                ageDays,
                best.stream().map(post -> post.onlyIf(isSeen)).toList(),
                worst.stream().map(post -> post.onlyIf(isSeen)).toList());
    }

    static MonthPosts of(TrendReport report, YearMonth month, Covers covers) {
        PostsBehind behind = report.behind();
        if (behind == null || report.lifts() == null) {
            return NONE;
        }
        List<ComparedPost> posts =
                behind.compared().stream()
                        .filter(post -> YearMonth.from(post.figure().published()).equals(month))
                        .filter(post -> post.figure().multiple() != null)
                        .sorted(Comparator.comparingDouble(MonthPosts::multiple).reversed())
                        .toList();
        int most = Math.min(MOST, posts.size() / 2);
        return new MonthPosts(
                posts.size(),
                report.lifts().ageDays(),
                seen(posts.subList(0, most), covers),
                seen(posts.subList(posts.size() - most, posts.size()).reversed(), covers));
    }

    private static List<Seen> seen(List<ComparedPost> posts, Covers covers) {
        return posts.stream()
                .map(post ->
                        new Seen(
                                post,
                                covers.draft(post.figure().post()),
                                covers.cover(post.figure().post())))
                .toList();
    }

    private static double multiple(ComparedPost post) {
        return Objects.requireNonNullElse(post.figure().multiple(), 0.0);
    }
}
