package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// A market, a platform or everything may not go on.
///
/// @param market the market held; absent: all
/// @param until what lifts it: `answer of local-market`, a day, or a word of `prerequisite`
/// @param platform the platform held; absent: all
public record Hold(
        @Nullable Market market,
        String until,
        List<Because> because,
        List<Flip> flips,
        @Nullable Platform platform) {

    private static final String ANSWER = "answer of ";

    public Hold {
        because = List.copyOf(because);
        flips = List.copyOf(flips);
    }

    public Hold(@Nullable Market market, String until, List<Because> because, List<Flip> flips) {
        this(market, until, because, flips, null);
    }

    /// How `until` says that somebody has to answer.
    ///
    /// @param role a word of the reviewer roles
    public static String answerOf(String role) {
        return ANSWER + role;
    }

    /// The role whose answer it waits for; absent where it waits for something else.
    public @Nullable String role() {
        return until.startsWith(ANSWER) ? until.substring(ANSWER.length()) : null;
    }

    /// Whether it keeps all of a market, on whatever platform.
    public boolean concerns(Market market) {
        return platform == null && (this.market == null || this.market.equals(market));
    }

    /// Whether it keeps a market on one platform.
    public boolean concerns(Market market, Platform platform) {
        return (this.platform == null || this.platform == platform)
                && (this.market == null || this.market.equals(market));
    }
}
