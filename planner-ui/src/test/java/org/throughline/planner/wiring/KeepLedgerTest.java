package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.production.Deed;
import org.throughline.data.production.Doer;
import org.throughline.data.production.HeldToPlan;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.StepWork;
import org.throughline.data.production.ToolUse;
import org.throughline.data.production.WorkState;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.access.Actor;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.ledger.KeepLedger;
import org.throughline.planner.ledger.KeepLedger.Wanted;
import org.throughline.planner.production.BoardStep;
import org.throughline.planner.production.BoardVideo;
import org.throughline.rules.book.RuleBook;

class KeepLedgerTest {

    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor STRANGER = Actor.member("Nobody Here", "strategist");
    private static final BriefId BRIEF = new BriefId("twenty-seconds");
    private static final BriefId FIFTEEN = new BriefId("fifteen-years");
    private static final BriefId LAST = new BriefId("the-last-thing-he-fixed");
    private static final StepPlace IDEA = new StepPlace(Step.IDEA, null);
    private static final StepPlace SCRIPT = new StepPlace(Step.SCRIPT, null);
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 15);
    private static final Doer WRITER =
            new Doer.Tool(new ToolUse("Writer", "3", "=wrote three ideas"));

    /// One house for all: each test is about a step of a video of its own.
    @TempDir static Path folder;

    private static House house;
    private static KeepLedger ledger;

    @BeforeAll
    static void enter() {
        var clock = Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        clock);
        Path file = SampleCampaign.writeTo(folder.resolve("campaign"));
        Campaign campaign = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
        accepted(house.publishRulebook().publish(RuleBook.sample(), RUBEN));
        accepted(house.enterCampaign().enter(campaign, IDA));
        ledger = house.keepLedger();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void before_there_is_a_plan_each_step_stands_there_with_its_level_and_last_day() {
        BoardVideo video = video(BRIEF);

        assertThat(video.planned()).isFalse();
        assertThat(video.steps().stream().map(step -> step.line().place().step()).distinct())
                .containsExactly(Step.values());
        assertThat(step(BRIEF, IDEA).line().level()).isEqualTo(Level.PERSON_ONLY);
        assertThat(step(BRIEF, IDEA).counted()).isEqualTo(LocalDate.of(2027, 3, 8));
        assertThat(step(BRIEF, new StepPlace(Step.PUBLISH, null)).counted())
                .isEqualTo(LocalDate.of(2027, 3, 11));
        assertThat(step(BRIEF, new StepPlace(Step.REPLY, null)).counted()).isNull();
    }

    @Test
    void who_thought_of_the_chosen_angle_is_known_without_anybody_typing_it() {
        assertThat(step(BRIEF, IDEA).line().deeds())
                .singleElement()
                .satisfies(deed -> {
                    assertThat(deed.doer()).isEqualTo(new Doer.Person("Ida Fennimar"));
                    assertThat(deed.source()).isEqualTo(new Deed.Source.ThoughtOf());
                });
    }

    @Test
    void what_is_against_the_plan_is_written_all_the_same_and_shown() {
        accepted(ledger.record(FIFTEEN, IDEA, WRITER, TODAY, IDA));

        assertThat(step(FIFTEEN, IDEA).line().held()).isEqualTo(HeldToPlan.AGAINST_PLAN);
        List<AuditEntry> acts =
                house.store()
                        .inTransaction(kept -> kept.audit().about("lights-back-on." + FIFTEEN));
        assertThat(acts).extracting(AuditEntry::action).contains("record step");
    }

    @Test
    void a_mistaken_line_is_taken_back_once_by_a_further_one() {
        int line = accepted(ledger.record(LAST, IDEA, WRITER, TODAY, IDA)).number();

        assertThat(codes(ledger.takeBack(LAST, line, " ", IDA))).containsExactly("LEDGER-006");
        accepted(ledger.takeBack(LAST, line, "It was another video.", RUBEN));
        assertThat(codes(ledger.takeBack(LAST, line, "Again.", RUBEN)))
                .containsExactly("LEDGER-007");

        assertThat(step(LAST, IDEA).line().held()).isEqualTo(HeldToPlan.AS_PLANNED);
        assertThat(video(LAST).entries()).hasSize(2);
    }

    @Test
    void whoever_records_a_step_says_that_it_is_done() {
        accepted(work(FIFTEEN, SCRIPT, 0, WorkState.IN_HAND, "Ida Fennimar"));
        accepted(ledger.record(FIFTEEN, SCRIPT, new Doer.Person("Ida Fennimar"), TODAY, IDA));

        StepWork work = step(FIFTEEN, SCRIPT).work();
        assertThat(work).isNotNull();
        assertThat(work.state()).isEqualTo(WorkState.DONE);
        assertThat(work.assignee()).isEqualTo("Ida Fennimar");
    }

    @Test
    void what_a_machine_drafted_is_in_hand_until_a_person_is_recorded() {
        StepPlace storyboard = new StepPlace(Step.STORYBOARD, null);
        accepted(ledger.record(FIFTEEN, storyboard, WRITER, TODAY, IDA));
        assertThat(step(FIFTEEN, storyboard).line().held()).isEqualTo(HeldToPlan.PERSON_MISSING);
        assertThat(step(FIFTEEN, storyboard).state()).isEqualTo(WorkState.IN_HAND);

        accepted(ledger.record(FIFTEEN, storyboard, new Doer.Person("Ida Fennimar"), TODAY, IDA));
        assertThat(step(FIFTEEN, storyboard).state()).isEqualTo(WorkState.DONE);
    }

    @Test
    void who_saw_an_older_version_is_told_what_others_say_and_loses_nothing_of_theirs() {
        accepted(work(LAST, SCRIPT, 0, WorkState.OPEN, "Ida Fennimar"));

        var second = work(LAST, SCRIPT, 0, WorkState.DONE, null);

        assertThat(codes(second)).containsExactly("LEDGER-004");
        StepWork work = step(LAST, SCRIPT).work();
        assertThat(work).isNotNull();
        assertThat(work.assignee()).isEqualTo("Ida Fennimar");
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        assertThat(codes(work(BRIEF, SCRIPT, 0, WorkState.OPEN, "Nobody Here")))
                .containsExactly("LEDGER-001");
        assertThat(codes(work(BRIEF, SCRIPT, 0, WorkState.NOT_NEEDED, null)))
                .containsExactly("LEDGER-002");
        assertThat(codes(ledger.record(BRIEF, SCRIPT, WRITER, TODAY.plusDays(2), IDA)))
                .containsExactly("LEDGER-005");
        assertThat(
                        codes(
                                ledger.record(
                                        BRIEF,
                                        new StepPlace(Step.SCRIPT, new Market("FR")),
                                        WRITER,
                                        TODAY,
                                        IDA)))
                .containsExactly("LEDGER-008");
    }

    @Test
    void a_day_that_has_begun_east_of_utc_can_be_recorded() {
        assertThat(accepted(ledger.record(BRIEF, SCRIPT, WRITER, TODAY.plusDays(1), IDA)).place())
                .isEqualTo(SCRIPT);
    }

    @Test
    void a_step_is_open_again_once_no_line_with_a_person_is_left() {
        StepPlace cut = new StepPlace(Step.ROUGH_CUT, null);
        accepted(work(FIFTEEN, cut, 0, WorkState.IN_HAND, "Ida Fennimar"));
        int tool = accepted(ledger.record(FIFTEEN, cut, WRITER, TODAY, IDA)).number();
        int one = record(cut, "Ida Fennimar");
        int other = record(cut, "Ruben Castellow");

        accepted(ledger.takeBack(FIFTEEN, one, "It was Ruben.", IDA));
        accepted(ledger.takeBack(FIFTEEN, tool, "No tool was in it.", IDA));
        assertThat(step(FIFTEEN, cut).state()).isEqualTo(WorkState.DONE);

        accepted(ledger.takeBack(FIFTEEN, other, "It was another video.", IDA));
        StepWork work = step(FIFTEEN, cut).work();
        assertThat(work).isNotNull();
        assertThat(work.state()).isEqualTo(WorkState.OPEN);
        assertThat(work.version()).isEqualTo(3);
        assertThat(work.assignee()).isEqualTo("Ida Fennimar");
    }

    @Test
    void the_work_of_somebody_who_left_can_be_changed_and_not_given_to_them_anew() {
        StepPlace music = new StepPlace(Step.MUSIC, null);
        said(music, "Somebody Gone");

        accepted(work(FIFTEEN, music, 1, WorkState.IN_HAND, "Somebody Gone"));
        accepted(work(FIFTEEN, music, 2, WorkState.IN_HAND, null));
        assertThat(codes(work(FIFTEEN, music, 3, WorkState.IN_HAND, "Somebody Gone")))
                .containsExactly("LEDGER-001");
    }

    @Test
    void what_was_begun_for_a_market_that_has_left_can_be_closed() {
        StepPlace left = new StepPlace(Step.ADAPTATION, new Market("FR"));
        said(left, null);

        accepted(work(FIFTEEN, left, 1, WorkState.DONE, null));
        assertThat(step(FIFTEEN, left).state()).isEqualTo(WorkState.DONE);
    }

    @Test
    void whoever_does_not_see_the_campaign_is_told_that_there_is_no_video() {
        assertThat(codes(ledger.record(BRIEF, IDEA, WRITER, TODAY, STRANGER)))
                .containsExactly("PLAN-404");
        assertThat(
                        codes(
                                ledger.work(
                                        BRIEF,
                                        IDEA,
                                        0,
                                        new Wanted(WorkState.OPEN, null, null, ""),
                                        STRANGER)))
                .containsExactly("PLAN-404");
        int line = record(IDEA, "Ida Fennimar");
        assertThat(ledger.takeBack(FIFTEEN, line, "No.", STRANGER).toString())
                .contains("PLAN-404")
                .doesNotContain("lights-back-on");
        assertThat(ledger.takeBack(FIFTEEN, 1000, "No.", STRANGER).toString())
                .contains("PLAN-404")
                .doesNotContain("lights-back-on");
        assertThat(codes(ledger.takeBack(FIFTEEN, 1000, "No.", IDA))).containsExactly("LEDGER-007");
    }

    private static int record(StepPlace place, String name) {
        return accepted(ledger.record(FIFTEEN, place, new Doer.Person(name), TODAY, IDA)).number();
    }

    /// The work on a step as it was first said, while it could be.
    private static void said(StepPlace place, @Nullable String assignee) {
        StepWork first =
                new StepWork(
                        place,
                        1,
                        WorkState.OPEN,
                        assignee,
                        null,
                        null,
                        "Ida Fennimar",
                        Instant.parse("2027-02-14T09:00:00Z"));
        boolean added =
                house.store()
                        .inTransaction(
                                kept -> kept.ledger().keep("lights-back-on", FIFTEEN, first));
        assertThat(added).isTrue();
    }

    private static Outcome<StepWork> work(
            BriefId brief, StepPlace place, int seen, WorkState state, @Nullable String assignee) {
        return ledger.work(brief, place, seen, new Wanted(state, assignee, null, ""), IDA);
    }

    private static BoardVideo video(BriefId brief) {
        return house
                .listProduction()
                .of("lights-back-on", id -> true)
                .orElseThrow()
                .videos()
                .stream()
                .filter(video -> video.brief().equals(brief))
                .findFirst()
                .orElseThrow();
    }

    private static BoardStep step(BriefId brief, StepPlace place) {
        return video(brief).steps().stream()
                .filter(step -> step.line().place().equals(place))
                .findFirst()
                .orElseThrow();
    }
}
