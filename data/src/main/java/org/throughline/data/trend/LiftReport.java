package org.throughline.data.trend;

import java.util.List;

/// What comparisons of groups of posts have to say, and of which posts.
///
/// @param ageDays days from its first that are counted of every post
/// @param posts compared
/// @param tooYoung posts that are not that old yet
/// @param daysMissing posts of whose first days some are not known
/// @param noUsual posts before which the account has too few to say what is usual
/// @param older posts beyond the number that is compared at most
/// @param falseDiscoveryRate of the verdicts *better* and *worse*, over all that are told at once
public record LiftReport(
        int ageDays,
        int posts,
        int tooYoung,
        int daysMissing,
        int noUsual,
        int older,
        double falseDiscoveryRate,
        List<Lift> lifts) {

    public LiftReport {
        lifts = List.copyOf(lifts);
    }

    /// Over how many comparisons the rate is kept: all of which a number is told.
    public int toldTogether() {
        return (int) lifts.stream().filter(lift -> lift.evidence() != null).count();
    }
}
