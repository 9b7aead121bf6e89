package org.throughline.analytics.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.ExportLayout;

/// A file that was taken into the history.
///
/// @param sha256 of its bytes: the same bytes are not taken twice
/// @param asOf the day of its lifetime values; absent for daily files
public record StoredImport(
        String sha256,
        String file,
        ExportLayout layout,
        @Nullable LocalDate asOf,
        long rows,
        long taken) {}
