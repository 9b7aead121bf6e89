package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Something that makes a video sensitive.
///
/// @param kind such as `topic grief-and-loss`, `wording death`, `claims`
/// @param market the market it is sensitive in; absent: all
public record Sensitivity(
        String kind, @Nullable Market market, Severity severity, List<Because> because) {

    public Sensitivity {
        because = List.copyOf(because);
    }
}
