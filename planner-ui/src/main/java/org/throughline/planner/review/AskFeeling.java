package org.throughline.planner.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Feeling;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.AimSeen;
import org.throughline.data.review.AimSeen.Where;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Felt;
import org.throughline.data.review.FeltSpread;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.review.FeltState.Knows;

/// Asks those who do not know what a video is meant to leave people feeling what its draft left
/// them feeling, once for each file. An answer may be changed until its person sees what is meant;
/// whoever has seen that, wherever it was, is not asked about any draft of the video any more. A
/// guest answers and is shown nothing: what a video is meant to leave stays with its team.
public final class AskFeeling {

    private final Store store;
    private final Clock clock;

    public AskFeeling(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// How far somebody is with a draft that they may see.
    public Outcome<FeltState> look(DraftId id, Actor actor) {
        return store.inTransaction(kept ->
                of(
                        kept,
                        id,
                        actor,
                        (draft, plan) -> Outcome.accepted(state(kept, draft, plan, actor))));
    }

    /// Keeps what a draft left somebody feeling.
    ///
    /// @param sha256 of the file that they watched
    /// @param feeling a word of `feeling`
    /// @param strength from 1 to 5; absent where it is left open
    public Outcome<FeltState> say(
            DraftId id, String sha256, String feeling, @Nullable Integer strength, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(id.plan().campaign());
            return of(
                    kept,
                    id,
                    actor,
                    (draft, plan) -> {
                        FeltState before = state(kept, draft, plan, actor);
                        Optional<Problem> refusal = refusal(kept, draft, sha256, before, actor);
                        if (refusal.isPresent()) {
                            return Outcome.refused(refusal.get());
                        }
                        Instant now = clock.instant();
                        Felt felt = new Felt(id, sha256, actor.name(), now, feeling, strength);
                        kept.blindAnswers().keep(felt);
                        if (before instanceof FeltState.Asked) {
                            // whoever reads what was done must not read what was felt
                            kept.audit()
                                    .add(now, actor.name(), "say feeling", id.toString(), sha256);
                        }
                        return Outcome.accepted(new FeltState.Said(felt));
                    });
        });
    }

    /// Shows what a draft is meant to leave people feeling to somebody who has said what it left
    /// them; from then on they are not asked about any draft of its video. Nothing to a guest.
    public Outcome<FeltState> show(DraftId id, Actor actor) {
        if (actor.isGuest()) {
            return look(id, actor);
        }
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(id.plan().campaign());
            return of(
                    kept,
                    id,
                    actor,
                    (draft, plan) -> {
                        if (state(kept, draft, plan, actor) instanceof FeltState.Said) {
                            kept.blindAnswers()
                                    .add(
                                            seen(
                                                    id.plan().campaign(),
                                                    id.plan().brief(),
                                                    Where.ANSWER,
                                                    actor));
                        }
                        return Outcome.accepted(state(kept, draft, plan, actor));
                    });
        });
    }

    /// What people said blind of a file that was posted, for somebody who knows what it is meant to
    /// leave; empty for everybody else, and where nobody has said anything.
    public Optional<FeltOfFile> ofFile(DraftId id, String sha256, Actor actor) {
        return store.inTransaction(kept -> {
            Optional<ProductionPlan> plan =
                    WatchDraft.find(kept, id, actor).flatMap(_ -> kept.plans().find(id.plan()));
            return plan.filter(found -> !actor.isGuest() && known(kept, found, actor).isPresent())
                    .map(found -> {
                        Feeling meant = found.brief().feeling();
                        return new FeltOfFile(
                                meant, FeltSpread.of(kept.blindAnswers().of(id, sha256), meant));
                    })
                    .filter(felt -> felt.spread().people() > 0);
        });
    }

    /// Keeps that somebody was shown what a video is meant to leave people feeling. Cheap where it
    /// is kept already.
    public void seen(BriefId brief, Where where, Actor actor) {
        if (actor.signedIn() && !actor.isGuest()) {
            store.useTransaction(kept ->
                    kept.videos()
                            .campaignOf(brief)
                            .filter(campaign -> WatchDraft.maySee(kept, campaign, actor))
                            .map(campaign -> seen(campaign, brief, where, actor))
                            .ifPresent(kept.blindAnswers()::add));
        }
    }

    private AimSeen seen(String campaign, BriefId brief, Where where, Actor actor) {
        return new AimSeen(campaign, brief, actor.name(), clock.instant(), where);
    }

    private static Outcome<FeltState> of(
            Repositories kept,
            DraftId id,
            Actor actor,
            BiFunction<Draft, ProductionPlan, Outcome<FeltState>> work) {
        Optional<Draft> draft = WatchDraft.find(kept, id, actor);
        Optional<ProductionPlan> plan = kept.plans().find(id.plan());
        return draft.isPresent() && plan.isPresent()
                ? work.apply(draft.get(), plan.get())
                : Outcome.refused(NotThere.draft(id));
    }

    private static FeltState state(
            Repositories kept, Draft draft, ProductionPlan plan, Actor actor) {
        if (actor.isGuest() && isTold(kept, plan, actor)) {
            return new FeltState.Told();
        }
        @Nullable Felt own = kept.blindAnswers().find(draft, actor.name()).orElse(null);
        Optional<Known> known = actor.isGuest() ? Optional.empty() : known(kept, plan, actor);
        if (known.isPresent()) {
            var meant = plan.brief().feeling();
            var spread = FeltSpread.of(kept.blindAnswers().of(draft), meant);
            return new FeltState.Shown(own, known.get().how(), known.get().since(), meant, spread);
        }
        if (own != null) {
            return new FeltState.Said(own);
        }
        return WatchDraft.viewing(kept, draft, actor).isWhole(draft)
                ? new FeltState.Asked()
                : new FeltState.Unwatched();
    }

    private static boolean isTold(Repositories kept, ProductionPlan plan, Actor guest) {
        return kept.blindAnswers()
                .seen(plan.id().campaign(), plan.id().brief(), guest.name())
                .isPresent();
    }

    private record Known(Knows how, @Nullable Instant since) {}

    private static Optional<Known> known(Repositories kept, ProductionPlan plan, Actor actor) {
        if (plan.isBy(actor.name())) {
            return Optional.of(new Known(Knows.AUTHOR, null));
        }
        String campaign = plan.id().campaign();
        BriefId brief = plan.id().brief();
        return kept.blindAnswers()
                .seen(campaign, brief, actor.name())
                .map(seen -> new Known(how(seen.where()), seen.at()))
                .or(() ->
                        kept.plans().seals(campaign, brief).stream()
                                .filter(seal -> seal.file() == null)
                                .filter(seal -> seal.by().equals(actor.name()))
                                .findFirst()
                                .map((Seal seal) -> new Known(Knows.SEALED, seal.at())));
    }

    private static Knows how(Where where) {
        return switch (where) {
            case BRIEF -> Knows.BRIEF;
            case PLAN -> Knows.PLAN;
            case BESIDE -> Knows.BESIDE;
            case PACKAGE -> Knows.PACKAGE;
            case ANSWER -> Knows.ANSWER;
        };
    }

    private static Optional<Problem> refusal(
            Repositories kept, Draft draft, String sha256, FeltState before, Actor actor) {
        if (!actor.signedIn()) {
            return Optional.of(
                    new Problem(
                            "ACCESS-002",
                            draft.id().toString(),
                            "nobody is signed in whose answer it could be",
                            "Maybe sign in, and answer on the page of the draft."));
        }
        if (before instanceof FeltState.Shown || before instanceof FeltState.Told) {
            return Optional.of(
                    new Problem(
                            "REVIEW-005",
                            draft.id().toString(),
                            actor.name()
                                    + " knows what it is meant to leave people feeling, so the"
                                    + " answer would not be blind",
                            "Maybe ask somebody who has not opened its brief or its plan."));
        }
        if (!sha256.equals(draft.sha256())) {
            return Optional.of(
                    new Problem(
                            "REVIEW-006",
                            draft.id().toString(),
                            "it was rendered again since it was watched",
                            "Maybe load the page again and watch the new one."));
        }
        return WatchDraft.unwatched(kept, draft, actor, "judged");
    }
}
