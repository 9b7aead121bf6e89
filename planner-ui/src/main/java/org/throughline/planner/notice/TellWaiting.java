package org.throughline.planner.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.account.Account;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.notice.Mail;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer;
import org.throughline.data.notice.Notice;
import org.throughline.data.notice.NoticeWishes;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.LinkKey;
import org.throughline.planner.inbox.Waiting;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.mail.Carried;
import org.throughline.planner.mail.CarriedWords;
import org.throughline.planner.mail.Letter;
import org.throughline.planner.route.Urgency;

/// Tells people by mail what waits for them: each thing once, whichever process does it, and what
/// waits no more not at all. What is told is written down before it is sent. Thread-safe.
public final class TellWaiting {

    /// Longer than any letter is carried: by then whoever carried it is no more.
    private static final Duration LOST = Duration.ofMinutes(10);

    /// Renders that fail are seen within it.
    private static final Duration REST = Duration.ofMinutes(2);

    /// How long the way out of a mail works.
    private static final Duration KEPT = Duration.ofDays(365);

    private final Sending sending;
    private final Store store;

    public TellWaiting(Sending sending) {
        this.sending = sending;
        this.store = sending.store();
    }

    /// Since when there is nothing to tell somebody, so that it is not worked out again and again.
    private final Map<String, Rest> rests = new ConcurrentHashMap<>();

    private record Rest(long acts, int version, LocalDate day, Instant until) {}

    private record Begun(MailServer server, Letter letter, Mail mail) {}

    /// Tells everybody what there is to tell them now. Blocks while letters are carried. What goes
    /// wrong with one person keeps nothing from the others; the first of it is thrown at the end.
    public void round() {
        List<NoticeWishes> all =
                store.inTransaction(kept -> {
                    if (sending.server(kept).isEmpty()) {
                        return List.<NoticeWishes>of();
                    }
                    lost(kept);
                    return kept.notices().allWishes();
                });
        RuntimeException first = null;
        for (NoticeWishes wishes : all) {
            if (wishes.address() != null && !Thread.currentThread().isInterrupted()) {
                try {
                    tell(wishes.person());
                } catch (RuntimeException unexpected) {
                    if (first == null) {
                        first = unexpected;
                    } else if (first != unexpected) {
                        first.addSuppressed(unexpected);
                    }
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /// A mail that its process did not see the end of may have got out. It is not sent again.
    private void lost(Repositories kept) {
        Instant before = sending.clock().instant().minus(LOST);
        List<Mail> lost =
                kept.notices().underWay().stream()
                        .filter(mail -> mail.begun().isBefore(before))
                        .toList();
        if (!lost.isEmpty()) {
            kept.notices().lock();
            lost.forEach(mail -> end(kept, mail, new Carried.Unknown("")));
        }
    }

    private void tell(String person) {
        Begun begun =
                store.inTransactionThatStays(kept -> Optional.ofNullable(begin(kept, person)))
                        .orElse(null);
        if (begun == null) {
            return;
        }
        Carried carried;
        try {
            carried = sending.carrier().apply(begun.server, begun.letter);
        } catch (RuntimeException unexpected) {
            // how far it came is not known
            end(begun.mail, new Carried.Unknown(""));
            throw unexpected;
        }
        end(begun.mail, carried);
    }

    private void end(Mail mail, Carried carried) {
        store.inTransactionThatStays(kept -> {
            kept.notices().lock();
            end(kept, mail, carried);
            return true;
        });
    }

    private @Nullable Begun begin(Repositories kept, String person) {
        kept.notices().lock();
        MailServer server = sending.server(kept).orElse(null);
        NoticeWishes wishes = kept.notices().wishes(person).orElse(null);
        Account account = kept.accounts().find(person).filter(Account::isOpen).orElse(null);
        MailAddress to = wishes == null ? null : wishes.address();
        if (server == null || wishes == null || account == null || to == null) {
            return null;
        }
        Instant now = sending.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        long acts = WaitsFor.acts(kept);
        Rest rest = rests.remove(person);
        if (rest != null && holds(rest, acts, wishes, today, now)) {
            rests.put(person, rest);
            return null;
        }
        List<Waiting> waiting = sending.waits().list(Actor.member(account.name(), account.role()));
        NoticeRound round =
                NoticeRound.of(wishes, Thing.of(waiting, today), kept.notices().of(person), now);
        round.gone().forEach(kept.notices()::remove);
        round.keep().forEach(kept.notices()::keep);
        Instant digested = round.digested();
        if (digested != null) {
            kept.notices().keep(wishes.digested(digested));
        }
        if (round.send().isEmpty()) {
            if (round.isCalm()) {
                rests.put(person, new Rest(acts, wishes.version(), today, now.plus(REST)));
            }
            return null;
        }
        Mail last = kept.notices().lastTo(person).orElse(null);
        if (last != null && !mayFollow(last, now, last.isMended(server, wishes))) {
            round.send().forEach(notice -> kept.notices().keep(notice.in(Notice.State.DUE)));
            return null;
        }
        String key = LinkKey.fresh(sending.random());
        List<Waiting> told = told(waiting, round.send(), today);
        Mail mail =
                new Mail(
                        UUID.randomUUID(),
                        person,
                        LinkKey.hash(key),
                        Mail.State.UNDER_WAY,
                        now,
                        told.size(),
                        last != null && last.state() == Mail.State.FAILED ? last.tries() + 1 : 1,
                        "");
        kept.notices().forgetBefore(now.minus(KEPT));
        kept.notices().keep(mail);
        round.send().forEach(notice -> kept.notices().keep(notice.in(mail.id())));
        return new Begun(
                server, NoticeLetter.of(server, to, account.name(), told, key, today), mail);
    }

    private static boolean holds(
            Rest rest, long acts, NoticeWishes wishes, LocalDate today, Instant now) {
        return rest.acts == acts
                && rest.version == wishes.version()
                && rest.day.equals(today)
                && now.isBefore(rest.until)
                && TellingTimes.lastDigest(wishes, now)
                        .filter(due -> due.isAfter(wishes.digested()))
                        .isEmpty();
    }

    private static boolean mayFollow(Mail last, Instant now, boolean mended) {
        return switch (last.state()) {
            case SENT, UNKNOWN -> true;
            case UNDER_WAY -> false;
            case FAILED -> mended || !now.isBefore(last.again());
            case REFUSED -> mended;
        };
    }

    /// What stands in a mail: each thing once, by itself or for its deadline.
    private static List<Waiting> told(List<Waiting> waiting, List<Notice> send, LocalDate today) {
        Set<String> names = send.stream().map(Notice::thing).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        return waiting.stream()
                .filter(each -> {
                    Urgency urgency = each.urgency(today);
                    return names.contains(each.thing())
                            || (urgency != Urgency.IN_TIME
                                    && names.contains(each.deadline(urgency)));
                })
                .filter(each -> seen.add(each.thing()))
                .toList();
    }

    private static void end(Repositories kept, Mail mail, Carried carried) {
        Mail.State state =
                switch (carried) {
                    case Carried.Taken() -> Mail.State.SENT;
                    case Carried.NotTaken(Carried.Trouble trouble, _) ->
                            trouble == Carried.Trouble.ADDRESS_REFUSED
                                    ? Mail.State.REFUSED
                                    : Mail.State.FAILED;
                    case Carried.Unknown(_) -> Mail.State.UNKNOWN;
                };
        boolean still =
                kept.notices()
                        .mail(mail.id())
                        .filter(now -> now.state() == Mail.State.UNDER_WAY)
                        .isPresent();
        if (!still) {
            return;
        }
        kept.notices().keep(mail.ended(state, CarriedWords.says(carried)));
        Notice.State after =
                switch (state) {
                    case FAILED, REFUSED -> Notice.State.DUE;
                    case UNDER_WAY, SENT, UNKNOWN -> Notice.State.TOLD;
                };
        kept.notices().of(mail.person()).stream()
                .filter(notice -> notice.state() == Notice.State.UNDER_WAY)
                .filter(notice -> mail.id().equals(notice.mail()))
                .forEach(notice -> kept.notices().keep(notice.in(after)));
    }
}
