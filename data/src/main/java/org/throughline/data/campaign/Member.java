package org.throughline.data.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Somebody who works on a campaign.
///
/// @param role word of the reviewer roles, or `strategist`, `analyst`, `creator`
/// @param market the market a local reviewer speaks for
/// @param seals seal scopes this person answers for, as words of the vocabulary
public record Member(String name, String role, @Nullable Market market, List<String> seals) {

    public Member {
        seals = List.copyOf(seals);
    }
}
