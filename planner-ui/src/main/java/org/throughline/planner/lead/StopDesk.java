package org.throughline.planner.lead;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.MarketStop;
import org.throughline.planner.access.Seat;

/// What the screen of the stop switch asks for.
public interface StopDesk {

    /// The brand whose campaign is open; absent where none is. Another tab may open another.
    Optional<String> brand();

    /// The markets of a brand that can be stopped.
    List<Market> markets(String brand);

    /// Every stop of a brand, the latest first.
    List<MarketStop> stops(String brand);

    Outcome<MarketStop> stop(String brand, Market market, String situation, String says, Seat by);

    Outcome<MarketStop> lift(MarketStop stop, String says, Seat by);
}
