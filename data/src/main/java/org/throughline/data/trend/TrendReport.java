package org.throughline.data.trend;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.engagement.LoneDays;

/// Everything a trend run found, and what it looked at to find it.
///
/// @param asOf the last day of which anything was used
/// @param manifest of the history it read
/// @param falseDiscoveryRate that was promised for the flags
/// @param samples post-days used
/// @param posts that carried them
/// @param lifts absent in reports of before lifts were told
/// @param behind absent in reports of before posts were kept
/// @param ownPosts absent in reports of before they were looked at
/// @param loneDays last days that were left out, since nobody asked for them; absent = there are
///   none
public record TrendReport(
        LocalDate asOf,
        long manifest,
        double falseDiscoveryRate,
        long samples,
        long posts,
        List<TrendFlag> flags,
        List<TooEarly> tooEarly,
        List<MarketSignal> markets,
        List<CommonDay> commonDays,
        List<LeftOut> leftOut,
        List<Forecast> forecasts,
        List<Cadence> cadences,
        @Nullable LiftReport lifts,
        @Nullable PostsBehind behind,
        @Nullable OwnPosts ownPosts,
        @Nullable LoneDays loneDays) {

    public TrendReport {
        flags = List.copyOf(flags);
        tooEarly = List.copyOf(tooEarly);
        markets = List.copyOf(markets);
        commonDays = List.copyOf(commonDays);
        leftOut = List.copyOf(leftOut);
        forecasts = List.copyOf(forecasts);
        cadences = List.copyOf(cadences);
    }

    /// What it suggests to a brief for these markets: their flags.
    public List<TrendFlag> hintsFor(Collection<Market> markets) {
        return flags.stream().filter(flag -> markets.contains(flag.series().market())).toList();
    }

    /// The same report with these flags.
    public TrendReport withFlags(List<TrendFlag> others) {
        return with(others, loneDays);
    }

    /// The same report, of which these days were left out.
    public TrendReport without(@Nullable LoneDays days) {
        return with(flags, days);
    }

    private TrendReport with(List<TrendFlag> others, @Nullable LoneDays days) {
        return new TrendReport(
                asOf,
                manifest,
                falseDiscoveryRate,
                samples,
                posts,
                others,
                tooEarly,
                markets,
                commonDays,
                leftOut,
                forecasts,
                cadences,
                lifts,
                behind,
                ownPosts,
                days);
    }
}
