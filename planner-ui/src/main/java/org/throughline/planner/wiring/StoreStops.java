package org.throughline.planner.wiring;

import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.MarketStop;
import org.throughline.planner.access.Seat;
import org.throughline.planner.lead.StopDesk;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.register.StopMarket;

/// The stop switch of the open campaign's brand over the store. Thread-safe.
final class StoreStops implements StopDesk {

    private final OpenCampaign open;
    private final StopMarket switches;

    StoreStops(OpenCampaign open, StopMarket switches) {
        this.open = open;
        this.switches = switches;
    }

    @Override
    public List<Market> markets() {
        return open.find().stream()
                .flatMap(campaign -> campaign.markets().stream())
                .map(MarketProfile::market)
                .toList();
    }

    @Override
    public List<MarketStop> stops() {
        return open.find()
                .map(campaign -> switches.stops(campaign.brand().name()))
                .orElse(List.of());
    }

    @Override
    public Outcome<MarketStop> stop(Market market, String situation, String says, Seat by) {
        return open.find()
                .map(campaign ->
                        switches.stop(
                                campaign.brand().name(),
                                market,
                                situation,
                                says,
                                StoreCampaigns.actor(by)))
                .orElseGet(() -> Outcome.refused(StoreCampaigns.noCampaign()));
    }

    @Override
    public Outcome<MarketStop> lift(MarketStop stop, String says, Seat by) {
        return switches.lift(
                stop.brand(), stop.market(), stop.situation(), says, StoreCampaigns.actor(by));
    }
}
