package org.throughline.analytics.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person says about a file that the file does not say itself.
///
/// @param taken the day on which a lifetime export was made; absent = read from the file's name
/// @param account whose export it is, where the layout names none; absent = not known
public record ImportOptions(@Nullable LocalDate taken, @Nullable String account) {

    /// Nothing said.
    public static final ImportOptions NONE = new ImportOptions(null, null);
}
