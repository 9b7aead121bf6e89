package org.throughline.analytics.lift;

import java.util.List;
import org.throughline.data.trend.Lift;

/// What was found among posts.
///
/// @param posts compared
/// @param noUsual posts before which their account has too few to say what is usual
public record LiftFindings(int posts, int noUsual, List<Lift> lifts) {

    public LiftFindings {
        lifts = List.copyOf(lifts);
    }
}
