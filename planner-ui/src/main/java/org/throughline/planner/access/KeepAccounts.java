package org.throughline.planner.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.throughline.data.account.Account;
import org.throughline.data.account.Account.Invitation;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.campaign.Member;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.GuestLink;

/// Who may sign in: an administrator invites people by a link that works once, with which they
/// choose a passphrase. Nobody has one that somebody else knows. Thread-safe.
public final class KeepAccounts {

    public static final Duration LINK_HOLDS = Duration.ofDays(7);
    public static final int LONGEST_NAME = 80;

    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random;

    /// @param clock the world's, whatever the planner goes by
    public KeepAccounts(Store store, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// An account with the key of its link, which is not kept and cannot be shown again.
    public record Invited(Account account, String key, Instant until) {}

    /// The roles that an account may have, the most usual first.
    public static List<String> roles() {
        return Stream.concat(
                        Stream.of("strategist", "brand-lead", "analyst", "creator"),
                        Stream.concat(
                                ReviewerRole.keys().stream()
                                        .filter(role -> !role.equals("brand-lead"))
                                        .sorted(),
                                Stream.of(Seat.ADMINISTRATOR.word())))
                .toList();
    }

    /// Open and closed ones, by name; none for whoever is no administrator.
    public List<Account> list(Actor by) {
        return by.isAdministrator()
                ? store.inTransaction(kept -> kept.accounts().all())
                : List.of();
    }

    public Outcome<Invited> invite(String name, String role, Actor by) {
        String called = name.strip();
        List<Problem> problems = problems(called, role);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String id = id(called);
        return asAdministrator(
                by,
                kept -> {
                    if (kept.accounts().all().stream()
                            .anyMatch(each ->
                                    each.id().equals(id) || Member.areOne(each.name(), called))) {
                        return Outcome.refused(
                                new Problem(
                                        "ACCOUNT-003",
                                        "name",
                                        "'%s' has an account already".formatted(called),
                                        "Give them a new link instead, or open it again."));
                    }
                    Account fresh =
                            new Account(id, called, role, null, null, clock.instant(), null);
                    return Outcome.accepted(link(kept, fresh, "invite", by));
                });
    }

    /// Gives a new link; one that was given before works no more.
    public Outcome<Invited> renew(String id, Actor by) {
        return asAdministrator(
                by,
                kept ->
                        open(kept, id)
                                .then(account ->
                                        Outcome.accepted(link(kept, account, "new link", by))));
    }

    private Invited link(Repositories kept, Account account, String action, Actor by) {
        String key = LinkKey.fresh(random);
        Instant until = clock.instant().plus(LINK_HOLDS);
        Account invited = account.invited(new Invitation(LinkKey.hash(key), until));
        kept.accounts().keep(invited);
        audit(kept, by, action, account.id(), account.role());
        return new Invited(invited, key, until);
    }

    /// Another role, from the next sign-in on; the last administrator keeps theirs.
    public Outcome<Account> change(String id, String role, Actor by) {
        return roles().contains(role)
                ? changed(id, account -> account.in(role), "change role", role, by)
                : Outcome.refused(noRole(role));
    }

    /// Lets nobody sign in with it any more; who sits in it is to be shown out by the caller. The
    /// last administrator stays.
    public Outcome<Account> close(String id, Actor by) {
        return changed(id, account -> account.closed(clock.instant()), "close account", "", by);
    }

    public Outcome<Account> open(String id, Actor by) {
        return changed(id, account -> account.closed(null), "open account", "", by);
    }

    private Outcome<Account> changed(
            String id, UnaryOperator<Account> change, String action, String says, Actor by) {
        return asAdministrator(
                by,
                kept ->
                        kept.accounts()
                                .find(id)
                                .map(account -> {
                                    Account after = change.apply(account);
                                    if (isLast(kept, account) && !administers(after)) {
                                        return Outcome.<Account>refused(last(account));
                                    }
                                    kept.accounts().keep(after);
                                    audit(kept, by, action, id, says);
                                    return Outcome.accepted(after);
                                })
                                .orElseGet(() -> Outcome.refused(notThere(id))));
    }

    /// Whether nobody else could sign in and let people in.
    private static boolean isLast(Repositories kept, Account account) {
        return administers(account)
                && kept.accounts().all().stream()
                        .filter(KeepAccounts::administers)
                        .allMatch(each -> each.id().equals(account.id()));
    }

    private static boolean administers(Account account) {
        return account.isOpen()
                && account.secret() != null
                && account.role().equals(Seat.ADMINISTRATOR.word());
    }

    private static Problem last(Account account) {
        return new Problem(
                "ACCOUNT-008",
                account.id(),
                "%s is the last administrator who can sign in".formatted(account.name()),
                "Maybe invite another one first, and wait until they have chosen a passphrase.");
    }

    private static List<Problem> problems(String name, String role) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || id(name).isEmpty()) {
            return List.of(
                    new Problem(
                            "ACCOUNT-002",
                            "name",
                            name.isEmpty()
                                    ? "a name is missing"
                                    : "a name has letters, and at most %d".formatted(LONGEST_NAME),
                            "Write it as the teams of campaigns do."));
        }
        if (!roles().contains(role)) {
            return List.of(noRole(role));
        }
        if (Member.areOne(name, Actor.local().name())
                || Member.areOne(name, Seat.ADMINISTRATOR.name())) {
            return List.of(
                    new Problem(
                            "ACCOUNT-002",
                            "name",
                            "'%s' is the planner's own name for somebody".formatted(name),
                            "Give the person's name."));
        }
        if (GuestLink.isOfGuest(name)) {
            return List.of(
                    new Problem(
                            "ACCOUNT-002",
                            "name",
                            "'%s' ends as the names of guests do".formatted(name),
                            "Leave '(guest)' away; guests come by a link to a draft."));
        }
        return List.of();
    }

    private static Problem noRole(String role) {
        return new Problem("ACCOUNT-004", "role", "there is no role '%s'".formatted(role), "");
    }

    static Problem notThere(String id) {
        return new Problem("ACCOUNT-404", id, "there is no account '" + id + "'", "");
    }

    private static Outcome<Account> open(Repositories kept, String id) {
        return kept.accounts()
                .find(id)
                .map(account ->
                        account.isOpen()
                                ? Outcome.accepted(account)
                                : Outcome.<Account>refused(
                                        new Problem(
                                                "ACCOUNT-007",
                                                id,
                                                "the account of %s is closed"
                                                        .formatted(account.name()),
                                                "Open it first.")))
                .orElseGet(() -> Outcome.refused(notThere(id)));
    }

    private <T> Outcome<T> asAdministrator(Actor by, Function<Repositories, Outcome<T>> change) {
        return by.isAdministrator()
                ? store.inTransaction(kept -> {
                    kept.accounts().lock();
                    return change.apply(kept);
                })
                : Outcome.refused(
                        new Problem(
                                "ACCESS-004",
                                "",
                                "%s does not let people in as %s".formatted(by.name(), by.role()),
                                "Ask an administrator."));
    }

    private void audit(Repositories kept, Actor by, String action, String id, String says) {
        kept.audit().add(clock.instant(), by.name(), action, "account." + id, says);
    }

    /// One id for a name however it is written.
    public static String id(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("[\\p{Mn}\\p{Cf}\\p{Cc}]+", "")
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT);
        String id = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return id.length() > LONGEST_NAME ? id.substring(0, LONGEST_NAME) : id;
    }
}
