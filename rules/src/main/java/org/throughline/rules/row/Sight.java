package org.throughline.rules.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;

/// All that decides about the video or one of its items: which conditions hold for it, and whose
/// market it is. Where two briefs have the same sights, every row holds for both or for neither.
///
/// @param kind what it is; absent: the whole video
/// @param authorMarket `own` or `other`, for a market
public record Sight(
        @Nullable ItemKind kind, String id, Bits conditions, List<String> authorMarket) {

    static Sight of(View view) {
        return new Sight(
                view.tags().kind(),
                view.tags().id(),
                view.bits(),
                view.tags().answers("author-market"));
    }
}
