package org.throughline.planner.wiring;

import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.jdbc.Store;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.trend.TrendDesk;

/// The trend screen over the store. Thread-safe.
record StoreTrends(Store store, MeasureApproval approvals) implements TrendDesk {

    @Override
    public Optional<TrendReport> latest() {
        return store.inTransaction(kept -> kept.trends().latest());
    }

    @Override
    public ApprovalPace pace() {
        return approvals.measure();
    }

    @Override
    public String title(BriefId brief) {
        return StoreCampaigns.openId(store)
                .flatMap(id -> store.inTransaction(kept -> kept.plans().latest(id, brief)))
                .map(plan -> plan.brief().title())
                .orElseGet(brief::value);
    }
}
