package org.throughline.data.trend;

import org.throughline.data.brief.Market;

/// That a plan uses a word in a market: brief *Twenty seconds* opens with a problem in US.
///
/// @param plan id of the plan
/// @param offered true where the plan holds it ready (hook B) and does not use it
public record PlanFact(String plan, SeriesKind kind, String key, Market market, boolean offered) {

    /// Whether it is about this series.
    public boolean isOf(SeriesKey series) {
        return kind == series.kind() && key.equals(series.key()) && market.equals(series.market());
    }
}
