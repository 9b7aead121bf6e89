package org.throughline.analytics.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.throughline.analytics.lift.LiftFindings;
import org.throughline.analytics.lift.LiftSearch;
import org.throughline.analytics.lift.PublishedPost;
import org.throughline.data.trend.ComparedPost;
import org.throughline.data.trend.HookHold;
import org.throughline.data.trend.LiftReport;

/// Compares posts at the same age.
final class LiftStep {

    private LiftStep() {}

    /// What is told of the posts.
    ///
    /// @param newest of those that are compared
    /// @param all that are compared
    record Told(LiftReport lifts, List<ComparedPost> newest, int all, List<HookHold> holds) {}

    static Told of(FirstDays first) {
        List<PublishedPost> posts = first.compared();
        List<Row> rows = first.comparedRows();
        LiftFindings found = LiftSearch.among(posts);
        LiftReport lifts =
                new LiftReport(
                        FirstDays.AGE_DAYS,
                        found.posts(),
                        first.young(),
                        first.missing(),
                        found.noUsual(),
                        first.older(),
                        LiftSearch.FALSE_DISCOVERY_RATE,
                        found.lifts());
        return new Told(
                lifts, ComparedPosts.newest(rows, posts), posts.size(), ComparedPosts.holds(rows));
    }
}
