package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// A market, or everything, may not go on.
///
/// @param market the market held; absent: all
/// @param until what lifts it, such as `answer of local-market`
public record Hold(@Nullable Market market, String until, List<Because> because, List<Flip> flips) {

    public Hold {
        because = List.copyOf(because);
        flips = List.copyOf(flips);
    }
}
