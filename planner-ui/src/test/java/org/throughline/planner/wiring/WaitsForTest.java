package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.planner.Told.accepted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.WorkState;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.PlanNote;
import org.throughline.data.review.RenderJob;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.HandClock;
import org.throughline.planner.access.Actor;
import org.throughline.planner.inbox.Waiting;
import org.throughline.planner.inbox.Waiting.Kind;
import org.throughline.planner.inbox.WaitingWords;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.ledger.KeepLedger;
import org.throughline.planner.register.BreakLevel;
import org.throughline.planner.review.SeeNotes;
import org.throughline.planner.route.Urgency;

/// What waits for whom on the way of the sample campaign.
class WaitsForTest extends InSampleHouse {

    private static final String CAMPAIGN = "lights-back-on";
    private static final BriefId TWENTY = new BriefId("twenty-seconds");
    private static final BriefId FIFTEEN = new BriefId("fifteen-years");
    private static final BriefId LAST = new BriefId("the-last-thing-he-fixed");
    private static final Actor WILMA = Actor.member("Wilma Tarrendorf", "legal");
    private static final Actor HARU = Actor.member("Haru Minasawa", "local-market");
    private static final Actor SALME = Actor.member("Salme Korvington", "executive");
    private static final Actor NOOR = Actor.member("Noor Ashgrove", "analyst");
    private static final Actor STRANGER = Actor.member("Nobody Here", "brand-lead");
    private static final Actor ADMINISTRATOR = Actor.member("Administrator", "administrator");

    private final HandClock hands = new HandClock(NOW);
    private WaitsFor waits;
    private Campaign campaign;

    @Override
    Clock clock() {
        return hands;
    }

    @BeforeEach
    void enter() {
        waits = house.waitsFor();
        campaign = asEntered();
    }

    @Test
    void nothing_waits_before_a_plan_is_handed_in() {
        assertThat(waits.list(RUBEN)).isEmpty();
        assertThat(waits.list(IDA)).isEmpty();
    }

    @Test
    void seals_wait_for_those_who_give_them_then_the_approval_then_nothing() {
        ProductionPlan plan = propose(TWENTY);
        assertThat(kinds(RUBEN)).isNotEmpty().containsOnly(Kind.SEAL_PLAN);
        assertThat(kinds(IDA)).isEmpty();
        int before = waits.counts(RUBEN).all();
        assertThat(before).isEqualTo(waits.list(RUBEN).size());

        sealAll(plan);

        assertThat(kinds(RUBEN)).containsExactly(Kind.APPROVE_PLAN);
        assertThat(waits.counts(RUBEN).all()).isEqualTo(1);
        accepted(house.approvePlan().approve(plan.id(), RUBEN));
        assertThat(kinds(RUBEN)).isEmpty();
        assertThat(waits.counts(RUBEN).all()).isZero();
    }

    @Test
    void what_has_come_since_somebody_looked_is_new_until_they_look_again() {
        propose(TWENTY);
        List<Waiting> first = waits.list(RUBEN);
        assertThat(waits.counts(RUBEN).fresh()).isEqualTo(first.size());
        assertThat(waits.look(RUBEN).fresh()).hasSize(first.size());
        assertThat(waits.counts(RUBEN).fresh()).isZero();
        assertThat(waits.look(RUBEN).fresh()).isEmpty();

        propose(FIFTEEN);

        List<Waiting> second = waits.list(RUBEN);
        assertThat(waits.counts(RUBEN).fresh())
                .isEqualTo(second.size() - first.size())
                .isPositive();
        assertThat(waits.look(RUBEN).fresh())
                .doesNotContainAnyElementsOf(first.stream().map(Waiting::thing).toList());
        assertThat(waits.counts(RUBEN).fresh()).isZero();
        assertThat(waits.counts(WILMA).fresh()).as("another's looking is another's").isPositive();
    }

    @Test
    void a_seal_is_due_before_the_day_of_publishing_and_what_is_late_comes_first() {
        ProductionPlan plan = propose(TWENTY);
        propose(LAST);
        LocalDate published =
                Objects.requireNonNull(plan.brief().publish()).dateIn(new Market("US"));

        assertThat(waits.list(RUBEN))
                .filteredOn(each -> each.brief().equals(TWENTY))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.due()).isBefore(published));

        hands.now = published.atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(waits.list(RUBEN))
                .extracting(each -> each.urgency(published))
                .contains(Urgency.LATE, Urgency.DUE_SOON)
                .isSorted();
    }

    @Test
    void a_seal_that_was_broken_waits_again_and_says_what_changed() {
        ProductionPlan plan = propose(FIFTEEN);
        sealAll(plan);
        assertThat(kinds(RUBEN)).isEmpty();
        accepted(
                house.takeHook().take(CAMPAIGN, FIFTEEN, "hook-b", List.of(new Market("US")), IDA));
        propose(FIFTEEN);

        assertThat(waits.list(RUBEN))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.kind()).isEqualTo(Kind.SEAL_AGAIN);
                    assertThat(each.says()).contains("lines");
                    assertThat(each.part()).isEqualTo("seals");
                });
    }

    @Test
    void evidence_that_a_rule_asks_for_waits_for_its_owner_or_the_author() {
        propose(FIFTEEN);

        assertThat(waits.list(IDA))
                .extracting(Waiting::kind, Waiting::about)
                .containsExactly(tuple(Kind.ATTACH_EVIDENCE, "the drawing is yours"));
        assertThat(kinds(WILMA)).contains(Kind.SEAL_PLAN).doesNotContain(Kind.ATTACH_EVIDENCE);
    }

    @Test
    void a_hold_waits_for_the_reviewer_of_that_market_alone() {
        propose(TWENTY);

        assertThat(waits.list(HARU))
                .filteredOn(each -> each.kind() == Kind.ANSWER_HOLD)
                .singleElement()
                .satisfies(each -> assertThat(each.about()).isEqualTo("JP"));
        assertThat(kinds(RUBEN)).doesNotContain(Kind.ANSWER_HOLD);
    }

    @Test
    void what_is_asked_of_the_brand_waits_for_its_lead() {
        propose(TWENTY);
        accepted(
                house.breakLevel()
                        .ask(
                                CAMPAIGN,
                                TWENTY,
                                new BreakLevel.Wish(
                                        Step.SCRIPT,
                                        Level.MACHINE_DRAFTS,
                                        null,
                                        null,
                                        "A list of parts.",
                                        "As many saves as before.",
                                        LocalDate.of(2028, 1, 1)),
                                IDA));

        assertThat(kinds(RUBEN)).contains(Kind.ANSWER_BREAK);
        assertThat(kinds(WILMA)).doesNotContain(Kind.ANSWER_BREAK);
        assertThat(kinds(IDA)).isEmpty();
    }

    @Test
    void a_draft_waits_for_approvers_and_what_they_say_for_its_author() {
        ProductionPlan plan = propose(TWENTY);
        Draft draft = draft(plan);
        assertThat(kinds(RUBEN)).contains(Kind.WATCH_DRAFT);
        assertThat(kinds(NOOR)).doesNotContain(Kind.WATCH_DRAFT);
        assertThat(kinds(SALME)).doesNotContain(Kind.SEAL_DRAFT);

        FrameNote note =
                accepted(
                        house.noteAtFrame()
                                .write(
                                        UUID.randomUUID(),
                                        draft.id(),
                                        new FrameRange(3, 4),
                                        "Too dark.",
                                        null,
                                        RUBEN));
        Draft asked =
                accepted(
                        house.decideDraft()
                                .askForChanges(draft, "Lighter, please.", List.of(), RUBEN));

        assertThat(kinds(RUBEN)).doesNotContain(Kind.WATCH_DRAFT);
        assertThat(kinds(IDA)).containsExactly(Kind.CHANGE_DRAFT, Kind.READ_NOTES);
        accepted(house.answerNote().resolve(draft.id(), note.id(), IDA));
        assertThat(kinds(IDA)).containsExactly(Kind.CHANGE_DRAFT);

        FrameRange whole = new FrameRange(0, draft.frames());
        accepted(house.watchDraft().saw(draft.id(), draft.sha256(), whole, RUBEN));
        accepted(house.decideDraft().accept(asked, Answered.YES, RUBEN));

        assertThat(kinds(IDA)).isEmpty();
        assertThat(kinds(RUBEN)).doesNotContain(Kind.WATCH_DRAFT);
    }

    @Test
    void a_note_on_a_plan_waits_for_its_author_and_whoever_wrote_to_it_until_they_have_read_it() {
        ProductionPlan plan = propose(TWENTY);
        PlanNote first = noted(plan, "Too long.", WILMA);
        PlanNote guests = noted(plan, "Is it?", Actor.guest("Jo (guest)", plan.id().toString()));

        Waiting waiting = only(IDA, Kind.READ_PLAN_NOTES);
        assertThat(WaitingWords.says(waiting)).isEqualTo("Read 2 notes on version 1 of the plan");
        assertThat(WaitingWords.detail(waiting)).isEqualTo("Too long.");
        assertThat(WaitingWords.path(waiting))
                .isEqualTo(
                        "plan/twenty-seconds?note=%s#plan-note-%s"
                                .formatted(first.id(), first.id()));
        assertThat(only(WILMA, Kind.READ_PLAN_NOTES).says()).isEqualTo("Is it?");
        assertThat(kinds(HARU)).doesNotContain(Kind.READ_PLAN_NOTES);
        assertThat(waits.list(STRANGER)).isEmpty();
        int before = waits.counts(IDA).all();

        assertThat(house.noteOnPlan().see(List.of(first), IDA)).containsExactly(first.id());
        assertThat(only(IDA, Kind.READ_PLAN_NOTES).thing())
                .as("told once, though one of two was read")
                .isEqualTo(waiting.thing());
        assertThat(house.noteOnPlan().see(List.of(first, guests), IDA))
                .containsExactly(guests.id());
        assertThat(kinds(IDA)).doesNotContain(Kind.READ_PLAN_NOTES);
        assertThat(waits.counts(IDA).all()).isEqualTo(before - 1);
        assertThat(house.noteOnPlan().see(List.of(first, guests), STRANGER)).isEmpty();

        noted(plan, "Shorter, then.", IDA);
        assertThat(only(WILMA, Kind.READ_PLAN_NOTES).about()).startsWith("2,1,");
        assertThat(kinds(IDA)).doesNotContain(Kind.READ_PLAN_NOTES);
        noted(plan, "Good.", WILMA);
        assertThat(only(IDA, Kind.READ_PLAN_NOTES).thing()).isNotEqualTo(waiting.thing());
    }

    @Test
    void an_answer_waits_for_whoever_had_part_in_its_thread_until_it_was_read_or_is_over() {
        Draft draft = draft(propose(TWENTY));
        FrameNote note = noted(draft, "Too dark.", WILMA);
        answered(note, "It is the lamp.", IDA);

        Waiting waiting = only(WILMA, Kind.READ_ANSWERS);
        assertThat(WaitingWords.says(waiting))
                .isEqualTo("Read one new answer in the notes on the draft");
        assertThat(WaitingWords.path(waiting))
                .isEqualTo("draft/%s?note=%s#note-%s".formatted(draft.id(), note.id(), note.id()));
        assertThat(kinds(IDA)).doesNotContain(Kind.READ_ANSWERS);
        assertThat(kinds(NOOR)).isEmpty();

        answered(note, "Take another.", NOOR);
        assertThat(only(WILMA, Kind.READ_ANSWERS).about()).startsWith("2,");
        assertThat(only(WILMA, Kind.READ_ANSWERS).thing()).isNotEqualTo(waiting.thing());
        assertThat(only(IDA, Kind.READ_ANSWERS).says()).isEqualTo("Take another.");
        assertThat(kinds(NOOR)).as("what was said before is not for them").isEmpty();
        assertThat(kinds(RUBEN)).doesNotContain(Kind.READ_ANSWERS);

        seen(draft, WILMA);
        assertThat(kinds(WILMA)).doesNotContain(Kind.READ_ANSWERS);
        accepted(house.answerNote().resolve(draft.id(), note.id(), IDA));
        assertThat(kinds(IDA)).doesNotContain(Kind.READ_ANSWERS);
        accepted(house.answerNote().reopen(draft.id(), note.id(), NOOR));
        assertThat(kinds(IDA)).contains(Kind.READ_ANSWERS);
        assertThat(kinds(WILMA)).doesNotContain(Kind.READ_ANSWERS);
    }

    @Test
    void notes_on_a_draft_stay_the_same_thing_while_some_of_them_are_resolved() {
        Draft draft = draft(propose(TWENTY));
        FrameNote first = noted(draft, "Too dark.", WILMA);
        hands.now = hands.now.plusSeconds(1);
        FrameNote second = noted(draft, "Too loud.", WILMA);
        Waiting both = only(IDA, Kind.READ_NOTES);
        assertThat(WaitingWords.says(both)).isEqualTo("Read 2 notes on your draft");

        accepted(house.answerNote().resolve(draft.id(), second.id(), IDA));
        Waiting one = only(IDA, Kind.READ_NOTES);
        assertThat(WaitingWords.path(one)).endsWith("#note-" + first.id());
        assertThat(one.thing()).isEqualTo(both.thing());
        seen(draft, IDA);
        assertThat(kinds(IDA)).as("what can be resolved waits for that").contains(Kind.READ_NOTES);
    }

    private Waiting only(Actor actor, Kind kind) {
        List<Waiting> all = waits.list(actor).stream().filter(each -> each.kind() == kind).toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private PlanNote noted(ProductionPlan plan, String says, Actor by) {
        return accepted(house.noteOnPlan().write(UUID.randomUUID(), plan.id(), says, by));
    }

    private FrameNote noted(Draft draft, String says, Actor by) {
        return accepted(
                house.noteAtFrame()
                        .write(
                                UUID.randomUUID(),
                                draft.id(),
                                new FrameRange(3, 4),
                                says,
                                null,
                                by));
    }

    private void answered(FrameNote note, String says, Actor by) {
        hands.now = hands.now.plusSeconds(1);
        accepted(house.answerNote().answer(UUID.randomUUID(), note.draft(), note.id(), says, by));
    }

    private void seen(Draft draft, Actor by) {
        new SeeNotes(house.store()).see(house.noteAtFrame().threads(draft.id(), by), by);
    }

    @Test
    void a_render_that_failed_waits_for_whoever_asked() {
        DraftId id = new DraftId(propose(TWENTY).id(), new Market("US"), Platform.TIKTOK);
        RenderJob failed =
                RenderJob.asked(id, IDA.name(), IDA.role(), NOW)
                        .begun("planner-1", NOW)
                        .failed(List.of(new Problem("R-1", "", "the disk is full", "")), NOW);
        house.store().useTransaction(kept -> kept.renderJobs().keep(failed));

        assertThat(waits.list(IDA))
                .extracting(Waiting::kind, Waiting::says)
                .containsExactly(tuple(Kind.RENDER_AGAIN, "the disk is full"));
        assertThat(kinds(RUBEN)).doesNotContain(Kind.RENDER_AGAIN);
    }

    @Test
    void a_read_out_waits_from_its_day_on_for_those_who_bring_results() {
        Draft draft = draft(propose(TWENTY));
        keep(post(draft, "7401", Instant.parse("2027-02-02T09:00:00Z")));
        assertThat(kinds(NOOR)).isEmpty();

        keep(post(draft, "7402", Instant.parse("2027-02-01T09:00:00Z")));

        assertThat(waits.list(NOOR))
                .extracting(Waiting::kind, Waiting::due)
                .containsExactly(tuple(Kind.READ_OUT, LocalDate.of(2027, 2, 15)));
    }

    @Test
    void a_step_waits_for_whoever_is_asked_until_it_is_done() {
        propose(TWENTY);
        StepPlace script = new StepPlace(Step.SCRIPT, null);
        StepPlace adaptation = new StepPlace(Step.ADAPTATION, new Market("JP"));
        asked(script, WorkState.OPEN, 0, LocalDate.of(2027, 2, 12));
        asked(adaptation, WorkState.IN_HAND, 0, null);

        assertThat(waits.list(NOOR))
                .extracting(Waiting::kind, Waiting::about, Waiting::due)
                .containsExactly(
                        tuple(Kind.DO_STEP, "script", LocalDate.of(2027, 2, 12)),
                        tuple(Kind.DO_STEP, "adaptation,JP", LocalDate.of(2027, 3, 8)));

        asked(script, WorkState.DONE, 1, null);
        asked(adaptation, WorkState.DONE, 1, null);
        assertThat(kinds(NOOR)).isEmpty();
    }

    private void asked(StepPlace place, WorkState state, int seen, @Nullable LocalDate due) {
        accepted(
                house.keepLedger()
                        .work(
                                TWENTY,
                                place,
                                seen,
                                new KeepLedger.Wanted(state, NOOR.name(), due, ""),
                                IDA));
    }

    @Test
    void whoever_is_not_on_the_team_is_waited_for_by_nobody() {
        draft(propose(TWENTY));
        propose(LAST);

        assertThat(waits.list(STRANGER)).isEmpty();
        assertThat(waits.counts(STRANGER).all()).isZero();
        assertThat(waits.list(ADMINISTRATOR)).isEmpty();
        assertThat(waits.list(Actor.local())).isEmpty();
    }

    private List<Kind> kinds(Actor actor) {
        return waits.list(actor).stream().map(Waiting::kind).distinct().toList();
    }

    private ProductionPlan propose(BriefId brief) {
        return accepted(house.proposePlan().propose(CAMPAIGN, brief, IDA));
    }

    private void sealAll(ProductionPlan plan) {
        campaign.team()
                .approvers()
                .forEach(each ->
                        SealAll.of(house, plan.id(), Actor.member(each.name(), each.role())));
    }

    private Draft draft(ProductionPlan plan) {
        Draft rendered =
                new Draft(
                        new DraftId(plan.id(), new Market("US"), Platform.TIKTOK),
                        plan.fingerprint(),
                        "drafts/one",
                        "one.mp4",
                        "a".repeat(64),
                        List.of(),
                        1080,
                        1920,
                        540,
                        FrameRate.THIRTY,
                        true,
                        new ConformanceReport(List.of()),
                        NOW,
                        null,
                        null);
        house.store().useTransaction(kept -> kept.drafts().keep(rendered));
        return rendered;
    }

    private static Post post(Draft draft, String id, Instant published) {
        return new Post(
                draft.id(), id, "tindrel", draft.sha256(), "organic", published, "Ida Fennimar");
    }

    private void keep(Post post) {
        house.store().useTransaction(kept -> kept.posts().add(post));
    }
}
