package org.throughline.planner.approval;

import java.time.Duration;
import java.util.List;

/// How long answers took, from being asked for to being given.
///
/// @param n answers it is known from
/// @param half days within which half of them were given; means nothing while there are too few
/// @param most days within which four of five were
public record AnswerTimes(int n, double half, double most) {

    private static final double HALF = 0.5;
    private static final double MOST = 0.8;
    private static final double MINUTES_A_DAY = 24 * 60;

    /// Counted by nearest rank: each number is one that was seen.
    public static AnswerTimes of(List<Duration> took) {
        List<Duration> sorted = took.stream().sorted().toList();
        return sorted.isEmpty()
                ? new AnswerTimes(0, 0, 0)
                : new AnswerTimes(sorted.size(), within(sorted, HALF), within(sorted, MOST));
    }

    /// Whether there are enough of them to say something about the next.
    public boolean isKnown() {
        return n >= ApprovalPace.LEAST;
    }

    private static double within(List<Duration> sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(rank - 1).toMinutes() / MINUTES_A_DAY;
    }
}
