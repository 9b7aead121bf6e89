package org.throughline.planner.wiring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.campaign.Campaign;
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
    public Optional<String> brand() {
        return open.find().map(campaign -> campaign.brand().name());
    }

    @Override
    public List<Market> markets(String brand) {
        return of(brand)
                .flatMap(campaign -> campaign.markets().stream())
                .map(MarketProfile::market)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Campaign> of(String brand) {
        return open.all().stream().filter(campaign -> campaign.brand().name().equals(brand));
    }

    @Override
    public List<MarketStop> stops(String brand) {
        return of(brand).findAny().isPresent() ? switches.stops(brand) : List.of();
    }

    @Override
    public Outcome<MarketStop> stop(
            String brand, Market market, String situation, String says, Seat by) {
        return of(brand).findAny().isPresent()
                ? switches.stop(brand, market, situation, says, StoreCampaigns.actor(by))
                : Outcome.refused(StoreCampaigns.noCampaign());
    }

    @Override
    public Outcome<MarketStop> lift(MarketStop stop, String says, Seat by) {
        return switches.lift(
                stop.brand(), stop.market(), stop.situation(), says, StoreCampaigns.actor(by));
    }
}
