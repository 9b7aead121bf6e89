package org.throughline.planner.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.PartChange;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealScope;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestRequest;
import org.throughline.data.review.GuestRequest.Asked;
import org.throughline.data.review.GuestRequest.Said;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.review.KeepGuestLinks;

/// Takes what a guest is asked for by their link: a seal, a refusal of it, or the answer that a
/// market is held for.
///
/// What they decide about is always the latest version, and what was shown to them: where it reads
/// otherwise by now, nothing is kept and it is shown again. Each time the code is asked that they
/// were told another way than the link, so that whoever a link was passed on to can read and no
/// more. Thread-safe.
public final class AnswerAsGuest {

    public static final int LONGEST = 600;

    private static final String BRAND_LEAD = "brand-lead";
    private static final String LOCAL = "local-market";

    private final Store store;
    private final KeepGuestLinks links;
    private final SealPlan seal;
    private final AnswerHold hold;
    private final Clock clock;

    public AnswerAsGuest(
            Store store, KeepGuestLinks links, SealPlan seal, AnswerHold hold, Clock clock) {
        this.store = store;
        this.links = links;
        this.seal = seal;
        this.hold = hold;
        this.clock = clock;
    }

    /// How a request stands.
    public sealed interface State {

        /// It waits for the guest.
        ///
        /// @param hash of what they decide about
        /// @param since what reads otherwise than when they gave the same seal before
        record Waits(String hash, List<PartChange> since) implements State {
            public Waits {
                since = List.copyOf(since);
            }
        }

        /// They have given it, and what they gave holds.
        record Given(Instant at, String says) implements State {}

        /// It cannot be given now.
        record NotYet(List<Problem> problems) implements State {
            public NotYet {
                problems = List.copyOf(problems);
            }
        }

        /// It is not asked any more.
        ///
        /// @param by who else gave it; empty where nobody did
        record Over(String by) implements State {}
    }

    /// What a guest is asked, at the version of the plan that is the latest.
    ///
    /// @param seals of all its versions
    public record Question(GuestLink link, ProductionPlan plan, List<Seal> seals, State state) {

        public Question {
            seals = List.copyOf(seals);
        }

        public GuestRequest request() {
            return Objects.requireNonNull(link.request());
        }

        /// What reads otherwise, of what they decide about, than in an earlier version.
        public List<PartChange> since(ProductionPlan before) {
            return switch (request().asked()) {
                case Asked.OfSeal(_, SealScope scope, var market, var person) ->
                        plan.changesSince(before, scope, market, person);
                case Asked.OfHold(Market market, _) ->
                        plan.changesSince(before, SealScope.WORDS, market, null);
            };
        }
    }

    /// What the guest of a seat is asked; empty where their link opens nothing or asks nothing. It
    /// is shown to them by that.
    public Optional<Question> read(Seat seat) {
        return store.inTransaction(
                kept -> asked(kept, seat).map(question -> shown(kept, question)));
    }

    private Question shown(Repositories kept, Question question) {
        if (!(question.state instanceof State.Waits(String hash, _))
                || hash.equals(question.request().shown())) {
            return question;
        }
        return new Question(
                changed(kept, question.link, request -> request.showing(hash)),
                question.plan,
                question.seals,
                question.state);
    }

    /// Puts the seal that the guest is asked for.
    ///
    /// @param hash of what was shown to them
    public Outcome<Said> approve(Seat seat, String hash, String code) {
        return with(seat, code, (kept, question) -> approve(kept, question, hash));
    }

    private Outcome<Said> approve(Repositories kept, Question question, String hash) {
        if (!(question.request().asked() instanceof Asked.OfSeal asked)) {
            return Outcome.refused(notAsked());
        }
        GuestLink link = question.link;
        return switch (question.state) {
            case State.Given(Instant at, String says) ->
                    Outcome.accepted(new Said(true, says, at, question.plan.id()));
            case State.Waits waits when isShown(question, waits, hash) ->
                    seal.sealAsGuest(
                                    question.plan.id(),
                                    required(question.plan, asked).orElseThrow(),
                                    link.signature(),
                                    link.vouched())
                            .then(given -> said(kept, question, true, "", given.at()));
            case State.Waits _ -> Outcome.refused(changed());
            case State.NotYet(List<Problem> problems) -> Outcome.refused(problems);
            case State.Over _ -> Outcome.refused(notAsked());
        };
    }

    /// Refuses the seal that the guest is asked for, with their reason.
    public Outcome<Said> decline(Seat seat, String says, String code) {
        String reason = says.strip();
        return worded(reason)
                .<Outcome<Said>>map(Outcome::refused)
                .orElseGet(() ->
                        with(seat, code, (kept, question) -> decline(kept, question, reason)));
    }

    private Outcome<Said> decline(Repositories kept, Question question, String reason) {
        if (!(question.request().asked() instanceof Asked.OfSeal)) {
            return Outcome.refused(notAsked());
        }
        Said before = question.request().said();
        if (before != null
                && question.request().isRefusedOn(question.plan.id())
                && before.says().equals(reason)) {
            return Outcome.accepted(before);
        }
        return switch (question.state) {
            case State.Given _ ->
                    Outcome.refused(
                            new Problem(
                                    "GUEST-014",
                                    "",
                                    "the seal is given and holds; it is not taken back",
                                    "Maybe tell whoever gave you the link; a change of the plan breaks it."));
            case State.Over _ -> Outcome.refused(notAsked());
            case State.Waits _, State.NotYet _ -> {
                audit(kept, question, "decline seal", reason);
                yield said(kept, question, false, reason, clock.instant());
            }
        };
    }

    /// Answers the hold that the guest is asked about.
    ///
    /// @param hash of what was shown to them
    /// @param lifts whether the market may go on
    public Outcome<Said> answer(Seat seat, String hash, boolean lifts, String says, String code) {
        String text = says.strip();
        return worded(text)
                .<Outcome<Said>>map(Outcome::refused)
                .orElseGet(() ->
                        with(
                                seat,
                                code,
                                (kept, question) -> answer(kept, question, hash, lifts, text)));
    }

    private Outcome<Said> answer(
            Repositories kept, Question question, String hash, boolean lifts, String says) {
        if (!(question.request().asked() instanceof Asked.OfHold asked)) {
            return Outcome.refused(notAsked());
        }
        Said before = question.request().said();
        boolean again =
                own(question.link, question.plan, asked)
                        .filter(each -> each.lifts() == lifts && each.says().equals(says))
                        .isPresent();
        if (before != null && again) {
            return Outcome.accepted(before);
        }
        return switch (question.state) {
            case State.Waits waits when isShown(question, waits, hash) ->
                    answered(kept, question, asked, lifts, says);
            case State.Given _ when !lifts -> answered(kept, question, asked, false, says);
            case State.Waits _ -> Outcome.refused(changed());
            case State.Given _, State.Over _ -> Outcome.refused(notAsked());
            case State.NotYet(List<Problem> problems) -> Outcome.refused(problems);
        };
    }

    private Outcome<Said> answered(
            Repositories kept, Question question, Asked.OfHold asked, boolean lifts, String says) {
        GuestLink link = question.link;
        ProductionPlan plan = question.plan;
        return hold.answerAsGuest(
                        plan.id().campaign(),
                        plan.id().brief(),
                        asked.market(),
                        asked.rule(),
                        lifts,
                        says,
                        link.vouched(),
                        Actor.guest(link.signature(), plan.id().toString()))
                .then(next ->
                        said(
                                kept,
                                new Question(link, next, question.seals, question.state),
                                lifts,
                                says,
                                clock.instant()));
    }

    /// Does something for a guest with the right code. Wrong ones are counted, whatever else comes
    /// of it.
    private <T> Outcome<T> with(
            Seat seat, String code, BiFunction<Repositories, Question, Outcome<T>> work) {
        Optional<Problem> wrong = wrongCode(seat, code);
        return wrong.isPresent()
                ? Outcome.refused(wrong.get())
                : store.inTransactionThatStays(kept -> {
                    Optional<Question> found = locked(kept, seat);
                    return found.isEmpty()
                            ? Outcome.refused(notThere())
                            : work.apply(kept, found.get());
                });
    }

    private Optional<Problem> wrongCode(Seat seat, String code) {
        return store.inTransactionThatStays(kept -> {
            Optional<Question> found = locked(kept, seat);
            if (found.isEmpty()) {
                return Optional.of(notThere());
            }
            Question question = found.get();
            GuestRequest request = question.request();
            if (request.isLocked()) {
                return Optional.of(locked());
            }
            if (KeepGuestLinks.isCode(question.link, request, code)) {
                return Optional.empty();
            }
            GuestRequest after =
                    Objects.requireNonNull(
                            changed(kept, question.link, GuestRequest::withWrongCode).request());
            if (after.isLocked()) {
                audit(kept, question, "lock guest request", "");
                return Optional.of(locked());
            }
            return Optional.of(
                    new Problem(
                            "GUEST-010",
                            "code",
                            "this is not the code that goes with your link",
                            "Whoever made the link has it; %d tries are left."
                                    .formatted(GuestRequest.MOST_WRONG - after.wrongCount())));
        });
    }

    private Optional<Question> locked(Repositories kept, Seat seat) {
        asked(kept, seat)
                .ifPresent(question -> kept.campaigns().lock(question.plan.id().campaign()));
        // as it is once nobody else changes it
        return asked(kept, seat);
    }

    private Optional<Question> asked(Repositories kept, Seat seat) {
        UUID id = seat.link();
        return id == null
                ? Optional.empty()
                : links.use(id)
                        .filter(link -> link.request() != null)
                        .flatMap(link ->
                                kept.plans()
                                        .latest(link.version().campaign(), link.version().brief())
                                        .map(plan ->
                                                new Question(
                                                        link,
                                                        plan,
                                                        seals(kept, plan),
                                                        state(kept, link, plan))));
    }

    private State state(Repositories kept, GuestLink link, ProductionPlan plan) {
        return switch (Objects.requireNonNull(link.request()).asked()) {
            case Asked.OfSeal asked ->
                    required(plan, asked)
                            .map(required -> state(kept, link, plan, required))
                            .orElseGet(() -> new State.Over(""));
            case Asked.OfHold asked -> state(link, plan, asked);
        };
    }

    private State state(
            Repositories kept, GuestLink link, ProductionPlan plan, RequiredSeal required) {
        List<Seal> seals = seals(kept, plan);
        Outcome<Seal> would =
                seal.tryAsGuest(plan.id(), required, link.signature(), link.vouched());
        if (would instanceof Outcome.Accepted<Seal>(Seal now)) {
            Optional<Seal> own = seals.stream().filter(each -> isSame(each, now)).findFirst();
            if (own.isPresent()) {
                return new State.Given(own.get().at(), "");
            }
        }
        SealState stands =
                plan.sealStates(seals).stream()
                        .filter(each -> each.required().equals(required))
                        .findFirst()
                        .orElseThrow();
        if (stands instanceof SealState.Holds(_, Seal given, _)) {
            return new State.Over(given.by());
        }
        return switch (would) {
            case Outcome.Refused<Seal>(List<Problem> problems) -> new State.NotYet(problems);
            case Outcome.Accepted<Seal>(Seal now) ->
                    new State.Waits(now.sha256(), since(kept, link, plan, stands));
        };
    }

    private static List<Seal> seals(Repositories kept, ProductionPlan plan) {
        return kept.plans().seals(plan.id().campaign(), plan.id().brief());
    }

    private static boolean isSame(Seal each, Seal now) {
        return each.by().equals(now.by())
                && each.role().equals(now.role())
                && each.scope() == now.scope()
                && Objects.equals(each.market(), now.market())
                && Objects.equals(each.person(), now.person())
                && each.stage().equals(now.stage())
                && each.vouched() != null
                && each.sha256().equals(now.sha256())
                && each.parts().equals(now.parts());
    }

    private static List<PartChange> since(
            Repositories kept, GuestLink link, ProductionPlan plan, SealState stands) {
        return stands instanceof SealState.Broken(_, Seal broken, _)
                        && broken.by().equals(link.signature())
                ? kept.plans()
                        .find(broken.plan())
                        .map(before -> plan.changesSince(before, broken))
                        .orElse(List.of())
                : List.of();
    }

    private static State state(GuestLink link, ProductionPlan plan, Asked.OfHold asked) {
        Optional<LocalAnswer> own = own(link, plan, asked);
        if (own.filter(LocalAnswer::lifts).isPresent()) {
            return new State.Given(own.get().at(), own.get().says());
        }
        boolean vouches =
                !plan.isBy(link.by())
                        && plan.approvers().stream()
                                .anyMatch(each ->
                                        each.role().equals(BRAND_LEAD) && each.isCalled(link.by()));
        if (vouches && isHeld(plan, asked)) {
            return new State.Waits(plan.fingerprint().sha256(), List.of());
        }
        return new State.Over(
                plan.answers().stream()
                        .filter(each -> isTo(each, asked) && each.lifts())
                        .map(LocalAnswer::by)
                        .findFirst()
                        .orElse(""));
    }

    private static boolean isHeld(ProductionPlan plan, Asked.OfHold asked) {
        return plan.brief().audience().markets().contains(asked.market())
                && plan.standing(asked.market(), List.of())
                        instanceof MarketStanding.Held(List<Hold> holds)
                && holds.stream()
                        .filter(each -> LOCAL.equals(each.role()))
                        .flatMap(each -> each.because().stream())
                        .anyMatch(because -> because.rule().equals(asked.rule()));
    }

    private static Optional<LocalAnswer> own(
            GuestLink link, ProductionPlan plan, Asked.OfHold asked) {
        return plan.answers().stream()
                .filter(each -> isTo(each, asked) && each.by().equals(link.signature()))
                .findFirst();
    }

    private static boolean isTo(LocalAnswer answer, Asked.OfHold asked) {
        return answer.market().equals(asked.market()) && answer.rule().equals(asked.rule());
    }

    private static Optional<RequiredSeal> required(ProductionPlan plan, Asked.OfSeal asked) {
        return plan.requiredSeals().stream().filter(asked::is).findFirst();
    }

    private static boolean isShown(Question question, State.Waits waits, String hash) {
        return hash.equals(waits.hash()) && hash.equals(question.request().shown());
    }

    private static Outcome<Said> said(
            Repositories kept, Question question, boolean yes, String says, Instant at) {
        Said said = new Said(yes, says, at, question.plan.id());
        changed(kept, question.link, request -> request.saying(said));
        return Outcome.accepted(said);
    }

    /// Keeps a link with its request changed, as it is kept now.
    private static GuestLink changed(
            Repositories kept, GuestLink link, UnaryOperator<GuestRequest> change) {
        kept.campaigns().lock(link.version().campaign());
        GuestLink now = kept.guestLinks().find(link.id()).orElseThrow();
        GuestLink changed = now.asking(change.apply(Objects.requireNonNull(now.request())));
        kept.guestLinks().keep(changed);
        return changed;
    }

    private void audit(Repositories kept, Question question, String action, String says) {
        kept.audit()
                .add(
                        clock.instant(),
                        question.link.signature(),
                        action,
                        question.plan.id().toString(),
                        KeepGuestLinks.says(question.request().asked())
                                + (says.isEmpty() ? "" : ". " + says)
                                + " (%s, %s vouches)"
                                        .formatted(question.request().as(), question.link.by()));
    }

    private static Optional<Problem> worded(String says) {
        return says.isEmpty() || says.length() > LONGEST
                ? Optional.of(
                        new Problem(
                                "GUEST-011",
                                "says",
                                says.isEmpty()
                                        ? "a reason is missing"
                                        : "a reason has at most %d signs".formatted(LONGEST),
                                "Write in a sentence or two what decides it."))
                : Optional.empty();
    }

    private static Problem changed() {
        return new Problem(
                "GUEST-012",
                "",
                "the plan has changed since this page was opened, and nothing was kept",
                "Look at what it says now.");
    }

    private static Problem notAsked() {
        return new Problem("GUEST-013", "", "nothing like this is asked of you now", "");
    }

    private static Problem locked() {
        return new Problem(
                "GUEST-015",
                "code",
                "too many wrong codes were typed, and this link decides nothing any more",
                "Ask whoever made it for another one.");
    }

    private static Problem notThere() {
        return new Problem("GUEST-404", "", "this link does not open anything", "");
    }
}
