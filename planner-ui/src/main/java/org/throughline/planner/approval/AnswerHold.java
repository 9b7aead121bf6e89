package org.throughline.planner.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.campaign.Member;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.ProposePlan;

/// Takes a local reviewer's answer to a hold or a question about a market, and proposes the plan
/// anew with it.
public final class AnswerHold {

    private final Store store;
    private final ProposePlan propose;
    private final Clock clock;

    public AnswerHold(Store store, ProposePlan propose, Clock clock) {
        this.store = store;
        this.propose = propose;
        this.clock = clock;
    }

    /// Keeps the answer and makes the plan's next version.
    ///
    /// @param rule id of the rule that holds the market
    /// @param lifts whether the market may go on
    public Outcome<ProductionPlan> answer(
            String campaign,
            BriefId brief,
            Market market,
            String rule,
            boolean lifts,
            String says,
            Actor actor) {
        var answer =
                new LocalAnswer(brief, market, rule, actor.name(), clock.instant(), lifts, says);
        return keep(campaign, answer, actor)
                .then(_ -> propose.renew(campaign, brief, unchanged -> unchanged, actor));
    }

    private Outcome<Campaign> keep(String id, LocalAnswer answer, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            Optional<Campaign> found = kept.campaigns().find(id);
            if (found.isEmpty()) {
                return Outcome.refused(NotThere.campaign(id));
            }
            Optional<Problem> refusal = refusal(found.get(), answer, actor);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            Campaign answered = with(found.get(), answer);
            kept.campaigns().keep(answered);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "answer hold",
                            id + "." + answer.brief(),
                            "%s, rule %s: %s. %s"
                                    .formatted(
                                            answer.market(),
                                            answer.rule(),
                                            answer.lifts() ? "goes on" : "stays held",
                                            answer.says()));
            return Outcome.accepted(answered);
        });
    }

    private static Optional<Problem> refusal(Campaign campaign, LocalAnswer answer, Actor actor) {
        boolean speaks =
                actor.mayDecide()
                        && campaign.team().approvers().stream()
                                .filter(member -> member.name().equals(actor.name()))
                                .map(Member::market)
                                .anyMatch(answer.market()::equals);
        return speaks
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "HOLD-001",
                                answer.market().code(),
                                actor.name() + " does not speak for " + answer.market(),
                                "Ask its local reviewer."));
    }

    /// A later answer of the same person to the same question takes the place of the earlier.
    private static Campaign with(Campaign campaign, LocalAnswer answer) {
        List<LocalAnswer> answers = new ArrayList<>();
        for (LocalAnswer each : campaign.answers()) {
            boolean same =
                    each.brief().equals(answer.brief())
                            && each.market().equals(answer.market())
                            && each.rule().equals(answer.rule());
            if (!same) {
                answers.add(each);
            }
        }
        answers.add(answer);
        return campaign.withAnswers(answers);
    }
}
