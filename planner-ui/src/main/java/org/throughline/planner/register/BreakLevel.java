package org.throughline.planner.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.Circumstances;
import org.throughline.data.register.LevelBreak;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.ProposePlan;

/// Breaks a guideline on purpose: somebody who writes asks for it and answers for it, a brand lead
/// agrees, takes it back or says no. What would change nothing is refused: a hard rule, a floor, a
/// day of publishing after its end.
public final class BreakLevel {

    private static final int LONGEST = 400;

    private final Store store;
    private final BriefAssessor assessor;
    private final ProposePlan propose;
    private final Clock clock;

    public BreakLevel(Store store, BriefAssessor assessor, ProposePlan propose, Clock clock) {
        this.store = store;
        this.assessor = assessor;
        this.propose = propose;
        this.clock = clock;
    }

    /// What somebody asks for.
    ///
    /// @param market where; absent: in every market
    /// @param rule id of the one guideline to break; absent: all that ask for the step
    /// @param until last day of publishing on which it counts
    public record Wish(
            Step step,
            Level level,
            @Nullable Market market,
            @Nullable String rule,
            String reason,
            String expectation,
            LocalDate until) {}

    /// Asks for it; it counts once a brand lead has agreed.
    public Outcome<LevelBreak> ask(String campaign, BriefId brief, Wish wish, Actor actor) {
        List<Problem> wrong = wrong(wish, actor);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(campaign);
            Optional<Campaign> found = kept.campaigns().find(campaign);
            Optional<Video> video = kept.videos().find(campaign, brief);
            if (found.isEmpty() || video.isEmpty()) {
                return Outcome.refused(NotThere.video(campaign, brief));
            }
            LevelBreak asked =
                    new LevelBreak(
                            campaign,
                            brief,
                            kept.levelBreaks().of(campaign, brief).size() + 1,
                            wish.step(),
                            wish.level(),
                            wish.market(),
                            wish.rule(),
                            actor.name(),
                            wish.reason().strip(),
                            wish.expectation().strip(),
                            wish.until(),
                            clock.instant(),
                            null);
            Optional<Problem> idle = idle(found.get(), video.get(), asked);
            if (idle.isPresent()) {
                return Outcome.refused(idle.get());
            }
            kept.levelBreaks().keep(asked);
            audit(kept, actor, "ask to break guideline", asked, asked.reason());
            return Outcome.accepted(asked);
        });
    }

    /// Agrees, takes back what was agreed, or says no; and makes the plan's next version where that
    /// changes what is decided.
    ///
    /// @param says may be empty where it agrees
    public Outcome<LevelBreak> answer(
            String campaign, BriefId brief, int number, boolean agrees, String says, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(campaign);
            Optional<LevelBreak> found =
                    kept.levelBreaks().of(campaign, brief).stream()
                            .filter(each -> each.number() == number)
                            .findFirst();
            if (found.isEmpty()) {
                return Outcome.refused(
                        new Problem(
                                "BREAK-404",
                                campaign + "." + brief,
                                "nobody asked to break a guideline under number " + number,
                                ""));
            }
            Optional<Problem> refusal = refusal(kept, found.get(), agrees, says, actor);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            LevelBreak answered =
                    found.get()
                            .with(
                                    new LevelBreak.Answer(
                                            actor.name(), clock.instant(), agrees, says.strip()));
            kept.levelBreaks().keep(answered);
            audit(
                    kept,
                    actor,
                    agrees ? "agree to break guideline" : "refuse to break guideline",
                    answered,
                    says.strip());
            boolean counted = found.get().isAgreed();
            if (counted == agrees || kept.plans().latest(campaign, brief).isEmpty()) {
                return Outcome.accepted(answered);
            }
            return propose.renew(campaign, brief, unchanged -> unchanged, actor)
                    .then(_ -> Outcome.accepted(answered));
        });
    }

    private static Optional<Problem> refusal(
            Repositories kept, LevelBreak broken, boolean agrees, String says, Actor actor) {
        String place = broken.campaign() + "." + broken.brief();
        boolean author =
                kept.campaigns()
                        .find(broken.campaign())
                        .filter(campaign ->
                                Member.areOne(campaign.team().author().name(), actor.name()))
                        .isPresent();
        if (!actor.isBrandLead() || author || Member.areOne(actor.name(), broken.owner())) {
            return Optional.of(
                    new Problem(
                            "BREAK-002",
                            place,
                            actor.name() + " is not a brand lead who neither wrote nor asked",
                            "Ask a brand lead."));
        }
        if (!agrees && says.isBlank()) {
            return Optional.of(
                    new Problem("BREAK-003", "says", "a no says why, in a sentence", ""));
        }
        return says.length() <= LONGEST ? Optional.empty() : Optional.of(tooLong("says", says));
    }

    private static List<Problem> wrong(Wish wish, Actor actor) {
        List<Problem> problems = new ArrayList<>();
        if (!actor.mayDecide() || !actor.mayWrite()) {
            problems.add(
                    new Problem(
                            "BREAK-001",
                            "",
                            actor.name() + " does not write here and can answer for no break",
                            "Ask whoever writes the brief."));
        }
        if (wish.reason().isBlank()) {
            problems.add(new Problem("BREAK-005", "reason", "say why it is broken", ""));
        }
        if (wish.expectation().isBlank()) {
            problems.add(
                    new Problem(
                            "BREAK-006",
                            "expectation",
                            "say what should come of it, so that it can be scored",
                            ""));
        }
        if (wish.reason().length() > LONGEST) {
            problems.add(tooLong("reason", wish.reason()));
        }
        if (wish.expectation().length() > LONGEST) {
            problems.add(tooLong("expectation", wish.expectation()));
        }
        return problems;
    }

    private static Problem tooLong(String field, String says) {
        return new Problem(
                "BREAK-007",
                field,
                "it has %d characters, at most %d fit".formatted(says.length(), LONGEST),
                "");
    }

    /// Why it would change nothing, or not as much as is asked for.
    private Optional<Problem> idle(Campaign campaign, Video video, LevelBreak asked) {
        Circumstances around = assessor.around(campaign, asked.brief());
        List<LevelBreak> agreed = new ArrayList<>(around.breaks());
        agreed.add(asked.with(new LevelBreak.Answer(asked.owner(), clock.instant(), true, "")));
        Assessment now = assessor.assess(campaign, video.brief(), video.story(), around);
        Assessment then =
                assessor.assess(
                        campaign,
                        video.brief(),
                        video.story(),
                        new Circumstances(around.situations(), agreed));
        Decision was = now.decision(asked.step(), asked.market());
        Decision would = then.decision(asked.step(), asked.market());
        if (was.level().isStricterThan(would.level()) && would.level() == asked.level()) {
            return Optional.empty();
        }
        String why = would.because().stream().map(Because::says).findFirst().orElse("");
        return Optional.of(
                new Problem(
                        "BREAK-004",
                        asked.step().key(),
                        "it would bring this step from %s to %s, not to %s. %s"
                                .formatted(was.level(), would.level(), asked.level(), why),
                        "A hard rule and the floor of a step are never broken, and what is"
                                + " published after the last day is not covered."));
    }

    private void audit(
            Repositories kept, Actor actor, String action, LevelBreak broken, String says) {
        kept.audit()
                .add(
                        clock.instant(),
                        actor.name(),
                        action,
                        broken.campaign() + "." + broken.brief(),
                        "%d, %s: %s. %s"
                                .formatted(
                                        broken.number(), broken.step().key(), broken.level(), says)
                                .strip());
    }
}
