package org.throughline.planner.mail;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.account.Account;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.notice.Mail;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer;
import org.throughline.data.notice.MailServer.Encryption;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;

/// An administrator says which server mail goes through, tries it, and sees what became of mails.
/// Thread-safe.
public final class KeepMailServer {

    private static final int LATEST = 20;

    private final Store store;
    private final KeptPassword password;
    private final SendingPlace place;
    private final MailCarrier carrier;
    private final BiFunction<MailServer, MailAddress, Letter> trial;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Trial> tried = new AtomicReference<>();

    /// @param trial writes the letter by which a server is tried
    public KeepMailServer(
            Store store,
            KeptPassword password,
            SendingPlace place,
            MailCarrier carrier,
            BiFunction<MailServer, MailAddress, Letter> trial,
            InstantSource clock) {
        this.store = store;
        this.password = password;
        this.place = place;
        this.carrier = carrier;
        this.trial = trial;
        this.clock = clock;
    }

    /// What an administrator typed.
    ///
    /// @param password empty: as before
    /// @param version of what they saw; 0 where nothing was kept
    public record Wanted(
            String host,
            int port,
            Encryption encryption,
            boolean plain,
            String sender,
            String senderName,
            String user,
            String password,
            String base,
            int version) {

        @Override
        public String toString() {
            return "Wanted[" + host + ":" + port + "]";
        }
    }

    /// What is kept; nothing for whoever is no administrator.
    public Optional<MailServer> find(Actor by) {
        return by.isAdministrator()
                ? store.inTransaction(kept -> kept.notices().server())
                : Optional.empty();
    }

    /// Whether the password of what is kept is kept too.
    public boolean hasPassword() {
        return store.inTransaction(kept -> kept.notices().server())
                .filter(password::isOf)
                .isPresent();
    }

    /// Whether mail is sent from here through a server; not from a copy, until somebody says so.
    public boolean isHere(MailServer server) {
        return place.isHere(server);
    }

    /// Sends from this data folder and this database from now on, though one of them was copied,
    /// moved or restored.
    public Outcome<Boolean> goOnHere(Actor by) {
        if (!by.isAdministrator()) {
            return Outcome.refused(notYours(by));
        }
        return store.inTransactionThatStays(kept -> {
            kept.notices().lock();
            kept.notices()
                    .server()
                    .filter(server -> !place.isHere(server))
                    .ifPresent(server -> {
                        kept.notices().keep(server.from(place.begin()));
                        audit(kept, by, "resume mail", "");
                    });
            return Outcome.accepted(true);
        });
    }

    /// What people are called, by the id of their account.
    public Map<String, String> names(Actor by) {
        return by.isAdministrator()
                ? store.inTransaction(kept ->
                        kept.accounts().all().stream()
                                .collect(Collectors.toMap(Account::id, Account::name)))
                : Map.of();
    }

    /// The mails that were begun last, the last first; none for whoever is no administrator.
    public List<Mail> latest(Actor by) {
        return by.isAdministrator()
                ? store.inTransaction(kept -> kept.notices().latest(LATEST))
                : List.of();
    }

    public Outcome<MailServer> keep(Wanted wanted, Actor by) {
        if (!by.isAdministrator()) {
            return Outcome.refused(notYours(by));
        }
        List<Problem> problems = problems(wanted);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return store.inTransactionThatStays(kept -> {
            kept.notices().lock();
            Optional<MailServer> before = kept.notices().server();
            int version = MailServer.versionOf(before.orElse(null));
            if (version != wanted.version()) {
                return Outcome.refused(meanwhile(before));
            }
            if (wanted.password().isEmpty()
                    && !wanted.user().isBlank()
                    && before.filter(was -> isSame(was, wanted)).filter(password::isOf).isEmpty()) {
                return Outcome.refused(
                        new Problem(
                                "MAIL-006",
                                "password",
                                "the password is missing",
                                "It is typed again where server, port, user or encryption change."));
            }
            MailServer server =
                    new MailServer(
                            wanted.host().strip(),
                            wanted.port(),
                            wanted.encryption(),
                            wanted.plain(),
                            new MailAddress(wanted.sender().strip()),
                            wanted.senderName().strip(),
                            wanted.user().strip(),
                            base(wanted.base()),
                            version + 1,
                            by.name(),
                            clock.instant(),
                            before.filter(place::isHere)
                                    .map(MailServer::place)
                                    .orElseGet(place::begin));
            if (server.user().isEmpty()) {
                password.forget();
            } else if (!wanted.password().isEmpty()) {
                password.keep(server, wanted.password());
            }
            kept.notices().keep(server);
            audit(kept, by, "set mail server", server.host() + ":" + server.port());
            return Outcome.accepted(server);
        });
    }

    /// Forgets server and password: nothing is sent from then on.
    public Outcome<Boolean> remove(Actor by) {
        if (!by.isAdministrator()) {
            return Outcome.refused(notYours(by));
        }
        return store.inTransactionThatStays(kept -> {
            kept.notices().lock();
            if (kept.notices().server().isPresent()) {
                kept.notices().removeServer();
                password.forget();
                audit(kept, by, "remove mail server", "");
            }
            return Outcome.accepted(true);
        });
    }

    /// The last letter by which the server that is kept was tried, since this process began.
    public Optional<Trial> tried(Actor by) {
        return find(by).flatMap(server ->
                Optional.ofNullable(tried.get())
                        .filter(last -> !last.begun().isBefore(server.at())));
    }

    /// Sends a letter by what is kept, one at a time, and says what the server answered; whoever
    /// left meanwhile finds it with the last one tried. Blocks, a minute at most.
    public Outcome<Carried> test(String to, Actor by) {
        Optional<MailServer> server = find(by);
        if (server.isEmpty()) {
            return Outcome.refused(
                    by.isAdministrator()
                            ? new Problem(
                                    "MAIL-007", "host", "there is no mail server yet", "Save one.")
                            : notYours(by));
        }
        String address = to.strip();
        if (!MailAddress.isOne(address)) {
            return Outcome.refused(noAddress("to", address));
        }
        Trial before = tried.get();
        Trial begun = new Trial(new MailAddress(address), by.name(), clock.instant(), null);
        if ((before != null && before.came() == null) || !tried.compareAndSet(before, begun)) {
            return Outcome.refused(
                    new Problem(
                            "MAIL-009",
                            "to",
                            "a test mail is on its way already",
                            "Wait until its end is told; it takes a minute at most."));
        }
        Carried came = new Carried.Unknown("");
        try {
            came = carrier.carry(server.get(), trial.apply(server.get(), begun.to()));
            return Outcome.accepted(came);
        } finally {
            tried.set(begun.ended(came));
        }
    }

    /// The same place and the same way there, so that the same password may go there.
    private static boolean isSame(MailServer was, Wanted wanted) {
        return was.host().equalsIgnoreCase(wanted.host().strip())
                && was.port() == wanted.port()
                && was.user().equals(wanted.user().strip())
                && was.encryption() == wanted.encryption();
    }

    private static String base(String typed) {
        String base = typed.strip();
        return base.endsWith("/") ? base : base + "/";
    }

    private static List<Problem> problems(Wanted wanted) {
        List<Problem> all = new ArrayList<>();
        String host = wanted.host().strip();
        if (!MailServer.isHost(host)) {
            all.add(
                    new Problem(
                            "MAIL-001",
                            "host",
                            host.isEmpty()
                                    ? "the server is missing"
                                    : "'%s' is no name of a server".formatted(host),
                            "It is like smtp.example.org, without http and without port."));
        }
        if (wanted.port() < 1 || wanted.port() > MailServer.HIGHEST_PORT) {
            all.add(
                    new Problem(
                            "MAIL-002",
                            "port",
                            "%d is no port".formatted(wanted.port()),
                            "Usual are 587 for STARTTLS and 465 for TLS."));
        }
        if (wanted.encryption() == Encryption.NONE
                && !wanted.plain()
                && MailServer.isHost(host)
                && !MailServer.isLoopback(host)) {
            all.add(
                    new Problem(
                            "MAIL-003",
                            "plain",
                            "mail to another machine would not be encrypted",
                            "Choose STARTTLS or TLS, or say below that it may be read on the way."));
        }
        if (!MailAddress.isOne(wanted.sender().strip())) {
            all.add(noAddress("sender", wanted.sender().strip()));
        }
        if (!MailServer.isLine(wanted.senderName().strip())) {
            all.add(tooLong("senderName"));
        }
        if (!MailServer.isLine(wanted.user().strip())) {
            all.add(tooLong("user"));
        }
        if (wanted.password().length() > KeptPassword.LONGEST
                || !MailServer.isLine(wanted.password())) {
            all.add(tooLong("password"));
        }
        if (!MailServer.isBase(base(wanted.base()))) {
            all.add(
                    new Problem(
                            "MAIL-005",
                            "base",
                            "'%s' is no address of a planner".formatted(wanted.base().strip()),
                            "It is what stands in front of the pages, like"
                                    + " https://planner.example.org/."));
        }
        return all;
    }

    /// What is said of a text that is no address.
    public static Problem noAddress(String field, String typed) {
        return new Problem(
                "MAIL-004",
                field,
                typed.isEmpty()
                        ? "the e-mail address is missing"
                        : "'%s' is no e-mail address".formatted(typed),
                "One address like name@example.org.");
    }

    private static Problem tooLong(String field) {
        return new Problem(
                "MAIL-008",
                field,
                "it is one line, at most %d letters".formatted(MailServer.LONGEST_TEXT),
                "");
    }

    private static Problem meanwhile(Optional<MailServer> now) {
        return new Problem(
                "MAIL-409",
                "host",
                now.map(server -> "%s changed it meanwhile".formatted(server.by()))
                        .orElse("it was removed meanwhile"),
                "What you typed stands here still; load the page anew to see what counts now.");
    }

    private static Problem notYours(Actor by) {
        return new Problem(
                "ACCESS-004",
                "",
                "%s does not set the mail server as %s".formatted(by.name(), by.role()),
                "Ask an administrator.");
    }

    private void audit(Repositories kept, Actor by, String action, String says) {
        kept.audit().add(clock.instant(), by.name(), action, "mail", says);
    }
}
