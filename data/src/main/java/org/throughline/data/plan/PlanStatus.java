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
    ///
    /// @param markets those it was approved for until then
    record Superseded(PlanId successor, List<Market> markets) implements PlanStatus {
        public Superseded {
            markets = List.copyOf(markets);
        }
    }

    /// The markets that were approved and may be rendered.
    default List<Market> approvedMarkets() {
        return switch (this) {
            case Proposed _ -> List.of();
            case Approved approved -> approved.markets();
            case Superseded superseded -> superseded.markets();
        };
    }
}
