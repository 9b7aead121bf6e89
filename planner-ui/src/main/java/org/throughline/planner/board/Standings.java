package org.throughline.planner.board;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import java.util.List;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Member;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// How a market's standing reads: its mark, its one sentence, and who is to move.
final class Standings {

    private Standings() {}

    static StateMark mark(MarketStanding standing) {
        return switch (standing) {
            case MarketStanding.Ready _ -> new StateMark(Tone.CALM, text("standing.ready"));
            case MarketStanding.Stopped _ -> new StateMark(Tone.BAD, text("standing.stopped"));
            case MarketStanding.Held _ -> new StateMark(Tone.HOLD, text("standing.held"));
            case MarketStanding.Blocked _ -> new StateMark(Tone.BAD, text("standing.blocked"));
            case MarketStanding.Waiting _ -> new StateMark(Tone.QUIET, text("standing.waiting"));
        };
    }

    static String says(MarketStanding standing) {
        return switch (standing) {
            case MarketStanding.Ready _ -> text("standing.ready.says");
            case MarketStanding.Stopped(List<MarketStop> stops) -> stops.getFirst().sentence();
            case MarketStanding.Held(List<Hold> holds) -> hold(holds.getFirst());
            case MarketStanding.Blocked(List<Problem> problems) -> problems.getFirst().message();
            case MarketStanding.Waiting(List<SealState> open) ->
                    text(
                            "standing.waiting.says",
                            open.stream()
                                    .map(state -> word("seal", state.required().scope().key()))
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        };
    }

    static String hold(Hold hold) {
        return hold.because().isEmpty() ? hold.until() : hold.because().getFirst().says();
    }

    /// Whose move it is.
    static String owner(ProductionPlan plan, Market market, MarketStanding standing) {
        return switch (standing) {
            case MarketStanding.Ready _, MarketStanding.Blocked _ -> plan.author();
            case MarketStanding.Stopped _ ->
                    plan.approvers().stream()
                            .filter(member -> member.role().equals("brand-lead"))
                            .map(Member::name)
                            .findFirst()
                            .orElse(role("brand-lead"));
            case MarketStanding.Held(List<Hold> holds) ->
                    plan.approvers().stream()
                            .filter(member -> member.mayAnswer(holds.getFirst().role(), market))
                            .map(Member::name)
                            .findFirst()
                            .orElse(plan.author());
            case MarketStanding.Waiting(List<SealState> open) ->
                    plan.approvers().stream()
                            .filter(open.getFirst().required()::mayBeGivenBy)
                            .map(Member::name)
                            .findFirst()
                            .orElse(role(open.getFirst().required().role()));
        };
    }
}
