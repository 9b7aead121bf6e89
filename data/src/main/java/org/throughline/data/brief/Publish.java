package org.throughline.data.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/// When a video is published: one local date and time for all markets, and the markets that differ.
///
/// @param byMarket markets with a date of their own
public record Publish(LocalDate date, LocalTime time, Map<Market, LocalDate> byMarket) {

    public Publish {
        byMarket = Map.copyOf(byMarket);
    }

    /// The local day on which a market sees it.
    public LocalDate dateIn(Market market) {
        return byMarket.getOrDefault(market, date);
    }

    public Instant instantIn(Market market, ZoneId zone) {
        return dateIn(market).atTime(time).atZone(zone).toInstant();
    }
}
