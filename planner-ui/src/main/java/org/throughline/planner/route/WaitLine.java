package org.throughline.planner.route;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.review.DraftId;
import org.throughline.planner.approval.AnswerTimes;

/// How long seals of one kind, or those of one person, wait.
///
/// @param scope word of the seal scopes; empty where it is about a person
/// @param role word of the reviewer roles
/// @param person who gives them; empty where it is about a kind of seal, or where the team has
///   nobody of that role
/// @param open how many wait now
/// @param late how many of those are over their last day
/// @param oldest the one that waits longest; absent where none does
/// @param times how long those took that were given
record WaitLine(
        String scope,
        String role,
        String person,
        int open,
        int late,
        @Nullable Oldest oldest,
        AnswerTimes times) {

    /// What is most late first, then what is most.
    static final Comparator<WaitLine> WORST_FIRST =
            Comparator.comparingInt(WaitLine::late)
                    .thenComparingInt(WaitLine::open)
                    .reversed()
                    .thenComparing(
                            WaitLine::oldest,
                            Comparator.nullsLast(Comparator.comparing(Oldest::since)))
                    .thenComparing(WaitLine::scope)
                    .thenComparing(WaitLine::role)
                    .thenComparing(WaitLine::person);

    /// A seal that waits, and where it is given.
    ///
    /// @param title of the video
    /// @param draft absent: on the plan
    record Oldest(Instant since, BriefId brief, String title, @Nullable DraftId draft) {}
}
