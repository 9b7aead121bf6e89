package org.throughline.data.register;

import java.util.Comparator;
import java.util.List;
import org.throughline.data.brief.Market;

/// What stands around a brief when it is assessed and is no part of it. An assessment is a pure
/// function of brief, story, rulebook and these.
///
/// @param situations what goes on in its markets
/// @param breaks guidelines that are broken for it on purpose, as agreed
public record Circumstances(List<LiveSituation> situations, List<LevelBreak> breaks) {

    /// Nothing goes on anywhere, and nothing is broken.
    public static final Circumstances NONE = new Circumstances(List.of(), List.of());

    public Circumstances {
        breaks = breaks.stream().filter(LevelBreak::isAgreed).toList();
        situations =
                situations.stream()
                        .distinct()
                        .sorted(
                                Comparator.comparing(LiveSituation::market)
                                        .thenComparing(LiveSituation::word))
                        .toList();
    }

    /// Those that follow from stop switches.
    public static List<LiveSituation> situations(List<MarketStop> stops) {
        return stops.stream()
                .filter(MarketStop::stands)
                .map(stop -> new LiveSituation(stop.market(), stop.situation()))
                .toList();
    }

    /// What goes on in a market, as words of `live-situation`.
    public List<String> in(Market market) {
        return situations.stream()
                .filter(each -> each.market().equals(market))
                .map(LiveSituation::word)
                .toList();
    }

    public boolean isNone() {
        return situations.isEmpty() && breaks.isEmpty();
    }
}
