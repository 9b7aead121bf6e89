package org.throughline.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;

/// Decides whether a market may go on.
final class Standing {

    private Standing() {}

    static MarketStanding of(
            ProductionPlan plan, Market market, List<Seal> seals, List<MarketStop> stops) {
        List<MarketStop> here = MarketStop.standingIn(market, stops);
        return here.isEmpty() ? of(plan, market, seals) : new MarketStanding.Stopped(here);
    }

    static MarketStanding of(ProductionPlan plan, Market market, List<Seal> seals) {
        List<Hold> holds =
                plan.assessment().holds().stream().filter(hold -> hold.concerns(market)).toList();
        if (!holds.isEmpty()) {
            return new MarketStanding.Held(holds);
        }
        List<Problem> blockers = blockers(plan, market);
        if (!blockers.isEmpty()) {
            return new MarketStanding.Blocked(blockers);
        }
        List<SealState> states =
                plan.sealStates(seals).stream()
                        .filter(state -> state.required().concerns(market))
                        .toList();
        List<SealState> open =
                states.stream().filter(state -> !(state instanceof SealState.Holds)).toList();
        return open.isEmpty()
                ? new MarketStanding.Ready(
                        states.stream()
                                .flatMap(state -> ((SealState.Holds) state).all().stream())
                                .toList())
                : new MarketStanding.Waiting(open);
    }

    /// What a person must mend in the plan itself before this market can be approved.
    static List<Problem> blockers(ProductionPlan plan, Market market) {
        List<Problem> problems = new ArrayList<>();
        for (Need need : plan.assessment().needs()) {
            if (!need.met() && stopsPlan(need) && concerns(plan, need, market)) {
                problems.add(problem("PLAN-002", need.item(), need.missing()));
            }
        }
        for (Never never : plan.assessment().never()) {
            if (never.broken() && never.hard() && concerns(never, market)) {
                String says =
                        never.because().isEmpty()
                                ? "never " + never.what() + " " + never.value()
                                : never.because().getFirst().says();
                problems.add(problem("PLAN-003", never.what() + " " + never.value(), says));
            }
        }
        for (String field : plan.assessment().unanswered()) {
            problems.add(problem("PLAN-004", field, "a hard rule waits for this answer"));
        }
        return problems;
    }

    static List<Problem> problems(Market market, MarketStanding standing) {
        return switch (standing) {
            case MarketStanding.Ready _ -> List.of();
            case MarketStanding.Stopped(List<MarketStop> stops) ->
                    stops.stream().map(MarketStop::problem).toList();
            case MarketStanding.Held(List<Hold> holds) ->
                    holds.stream().map(hold -> held(market, hold)).toList();
            case MarketStanding.Blocked(List<Problem> problems) ->
                    problems.stream()
                            .map(each ->
                                    new Problem(
                                            each.code(),
                                            market + ", " + each.field(),
                                            each.message(),
                                            each.hint()))
                            .toList();
            case MarketStanding.Waiting(List<SealState> open) ->
                    open.stream().map(state -> waiting(market, state)).toList();
        };
    }

    /// Why a market may not go on on one platform; empty where it may.
    static Optional<Problem> heldOn(ProductionPlan plan, Market market, Platform platform) {
        return plan.assessment().holds().stream()
                .filter(hold -> hold.concerns(market, platform))
                .findFirst()
                .map(hold ->
                        new Problem(
                                "PLAN-008",
                                market + ", " + platform.key(),
                                platform.key() + " is held in " + market + ". " + why(hold),
                                until(hold)));
    }

    private static String why(Hold hold) {
        return hold.because().isEmpty() ? "" : hold.because().getFirst().says();
    }

    private static Problem held(Market market, Hold hold) {
        return new Problem(
                "PLAN-006", market.code(), market + " is held. " + why(hold), until(hold));
    }

    private static String until(Hold hold) {
        return "It waits for: " + hold.until() + ".";
    }

    private static Problem waiting(Market market, SealState state) {
        String says =
                switch (state) {
                    case SealState.Holds _ -> "it holds";
                    case SealState.Missing _ -> "this seal is not given yet";
                    case SealState.Broken(_, Seal seal, List<PlanPart> changed) ->
                            "the seal of "
                                    + seal.by()
                                    + " is broken; changed since: "
                                    + String.join(
                                            ", ", changed.stream().map(PlanPart::key).toList());
                };
        return new Problem(
                "PLAN-007",
                market + ", " + state.required().says(),
                says,
                "Ask the " + state.required().role() + " to look at it.");
    }

    private static Problem problem(String code, @Nullable String field, String message) {
        return new Problem(
                code,
                field == null ? "" : field,
                message.isBlank() ? "something that a rule needs is missing" : message,
                "");
    }

    /// A prerequisite such as confirmed stock is asked for at release, not before.
    private static boolean stopsPlan(Need need) {
        return !need.what().equals("prerequisite");
    }

    static boolean concerns(Never never, Market market) {
        return never.market() == null || never.market().equals(market);
    }

    static boolean concerns(ProductionPlan plan, Need need, Market market) {
        if (need.market() != null) {
            return need.market().equals(market);
        }
        return plan.brief().claims().stream()
                .filter(claim -> ("claim " + claim.id()).equals(need.item()))
                .findFirst()
                .map(claim -> claim.usedIn(market))
                .orElse(true);
    }
}
