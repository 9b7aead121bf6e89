package org.throughline.planner.trend;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;

/// Which series of a report are shown. It stands in the address of the page, so that it can be kept
/// and sent on.
///
/// @param market absent = all
/// @param kind absent = all
record TrendFilter(@Nullable Market market, @Nullable SeriesKind kind) {

    static final TrendFilter NONE = new TrendFilter(null, null);

    private static final String MARKET = "market";
    private static final String KIND = "kind";

    /// As an address says it; what it says that is not known is left out.
    ///
    /// @param parameters of the address
    /// @param markets that are known
    static TrendFilter of(Map<String, List<String>> parameters, List<Market> markets) {
        return new TrendFilter(
                first(parameters, MARKET)
                        .flatMap(code ->
                                markets.stream()
                                        .filter(market -> market.code().equals(code))
                                        .findFirst())
                        .orElse(null),
                first(parameters, KIND)
                        .flatMap(key ->
                                Arrays.stream(SeriesKind.values())
                                        .filter(kind -> kind.key().equals(key))
                                        .findFirst())
                        .orElse(null));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// The other way round: what [#of] reads.
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (market != null) {
            parameters.put(MARKET, List.of(market.code()));
        }
        if (kind != null) {
            parameters.put(KIND, List.of(kind.key()));
        }
        return parameters;
    }

    boolean shows(SeriesKey series) {
        return shows(series.market()) && (kind == null || kind == series.kind());
    }

    boolean shows(Market other) {
        return market == null || market.equals(other);
    }

    boolean isNone() {
        return market == null && kind == null;
    }
}
