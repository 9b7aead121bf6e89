package org.throughline.data.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a video asserts.
///
/// @param says the claim in few words, as it must be spoken or shown
/// @param kind word of `claim-kind`
/// @param markets where it may be used; empty means in every market of the brief
/// @param qualifier what must be shown with it, where something must
/// @param madeBy who asserts it, word of `made-by`
public record Claim(
        ClaimId id,
        String says,
        String kind,
        @Nullable String owner,
        Evidence evidence,
        List<Market> markets,
        @Nullable String qualifier,
        @Nullable String madeBy) {

    public Claim(
            ClaimId id,
            String says,
            String kind,
            @Nullable String owner,
            Evidence evidence,
            List<Market> markets,
            @Nullable String qualifier) {
        this(id, says, kind, owner, evidence, markets, qualifier, null);
    }

    public Claim {
        markets = List.copyOf(markets);
    }

    public boolean usedIn(Market market) {
        return markets.isEmpty() || markets.contains(market);
    }
}
