package org.throughline.data.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Because;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.PersonId;
import org.throughline.data.campaign.Member;
import org.throughline.data.problem.Problem;

/// A seal that the rules ask for before a market may go on.
///
/// @param role who must give it, a word of the reviewer roles
/// @param market the market it is for; absent where the scope is not per market
/// @param person who must give it, where it is the person shown
/// @param stage when: on the `plan`, on a `draft`, or before its `release`
/// @param because the rules that ask for it
/// @param how whether all who have the role must give it, after whom, and within how many days
public record RequiredSeal(
        String role,
        SealScope scope,
        @Nullable Market market,
        @Nullable PersonId person,
        String stage,
        List<Because> because,
        @Nullable Asking how) {

    private static final String PLAN = "plan";
    private static final String RELEASE = "release";

    public RequiredSeal(
            String role,
            SealScope scope,
            @Nullable Market market,
            @Nullable PersonId person,
            String stage,
            List<Because> because) {
        this(role, scope, market, person, stage, because, null);
    }

    public RequiredSeal {
        because = List.copyOf(because);
    }

    /// Whether it must be there before this market may go on.
    public boolean concerns(Market market) {
        return this.market == null || this.market.equals(market);
    }

    /// Whether somebody may give it: the role matches, and the market and scope where the member is
    /// bound to some.
    public boolean mayBeGivenBy(Member member) {
        return member.role().equals(role)
                && (member.market() == null || market == null || member.market().equals(market))
                && (member.seals().isEmpty() || member.seals().contains(scope.key()));
    }

    /// Whether everybody who may give it must.
    public boolean isOfAll() {
        return how != null && how.all();
    }

    /// Working days that whoever gives it has, or usually takes; a part of a day counts as a whole.
    public int workingDays() {
        return Math.ceilDiv(Ask.workingHours(role, how), Ask.HOURS_A_DAY);
    }

    /// Seals that must hold before this one can be given, and do not.
    ///
    /// @param states every seal that is asked for at its stage
    public List<RequiredSeal> openBefore(List<SealState> states) {
        return states.stream()
                .filter(state -> !(state instanceof SealState.Holds))
                .map(SealState::required)
                .filter(this::comesAfter)
                .toList();
    }

    /// Why it cannot be given yet; empty where it can.
    public Optional<Problem> tooEarly(List<SealState> states) {
        return openBefore(states).stream()
                .findFirst()
                .map(open ->
                        new Problem(
                                "SEAL-005",
                                says(),
                                "this seal comes after that of the " + open.role(),
                                "Ask for the seal \u201c" + open.says() + "\u201d first."));
    }

    /// Whether another must hold before this one can be given.
    public boolean comesAfter(RequiredSeal other) {
        Market own = market;
        return how != null
                && how.after().contains(other.role)
                && stage.equals(other.stage)
                && (own == null || other.concerns(own));
    }

    /// Whether it is given on the plan, before anything is rendered.
    public boolean isOnPlan() {
        return stage.equals(PLAN);
    }

    /// Whether it is the last word before a draft goes out.
    public boolean isOnRelease() {
        return stage.equals(RELEASE);
    }

    /// Whether a seal answers it; one given on a plan answers no question about a draft, nor the
    /// other way round.
    ///
    /// @param file SHA-256 of the draft that is asked about; absent on a plan
    boolean isFor(Seal seal, @Nullable String file) {
        return seal.role().equals(role)
                && seal.scope() == scope
                && Objects.equals(market, seal.market())
                && Objects.equals(person, seal.person())
                && seal.stage().equals(stage)
                && (scope != SealScope.WHOLE_FILE || Objects.equals(file, seal.file()));
    }

    /// `legal: claims, DE`
    public String says() {
        return role
                + ": "
                + scope.key()
                + (market == null ? "" : ", " + market)
                + (person == null ? "" : ", " + person);
    }
}
