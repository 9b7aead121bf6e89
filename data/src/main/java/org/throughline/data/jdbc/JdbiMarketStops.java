package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.brief.Market;
import org.throughline.data.register.MarketStop;
import org.throughline.data.register.MarketStops;

record JdbiMarketStops(Rows rows) implements MarketStops {

    @Override
    public List<MarketStop> of(String brand) {
        return rows.list(
                MarketStop.class,
                "select document from market_stop where brand = :brand order by number desc",
                Map.of("brand", brand));
    }

    @Override
    public List<MarketStop> standing(String brand) {
        return rows.list(
                MarketStop.class,
                """
                select document from market_stop where brand = :brand and stands order by number
                """,
                Map.of("brand", brand));
    }

    @Override
    public boolean set(MarketStop stop) {
        if (find(stop.brand(), stop.market(), stop.situation()).isPresent()) {
            return false;
        }
        rows.update(
                """
                insert into market_stop (brand, market, situation, stands, document)
                values (:brand, :market, :situation, true, :document)
                """,
                Map.of(
                        "brand",
                        stop.brand(),
                        "market",
                        stop.market().code(),
                        "situation",
                        stop.situation(),
                        "document",
                        rows.write(stop)));
        return true;
    }

    @Override
    public Optional<MarketStop> lift(
            String brand, Market market, String situation, MarketStop.Lifted lifted) {
        Optional<MarketStop> over =
                find(brand, market, situation).map(stands -> stands.lift(lifted));
        over.ifPresent(stop ->
                rows.update(
                        """
                        update market_stop set stands = false, document = :document
                        where brand = :brand and market = :market and situation = :situation
                          and stands
                        """,
                        Map.of(
                                "brand",
                                brand,
                                "market",
                                market.code(),
                                "situation",
                                situation,
                                "document",
                                rows.write(stop))));
        return over;
    }

    private Optional<MarketStop> find(String brand, Market market, String situation) {
        return standing(brand).stream()
                .filter(stop -> stop.market().equals(market) && stop.situation().equals(situation))
                .findFirst();
    }
}
