package org.throughline.planner.access;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.throughline.data.account.Account;
import org.throughline.data.account.Account.Invitation;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Signing in: with a link that lets a passphrase be chosen, and with that passphrase from then on.
/// Thread-safe.
public final class SignIn {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;
    private static final int FEWEST_LETTERS = 5;

    private final Store store;
    private final Secrets secrets;
    private final InstantSource clock;
    private final WrongTries wrong;

    /// What a name without an account is compared with, so that nobody learns by the time it takes
    /// whether there is one.
    private final String nobody;

    /// @param clock the world's, whatever the planner goes by
    public SignIn(Store store, Secrets secrets, InstantSource clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        this.wrong = new WrongTries(clock);
        this.nobody = secrets.encode("nobody signs in with this");
    }

    /// Whether anybody can sign in with a passphrase.
    public boolean isAnybodyThere() {
        return store.inTransaction(kept -> !kept.accounts().all().isEmpty());
    }

    /// Whom a link invites, without using it up.
    public Optional<Account> invited(String key) {
        String hash = KeepAccounts.hash(key);
        return store.inTransaction(kept -> invited(kept, hash));
    }

    private Optional<Account> invited(Repositories kept, String hash) {
        return kept.accounts().all().stream()
                .filter(Account::isOpen)
                .filter(account -> {
                    Invitation by = account.invitation();
                    return by != null
                            && by.sha256().equals(hash)
                            && clock.instant().isBefore(by.until());
                })
                .findFirst();
    }

    /// Uses a link up: from now on whoever knows this passphrase signs in.
    public Outcome<Account> choose(String key, String passphrase) {
        String hash = KeepAccounts.hash(key);
        Optional<Account> account = invited(key);
        if (account.isEmpty()) {
            return Outcome.refused(
                    new Problem(
                            "ACCOUNT-006",
                            "",
                            "this link was used already, or has run out",
                            "Ask the administrator for a new one."));
        }
        Optional<Problem> weak = weak(passphrase, account.get().name());
        if (weak.isPresent()) {
            return Outcome.refused(weak.get());
        }
        String secret = secrets.encode(passphrase);
        return store.inTransaction(kept -> {
            Optional<Account> still = invited(kept, hash);
            still.ifPresent(each -> {
                kept.accounts().keep(each.with(secret));
                kept.audit()
                        .add(
                                clock.instant(),
                                each.name(),
                                "choose passphrase",
                                "account." + each.id(),
                                "");
                wrong.forget(each.id());
            });
            return still.map(each -> Outcome.accepted(each.with(secret)))
                    .orElseGet(() -> Outcome.refused(KeepAccounts.notThere(account.get().id())));
        });
    }

    /// Who signs in with a name and a passphrase; nobody where either is wrong, the account is
    /// closed, or too many wrong ones were tried.
    public Optional<Account> signIn(String name, String passphrase) {
        String id = KeepAccounts.id(name);
        if (passphrase.length() > LONGEST || !wrong.begin(id)) {
            return Optional.empty();
        }
        Optional<Account> account = store.inTransaction(kept -> kept.accounts().find(id));
        String secret = account.map(Account::secret).orElse(nobody);
        boolean right = secrets.matches(passphrase, secret);
        Optional<Account> let =
                account.filter(each -> right && each.isOpen() && each.secret() != null);
        let.ifPresent(_ -> wrong.forget(id));
        return let;
    }

    /// Whether too many wrong passphrases were tried for a name a short while ago.
    public boolean isLockedOut(String name) {
        return wrong.isLockedOut(KeepAccounts.id(name));
    }

    private static Optional<Problem> weak(String passphrase, String name) {
        String says = null;
        if (passphrase.length() < SHORTEST) {
            says =
                    "a passphrase has at least %d letters, and this has %d"
                            .formatted(SHORTEST, passphrase.length());
        } else if (passphrase.length() > LONGEST) {
            says = "a passphrase has at most %d letters".formatted(LONGEST);
        } else if (passphrase.chars().distinct().count() < FEWEST_LETTERS) {
            says = "a passphrase of so few different letters is guessed at once";
        } else if (passphrase.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            says = "a passphrase does not hold one's own name";
        }
        return Optional.ofNullable(says)
                .map(each ->
                        new Problem(
                                "ACCOUNT-005",
                                "",
                                each,
                                "Maybe four words that do not belong together."));
    }
}
