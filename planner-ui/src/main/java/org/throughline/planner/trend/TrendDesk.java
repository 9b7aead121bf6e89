package org.throughline.planner.trend;

import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.trend.TrendReport;

/// What the trend screen asks for.
public interface TrendDesk {

    /// The latest run; empty before the first.
    Optional<TrendReport> latest();

    /// The title of a video that a trend touches.
    String title(BriefId brief);
}
