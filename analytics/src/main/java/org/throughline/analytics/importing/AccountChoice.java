package org.throughline.analytics.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Whose export a file is, where its rows do not say: as a person said, else as its name says, else
/// the only account of the register on its platform.
///
/// @param account absent = nobody knows
/// @param note what was taken for granted; absent = nothing
record AccountChoice(@Nullable String account, @Nullable String note) {

    /// Nobody knows, and nothing has to be asked.
    static final AccountChoice NOBODY = new AccountChoice(null, null);

    private static final int LARGEST_BYTES = 1 << 20;

    /// @param rowsSay whether the rows name their accounts, so that nothing has to be asked
    /// @param isNeeded whether its rows mean nothing without it, so that it is asked for even where
    ///   nobody has named an account yet
    static Outcome<AccountChoice> of(
            String file,
            Platform platform,
            ImportOptions options,
            boolean rowsSay,
            boolean isNeeded) {
        AccountRegister register = options.register();
        String said = options.account();
        if (said != null) {
            return Outcome.accepted(
                    register.called(said, platform)
                            .map(each -> told(each, "as you said"))
                            .orElse(new AccountChoice(said, null)));
        }
        List<AccountRegister.Account> known = register.on(platform);
        if (rowsSay || (known.isEmpty() && !isNeeded)) {
            return Outcome.accepted(NOBODY);
        }
        Optional<AccountRegister.Account> named = register.ofFile(file, platform);
        if (named.isPresent()) {
            return Outcome.accepted(told(named.get(), "by the name of the file"));
        }
        if (known.size() == 1) {
            return Outcome.accepted(
                    told(known.getFirst(), "the only account on " + platform.key()));
        }
        return Outcome.refused(
                new Problem(
                        "IMPORT-018",
                        file,
                        known.isEmpty()
                                ? "Nothing says whose days these are on " + platform.key()
                                : "Nothing says whose export this is; on %s are %s"
                                        .formatted(
                                                platform.key(),
                                                known.stream()
                                                        .map(AccountRegister.Account::account)
                                                        .collect(Collectors.joining(", "))),
                        "Say whose it is."));
    }

    private static AccountChoice told(AccountRegister.Account account, String why) {
        return new AccountChoice(
                account.account(),
                "Account %s of %s, %s%s."
                        .formatted(
                                account.account(),
                                account.brand(),
                                why,
                                account.zone() == null
                                        ? ""
                                        : "; its times are of " + account.zone()));
    }

    /// Reads a register, or says what is wrong with it.
    static Outcome<AccountRegister> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
                return refused(name, "There is no such file, or it is no account register");
            }
            return Outcome.accepted(
                    new Documents().read(Files.readString(file), AccountRegister.class));
        } catch (IOException | NotReadable e) {
            return refused(name, "The account register cannot be read: " + e.getMessage());
        }
    }

    private static Outcome<AccountRegister> refused(String name, String says) {
        return Outcome.refused(
                new Problem(
                        "IMPORT-019",
                        name,
                        says,
                        "Maybe like {\"accounts\": 1, \"rows\": [{\"account\": \"tindrel.de\","
                                + " \"brand\": \"Tindrel\", \"platforms\": [\"tiktok\"]}]}."));
    }
}
