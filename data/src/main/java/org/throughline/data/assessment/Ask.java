package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.PersonId;

/// Somebody must be asked before a stage ends.
///
/// @param role word of the reviewer roles
/// @param market the market asked about; absent: all
/// @param person who is asked, where it is the person shown
/// @param seal word of the seal scopes
/// @param stage `plan`, `draft` or `release`
public record Ask(
        String role,
        @Nullable Market market,
        @Nullable PersonId person,
        String seal,
        String stage,
        List<Because> because) {

    public Ask {
        because = List.copyOf(because);
    }
}
