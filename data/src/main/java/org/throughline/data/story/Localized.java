package org.throughline.data.story;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// A text and its versions for other markets.
///
/// @param source the author's own line
/// @param local what a local person wrote in its place, by market
public record Localized(String source, Map<Market, LocalText> local) {

    public Localized {
        local = Map.copyOf(local);
    }

    public static Localized of(String source) {
        return new Localized(source, Map.of());
    }

    /// What this market reads or hears.
    public String in(Market market) {
        LocalText own = local.get(market);
        return own == null ? source : own.text();
    }

    /// The same with another line of the author's. What local people wrote stays, and remembers
    /// which line it was written for; back at that line, nothing is left to remember. What was
    /// written beside an empty line was written for none, and fits the first that comes.
    public Localized reworded(String line) {
        Map<Market, LocalText> kept = new HashMap<>();
        local.forEach((market, own) ->
                kept.put(market, line.equals(source) ? own : own.besideAnother(source, line)));
        return new Localized(line, kept);
    }

    /// The same with another line in one market.
    ///
    /// @param own absent: the author's
    public Localized with(Market market, @Nullable LocalText own) {
        Map<Market, LocalText> all = new HashMap<>(local);
        if (own == null) {
            all.remove(market);
        } else {
            all.put(market, own);
        }
        return new Localized(source, all);
    }
}
