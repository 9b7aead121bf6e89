package org.throughline.data.register;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Market;

/// The stop switches of all brands. Nothing is deleted; what was lifted stays readable.
public interface MarketStops {

    /// Every stop of a brand, the latest first.
    List<MarketStop> of(String brand);

    /// Those that stand, in the order in which they were set.
    List<MarketStop> standing(String brand);

    /// Keeps a stop that stands. `false`, and nothing kept, where the market is stopped for the
    /// same situation already.
    boolean set(MarketStop stop);

    /// Lifts a stop; empty where none stands for this situation.
    Optional<MarketStop> lift(
            String brand, Market market, String situation, MarketStop.Lifted lifted);
}
