package org.throughline.rules.delegation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Publish;
import org.throughline.data.register.LevelBreak;

/// The steps that guidelines are broken for on purpose, as far as that counts on the days on which
/// a brief is published. A brief that names no day has none: nobody can tell whether they are over.
///
/// @param everywhere what counts in each of its markets
/// @param in what counts in a market
public record Breaks(List<LevelBreak> everywhere, Map<Market, List<LevelBreak>> in) {

    public static final Breaks NONE = new Breaks(List.of(), Map.of());

    public Breaks {
        everywhere = List.copyOf(everywhere);
        in = Map.copyOf(in);
    }

    public static Breaks of(List<LevelBreak> all, Brief brief) {
        Publish publish = brief.publish();
        List<Market> markets = brief.audience().markets();
        if (all.isEmpty() || publish == null || markets.isEmpty()) {
            return NONE;
        }
        Map<Market, List<LevelBreak>> in = new HashMap<>();
        for (Market market : markets) {
            LocalDate day = publish.dateIn(market);
            in.put(market, all.stream().filter(each -> each.counts(market, day)).toList());
        }
        List<LevelBreak> everywhere =
                all.stream()
                        .filter(each -> each.market() == null)
                        .filter(each -> in.values().stream().allMatch(some -> some.contains(each)))
                        .toList();
        return new Breaks(everywhere, in);
    }

    /// Those of a step, in a market or in all.
    List<LevelBreak> at(Place place) {
        List<LevelBreak> counting =
                place.market() == null ? everywhere : in.getOrDefault(place.market(), List.of());
        return counting.stream().filter(each -> each.step() == place.step()).toList();
    }
}
