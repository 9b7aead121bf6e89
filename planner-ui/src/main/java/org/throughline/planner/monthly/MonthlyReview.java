package org.throughline.planner.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.post.PostResult;
import org.throughline.data.review.DraftId;
import org.throughline.data.trend.Decision;

/// The review of one month.
///
/// @param asOf the last day that the numbers know; absent where nothing was searched yet
/// @param findings at most five
/// @param decided in this month
/// @param besides of these, those whose findings are no longer among the five
/// @param followed what was decided the month before, and what the numbers say of it now
/// @param results of the posts that were published in the month
/// @param posts of the month that did best and worst
/// @param hooks how long each held its viewers
public record MonthlyReview(
        YearMonth month,
        @Nullable LocalDate asOf,
        List<Finding> findings,
        List<Decision> decided,
        List<Followed> besides,
        List<Followed> followed,
        List<PostResult> results,
        MonthPosts posts,
        List<HookRow> hooks) {

    public MonthlyReview {
        findings = List.copyOf(findings);
        decided = List.copyOf(decided);
        besides = List.copyOf(besides);
        followed = List.copyOf(followed);
        results = List.copyOf(results);
        hooks = List.copyOf(hooks);
    }

    /// The same for whoever may see only some drafts: without the results of the others, and
    /// without the way to them and their covers.
    public MonthlyReview seen(Predicate<DraftId> isSeen) {
        return new MonthlyReview(
                month,
                asOf,
                findings,
                decided,
                besides,
                followed,
                results.stream().filter(result -> isSeen.test(result.post().draft())).toList(),
                posts.seen(isSeen),
                hooks);
    }

    /// A decision and what is told of its finding now; absent where nothing is any more.
    public record Followed(Decision decision, Optional<Finding> now) {}

    Optional<Decision> decision(Finding finding) {
        return decided.stream().filter(each -> each.finding().equals(finding.id())).findFirst();
    }
}
