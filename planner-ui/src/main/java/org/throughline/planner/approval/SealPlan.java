package org.throughline.planner.approval;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Vouched;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealScope;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.planner.plan.CheckCaptions;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.Stops;

/// Puts seals on the latest version of a plan.
public final class SealPlan {

    private final Store store;
    private final CheckCaptions captions;
    private final Clock clock;

    public SealPlan(Store store, CheckCaptions captions, Clock clock) {
        this.store = store;
        this.captions = captions;
        this.clock = clock;
    }

    /// Puts one seal. Giving one that holds already changes nothing.
    public Outcome<Seal> seal(PlanId id, RequiredSeal required, Actor actor) {
        return actor.mayDecide()
                ? onLatest(id, kept -> plan -> put(ofMember(kept, plan, required, actor), required))
                : Outcome.refused(Refusals.local("seal"));
    }

    /// Puts one seal for a guest, whom somebody of the team vouches for. Whether they were asked is
    /// for the caller to say.
    ///
    /// @param by as the seal names the guest
    Outcome<Seal> sealAsGuest(PlanId id, RequiredSeal required, String by, Vouched vouched) {
        return onLatest(
                id, kept -> plan -> put(ofGuest(kept, plan, required, by, vouched), required));
    }

    /// The seal that a guest would put now; nothing is kept.
    Outcome<Seal> tryAsGuest(PlanId id, RequiredSeal required, String by, Vouched vouched) {
        return onLatest(
                id,
                kept ->
                        plan ->
                                found(ofGuest(kept, plan, required, by, vouched), required)
                                        .map(Outcome::accepted)
                                        .orElseGet(() ->
                                                given(
                                                        ofGuest(kept, plan, required, by, vouched),
                                                        required)));
    }

    /// A plan open for sealing by somebody.
    ///
    /// @param by as the seal will name them
    /// @param signed the seal as the plan itself gives or refuses it
    private record Opened(
            Repositories kept, ProductionPlan plan, String by, Supplier<Outcome<Seal>> signed) {}

    private Opened ofGuest(
            Repositories kept,
            ProductionPlan plan,
            RequiredSeal required,
            String by,
            Vouched vouched) {
        return new Opened(
                kept, plan, by, () -> plan.sealAsGuest(required, by, vouched, clock.instant()));
    }

    private Opened ofMember(
            Repositories kept, ProductionPlan plan, RequiredSeal required, Actor actor) {
        // A stranger to the plan is let through here and refused by the plan itself.
        Member member =
                plan.approvers().stream()
                        .filter(each -> is(each, actor))
                        .findFirst()
                        .orElse(new Member(actor.name(), actor.role(), null, List.of()));
        return new Opened(
                kept, plan, actor.name(), () -> plan.seal(required, member, clock.instant()));
    }

    private <T> Outcome<T> onLatest(
            PlanId id, Function<Repositories, Function<ProductionPlan, Outcome<T>>> work) {
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(id.campaign());
            Optional<ProductionPlan> plan = kept.plans().find(id);
            if (plan.isEmpty()) {
                return Outcome.refused(NotThere.plan(id));
            }
            if (kept.plans().status(id) instanceof PlanStatus.Superseded(PlanId successor, _)) {
                return Outcome.refused(Refusals.superseded(id, successor));
            }
            return work.apply(kept).apply(plan.get());
        });
    }

    private Outcome<Seal> put(Opened opened, RequiredSeal required) {
        Optional<Seal> holding = found(opened, required);
        if (holding.isPresent()) {
            return Outcome.accepted(holding.get());
        }
        return given(opened, required)
                .then(seal -> {
                    keep(opened, seal);
                    return Outcome.accepted(seal);
                });
    }

    /// The seal of theirs that counts already.
    private static Optional<Seal> found(Opened opened, RequiredSeal required) {
        return opened.plan.givenBy(required, null, seals(opened), opened.by);
    }

    private Outcome<Seal> given(Opened opened, RequiredSeal required) {
        List<Problem> stopped = Stops.refusal(opened.kept, opened.plan, required);
        if (!stopped.isEmpty()) {
            return Outcome.refused(stopped);
        }
        Optional<Problem> early = required.tooEarly(opened.plan.sealStates(seals(opened)));
        if (early.isPresent()) {
            return Outcome.refused(early.get());
        }
        return opened.signed
                .get()
                .then(seal -> {
                    List<Problem> unfit = unfit(opened.plan, required);
                    return unfit.isEmpty() ? Outcome.accepted(seal) : Outcome.refused(unfit);
                });
    }

    /// Nobody seals words that rendering would refuse, nor a claim of which they say otherwise.
    private List<Problem> unfit(ProductionPlan plan, RequiredSeal required) {
        Market market = required.market();
        if (market == null) {
            return List.of();
        }
        Predicate<CaptionFinding> covered = covered(required.scope());
        return captions.check(plan, market).stream()
                .filter(covered)
                .map(CaptionFinding::problem)
                .toList();
    }

    private static Predicate<CaptionFinding> covered(SealScope scope) {
        return switch (scope) {
            case WORDS -> finding -> true;
            case POST_TEXT -> CaptionFinding::isAboutPost;
            case CLAIMS -> CaptionFinding::isAboutClaim;
            default -> finding -> false;
        };
    }

    private static List<Seal> seals(Opened opened) {
        PlanId id = opened.plan.id();
        return opened.kept.plans().seals(id.campaign(), id.brief());
    }

    private void keep(Opened opened, Seal seal) {
        opened.kept.plans().keep(seal);
        opened.kept
                .audit()
                .add(
                        clock.instant(),
                        seal.by(),
                        "seal plan",
                        seal.plan().toString(),
                        seal.role()
                                + ": "
                                + seal.scope().key()
                                + (seal.market() == null ? "" : ", " + seal.market())
                                + ", "
                                + seal.sha256()
                                + vouched(seal.vouched()));
    }

    private static String vouched(@Nullable Vouched vouched) {
        return vouched == null ? "" : "; %s, %s vouches".formatted(vouched.as(), vouched.by());
    }

    private static boolean is(Member member, Actor actor) {
        return member.name().equals(actor.name()) && member.role().equals(actor.role());
    }
}
