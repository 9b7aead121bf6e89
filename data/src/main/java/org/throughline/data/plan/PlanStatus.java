package org.throughline.data.plan;

import java.time.Instant;
import java.util.List;
import org.throughline.data.brief.Market;

/// Where a version of a plan is on its way.
public sealed interface PlanStatus {

    /// Handed in; seals are being asked for.
    record Proposed() implements PlanStatus {}

    /// Approved for these markets.
    record Approved(String by, Instant at, List<Market> markets) implements PlanStatus {
        public Approved {
            markets = List.copyOf(markets);
        }
    }

    /// A later version took its place.
    record Superseded(PlanId successor) implements PlanStatus {}
}
