package org.throughline.data.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person's signed consent, and what it covers. Empty lists cover nothing but where `allMarkets`
/// or `allPlatforms` says otherwise.
///
/// @param state word of `release-state` as entered; lapsed and not covering are derived
/// @param placements words of `placement` that are covered
/// @param until last day on which it holds; absent means open end
public record Release(
        String state,
        List<String> placements,
        List<Market> markets,
        boolean allMarkets,
        List<Platform> platforms,
        boolean allPlatforms,
        @Nullable LocalDate until) {

    public static final Release NONE =
            new Release("none", List.of(), List.of(), false, List.of(), false, null);

    public Release {
        placements = Keys.distinct(placements);
        markets = List.copyOf(markets);
        platforms = List.copyOf(platforms);
    }

    /// What a release lacks for a use.
    public enum Gap {
        NOT_SIGNED,
        LAPSED,
        PLACEMENT,
        MARKET,
        PLATFORM
    }

    public boolean isSigned() {
        return state.equals("signed") || state.equals("signed-by-guardians");
    }

    /// Whether it names this placement. None follows from another: who signed for an ad has not
    /// signed for a boosted post, nor the other way round.
    public boolean coversPlacement(String placement) {
        return placements.contains(placement);
    }

    public boolean coversMarket(Market market) {
        return allMarkets || markets.contains(market);
    }

    public boolean coversPlatform(Platform platform) {
        return allPlatforms || platforms.contains(platform);
    }

    /// Whether it has not ended before a day.
    public boolean lastsTo(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    /// Whether this consent covers one use on one day.
    public boolean covers(String placement, Market market, Platform platform, LocalDate day) {
        return gap(placement, market, platform, day).isEmpty();
    }

    /// The first thing this consent lacks for one use on one day.
    public Optional<Gap> gap(String placement, Market market, Platform platform, LocalDate day) {
        if (!isSigned()) {
            return Optional.of(Gap.NOT_SIGNED);
        }
        if (!lastsTo(day)) {
            return Optional.of(Gap.LAPSED);
        }
        if (!coversPlacement(placement)) {
            return Optional.of(Gap.PLACEMENT);
        }
        if (!coversMarket(market)) {
            return Optional.of(Gap.MARKET);
        }
        return coversPlatform(platform) ? Optional.empty() : Optional.of(Gap.PLATFORM);
    }
}
