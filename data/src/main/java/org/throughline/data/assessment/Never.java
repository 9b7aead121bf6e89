package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Something may not be done.
///
/// @param what `technique`, `wording`, `sound`, `likeness-edit`, `synthetic` or `placement`
/// @param value the word that is refused, such as `voice`
/// @param market the market it is refused in; absent: all
/// @param broken whether the brief or story does it all the same
/// @param hard whether no person may break it on purpose
public record Never(
        String what,
        String value,
        @Nullable Market market,
        boolean broken,
        boolean hard,
        List<Because> because) {

    public Never {
        because = List.copyOf(because);
    }
}
