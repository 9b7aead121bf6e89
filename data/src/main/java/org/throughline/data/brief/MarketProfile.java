package org.throughline.data.brief;

import java.time.ZoneId;

/// How a brand speaks and keeps time in one market.
///
/// @param language BCP 47 tag of the language spoken to this market
/// @param zone the zone in which publish times and calendar days of this market are read
public record MarketProfile(Market market, String language, ZoneId zone) {}
