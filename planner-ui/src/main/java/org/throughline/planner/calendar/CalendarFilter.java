package org.throughline.planner.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// Which entries are shown; it stands in the address of the page.
///
/// @param market absent = all
/// @param platform absent = all
/// @param state absent = all
record CalendarFilter(
        @Nullable Market market, @Nullable Platform platform, @Nullable EntryState state) {

    static final CalendarFilter NONE = new CalendarFilter(null, null, null);

    /// As an address says it; what it says that is not known is left out.
    static CalendarFilter of(Map<String, List<String>> parameters, List<Market> markets) {
        return new CalendarFilter(
                first(parameters, "market")
                        .flatMap(code ->
                                markets.stream()
                                        .filter(market -> market.code().equals(code))
                                        .findFirst())
                        .orElse(null),
                first(parameters, "platform").flatMap(Platform::find).orElse(null),
                first(parameters, "state").flatMap(EntryState::find).orElse(null));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// The other way round: what [#of] reads.
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (market != null) {
            parameters.put("market", List.of(market.code()));
        }
        if (platform != null) {
            parameters.put("platform", List.of(platform.key()));
        }
        if (state != null) {
            parameters.put("state", List.of(state.key()));
        }
        return parameters;
    }

    List<CalendarEntry> of(List<CalendarEntry> entries) {
        return entries.stream()
                .filter(entry -> market == null || entry.market().equals(market))
                .filter(entry -> state == null || entry.state() == state)
                .flatMap(entry -> entry.on(platform).stream())
                .toList();
    }

    boolean isOf(Market other) {
        return market == null || market.equals(other);
    }
}
