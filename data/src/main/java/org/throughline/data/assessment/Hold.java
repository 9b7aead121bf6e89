package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// A market, or everything, may not go on.
///
/// @param market the market held; absent: all
/// @param until what lifts it, such as `answer of local-market`
public record Hold(@Nullable Market market, String until, List<Because> because, List<Flip> flips) {

    private static final String ANSWER = "answer of ";

    public Hold {
        because = List.copyOf(because);
        flips = List.copyOf(flips);
    }

    /// A hold that waits for somebody's answer.
    ///
    /// @param role a word of the reviewer roles
    public static Hold untilAnswered(
            @Nullable Market market, String role, List<Because> because, List<Flip> flips) {
        return new Hold(market, ANSWER + role, because, flips);
    }

    /// The role whose answer it waits for; absent where it waits for something else.
    public @Nullable String role() {
        return until.startsWith(ANSWER) ? until.substring(ANSWER.length()) : null;
    }

    public boolean concerns(Market market) {
        return this.market == null || this.market.equals(market);
    }
}
