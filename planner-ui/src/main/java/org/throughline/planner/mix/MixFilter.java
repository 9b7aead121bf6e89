package org.throughline.planner.mix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// Which videos a mix counts; it stands in the address of its page.
///
/// @param market absent: all
/// @param platform absent: all
public record MixFilter(@Nullable Market market, @Nullable Platform platform) {

    public static final MixFilter NONE = new MixFilter(null, null);

    private static final String MARKET = "mix-market";
    private static final String PLATFORM = "mix-platform";

    /// As an address says it; what it says that is none is left out.
    public static MixFilter of(Map<String, List<String>> parameters) {
        return new MixFilter(
                first(parameters, MARKET).flatMap(MixFilter::market).orElse(null),
                first(parameters, PLATFORM).flatMap(Platform::find).orElse(null));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<Market> market(String code) {
        try {
            return Optional.of(new Market(code));
        } catch (IllegalArgumentException _) {
            // no market, so none was meant
            return Optional.empty();
        }
    }

    /// The other way round: what [#of] reads.
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (market != null) {
            parameters.put(MARKET, List.of(market.code()));
        }
        if (platform != null) {
            parameters.put(PLATFORM, List.of(platform.key()));
        }
        return parameters;
    }
}
