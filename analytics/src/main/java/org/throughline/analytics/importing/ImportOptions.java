package org.throughline.analytics.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.problem.Outcome;

/// What a person says about a file that the file does not say itself.
///
/// @param taken the day on which a lifetime export was made; absent = read from the file's name
/// @param account whose export it is, where the layout names none; absent = not known
/// @param year of days that are written without one; absent = the last one before `taken`
/// @param decimal the mark before decimals, where a number has two readings; absent = not said
/// @param mappings how tables of no known layout are read
/// @param register the accounts of the team
/// @param platform of an account whose export does not say it; absent = not said
/// @param dayFirst whether `04/05/2027` is in May; absent = as the platform writes it
public record ImportOptions(
        @Nullable LocalDate taken,
        @Nullable String account,
        @Nullable Integer year,
        @Nullable Character decimal,
        @Nullable Boolean dayFirst,
        Mappings mappings,
        AccountRegister register,
        @Nullable Platform platform) {

    /// Nothing said.
    public static final ImportOptions NONE = new ImportOptions(null, null);

    public ImportOptions(@Nullable LocalDate taken, @Nullable String account) {
        this(taken, account, null, null, null, Mappings.NONE, AccountRegister.NONE);
    }

    public ImportOptions(
            @Nullable LocalDate taken,
            @Nullable String account,
            @Nullable Integer year,
            @Nullable Character decimal,
            @Nullable Boolean dayFirst) {
        this(taken, account, year, decimal, dayFirst, Mappings.NONE, AccountRegister.NONE);
    }

    public ImportOptions(
            @Nullable LocalDate taken,
            @Nullable String account,
            @Nullable Integer year,
            @Nullable Character decimal,
            @Nullable Boolean dayFirst,
            Mappings mappings,
            AccountRegister register) {
        this(taken, account, year, decimal, dayFirst, mappings, register, null);
    }

    /// The same with what was said of tables before.
    public ImportOptions remembering(Map<String, TableMapping> remembered) {
        return new ImportOptions(
                taken,
                account,
                year,
                decimal,
                dayFirst,
                new Mappings(mappings.given(), remembered),
                register,
                platform);
    }

    /// The same with what was said of a table's columns.
    public ImportOptions mapped(TableMapping mapping) {
        return new ImportOptions(
                taken,
                account,
                year,
                decimal,
                dayFirst,
                new Mappings(mapping, mappings.remembered()),
                register,
                platform);
    }

    /// The same with an account register.
    public ImportOptions with(AccountRegister accounts) {
        return new ImportOptions(
                taken, account, year, decimal, dayFirst, mappings, accounts, platform);
    }

    /// Reads an account register from a file, or says what is wrong with it.
    public static Outcome<AccountRegister> register(Path file) {
        return AccountChoice.read(file);
    }
}
