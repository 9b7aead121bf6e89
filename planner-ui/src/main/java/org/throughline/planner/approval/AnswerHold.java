package org.throughline.planner.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.campaign.Vouched;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.ProposePlan;

/// Takes an answer to a hold or a question about a market, from whoever is asked, and proposes the
/// plan anew with it.
public final class AnswerHold {

    /// As whom a guest answers.
    private static final String LOCAL = "local-market";

    private final Store store;
    private final BriefAssessor assessor;
    private final ProposePlan propose;
    private final Clock clock;

    public AnswerHold(Store store, BriefAssessor assessor, ProposePlan propose, Clock clock) {
        this.store = store;
        this.assessor = assessor;
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
        return answer(
                campaign,
                new LocalAnswer(brief, market, rule, actor.name(), clock.instant(), lifts, says),
                actor);
    }

    /// The same from a guest, whom somebody of the team vouches for. Whether they were asked is for
    /// the caller to say.
    Outcome<ProductionPlan> answerAsGuest(
            String campaign,
            BriefId brief,
            Market market,
            String rule,
            boolean lifts,
            String says,
            Vouched vouched,
            Actor guest) {
        return answer(
                campaign,
                new LocalAnswer(
                        brief, market, rule, guest.name(), clock.instant(), lifts, says, vouched),
                guest);
    }

    private Outcome<ProductionPlan> answer(String campaign, LocalAnswer answer, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(campaign);
            Optional<Problem> refusal = refusal(kept, campaign, answer, actor);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            keep(kept, campaign, answer);
            return propose.renew(campaign, answer.brief(), unchanged -> unchanged, actor);
        });
    }

    private void keep(Repositories kept, String id, LocalAnswer answer) {
        kept.campaigns().keep(with(kept.campaigns().find(id).orElseThrow(), answer));
        kept.audit()
                .add(
                        clock.instant(),
                        answer.by(),
                        "answer hold",
                        id + "." + answer.brief(),
                        "%s, rule %s: %s. %s%s"
                                .formatted(
                                        answer.market(),
                                        answer.rule(),
                                        answer.lifts() ? "goes on" : "stays held",
                                        answer.says(),
                                        vouched(answer.vouched())));
    }

    private Optional<Problem> refusal(
            Repositories kept, String id, LocalAnswer answer, Actor actor) {
        Optional<Campaign> found = kept.campaigns().find(id);
        Optional<ProductionPlan> plan = kept.plans().latest(id, answer.brief());
        if (found.isEmpty()) {
            return Optional.of(NotThere.campaign(id));
        }
        if (plan.isEmpty()) {
            return Optional.of(NotThere.plan(answer.brief()));
        }
        Campaign campaign = found.get();
        Set<String> roles = asked(campaign, plan.get(), answer);
        if (roles.isEmpty()) {
            return Optional.of(
                    new Problem(
                            "HOLD-002",
                            answer.market().code(),
                            "rule " + answer.rule() + " asks nothing about " + answer.market(),
                            "Maybe the plan has changed meanwhile; look at it again."));
        }
        boolean speaks =
                answer.vouched() == null
                        ? actor.mayDecide() && speaks(campaign, roles, answer.market(), actor)
                        : roles.contains(LOCAL);
        return speaks
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "HOLD-001",
                                answer.market().code(),
                                actor.name() + " does not speak for " + answer.market(),
                                "Ask its " + String.join(" or ", roles) + "."));
    }

    private static String vouched(@Nullable Vouched vouched) {
        return vouched == null ? "" : " (%s, %s vouches)".formatted(vouched.as(), vouched.by());
    }

    /// The roles that the rule asks about the market, as it would without this answer: whoever may
    /// give one may take it back.
    private Set<String> asked(Campaign campaign, ProductionPlan plan, LocalAnswer answer) {
        Market market = answer.market();
        Assessment assessment =
                assessor.assess(
                        campaign.withAnswers(others(campaign, answer)), plan.brief(), plan.story());
        Set<String> roles = new TreeSet<>();
        for (Hold hold : assessment.holds()) {
            String role = hold.role();
            if (role != null && hold.concerns(market) && isOf(answer, hold.because())) {
                roles.add(role);
            }
        }
        // a hold waits for those it names, whoever else the rule asks
        for (Ask ask : roles.isEmpty() ? assessment.asks() : List.<Ask>of()) {
            if ((ask.market() == null || market.equals(ask.market()))
                    && isOf(answer, ask.because())) {
                roles.add(ask.role());
            }
        }
        return roles;
    }

    private static boolean isOf(LocalAnswer answer, List<Because> reasons) {
        return reasons.stream().anyMatch(because -> because.rule().equals(answer.rule()));
    }

    private static boolean speaks(
            Campaign campaign, Set<String> roles, Market market, Actor actor) {
        return campaign.team().approvers().stream()
                .filter(member -> member.name().equals(actor.name()))
                .anyMatch(
                        member -> roles.stream().anyMatch(role -> member.mayAnswer(role, market)));
    }

    /// A later answer to the same question takes the place of the earlier.
    private static Campaign with(Campaign campaign, LocalAnswer answer) {
        List<LocalAnswer> answers = new ArrayList<>(others(campaign, answer));
        answers.add(answer);
        return campaign.withAnswers(answers);
    }

    private static List<LocalAnswer> others(Campaign campaign, LocalAnswer answer) {
        return campaign.answers().stream()
                .filter(each ->
                        !(each.brief().equals(answer.brief())
                                && each.market().equals(answer.market())
                                && each.rule().equals(answer.rule())))
                .toList();
    }
}
