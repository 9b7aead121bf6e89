package org.throughline.planner.calendar;

import static org.throughline.planner.Texts.text;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.account.Account;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.subscription.Subscription;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.access.LinkKey;
import org.throughline.planner.access.WrongTries;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.review.WatchDraft;

/// Addresses at which somebody's calendar program fetches what they may see. What that is is asked
/// each time: of a campaign whose team they have left there is nothing, and nothing at all once
/// their account is closed or the address was revoked. Fetching is no act; the last day on which
/// one was fetched is kept. Wrong keys are counted by the address they come from. Thread-safe.
public final class KeepSubscriptions {

    /// How many one person has at once.
    public static final int MOST = 20;

    /// How often a program is asked to come again.
    static final Duration REFRESH = Duration.ofHours(1);

    /// How many wrong keys may come from one address within a quarter of an hour.
    static final int MOST_WRONG = 20;

    /// Signs that turn the text around them, end its line or are not there at all.
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}"
                            + "\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private final Store store;
    private final ListCalendar calendars;
    private final InstantSource clock;
    private final SecureRandom random;
    private final WrongTries wrong;

    /// What each address last gave, and since when it gives that.
    private final Map<UUID, Given> given = new ConcurrentHashMap<>();

    /// @param clock the world's, whatever the planner goes by
    public KeepSubscriptions(
            Store store, ListCalendar calendars, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
        this.random = random;
        this.wrong = new WrongTries(clock, MOST_WRONG);
    }

    private record Given(String tag, Instant since) {}

    /// One with its key, which is not kept and cannot be shown again.
    public record Made(Subscription subscription, String key) {}

    /// One as its owner sees it.
    ///
    /// @param campaign name of whose calendar it is; absent where it is of all, and where they may
    ///   not see that one any more
    public record Own(Subscription subscription, @Nullable String campaign) {}

    /// What a program fetches.
    ///
    /// @param tag changes with the text
    /// @param since when it was first given as it is now; not before this process began
    public record Fetched(String text, String tag, Instant since) {}

    /// Somebody's own that were not revoked, the newest first.
    public List<Own> list(Actor by) {
        return mayHave(by)
                ? store.inTransaction(kept ->
                        kept.subscriptions().of(KeepAccounts.id(by.name())).stream()
                                .filter(Subscription::isOpen)
                                .map(each -> own(kept, each, by))
                                .toList())
                : List.of();
    }

    private static Own own(Repositories kept, Subscription each, Actor by) {
        String id = each.campaign();
        return new Own(
                each,
                id == null || !WatchDraft.maySee(kept, id, by)
                        ? null
                        : kept.campaigns().find(id).map(Campaign::name).orElse(null));
    }

    /// Makes an address.
    ///
    /// @param campaign whose calendar; absent: of all that they may see
    /// @param label what they call it; may be empty
    public Outcome<Made> make(@Nullable String campaign, String label, Actor by) {
        String called = label.strip();
        return store.inTransactionThatStays(kept -> {
            // one after the other, so that none is one too many
            kept.accounts().lock();
            List<Problem> problems = problems(kept, campaign, called, by);
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            String key = LinkKey.fresh(random);
            Subscription made =
                    new Subscription(
                            UUID.randomUUID(),
                            KeepAccounts.id(by.name()),
                            by.name(),
                            by.role(),
                            called,
                            campaign,
                            LinkKey.hash(key),
                            clock.instant(),
                            null,
                            null);
            keep(kept, made, "subscribe to calendar");
            return Outcome.accepted(new Made(made, key));
        });
    }

    /// Takes one's own back; whoever has the address gets nothing from then on.
    public Outcome<Subscription> revoke(UUID id, Actor by) {
        return store.inTransactionThatStays(kept -> {
            Optional<Subscription> found =
                    kept.subscriptions()
                            .lock(id)
                            .filter(each ->
                                    mayHave(by)
                                            && each.person().equals(KeepAccounts.id(by.name())));
            if (found.isEmpty()) {
                return Outcome.refused(
                        new Problem(
                                "SUBSCRIPTION-404",
                                id.toString(),
                                "there is no such address of a calendar",
                                ""));
            }
            if (!found.get().isOpen()) {
                return Outcome.accepted(found.get());
            }
            Subscription revoked = found.get().revoked(clock.instant());
            keep(kept, revoked, "revoke subscription");
            given.remove(id);
            return Outcome.accepted(revoked);
        });
    }

    /// What the address with a key gives now; empty where it gives nothing. A right key is answered
    /// whatever others tried from the same place, as behind one proxy; a wrong one is counted
    /// there.
    ///
    /// @param address from which it is asked
    public Optional<Fetched> fetch(String key, String address) {
        String hash = LinkKey.hash(key);
        Optional<Subscription> found =
                store.inTransaction(kept -> kept.subscriptions().withKey(hash));
        if (found.isEmpty()) {
            wrong.add(address, hash);
        }
        return found.filter(Subscription::isOpen).flatMap(this::fetched);
    }

    /// Whether too many wrong keys came from an address a short while ago.
    public boolean isLockedOut(String address) {
        return wrong.isLockedOut(address);
    }

    private Optional<Fetched> fetched(Subscription subscription) {
        return store.inTransaction(kept -> owner(kept, subscription))
                .map(actor -> seen(subscription, actor))
                .filter(there -> !there.isEmpty())
                .map(there -> {
                    use(subscription);
                    String text = written(subscription, there);
                    String tag = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
                    Given now =
                            given.compute(
                                    subscription.id(),
                                    (_, before) ->
                                            before != null && before.tag.equals(tag)
                                                    ? before
                                                    : new Given(tag, clock.instant()));
                    return new Fetched(text, now.tag, now.since);
                });
    }

    /// In whose place it is fetched: in the role that their account has now. Empty once that is
    /// closed; who never had one is who they were.
    private static Optional<Actor> owner(Repositories kept, Subscription subscription) {
        Optional<Account> account = kept.accounts().find(subscription.person());
        return account.isEmpty()
                ? Optional.of(Actor.member(subscription.name(), subscription.role()))
                : account.filter(Account::isOpen)
                        .map(each -> Actor.member(each.name(), each.role()));
    }

    private List<CampaignCalendar> seen(Subscription subscription, Actor actor) {
        String only = subscription.campaign();
        List<String> ids =
                store.inTransaction(kept ->
                        kept.campaigns().all().stream()
                                .map(Campaign::id)
                                .filter(id -> only == null || only.equals(id))
                                .filter(id -> WatchDraft.maySee(kept, id, actor))
                                .toList());
        return ids.stream()
                .flatMap(id ->
                        calendars
                                .of(
                                        id,
                                        each ->
                                                store.inTransaction(kept ->
                                                        WatchDraft.maySee(kept, each, actor)))
                                .stream())
                .toList();
    }

    private static String written(Subscription subscription, List<CampaignCalendar> there) {
        boolean all = subscription.campaign() == null;
        return IcalFile.subscribed(
                there,
                all
                        ? text("subscription.calendar.all")
                        : text("calendar.event.calendar", there.getFirst().name()),
                REFRESH,
                EntryWords::summary,
                (calendar, entry) -> {
                    String says =
                            new EntryWords(ZoneOffset.UTC, calendar.now(), calendar.embargo())
                                    .description(entry);
                    return all ? calendar.name() + "\n" + says : says;
                });
    }

    /// Kept once a day, and never over a revocation.
    private void use(Subscription subscription) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (today.equals(subscription.used())) {
            return;
        }
        store.useTransaction(kept ->
                kept.subscriptions()
                        .lock(subscription.id())
                        .filter(Subscription::isOpen)
                        .ifPresent(each -> kept.subscriptions().keep(each.used(today))));
    }

    private void keep(Repositories kept, Subscription subscription, String action) {
        String campaign = subscription.campaign();
        kept.subscriptions().keep(subscription);
        kept.audit()
                .add(
                        clock.instant(),
                        subscription.name(),
                        action,
                        "account." + subscription.person(),
                        campaign == null ? "all campaigns" : campaign);
    }

    private static boolean mayHave(Actor by) {
        return by.signedIn() && !by.isGuest();
    }

    private static List<Problem> problems(
            Repositories kept, @Nullable String campaign, String label, Actor by) {
        if (!mayHave(by)) {
            return List.of(
                    new Problem(
                            "ACCESS-004",
                            "",
                            "%s has no calendar of their own as %s".formatted(by.name(), by.role()),
                            "Sign in first."));
        }
        if (campaign != null && !WatchDraft.maySee(kept, campaign, by)) {
            return List.of(NotThere.campaign(campaign));
        }
        List<Problem> problems = new ArrayList<>();
        if (label.length() > Subscription.LONGEST_LABEL || UNFIT.matcher(label).find()) {
            problems.add(
                    new Problem(
                            "SUBSCRIPTION-001",
                            "label",
                            "it is called by at most %d signs, none that nobody sees"
                                    .formatted(Subscription.LONGEST_LABEL),
                            "Maybe name the program it is for."));
        }
        long open =
                kept.subscriptions().of(KeepAccounts.id(by.name())).stream()
                        .filter(Subscription::isOpen)
                        .count();
        if (open >= MOST) {
            problems.add(
                    new Problem(
                            "SUBSCRIPTION-002",
                            "",
                            "%d addresses are open, and one person has at most that many"
                                    .formatted(open),
                            "Maybe revoke those that nothing fetches any more."));
        }
        return problems;
    }
}
