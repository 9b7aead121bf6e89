package org.throughline.data.story;

import java.util.Map;
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
}
