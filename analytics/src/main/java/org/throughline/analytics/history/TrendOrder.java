package org.throughline.analytics.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the trend job is asked to do.
///
/// @param history folder
/// @param manifest number of the state that is read
/// @param asOf last day that is used; absent = the last day there is
public record TrendOrder(
        String history,
        long manifest,
        List<StoredFile> files,
        @Nullable LocalDate asOf,
        double falseDiscoveryRate) {

    public TrendOrder {
        files = List.copyOf(files);
    }
}
