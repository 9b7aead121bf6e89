package org.throughline.analytics.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.PostKey;

/// What the trend job is asked to do.
///
/// @param history folder
/// @param manifest number of the state that is read
/// @param asked posts of which it is asked what came of them
/// @param asOf last day that is used; absent = the last day there is
public record TrendOrder(
        String history,
        long manifest,
        List<StoredFile> files,
        List<PostKey> asked,
        @Nullable LocalDate asOf,
        double falseDiscoveryRate) {

    public TrendOrder {
        files = List.copyOf(files);
        asked = List.copyOf(asked);
    }
}
