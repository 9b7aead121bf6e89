package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Something may not be done.
///
/// @param what the question, such as `technique`, `likeness-edit`, `placement`, or `wording`
/// @param value the word that is refused, such as `voice`; `any` for every answer but `none`; the
///   name of a wording list
/// @param market the market it is refused in; absent: all
/// @param broken whether the brief or story does it all the same
/// @param hard whether no person may break it on purpose
/// @param replacement what to say in place of a wording
public record Never(
        String what,
        String value,
        @Nullable Market market,
        boolean broken,
        boolean hard,
        List<Because> because,
        @Nullable String replacement) {

    public Never {
        because = List.copyOf(because);
    }

    public Never(
            String what,
            String value,
            @Nullable Market market,
            boolean broken,
            boolean hard,
            List<Because> because) {
        this(what, value, market, broken, hard, because, null);
    }
}
