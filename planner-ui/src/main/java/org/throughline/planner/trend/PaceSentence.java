package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;

import java.util.List;
import java.util.Objects;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.TrendFlag;
import org.throughline.planner.approval.ApprovalPace;

/// Whether the team approves a plan before half of what rises is gone, or that this cannot be told.
public final class PaceSentence {

    private PaceSentence() {}

    /// Judged by the soonest that half of any of the flags may be gone.
    public static String of(ApprovalPace pace, List<TrendFlag> flags) {
        if (!pace.isKnown()) {
            return text("pace.unknown", pace.plans(), ApprovalPace.LEAST);
        }
        double soonest =
                flags.stream()
                        .map(TrendFlag::halfLifeDays)
                        .filter(Objects::nonNull)
                        .mapToDouble(Interval::low)
                        .min()
                        .orElse(Double.NaN);
        String key =
                Double.isNaN(soonest)
                        ? "pace.only"
                        : pace.days() <= soonest ? "pace.fits" : "pace.slow";
        return text(key, pace.days(), pace.plans());
    }
}
