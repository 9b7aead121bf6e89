package org.throughline.planner.lead;

import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.MarketStop;
import org.throughline.planner.access.Seat;

/// What the screen of the stop switch asks for.
public interface StopDesk {

    /// The markets that can be stopped.
    List<Market> markets();

    /// Every stop, the latest first.
    List<MarketStop> stops();

    Outcome<MarketStop> stop(Market market, String situation, String says, Seat by);

    Outcome<MarketStop> lift(MarketStop stop, String says, Seat by);
}
