package org.throughline.planner.approval;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;

/// Measures how long the team takes to approve a plan, from the plans that are approved now.
public final class MeasureApproval {

    private final Store store;

    public MeasureApproval(Store store) {
        this.store = store;
    }

    /// How fast plans were approved, of the campaigns that somebody may see: how others work is
    /// neither their pace nor their business.
    ///
    /// @param seen whether a campaign counts
    public ApprovalPace measure(Predicate<String> seen) {
        List<Duration> waits =
                store.inTransaction(kept ->
                        kept.plans().allIds().stream()
                                .filter(id -> seen.test(id.campaign()))
                                .flatMap(id -> waited(kept, id).stream())
                                .toList());
        AnswerTimes times = AnswerTimes.of(waits);
        return new ApprovalPace(times.n(), times.most());
    }

    private static List<Duration> waited(Repositories kept, PlanId id) {
        return kept.plans().status(id) instanceof PlanStatus.Approved approved
                ? kept.plans().find(id).map(ProductionPlan::proposedAt).stream()
                        .map(handedIn -> Duration.between(handedIn, approved.at()))
                        .toList()
                : List.of();
    }
}
