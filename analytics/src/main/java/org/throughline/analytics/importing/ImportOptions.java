package org.throughline.analytics.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person says about a file that the file does not say itself.
///
/// @param taken the day on which a lifetime export was made; absent = read from the file's name
/// @param account whose export it is, where the layout names none; absent = not known
/// @param year of days that are written without one; absent = the last one before `taken`
/// @param decimal the mark before decimals, where a number has two readings; absent = not said
/// @param dayFirst whether `04/05/2027` is in May; absent = as the platform writes it
public record ImportOptions(
        @Nullable LocalDate taken,
        @Nullable String account,
        @Nullable Integer year,
        @Nullable Character decimal,
        @Nullable Boolean dayFirst) {

    /// Nothing said.
    public static final ImportOptions NONE = new ImportOptions(null, null);

    public ImportOptions(@Nullable LocalDate taken, @Nullable String account) {
        this(taken, account, null, null, null);
    }
}
