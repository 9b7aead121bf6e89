package org.throughline.planner.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Team;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.Deed;
import org.throughline.data.production.Doer;
import org.throughline.data.production.LedgerEntry;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.StepWork;
import org.throughline.data.production.ToolUse;
import org.throughline.data.production.WorkState;
import org.throughline.planner.Texts;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.review.WatchDraft;

/// Says who is to do a step, by when and how far it is, and writes in the ledger who or what did
/// it. Everybody who works on the campaign may: what was done is recorded by whoever knows it, also
/// where it is not what the plan says.
public final class KeepLedger {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2099;

    private final Store store;
    private final Clock clock;

    public KeepLedger(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What somebody says of the work on a step.
    ///
    /// @param assignee absent: nobody
    /// @param due absent: counted back from publishing
    /// @param reason why it is not needed; empty where it is
    public record Wanted(
            WorkState state, @Nullable String assignee, @Nullable LocalDate due, String reason) {}

    /// Everybody who can be asked to do a step: the team, and the people who are seen or heard.
    public static List<String> people(Campaign campaign, Brief brief) {
        Team team = campaign.team();
        List<Person> named = brief.people();
        return Stream.of(
                        Stream.of(team.author()).map(Member::name),
                        team.approvers().stream().map(Member::name),
                        team.others().stream().map(Member::name),
                        (named == null ? campaign.people() : named).stream().map(Person::name))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /// Keeps what somebody says of the work on a step.
    ///
    /// @param seen version of the work that they saw; 0 where nobody had said anything
    public Outcome<StepWork> work(
            BriefId brief, StepPlace place, int seen, Wanted wanted, Actor actor) {
        return store.inTransactionThatStays(kept ->
                video(kept, brief, place, actor)
                        .then(video -> work(kept, video, place, seen, wanted, actor)));
    }

    private Outcome<StepWork> work(
            Repositories kept, Video video, StepPlace place, int seen, Wanted wanted, Actor actor) {
        String campaign = video.campaign();
        BriefId brief = video.brief().id();
        List<String> people =
                kept.campaigns()
                        .find(campaign)
                        .map(found -> people(found, video.brief()))
                        .orElse(List.of());
        Optional<String> stands =
                kept.ledger().work(campaign, brief).stream()
                        .filter(work -> work.place().equals(place) && work.version() == seen)
                        .findFirst()
                        .map(StepWork::assignee);
        Optional<Problem> wrong = wrong(wanted, place, people, stands);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        StepWork work =
                new StepWork(
                        place,
                        seen + 1,
                        wanted.state(),
                        wanted.assignee(),
                        wanted.due(),
                        wanted.state() == WorkState.NOT_NEEDED ? wanted.reason().strip() : null,
                        actor.name(),
                        clock.instant());
        if (!kept.ledger().keep(campaign, brief, work)) {
            return Outcome.refused(changed(kept, campaign, brief, place));
        }
        audit(kept, video, actor, "change step", place, says(work));
        return Outcome.accepted(work);
    }

    /// @param stands whose it is already, who may have left since
    private static Optional<Problem> wrong(
            Wanted wanted, StepPlace place, List<String> people, Optional<String> stands) {
        String assignee = wanted.assignee();
        if (assignee != null
                && !people.contains(assignee)
                && stands.filter(assignee::equals).isEmpty()) {
            return Optional.of(
                    new Problem(
                            "LEDGER-001",
                            place.key(),
                            "'" + assignee + "' does not work on this campaign",
                            "It is one of " + String.join(", ", people) + "."));
        }
        String reason = wanted.reason().strip();
        if (wanted.state() == WorkState.NOT_NEEDED
                && (reason.isEmpty() || reason.length() > StepWork.LONGEST)) {
            return Optional.of(
                    new Problem(
                            "LEDGER-002",
                            place.key(),
                            "why a step is not needed has 1 to %d characters, not %d"
                                    .formatted(StepWork.LONGEST, reason.length()),
                            "Maybe say it in one sentence."));
        }
        LocalDate due = wanted.due();
        return due == null ? Optional.empty() : unlikely(due, place);
    }

    private static Optional<Problem> unlikely(LocalDate day, StepPlace place) {
        return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "LEDGER-003",
                                place.key(),
                                "the day " + Texts.day(day) + " is not between 2000 and 2099",
                                "Maybe the year was mistyped."));
    }

    private static Problem changed(
            Repositories kept, String campaign, BriefId brief, StepPlace place) {
        String now =
                kept.ledger().work(campaign, brief).stream()
                        .filter(work -> work.place().equals(place))
                        .map(work -> work.by() + " says " + says(work))
                        .findFirst()
                        .orElse("it is not there");
        return new Problem(
                "LEDGER-004",
                place.key(),
                "somebody else has changed this step meanwhile: " + now,
                "Maybe look at it again; nothing of theirs was lost.");
    }

    private static String says(StepWork work) {
        StringBuilder says = new StringBuilder(work.state().key());
        if (work.assignee() != null) {
            says.append(", ").append(work.assignee());
        }
        if (work.due() != null) {
            says.append(", by ").append(work.due());
        }
        if (work.reason() != null) {
            says.append(": ").append(work.reason());
        }
        return says.toString();
    }

    /// Writes who or what did a step; where a person did, the step is done. It is never refused for
    /// what the plan says.
    ///
    /// @param day on which it was done, where it was; not after the day that has begun anywhere
    public Outcome<LedgerEntry> record(
            BriefId brief, StepPlace place, Doer doer, LocalDate day, Actor actor) {
        Optional<Problem> wrong =
                unlikely(day, place)
                        .or(() ->
                                day.isAfter(today().plusDays(1))
                                        ? Optional.of(ahead(day, place))
                                        : Optional.empty());
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return store.inTransactionThatStays(kept ->
                video(kept, brief, place, actor)
                        .then(video -> {
                            Outcome<LedgerEntry> added =
                                    added(
                                            kept,
                                            video,
                                            place,
                                            new LedgerEntry.Says.Done(doer, day),
                                            actor,
                                            "record step",
                                            says(doer));
                            if (doer.hasPerson()) {
                                turn(
                                        kept,
                                        video,
                                        place,
                                        state -> !state.isOver(),
                                        WorkState.DONE,
                                        actor);
                            }
                            return added;
                        }));
    }

    /// Keeps that the work on a step is in another state, where anybody has said anything of it.
    private void turn(
            Repositories kept,
            Video video,
            StepPlace place,
            Predicate<WorkState> from,
            WorkState to,
            Actor actor) {
        String campaign = video.campaign();
        BriefId brief = video.brief().id();
        kept.ledger().work(campaign, brief).stream()
                .filter(work -> work.place().equals(place) && from.test(work.state()))
                .map(work ->
                        new StepWork(
                                place,
                                work.version() + 1,
                                to,
                                work.assignee(),
                                work.due(),
                                null,
                                actor.name(),
                                clock.instant()))
                .forEach(work -> kept.ledger().keep(campaign, brief, work));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Problem ahead(LocalDate day, StepPlace place) {
        return new Problem(
                "LEDGER-005",
                place.key(),
                "the day " + Texts.day(day) + " has not come yet",
                "Maybe record it once it is done.");
    }

    /// A doer in a few words.
    public static String says(Doer doer) {
        return switch (doer) {
            case Doer.Person(String name) -> name;
            case Doer.Tool(ToolUse use) -> says(use);
            case Doer.Both(String name, ToolUse use, Doer.Lead led) ->
                    led == Doer.Lead.PERSON
                            ? name + " with " + says(use)
                            : says(use) + ", with " + name;
        };
    }

    private static String says(ToolUse use) {
        return use.called() + ": " + use.did();
    }

    /// Takes back a line of the ledger by a further one; both stay readable. Where no line with a
    /// person is left, a step that was done is open again.
    public Outcome<LedgerEntry> takeBack(BriefId brief, int number, String reason, Actor actor) {
        return store.inTransactionThatStays(kept ->
                video(kept, brief, actor)
                        .then(video -> takeBack(kept, video, number, reason.strip(), actor)));
    }

    private Outcome<LedgerEntry> takeBack(
            Repositories kept, Video video, int number, String reason, Actor actor) {
        kept.campaigns().lock(video.campaign());
        Optional<Deed> standing =
                standing(kept, video).stream().filter(deed -> deed.isOf(number)).findFirst();
        if (standing.isEmpty()) {
            return Outcome.refused(
                    new Problem(
                            "LEDGER-007",
                            video.brief().id().value(),
                            "line " + number + " does not stand",
                            "Maybe somebody else has taken it back meanwhile."));
        }
        StepPlace place = standing.get().place();
        if (reason.isEmpty() || reason.length() > StepWork.LONGEST) {
            return Outcome.refused(
                    new Problem(
                            "LEDGER-006",
                            place.key(),
                            "why a line is taken back has 1 to %d characters, not %d"
                                    .formatted(StepWork.LONGEST, reason.length()),
                            "Maybe say in one sentence what was mistaken."));
        }
        Outcome<LedgerEntry> added =
                added(
                        kept,
                        video,
                        place,
                        new LedgerEntry.Says.TakenBack(number, reason),
                        actor,
                        "take back record",
                        "line %d: %s".formatted(number, reason));
        if (standing.get().doer().hasPerson() && !hasPerson(kept, video, place)) {
            turn(kept, video, place, WorkState.DONE::equals, WorkState.OPEN, actor);
        }
        return added;
    }

    private static List<Deed> standing(Repositories kept, Video video) {
        return LedgerEntry.standing(kept.ledger().entries(video.campaign(), video.brief().id()));
    }

    /// Whether a line that stands says that somebody did a step, there or for all markets.
    private static boolean hasPerson(Repositories kept, Video video, StepPlace place) {
        StepPlace everywhere = new StepPlace(place.step(), null);
        return standing(kept, video).stream()
                .filter(deed -> deed.place().equals(place) || deed.place().equals(everywhere))
                .anyMatch(deed -> deed.doer().hasPerson());
    }

    private Outcome<LedgerEntry> added(
            Repositories kept,
            Video video,
            StepPlace place,
            LedgerEntry.Says says,
            Actor actor,
            String action,
            String sentence) {
        String campaign = video.campaign();
        BriefId brief = video.brief().id();
        kept.campaigns().lock(campaign);
        LedgerEntry entry =
                new LedgerEntry(
                        kept.ledger().entries(campaign, brief).size() + 1,
                        place,
                        says,
                        actor.name(),
                        clock.instant());
        if (!kept.ledger().add(campaign, brief, entry)) {
            throw new IllegalStateException(
                    "line " + entry.number() + " of " + brief + " is there");
        }
        audit(kept, video, actor, action, place, sentence);
        return Outcome.accepted(entry);
    }

    /// The video, where this person may see it.
    private static Outcome<Video> video(Repositories kept, BriefId brief, Actor actor) {
        Optional<Video> video =
                kept.videos()
                        .campaignOf(brief)
                        .filter(campaign ->
                                !actor.signedIn() || WatchDraft.maySee(kept, campaign, actor))
                        .flatMap(campaign -> kept.videos().find(campaign, brief));
        return video.map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(NotThere.video("the campaign", brief)));
    }

    /// The video, where this person may see it and it has that step.
    private static Outcome<Video> video(
            Repositories kept, BriefId brief, StepPlace place, Actor actor) {
        return video(kept, brief, actor).then(video -> with(kept, video, place));
    }

    /// The video, where it has that step. A step of a market that has left it is there as long as
    /// anybody said anything of it, so that it can be closed.
    private static Outcome<Video> with(Repositories kept, Video video, StepPlace place) {
        Market market = place.market();
        return market == null
                        || video.brief().audience().markets().contains(market)
                        || isPlaced(kept, video, place)
                ? Outcome.accepted(video)
                : Outcome.refused(
                        new Problem(
                                "LEDGER-008",
                                place.key(),
                                "this video is not for " + market,
                                "Maybe its markets were changed meanwhile."));
    }

    private static boolean isPlaced(Repositories kept, Video video, StepPlace place) {
        String campaign = video.campaign();
        BriefId brief = video.brief().id();
        return Stream.concat(
                        kept.ledger().work(campaign, brief).stream().map(StepWork::place),
                        kept.ledger().entries(campaign, brief).stream().map(LedgerEntry::place))
                .anyMatch(place::equals);
    }

    private void audit(
            Repositories kept,
            Video video,
            Actor actor,
            String action,
            StepPlace place,
            String says) {
        kept.audit()
                .add(
                        clock.instant(),
                        actor.name(),
                        action,
                        video.campaign() + "." + video.brief().id(),
                        place.key() + ", " + says);
    }
}
