package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Video;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.register.Loosening;
import org.throughline.data.review.DraftId;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.When;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.PostOutcome;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Actor;
import org.throughline.planner.register.BreakLevel;
import org.throughline.planner.register.RegisterRow;
import org.throughline.planner.register.Scorecard;
import org.throughline.rules.book.RuleBook;

/// What is broken on purpose and what is loosened, over the sample campaign and its real store.
class RegisterTest extends InSampleHouse {

    private static final String CAMPAIGN = "lights-back-on";
    private static final BriefId TWENTY = new BriefId("twenty-seconds");
    private static final BriefId LAST = new BriefId("the-last-thing-he-fixed");
    private static final Actor NOOR = Actor.member("Noor Ashgrove", "analyst");
    private static final LocalDate LATER = LocalDate.of(2028, 1, 1);

    @Test
    void what_a_brand_lead_agreed_to_counts_in_the_next_plan_and_no_longer_once_taken_back() {
        ProductionPlan before = propose(TWENTY);
        LevelBreak asked = accepted(ask(TWENTY, Step.SCRIPT, Level.MACHINE_DRAFTS, LATER, IDA));
        assertThat(propose(TWENTY).id()).isEqualTo(before.id());

        accepted(answer(asked, true, "", RUBEN));

        Decision decision = propose(TWENTY).assessment().decision(Step.SCRIPT, null);
        assertThat(decision.level()).isEqualTo(Level.MACHINE_DRAFTS);
        assertThat(decision.because().getLast().says())
                .startsWith("Broken on purpose by Ida Fennimar: \"A list of parts.\".");
        assertThat(decision.because()).extracting(Because::rule).hasSize(2).endsWith("E1");
        assertThat(propose(TWENTY).circumstances()).isNotNull();

        accepted(answer(asked, false, "It did not work.", RUBEN));

        assertThat(propose(TWENTY).assessment()).isEqualTo(before.assessment());
    }

    @Test
    void whoever_asks_answers_for_it_and_only_a_brand_lead_who_did_not_ask_agrees() {
        propose(TWENTY);
        assertThat(codes(ask(TWENTY, Step.SCRIPT, Level.MACHINE_DRAFTS, LATER, RUBEN)))
                .containsExactly("BREAK-001");
        assertThat(codes(ask(TWENTY, Step.SCRIPT, Level.MACHINE_DRAFTS, LATER, Actor.local())))
                .containsExactly("BREAK-001");
        LevelBreak asked = accepted(ask(TWENTY, Step.SCRIPT, Level.MACHINE_DRAFTS, LATER, IDA));

        assertThat(codes(answer(asked, true, "", IDA))).containsExactly("BREAK-002");
        assertThat(codes(answer(asked, true, "", NOOR))).containsExactly("BREAK-002");
        Actor both = Actor.member("IDA  FENNIMAR", "brand-lead");
        assertThat(codes(answer(asked, true, "", both))).containsExactly("BREAK-002");
        assertThat(codes(answer(asked, false, " ", RUBEN))).containsExactly("BREAK-003");
        accepted(answer(asked, true, "", RUBEN));
        assertThat(
                        house
                                .store()
                                .inTransaction(kept -> kept.audit().about(CAMPAIGN + "." + TWENTY))
                                .stream()
                                .map(entry -> entry.action())
                                .toList())
                .contains("ask to break guideline", "agree to break guideline");
    }

    @Test
    void what_would_change_nothing_is_refused() {
        propose(LAST);
        // under the floor
        assertThat(codes(ask(TWENTY, Step.HOOK, Level.MACHINE, LATER, IDA)))
                .containsExactly("BREAK-004");
        // already there
        assertThat(codes(ask(TWENTY, Step.CAPTIONS, Level.PERSON_ONLY, LATER, IDA)))
                .containsExactly("BREAK-004");
        // over before it is published
        assertThat(
                        codes(
                                ask(
                                        TWENTY,
                                        Step.SCRIPT,
                                        Level.MACHINE_DRAFTS,
                                        LocalDate.of(2027, 1, 1),
                                        IDA)))
                .containsExactly("BREAK-004");
    }

    @Test
    void a_fact_that_is_loosened_waits_for_the_brand_lead_and_stops_approval() {
        ProductionPlan plan = propose(LAST);
        Video video = video(LAST);
        accepted(house.editVideo().save(video, withoutGrief(video.brief()), video.story(), IDA));

        Loosening loosening = waiting().getFirst();
        assertThat(waiting()).hasSize(1);
        assertThat(loosening.by()).isEqualTo("Ida Fennimar");
        assertThat(loosening.facts())
                .singleElement()
                .satisfies(edit -> {
                    assertThat(edit.question()).isEqualTo("topic");
                    assertThat(edit.from()).contains("grief-and-loss");
                    assertThat(edit.to()).doesNotContain("grief-and-loss");
                });
        assertThat(loosening.looser()).anyMatch(says -> says.startsWith("step hook: person only"));
        // what was handed in before still says it
        assertThat(codes(house.approvePlan().approve(plan.id(), RUBEN))).doesNotContain("FACT-001");

        ProductionPlan looser = propose(LAST);

        assertThat(codes(house.approvePlan().approve(looser.id(), RUBEN)))
                .containsExactly("FACT-001");
        assertThat(codes(house.loosenedFacts().see(CAMPAIGN, LAST, 2, "", IDA)))
                .containsExactly("FACT-002");
        accepted(house.loosenedFacts().see(CAMPAIGN, LAST, 2, "He asked for it.", RUBEN));
        assertThat(waiting()).isEmpty();
        assertThat(codes(house.approvePlan().approve(looser.id(), RUBEN)))
                .doesNotContain("FACT-001");
    }

    @Test
    void what_is_put_back_waits_for_nobody() {
        Video video = video(LAST);
        Video edited =
                accepted(
                        house.editVideo()
                                .save(video, withoutGrief(video.brief()), video.story(), IDA));
        assertThat(waiting()).hasSize(1);

        accepted(house.editVideo().undo(edited, IDA));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_choice_that_is_looser_waits_for_nobody() {
        Video video = video(TWENTY);
        Brief brief = video.brief();
        accepted(
                house.editVideo()
                        .save(
                                video,
                                edited(brief, "\"format\":\"how-to\"", "\"format\":\"skit\""),
                                video.story(),
                                IDA));

        assertThat(waiting()).isEmpty();
    }

    /// While the format keeps hook and script with people all the same, nothing of them shows.
    @Test
    void a_fact_dropped_while_a_choice_keeps_the_result_strict_is_seen_once_the_choice_is_back() {
        publishAlsoAskedByFormat();
        Video skit = saved(video(LAST), "\"format\":\"customer-story\"", "\"format\":\"skit\"");

        Video dropped = saved(skit, "\"grief-and-loss\",", "");
        assertThat(hookLoosened()).isEmpty();
        accepted(house.loosenedFacts().see(CAMPAIGN, LAST, dropped.version(), "", RUBEN));
        assertThat(waiting()).isEmpty();
        Video back = saved(dropped, "\"format\":\"skit\"", "\"format\":\"customer-story\"");

        assertThat(hookLoosened())
                .singleElement()
                .satisfies(loosening -> {
                    assertThat(loosening.version()).isEqualTo(dropped.version());
                    assertThat(loosening.facts())
                            .extracting(Loosening.FactEdit::question)
                            .containsExactly("topic");
                });
        ProductionPlan plan = propose(LAST);
        assertThat(codes(house.approvePlan().approve(plan.id(), RUBEN)))
                .containsExactly("FACT-001");
        assertThat(codes(house.loosenedFacts().see(CAMPAIGN, LAST, back.version(), "", RUBEN)))
                .containsExactly("FACT-404");
    }

    @Test
    void the_same_edits_the_other_way_round_wait_for_the_same() {
        publishAlsoAskedByFormat();
        Video skit = saved(video(LAST), "\"format\":\"customer-story\"", "\"format\":\"skit\"");

        Video back = saved(skit, "\"format\":\"skit\"", "\"format\":\"customer-story\"");
        saved(back, "\"grief-and-loss\",", "");

        assertThat(hookLoosened())
                .singleElement()
                .satisfies(loosening ->
                        assertThat(loosening.facts())
                                .extracting(Loosening.FactEdit::question)
                                .containsExactly("topic"));
    }

    /// Each answers for what their own edit loosens, whoever saved before.
    @Test
    void what_somebody_else_loosens_is_not_told_of_an_edit_that_loosened_nothing() {
        Video other = saved(video(LAST), "\"situation\":\"", "\"situation\":\"Late: ");
        Video dropped = saved(other, "\"grief-and-loss\",", "");

        assertThat(waiting())
                .singleElement()
                .satisfies(
                        loosening -> assertThat(loosening.version()).isEqualTo(dropped.version()));

        saved(dropped, "\"topics\":[", "\"topics\":[\"grief-and-loss\",");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_market_left_out_is_no_fact_that_was_loosened() {
        Video video = video(LAST);
        assertThat(video.brief().audience().authorSharesBackground()).isNotEmpty();

        saved(video, "\"markets\":[\"US\",\"DE\",\"JP\"]", "\"markets\":[\"US\",\"DE\"]");

        assertThat(waiting()).isEmpty();
    }

    /// Whoever breaks a guideline once learns what came of that post, and no mean.
    @Test
    void what_came_of_a_broken_guideline_stands_beside_it_and_no_mean_of_one_post() {
        ProductionPlan plan = propose(TWENTY);
        LevelBreak asked = accepted(ask(TWENTY, Step.SCRIPT, Level.MACHINE_DRAFTS, LATER, IDA));
        accepted(answer(asked, true, "", RUBEN));
        var draft = new DraftId(plan.id(), new Market("US"), Platform.TIKTOK);
        var outcome =
                new PostOutcome(
                        new PostKey(Platform.TIKTOK, "77"),
                        3.5,
                        new Interval(1, 0.4, 2.1),
                        43,
                        PostOutcome.Standing.ABOVE,
                        0);
        house.store()
                .useTransaction(kept -> {
                    kept.posts()
                            .add(
                                    new Post(
                                            draft,
                                            "77",
                                            "tindrel.us",
                                            "0".repeat(64),
                                            "organic",
                                            Instant.parse("2027-02-01T09:00:00Z"),
                                            "Noor Ashgrove"));
                    kept.trends().keep(report(outcome));
                });

        assertThat(house.listRegister().rows())
                .filteredOn(RegisterRow::isLevel)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.results())
                                .containsExactly(
                                        "US tiktok: 3.50 times the usual of its account after seven"
                                                + " days, above what four in five of its other 43"
                                                + " posts do (0.40 to 2.10)"));
        assertThat(Scorecard.of(house.listRegister().rows()))
                .filteredOn(line -> line.guideline().equals("script"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.posts()).isEqualTo(1);
                    assertThat(line.mean()).isNull();
                    assertThat(line.needMore()).isEqualTo(19);
                });
    }

    private static TrendReport report(PostOutcome outcome) {
        return new TrendReport(
                LocalDate.of(2027, 2, 14),
                1,
                0.1,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                new OwnPosts(List.of(), List.of(), List.of(), List.of(outcome)),
                null);
    }

    /// What grief asks of hook and script, a skit asks too.
    private void publishAlsoAskedByFormat() {
        RulebookVersion sample = RuleBook.sample();
        List<Rule> rules = new ArrayList<>(sample.rules());
        rules.add(
                new Rule(
                        "F1",
                        5,
                        "Ruben Castellow",
                        null,
                        true,
                        new When(
                                List.of(new Condition("format", Operator.IS, List.of("skit"))),
                                null,
                                List.of(),
                                List.of()),
                        Stream.of(Step.values())
                                .<RuleOutcome>map(
                                        step -> new RuleOutcome.Who(step, Level.PERSON_ONLY))
                                .toList(),
                        null));
        accepted(house.publishRulebook().publish(sample.with("Tindrel", 5, rules), RUBEN));
    }

    private Video saved(Video video, String from, String to) {
        return accepted(
                house.editVideo().save(video, edited(video.brief(), from, to), video.story(), IDA));
    }

    private List<Loosening> hookLoosened() {
        return waiting().stream()
                .filter(each ->
                        each.looser().stream().anyMatch(says -> says.startsWith("step hook")))
                .toList();
    }

    private List<Loosening> waiting() {
        return house.loosenedFacts().waiting();
    }

    private Outcome<LevelBreak> ask(
            BriefId brief, Step step, Level level, LocalDate until, Actor actor) {
        return house.breakLevel()
                .ask(
                        CAMPAIGN,
                        brief,
                        new BreakLevel.Wish(
                                step,
                                level,
                                null,
                                null,
                                "A list of parts.",
                                "Two days saved.",
                                until),
                        actor);
    }

    private Outcome<LevelBreak> answer(LevelBreak of, boolean agrees, String says, Actor actor) {
        return house.breakLevel()
                .answer(of.campaign(), of.brief(), of.number(), agrees, says, actor);
    }

    private ProductionPlan propose(BriefId brief) {
        return accepted(house.proposePlan().propose(CAMPAIGN, brief, IDA));
    }

    private Video video(BriefId brief) {
        return house.store()
                .inTransaction(kept -> kept.videos().find(CAMPAIGN, brief))
                .orElseThrow();
    }

    /// The same brief with one part of its document replaced.
    private static Brief edited(Brief brief, String from, String to) {
        var documents = new Documents();
        String document = documents.write(brief);
        assertThat(document).contains(from);
        try {
            return documents.read(document.replace(from, to), Brief.class);
        } catch (NotReadable malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static Brief withoutGrief(Brief brief) {
        return edited(brief, "\"grief-and-loss\",", "");
    }
}
