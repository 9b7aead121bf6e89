package org.throughline.planner.access;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    /// How many passphrases are worked on at once, since each takes a core for a while.
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int WAIT_SECONDS = 20;

    private final Store store;
    private final Secrets secrets;
    private final InstantSource clock;
    private final WrongTries wrong;
    private final Semaphore slow = new Semaphore(AT_ONCE, true);

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
        String hash = LinkKey.hash(key);
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
        String hash = LinkKey.hash(key);
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
        if (!begin()) {
            return Outcome.refused(
                    new Problem(
                            "ACCOUNT-009",
                            "",
                            "too many people sign in at this moment",
                            "Maybe try again in a minute."));
        }
        String secret;
        try {
            secret = secrets.encode(passphrase);
        } finally {
            slow.release();
        }
        return store.inTransaction(kept -> {
            kept.accounts().lock();
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
    /// closed, too many wrong ones were tried, or too many people wait.
    public Optional<Account> signIn(String name, String passphrase) {
        if (passphrase.length() > LONGEST || !begin()) {
            return Optional.empty();
        }
        try {
            return tried(KeepAccounts.id(name), passphrase);
        } finally {
            slow.release();
        }
    }

    private Optional<Account> tried(String id, String passphrase) {
        Optional<Account> account = store.inTransaction(kept -> kept.accounts().find(id));
        if (!wrong.begin(id, account.isPresent())) {
            return Optional.empty();
        }
        String secret = account.map(Account::secret).orElse(nobody);
        boolean right = secrets.matches(passphrase, secret);
        Optional<Account> let =
                account.filter(each -> right && each.isOpen() && each.secret() != null);
        let.ifPresent(_ -> wrong.forget(id));
        return let;
    }

    /// Waits for its turn to work on a passphrase.
    ///
    /// @return whether it came; then it is to be released
    private boolean begin() {
        try {
            return slow.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Whether an account is still what it was when somebody signed in with it: open, in the same
    /// role, with the same passphrase. Asked after its session began, since whoever closes it ends
    /// the sessions that there are.
    public boolean stands(Account account) {
        return store.inTransaction(kept -> kept.accounts().find(account.id()))
                .filter(now ->
                        now.isOpen()
                                && now.role().equals(account.role())
                                && Objects.equals(now.secret(), account.secret()))
                .isPresent();
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
