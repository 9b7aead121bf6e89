package org.throughline.planner.trend;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.door.TrendAnalysis;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.TrendReport;

/// Finds what rises in a history, names the live plans it touches, and keeps the report.
public final class FindTrends {

    /// One false alarm in ten flags is what an analyst can live with.
    public static final double FALSE_DISCOVERY_RATE = 0.10;

    private final TrendAnalysis analysis;
    private final @Nullable Store store;

    /// Over a history folder alone: no plan is known, nothing is kept.
    public FindTrends(TrendAnalysis analysis) {
        this.analysis = analysis;
        this.store = null;
    }

    /// Within a planner.
    public FindTrends(TrendAnalysis analysis, Store store) {
        this.analysis = analysis;
        this.store = store;
    }

    /// Searches a history up to and including a day.
    ///
    /// @param asOf absent = the last day there is
    public Outcome<TrendReport> find(Path history, @Nullable LocalDate asOf, Progress progress)
            throws InterruptedException {
        return keep(search(history, asOf, live(), progress));
    }

    /// What the plans that can still be changed use.
    public List<PlanFact> live() {
        return store == null ? List.of() : store.inTransaction(PlanFacts::ofLive);
    }

    /// The search alone, which may be interrupted and keeps nothing.
    public Outcome<TrendReport> search(
            Path history, @Nullable LocalDate asOf, List<PlanFact> live, Progress progress)
            throws InterruptedException {
        return analysis.trends(history, asOf, live, recorded(), FALSE_DISCOVERY_RATE, progress);
    }

    /// The posts that were recorded here, of which it is asked what came of them.
    private List<PostKey> recorded() {
        return store == null
                ? List.of()
                : store.inTransaction(kept -> kept.posts().all()).stream()
                        .map(post -> new PostKey(post.draft().platform(), post.postId()))
                        .distinct()
                        .toList();
    }

    /// Keeps what a search found.
    public Outcome<TrendReport> keep(Outcome<TrendReport> outcome) {
        if (store != null && outcome instanceof Outcome.Accepted<TrendReport>(TrendReport report)) {
            store.useTransaction(kept -> kept.trends().keep(report));
        }
        return outcome;
    }
}
