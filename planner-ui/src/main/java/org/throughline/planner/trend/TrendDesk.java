package org.throughline.planner.trend;

import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.approval.ApprovalPace;

/// What the trend screen asks for.
public interface TrendDesk {

    /// The latest run; empty before the first.
    Optional<TrendReport> latest();

    /// How long the team takes to approve a plan.
    ApprovalPace pace();

    /// The title of a video that a trend touches.
    String title(BriefId brief);
}
