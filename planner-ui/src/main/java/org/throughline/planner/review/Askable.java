package org.throughline.planner.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.account.Account;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Team;
import org.throughline.data.campaign.Vouched;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.GuestRequest.Asked;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.plan.NotThere;

/// What a guest may be asked for at a plan, and who may ask them.
///
/// Only somebody who leads the brand may, who approves the plan and did not write it: a seal that
/// its author could hand on to a link of their own would be none. Nobody asks themselves, nor the
/// author, nor anybody who has an account and can give it signed in.
///
/// @param guest name of whom it is asked for
record Askable(Repositories kept, PlanId id, String guest) {

    private static final String LOCAL = "local-market";

    /// What is asked for, in words of the record.
    static String says(Asked asked) {
        return switch (asked) {
            case Asked.OfSeal(String role, var scope, var market, var person) ->
                    role
                            + ": "
                            + scope.key()
                            + (market == null ? "" : ", " + market)
                            + (person == null ? "" : ", " + person);
            case Asked.OfHold(Market market, String rule) -> market + ", rule " + rule;
        };
    }

    /// What of a plan guests may be asked for now by somebody: each seal that does not hold and is
    /// given by others, then each hold that waits for the local reviewer.
    static List<Asked> all(Repositories kept, ProductionPlan plan, Actor by) {
        Askable some = new Askable(kept, plan.id(), "?");
        List<Asked> all = new ArrayList<>();
        List<SealState> states =
                plan.sealStates(kept.plans().seals(plan.id().campaign(), plan.id().brief()));
        for (SealState state : states) {
            RequiredSeal required = state.required();
            if (!(state instanceof SealState.Holds)
                    && some.mayAsk(plan, by)
                    && plan.notForGuest(required, new Vouched("?", "?", by.name())).isEmpty()) {
                all.add(Asked.OfSeal.of(required));
            }
        }
        some.holds(plan).stream().filter(_ -> some.mayAsk(plan, by)).forEach(all::add);
        return all;
    }

    /// Why somebody may not be asked for something; none where they may.
    List<Problem> problems(String as, Asked asked, Actor by) {
        List<Problem> problems = new ArrayList<>();
        Optional<ProductionPlan> found = kept.plans().find(id);
        if (found.isEmpty()) {
            return List.of(NotThere.plan(id));
        }
        ProductionPlan plan = found.get();
        if (!mayAsk(plan, by)) {
            return List.of(
                    new Problem(
                            "GUEST-005",
                            "",
                            by.name() + " cannot ask a guest to decide about this plan",
                            "Ask somebody who leads the brand, approves it and did not write it."));
        }
        if (kept.plans().status(id) instanceof PlanStatus.Superseded) {
            problems.add(
                    new Problem(
                            "PLAN-020",
                            id.toString(),
                            "another version took its place",
                            "Ask at the newest one."));
        }
        if (!KeepGuestLinks.isReadable(as)) {
            problems.add(
                    new Problem(
                            "GUEST-006",
                            "as",
                            as.isEmpty()
                                    ? "it is missing what they are"
                                    : "what they are has letters, at most %d signs, and none that nobody sees"
                                            .formatted(KeepGuestLinks.LONGEST_NAME),
                            "Write it as it is to stand by the seal, such as: legal, Client Ltd."));
        }
        if (plan.isBy(guest) || Member.areOne(guest, by.name())) {
            problems.add(
                    new Problem(
                            "GUEST-007",
                            "name",
                            "whoever wrote the plan or makes the link is not asked by one",
                            ""));
            return problems;
        }
        switch (asked) {
            case Asked.OfSeal seal -> seal(plan, seal, as, by, problems);
            case Asked.OfHold hold -> hold(plan, hold, problems);
        }
        return problems;
    }

    private boolean mayAsk(ProductionPlan plan, Actor by) {
        return by.isBrandLead()
                && !plan.isBy(by.name())
                && plan.approvers().stream()
                        .anyMatch(each ->
                                each.role().equals(by.role()) && each.name().equals(by.name()));
    }

    private void seal(
            ProductionPlan plan, Asked.OfSeal seal, String as, Actor by, List<Problem> problems) {
        Optional<RequiredSeal> required =
                plan.requiredSeals().stream().filter(seal::is).findFirst();
        if (required.isEmpty()) {
            problems.add(unasked(says(seal)));
            return;
        }
        plan.notForGuest(required.get(), new Vouched(guest, as.isBlank() ? guest : as, by.name()))
                .ifPresent(problems::add);
        seated(plan.signers(required.get())).ifPresent(problems::add);
    }

    private void hold(ProductionPlan plan, Asked.OfHold hold, List<Problem> problems) {
        if (!holds(plan).contains(hold)) {
            problems.add(unasked(says(hold)));
            return;
        }
        seated(
                        plan.approvers().stream()
                                .filter(each -> each.mayAnswer(LOCAL, hold.market()))
                                .toList())
                .ifPresent(problems::add);
    }

    private List<Asked.OfHold> holds(ProductionPlan plan) {
        return plan.brief().audience().markets().stream()
                .flatMap(market ->
                        plan.standing(market, List.of()) instanceof MarketStanding.Held(var holds)
                                ? holds.stream()
                                        .filter(hold -> LOCAL.equals(hold.role()))
                                        .flatMap(hold -> ofRules(market, hold).stream())
                                : Stream.<Asked.OfHold>empty())
                .distinct()
                .toList();
    }

    private static List<Asked.OfHold> ofRules(Market market, Hold hold) {
        return hold.because().stream()
                .limit(1)
                .map(because -> new Asked.OfHold(market, because.rule()))
                .toList();
    }

    /// Somebody of the team is asked by a link only for what they are asked anyway, and only where
    /// they have no account: with one they give it signed in.
    ///
    /// @param asked who of the team may give it
    private Optional<Problem> seated(List<Member> asked) {
        boolean hasAccount =
                kept.accounts().find(KeepAccounts.id(guest)).filter(Account::isOpen).isPresent();
        boolean ofTeam =
                kept.campaigns()
                        .find(id.campaign())
                        .map(Campaign::team)
                        .filter((Team team) -> team.has(guest))
                        .isPresent();
        boolean isAsked = asked.stream().anyMatch(member -> member.isCalled(guest));
        return hasAccount || (ofTeam && !isAsked)
                ? Optional.of(
                        new Problem(
                                "GUEST-008",
                                "name",
                                "'%s' is somebody of the team".formatted(guest),
                                hasAccount
                                        ? "They sign in and give it on the plan page."
                                        : "They are asked for something else."))
                : Optional.empty();
    }

    private static Problem unasked(String what) {
        return new Problem(
                "GUEST-009",
                "asked",
                "the plan does not wait for this: " + what,
                "Maybe it has changed meanwhile; look at it again.");
    }
}
