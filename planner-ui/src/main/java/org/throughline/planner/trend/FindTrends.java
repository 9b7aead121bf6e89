package org.throughline.planner.trend;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.door.TrendAnalysis;
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
        Outcome<TrendReport> outcome =
                analysis.trends(history, asOf, live(), FALSE_DISCOVERY_RATE, progress);
        if (store != null && outcome instanceof Outcome.Accepted<TrendReport>(TrendReport report)) {
            store.useTransaction(kept -> kept.trends().keep(report));
        }
        return outcome;
    }

    private List<PlanFact> live() {
        return store == null ? List.of() : store.inTransaction(PlanFacts::ofLive);
    }
}
