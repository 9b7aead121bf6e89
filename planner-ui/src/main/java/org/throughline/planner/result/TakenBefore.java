package org.throughline.planner.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.history.StoredImport;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;

/// A file of the history.
///
/// @param asOf the day of its lifetime values; absent for daily files
/// @param platforms of its rows; empty where it was taken elsewhere
/// @param refusedFile a table of all refused rows, as a path below the history's folder; absent
///   where none was refused or it was taken elsewhere
public record TakenBefore(
        String sha256,
        String name,
        ExportLayout layout,
        @Nullable LocalDate asOf,
        List<Platform> platforms,
        long rows,
        long taken,
        @Nullable String refusedFile) {

    public TakenBefore {
        platforms = List.copyOf(platforms);
    }

    static TakenBefore of(StoredImport file, FileImport.@Nullable Taken told) {
        return new TakenBefore(
                file.sha256(),
                file.file(),
                file.layout(),
                file.asOf(),
                told == null ? List.of() : told.platforms(),
                file.rows(),
                file.taken(),
                told == null ? null : told.refusedFile());
    }
}
