package org.throughline.data.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When a video is published: one local date and time for all markets, and the markets that differ.
///
/// @param byMarket markets with a date of their own
/// @param times markets with a time of their own, none of which is that of all; absent: none has
public record Publish(
        LocalDate date,
        LocalTime time,
        Map<Market, LocalDate> byMarket,
        @Nullable Map<Market, LocalTime> times) {

    public Publish {
        byMarket = Map.copyOf(byMarket);
        times = differing(time, times);
    }

    /// One time for all markets.
    public Publish(LocalDate date, LocalTime time, Map<Market, LocalDate> byMarket) {
        this(date, time, byMarket, null);
    }

    private static @Nullable Map<Market, LocalTime> differing(
            LocalTime time, @Nullable Map<Market, LocalTime> times) {
        if (times == null) {
            return null;
        }
        Map<Market, LocalTime> own = new HashMap<>(times);
        own.values().removeIf(time::equals);
        return own.isEmpty() ? null : Map.copyOf(own);
    }

    /// The local day on which a market sees it.
    public LocalDate dateIn(Market market) {
        return byMarket.getOrDefault(market, date);
    }

    /// The local time at which a market sees it.
    public LocalTime timeIn(Market market) {
        return ownTimes().getOrDefault(market, time);
    }

    /// Day and time by the clock of a market.
    public LocalDateTime localIn(Market market) {
        return dateIn(market).atTime(timeIn(market));
    }

    /// Markets with a time of their own.
    public Map<Market, LocalTime> ownTimes() {
        return times == null ? Map.of() : times;
    }

    /// Whether a market has another day or time than the video; else it inherits both.
    public boolean isOwnIn(Market market) {
        return !dateIn(market).equals(date) || ownTimes().containsKey(market);
    }

    public Instant instantIn(Market market, ZoneId zone) {
        return localIn(market).atZone(zone).toInstant();
    }
}
