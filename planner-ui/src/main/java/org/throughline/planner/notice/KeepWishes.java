package org.throughline.planner.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.account.Account;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.notice.Mail;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer;
import org.throughline.data.notice.Notice;
import org.throughline.data.notice.NoticeChoice;
import org.throughline.data.notice.NoticeWishes;
import org.throughline.data.notice.NoticeWishes.Asked;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.access.LinkKey;
import org.throughline.planner.mail.Carried;
import org.throughline.planner.mail.CarriedWords;
import org.throughline.planner.mail.KeepMailServer;
import org.throughline.planner.mail.MailCarrier;

/// What somebody with an account wishes to be told by mail, and where: an address counts once they
/// have said the code that was sent there. Thread-safe.
public final class KeepWishes {

    private static final Duration CODE_HOLDS = Duration.ofHours(1);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int MOST_WRONG = 5;

    /// Longer than any letter is carried.
    private static final Duration LONGEST = MailCarrier.LONGEST.plusSeconds(5);

    private static final int CODE_LETTERS = 8;

    /// Without letters and digits that look alike.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Sending sending;
    private final Store store;

    public KeepWishes(Sending sending) {
        this.sending = sending;
        this.store = sending.store();
    }

    /// Times and ways that somebody chose.
    ///
    /// @param version of what they saw
    public record Wanted(
            List<NoticeChoice> choices,
            LocalTime digestAt,
            List<DayOfWeek> digestDays,
            ZoneId zone,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            int version) {}

    /// Whether mail is sent from here at all.
    public boolean isServerThere() {
        return store.inTransaction(kept -> sending.server(kept).isPresent());
    }

    /// What the server said when it refused somebody's address for ever; empty where it did not,
    /// and once the address was confirmed anew.
    public Optional<String> refused(Actor actor) {
        return store.inTransaction(kept -> sending.waits().refusedMail(kept, actor))
                .map(Mail::says);
    }

    /// Whether somebody has an account, so that mail could go to them.
    public boolean hasAccount(Actor actor) {
        return store.inTransaction(kept -> account(kept, actor).isPresent());
    }

    public NoticeWishes find(Actor actor) {
        return store.inTransaction(kept -> wishes(kept, actor));
    }

    private NoticeWishes wishes(Repositories kept, Actor actor) {
        String person = KeepAccounts.id(actor.name());
        return kept.notices()
                .wishes(person)
                .orElseGet(() ->
                        NoticeWishes.usual(person, sending.clock().instant(), ZoneOffset.UTC));
    }

    private static Optional<Account> account(Repositories kept, Actor actor) {
        return kept.accounts()
                .find(KeepAccounts.id(actor.name()))
                .filter(Account::isOpen)
                .filter(account -> actor.mayDecide());
    }

    public Outcome<NoticeWishes> choose(Wanted wanted, Actor actor) {
        if ((wanted.quietFrom() == null) != (wanted.quietUntil() == null)) {
            return Outcome.refused(
                    new Problem(
                            "NOTICE-003",
                            "quiet",
                            "quiet hours need a beginning and an end",
                            "Give both, or none."));
        }
        return changed(
                actor,
                wishes ->
                        wishes.version() == wanted.version()
                                ? Outcome.accepted(
                                        wishes.chosen(wanted.choices())
                                                .timed(
                                                        wanted.digestAt(),
                                                        wanted.digestDays(),
                                                        wanted.zone(),
                                                        wanted.quietFrom(),
                                                        wanted.quietUntil(),
                                                        sending.clock().instant()))
                                : Outcome.refused(
                                        new Problem(
                                                "NOTICE-409",
                                                "",
                                                "this was changed meanwhile, in another window or"
                                                        + " by the way out of a mail",
                                                "What you chose stands here still; load the page"
                                                        + " anew to see what counts now.")));
    }

    /// Sends a code to an address that somebody says is theirs. Blocks, a minute at most.
    ///
    /// @param zone which they see; counts where they chose none before
    public Outcome<NoticeWishes> ask(String typed, ZoneId zone, Actor actor) {
        String address = typed.strip();
        if (!MailAddress.isOne(address)) {
            return Outcome.refused(KeepMailServer.noAddress("address", address));
        }
        Optional<MailServer> server = store.inTransaction(sending::server);
        if (server.isEmpty()) {
            return Outcome.refused(
                    new Problem(
                            "NOTICE-001",
                            "address",
                            "no mail is sent from here yet",
                            "An administrator sets the mail server first."));
        }
        String code = code();
        Instant now = sending.clock().instant();
        Outcome<NoticeWishes> asked =
                changed(
                        actor,
                        wishes -> {
                            Instant before = wishes.coded();
                            if (before != null && now.isBefore(before.plus(BETWEEN_CODES))) {
                                return Outcome.refused(
                                        new Problem(
                                                "NOTICE-002",
                                                "address",
                                                "a code was sent less than a minute ago",
                                                "Wait a little, then ask again."));
                            }
                            return Outcome.accepted(
                                    in(zone, wishes)
                                            .asking(
                                                    Asked.of(
                                                            new MailAddress(address),
                                                            LinkKey.hash(code),
                                                            now.plus(CODE_HOLDS)))
                                            .coded(now));
                        });
        return asked.then(_ -> {
            Carried carried = new Carried.Unknown("");
            try {
                carried =
                        sending.carrier()
                                .apply(
                                        server.get(),
                                        NoticeLetter.code(
                                                server.get(), new MailAddress(address), code));
            } finally {
                carried(actor, LinkKey.hash(code), now, carried);
            }
            return switch (carried) {
                case Carried.Taken() -> Outcome.accepted(find(actor));
                case Carried.NotTaken _ ->
                        Outcome.refused(
                                new Problem(
                                        "NOTICE-004",
                                        "address",
                                        "the code could not be sent: " + CarriedWords.says(carried),
                                        ""));
                case Carried.Unknown _ ->
                        Outcome.refused(
                                new Problem(
                                        "NOTICE-004",
                                        "address",
                                        "whether the code arrives is not known: "
                                                + CarriedWords.says(carried),
                                        "Type it below if it does."));
            };
        });
    }

    /// Whether a code is on its way to the server at this moment.
    public boolean isAsking(NoticeWishes wishes) {
        Asked asked = wishes.asked();
        Instant coded = wishes.coded();
        return asked != null
                && asked.carried() == null
                && coded != null
                && sending.clock().instant().isBefore(coded.plus(LONGEST));
    }

    /// Whether there is a code that may be said.
    public boolean isCodeThere(NoticeWishes wishes) {
        Asked asked = wishes.asked();
        return asked != null && works(asked, sending.clock().instant());
    }

    private static boolean works(Asked asked, Instant now) {
        return now.isBefore(asked.until()) && asked.wrong() < MOST_WRONG;
    }

    private static NoticeWishes in(ZoneId zone, NoticeWishes wishes) {
        return wishes.isUntouched()
                ? NoticeWishes.usual(wishes.person(), wishes.digested(), zone).coded(wishes.coded())
                : wishes;
    }

    /// Keeps what came of a code, for whoever left the page meanwhile; one that did not get out
    /// keeps nobody from asking again.
    private void carried(Actor actor, String sha256, Instant begun, Carried carried) {
        Instant now = sending.clock().instant();
        store.useTransaction(kept -> {
            kept.notices().lock();
            NoticeWishes wishes = wishes(kept, actor);
            boolean not = carried instanceof Carried.NotTaken;
            if (not && begun.equals(wishes.coded())) {
                wishes = wishes.coded(null);
            }
            Asked asked = wishes.asked();
            if (asked != null && asked.sha256().equals(sha256)) {
                wishes =
                        wishes.asking(
                                switch (carried) {
                                    case Carried.Taken() -> asked.sent(now, null);
                                    case Carried.Unknown _ ->
                                            asked.sent(now, CarriedWords.says(carried));
                                    case Carried.NotTaken _ ->
                                            asked.unsent(now, CarriedWords.says(carried));
                                });
            }
            kept.notices().keep(wishes);
        });
    }

    /// Whether a code is the right one. From then on mail goes to the address: of what waits
    /// already nobody is told again.
    public Outcome<Boolean> confirm(String typed, Actor actor) {
        String code = typed.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
        Instant now = sending.clock().instant();
        return store.inTransactionThatStays(kept -> {
            kept.notices().lock();
            NoticeWishes wishes = wishes(kept, actor);
            Asked asked = wishes.asked();
            if (asked == null || !works(asked, now)) {
                return Outcome.refused(
                        new Problem(
                                "NOTICE-005",
                                "code",
                                "there is no code that works any more",
                                "Let a new one be sent."));
            }
            if (!LinkKey.hash(code).equals(asked.sha256())) {
                // kept although it is no success: the count of wrong ones is what protects
                kept.notices().keep(wishes.asking(asked.wronged()));
                return Outcome.accepted(false);
            }
            NoticeWishes after = wishes.at(asked.address(), now);
            kept.notices().keep(after);
            toldInPlanner(kept, actor, now);
            audit(kept, actor.name(), after.person(), "confirm address");
            return Outcome.accepted(true);
        });
    }

    private void toldInPlanner(Repositories kept, Actor actor, Instant now) {
        String person = KeepAccounts.id(actor.name());
        List<Notice> known = kept.notices().of(person);
        known.stream()
                .filter(notice -> notice.state() != Notice.State.UNDER_WAY)
                .forEach(notice -> kept.notices().keep(notice.in(Notice.State.TOLD)));
        for (Thing thing :
                Thing.of(sending.waits().list(actor), now.atZone(ZoneOffset.UTC).toLocalDate())) {
            if (known.stream().noneMatch(notice -> notice.thing().equals(thing.name()))) {
                kept.notices()
                        .keep(
                                new Notice(
                                        person,
                                        thing.name(),
                                        now,
                                        thing.of() != null,
                                        Notice.State.TOLD,
                                        null));
            }
        }
    }

    /// Forgets the address, and one that was asked for: no mail from then on.
    public Outcome<NoticeWishes> forget(Actor actor) {
        return changed(
                actor, wishes -> Outcome.accepted(wishes.at(null, sending.clock().instant())));
    }

    /// Whether a key opens the way out.
    public boolean isWayOut(String key) {
        return store.inTransaction(kept -> kept.notices().withKey(LinkKey.hash(key)).isPresent());
    }

    /// Puts everything of whoever got a mail into the planner alone; false where there is no such
    /// key. Pressed twice it is the same.
    public boolean silence(String key) {
        if (!isWayOut(key)) {
            return false;
        }
        return store.inTransactionThatStays(kept -> {
            kept.notices().lock();
            Optional<Mail> mail = kept.notices().withKey(LinkKey.hash(key));
            mail.flatMap(found -> kept.notices().wishes(found.person()))
                    .filter(wishes -> !wishes.silent().choices().equals(wishes.choices()))
                    .ifPresent(wishes -> {
                        kept.notices().keep(wishes.silent());
                        audit(
                                kept,
                                kept.accounts()
                                        .find(wishes.person())
                                        .map(Account::name)
                                        .orElse(wishes.person()),
                                wishes.person(),
                                "stop mail");
                    });
            return mail.isPresent();
        });
    }

    private Outcome<NoticeWishes> changed(
            Actor actor, Function<NoticeWishes, Outcome<NoticeWishes>> change) {
        return store.inTransactionThatStays(kept -> {
            kept.notices().lock();
            if (account(kept, actor).isEmpty()) {
                return Outcome.refused(
                        new Problem(
                                "NOTICE-006",
                                "",
                                actor.name() + " has no account here",
                                "Mail goes to people with an account; an administrator makes one."));
            }
            return change.apply(wishes(kept, actor))
                    .then(after -> {
                        kept.notices().keep(after);
                        return Outcome.accepted(after);
                    });
        });
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        sending.random()
                .ints(CODE_LETTERS, 0, LETTERS.length())
                .forEach(each -> code.append(LETTERS.charAt(each)));
        return code.toString();
    }

    private void audit(Repositories kept, String by, String person, String action) {
        kept.audit().add(sending.clock().instant(), by, action, "account." + person, "");
    }
}
