package org.throughline.planner.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.account.Account;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestRequest;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.access.LinkKey;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.WrongTries;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.Stops;

/// Lets somebody outside the team look at one draft, leave notes and say what it left them feeling,
/// or read one version of a plan and write what they say to it, by a link that runs out and can be
/// revoked. Whether it still opens anything is asked each time it is used: it does not where it has
/// run out or was revoked, where whoever made it may not see the campaign any more or has no
/// account any more, and while the market is stopped. A link to a plan may ask the guest for one
/// thing, which they give with a code that they were told another way. Wrong keys are counted by
/// the address they come from. Thread-safe.
public final class KeepGuestLinks {

    /// For how many days a link may be made.
    public static final List<Integer> DAYS = List.of(1, 3, 7, 14);

    public static final int LONGEST_NAME = 80;

    /// How many wrong keys may come from one address within a quarter of an hour: some links that
    /// were copied in part.
    static final int MOST_WRONG = 20;

    private static final int CODES = 1_000_000;

    /// How exactly it is kept when a link was last used.
    private static final Duration EXACTNESS = Duration.ofMinutes(5);

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /// Signs that turn the text around them, end its line or are not there at all.
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}"
                            + "\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random;
    private final WrongTries wrong;

    /// @param clock the world's, whatever the planner goes by
    public KeepGuestLinks(Store store, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.wrong = new WrongTries(clock, MOST_WRONG);
    }

    /// What a link opens.
    ///
    /// @param draft absent where it opens the plan
    private record Thing(PlanId version, @Nullable DraftId draft) {

        static Thing of(DraftId draft) {
            return new Thing(draft.plan(), draft);
        }

        static Thing of(PlanId plan) {
            return new Thing(plan, null);
        }

        static Thing of(GuestLink link) {
            return new Thing(link.version(), link.draft());
        }

        String campaign() {
            return version.campaign();
        }

        /// Whether somebody of the team may see it.
        boolean isThereFor(Repositories kept, Actor actor) {
            return draft == null
                    ? kept.plans().find(version).isPresent()
                            && WatchDraft.maySee(kept, campaign(), actor)
                    : WatchDraft.find(kept, draft, actor).isPresent();
        }

        /// Those that ask for something open whichever version is the latest, and are of all.
        List<GuestLink> links(Repositories kept) {
            return draft == null
                    ? Stream.concat(
                                    kept.guestLinks().of(version).stream(),
                                    kept.guestLinks().asking(version).stream())
                            .distinct()
                            .sorted(Comparator.comparing(GuestLink::made).reversed())
                            .toList()
                    : kept.guestLinks().of(draft);
        }

        /// A plan is read and discussed also while a market is stopped.
        Optional<Problem> stopped(Repositories kept) {
            return draft == null
                    ? Optional.empty()
                    : Stops.refusal(kept, campaign(), draft.market());
        }

        Problem notThere() {
            return draft == null ? NotThere.plan(version) : NotThere.draft(draft);
        }
    }

    /// A link with its key and code, which are not kept and cannot be shown again.
    ///
    /// @param code to be told another way than the link; empty where the guest is asked for nothing
    public record Made(GuestLink link, String key, String code) {}

    /// What a guest is to be asked for.
    ///
    /// @param as what they are, such as `legal, Client Ltd`
    public record Wanted(String as, GuestRequest.Asked asked) {}

    /// The links of a draft, the newest first; none for whoever may not make any.
    public List<GuestLink> list(DraftId draft, Actor by) {
        return list(Thing.of(draft), by);
    }

    /// Those of a version of a plan.
    public List<GuestLink> list(PlanId plan, Actor by) {
        return list(Thing.of(plan), by);
    }

    /// What guests may be asked for at a plan by somebody; none where they may ask nobody.
    public List<GuestRequest.Asked> askable(PlanId plan, Actor by) {
        return store.inTransaction(kept ->
                Thing.of(plan).isThereFor(kept, by)
                        ? kept.plans()
                                .find(plan)
                                .map(found -> Askable.all(kept, found, by))
                                .orElse(List.of())
                        : List.of());
    }

    /// The links by which guests are asked for something at a plan, for everybody who may see it.
    public List<GuestLink> asking(PlanId plan, Actor by) {
        return store.inTransaction(kept ->
                Thing.of(plan).isThereFor(kept, by) ? kept.guestLinks().asking(plan) : List.of());
    }

    private List<GuestLink> list(Thing thing, Actor by) {
        return store.inTransaction(kept ->
                by.mayLetGuestsIn() && thing.isThereFor(kept, by) ? thing.links(kept) : List.of());
    }

    /// Makes a link to a draft.
    ///
    /// @param guest name of whom it is for
    /// @param days one of [#DAYS]
    public Outcome<Made> make(DraftId draft, String guest, int days, Actor by) {
        return make(Thing.of(draft), guest, days, by, null);
    }

    /// Makes a link to a version of a plan, to read and to write to.
    public Outcome<Made> make(PlanId plan, String guest, int days, Actor by) {
        return make(Thing.of(plan), guest, days, by, null);
    }

    /// Makes a link to a plan by which a guest is asked for a seal, or for the answer that a market
    /// is held for.
    public Outcome<Made> ask(PlanId plan, String guest, Wanted wanted, int days, Actor by) {
        return make(Thing.of(plan), guest, days, by, wanted);
    }

    private Outcome<Made> make(
            Thing thing, String guest, int days, Actor by, @Nullable Wanted wanted) {
        String called = guest.strip();
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(thing.campaign());
            Optional<Problem> closed = closed(kept, thing, by);
            if (closed.isPresent()) {
                return Outcome.refused(closed.get());
            }
            List<Problem> problems = problems(kept, thing, called, days, wanted);
            if (wanted != null) {
                problems.addAll(
                        new Askable(kept, thing.version(), called)
                                .problems(wanted.as().strip(), wanted.asked(), by));
            }
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            String key = LinkKey.fresh(random);
            Instant now = clock.instant();
            UUID id = UUID.randomUUID();
            String code =
                    wanted == null ? "" : String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
            GuestLink link =
                    new GuestLink(
                            id,
                            thing.draft(),
                            called,
                            LinkKey.hash(key),
                            by.name(),
                            by.role(),
                            now,
                            now.plus(Duration.ofDays(days)),
                            null,
                            null,
                            null,
                            thing.draft() == null ? thing.version() : null,
                            wanted == null
                                    ? null
                                    : new GuestRequest(
                                            wanted.as().strip(),
                                            wanted.asked(),
                                            hash(id, code),
                                            0,
                                            null,
                                            null));
            keep(kept, link, by.name(), "make guest link");
            return Outcome.accepted(new Made(link, key, code));
        });
    }

    /// Takes a link back. Whoever came by it is shown out at the next thing they do.
    public Outcome<GuestLink> revoke(UUID id, Actor by) {
        return store.inTransactionThatStays(kept -> {
            Optional<Thing> thing = kept.guestLinks().find(id).map(Thing::of);
            if (thing.filter(each -> each.isThereFor(kept, by)).isEmpty()) {
                return Outcome.refused(notThere(id));
            }
            if (!by.mayLetGuestsIn()) {
                return Outcome.refused(mayNot(by));
            }
            GuestLink link = locked(kept, id, thing.get());
            if (link.revoked() != null) {
                return Outcome.accepted(link);
            }
            GuestLink revoked = link.revoked(new GuestLink.Revoked(by.name(), clock.instant()));
            keep(kept, revoked, by.name(), "revoke guest link");
            return Outcome.accepted(revoked);
        });
    }

    /// The link of a key, as long as it opens something. A right key opens it whatever others tried
    /// from the same address, as behind one proxy; a wrong one is counted there, once, however
    /// often a page looks it up. Using it is another thing.
    ///
    /// @param address from which it is asked
    public Optional<GuestLink> find(String key, String address) {
        String hash = LinkKey.hash(key);
        Optional<GuestLink> found = store.inTransaction(kept -> kept.guestLinks().withKey(hash));
        if (found.isEmpty()) {
            wrong.add(address, hash);
        }
        return found.filter(link -> store.inTransaction(kept -> opens(kept, link)));
    }

    /// Whether too many wrong keys came from an address a short while ago.
    public boolean isLockedOut(String address) {
        return wrong.isLockedOut(address);
    }

    /// Whether a link was neither revoked nor has run out, by the clock that decides it.
    public boolean stands(GuestLink link) {
        return link.stands(clock.instant());
    }

    /// The link with this id, as long as it opens something; it is used by that. The first time is
    /// written into the audit.
    public Optional<GuestLink> use(UUID id) {
        return store.inTransaction(kept -> standing(kept, id).flatMap(link -> used(kept, link)));
    }

    private Optional<GuestLink> used(Repositories kept, GuestLink before) {
        Instant now = clock.instant();
        Instant last = before.used();
        if (last != null && now.isBefore(last.plus(EXACTNESS))) {
            return Optional.of(before);
        }
        // it may have been revoked before its turn came
        kept.campaigns().lock(before.version().campaign());
        return standing(kept, before.id()).map(link -> kept(kept, link, now));
    }

    private GuestLink kept(Repositories kept, GuestLink link, Instant now) {
        GuestLink used = link.used(now);
        if (link.opened() == null) {
            keep(kept, used, used.signature(), "open guest link");
        } else {
            kept.guestLinks().keep(used);
        }
        return used;
    }

    /// Does something for whoever sits in a seat: for a guest only at the one thing that their link
    /// opens, and as somebody to whom nothing is there where it opens nothing any more.
    public <T> T as(Seat seat, Function<Actor, T> work) {
        UUID id = seat.link();
        return id == null
                ? work.apply(seat.actor())
                : store.inTransaction(kept ->
                        work.apply(
                                standing(kept, id)
                                        .map(link ->
                                                Actor.guest(link.signature(), thing(kept, link)))
                                        .orElseGet(seat::actor)));
    }

    /// What is asked for, in words of the record.
    public static String says(GuestRequest.Asked asked) {
        return Askable.says(asked);
    }

    /// Whether a code is the one that goes with a request.
    public static boolean isCode(GuestLink link, GuestRequest request, String code) {
        return MessageDigest.isEqual(
                hash(link.id(), code.replaceAll("\\s", "")).getBytes(StandardCharsets.US_ASCII),
                request.code().getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(UUID id, String code) {
        return LinkKey.hash(id + " " + code);
    }

    /// Id of what a link opens now.
    private static String thing(Repositories kept, GuestLink link) {
        PlanId version = link.version();
        return link.request() == null
                ? link.thing()
                : kept.plans()
                        .latest(version.campaign(), version.brief())
                        .map(plan -> plan.id().toString())
                        .orElse("");
    }

    private Optional<GuestLink> standing(Repositories kept, UUID id) {
        return kept.guestLinks().find(id).filter(link -> opens(kept, link));
    }

    private boolean opens(Repositories kept, GuestLink link) {
        Thing thing = Thing.of(link);
        return link.stands(clock.instant())
                && WatchDraft.maySee(kept, thing.campaign(), Actor.of(link.by(), link.role()))
                && isThere(kept, link.by())
                && thing.stopped(kept).isEmpty();
    }

    /// Whether whoever made a link was not shut out since; who never had an account was not.
    private static boolean isThere(Repositories kept, String name) {
        return kept.accounts().find(KeepAccounts.id(name)).map(Account::isOpen).orElse(true);
    }

    /// As it is once nobody else changes it.
    private static GuestLink locked(Repositories kept, UUID id, Thing thing) {
        kept.campaigns().lock(thing.campaign());
        return kept.guestLinks().find(id).orElseThrow();
    }

    private void keep(Repositories kept, GuestLink link, String by, String action) {
        kept.guestLinks().keep(link);
        GuestRequest request = link.request();
        kept.audit()
                .add(
                        clock.instant(),
                        by,
                        action,
                        link.thing(),
                        link.guest()
                                + (request == null
                                        ? ""
                                        : ", "
                                                + request.as()
                                                + ", asked for "
                                                + Askable.says(request.asked())));
    }

    private static Optional<Problem> closed(Repositories kept, Thing thing, Actor by) {
        if (!thing.isThereFor(kept, by)) {
            return Optional.of(thing.notThere());
        }
        return by.mayLetGuestsIn() ? thing.stopped(kept) : Optional.of(mayNot(by));
    }

    private List<Problem> problems(
            Repositories kept, Thing thing, String guest, int days, @Nullable Wanted wanted) {
        List<Problem> problems = new ArrayList<>();
        if (!isReadable(guest) || GuestLink.isOfGuest(guest)) {
            problems.add(
                    new Problem(
                            "GUEST-001",
                            "name",
                            guest.isEmpty()
                                    ? "a name is missing"
                                    : "a name has letters, at most %d signs, none that nobody sees, and no '(guest)' behind it"
                                            .formatted(LONGEST_NAME),
                            "Write it as the guest would."));
        } else {
            taken(kept, thing, guest, wanted).ifPresent(problems::add);
        }
        if (!DAYS.contains(days)) {
            problems.add(
                    new Problem(
                            "GUEST-002",
                            "days",
                            "a link opens for one of %s days, not %d".formatted(DAYS, days),
                            ""));
        }
        return problems;
    }

    /// Whether a name, or what somebody is, has letters and nothing that nobody sees.
    static boolean isReadable(String text) {
        return text.length() <= LONGEST_NAME
                && LETTER.matcher(text).find()
                && !UNFIT.matcher(text).find();
    }

    /// Two of one name at one thing could not be told apart; one who is asked for several things,
    /// and is the same each time, has a link for each.
    private Optional<Problem> taken(
            Repositories kept, Thing thing, String guest, @Nullable Wanted wanted) {
        boolean onTeam =
                kept.campaigns()
                        .find(thing.campaign())
                        .map(Campaign::team)
                        .filter(team -> team.has(guest + GuestLink.MARK))
                        .isPresent();
        if (onTeam) {
            return Optional.of(
                    new Problem(
                            "GUEST-003",
                            "name",
                            "'%s' is somebody of the team".formatted(guest + GuestLink.MARK),
                            "Maybe write the name in another way."));
        }
        Instant now = clock.instant();
        return thing.links(kept).stream()
                .filter(link -> link.stands(now) && Member.areOne(link.guest(), guest))
                .filter(link -> !isOtherRequest(link.request(), wanted))
                .findFirst()
                .map(link ->
                        new Problem(
                                "GUEST-004",
                                "name",
                                "'%s' has such a link already".formatted(link.guest()),
                                "Maybe revoke that one first."));
    }

    private static boolean isOtherRequest(@Nullable GuestRequest request, @Nullable Wanted wanted) {
        return request != null
                && wanted != null
                && request.as().equals(wanted.as().strip())
                && !request.asked().equals(wanted.asked());
    }

    private static Problem notThere(UUID id) {
        return new Problem("GUEST-404", id.toString(), "there is no such link", "");
    }

    private static Problem mayNot(Actor by) {
        return new Problem(
                "ACCESS-004",
                "",
                "%s does not let people in as %s".formatted(by.name(), by.role()),
                "Ask a strategist or a brand lead of the team.");
    }
}
