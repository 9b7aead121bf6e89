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
/// @param how how they are asked; absent: any one of them, at once, in their usual time
public record Ask(
        String role,
        @Nullable Market market,
        @Nullable PersonId person,
        String seal,
        String stage,
        List<Because> because,
        @Nullable Asking how) {

    public Ask {
        because = List.copyOf(because);
    }

    public Ask(
            String role,
            @Nullable Market market,
            @Nullable PersonId person,
            String seal,
            String stage,
            List<Because> because) {
        this(role, market, person, seal, stage, because, null);
    }
}
