package org.throughline.renderer.telling;

import java.util.Locale;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// Which draft of a plan: for whom, for where, and with which hook.
///
/// @param hook id of the hook beat
public record Variant(Market market, Platform platform, String hook) {

    /// Short and fit for a file name, such as `us_instagram-reels_hook`.
    public String key() {
        return market.code().toLowerCase(Locale.ROOT) + "_" + platform.key() + "_" + hook;
    }

    /// Where it is shown, such as `US · instagram-reels`.
    public String place() {
        return market + " \u00b7 " + platform.key();
    }

    /// For people, such as `US · instagram-reels · hook`.
    public String says() {
        return place() + " \u00b7 " + hook;
    }
}
