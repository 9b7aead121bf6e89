package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.ReviewAnswer.Reply;
import org.throughline.data.review.Verdict;
import org.throughline.data.review.Viewing;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;
import org.throughline.planner.review.SealDraft;

/// Drafts of the sample campaign are watched and decided by the use cases, without a screen.
class ReviewDraftTest extends InSampleHouse {

    private static final Actor AGNES = Actor.member("Agnes Hollinder", "person-shown");
    private static final Actor SALME = Actor.member("Salme Korvington", "executive");
    private static final Actor STRANGER = Actor.member("Nobody Here", "brand-lead");
    private static final long FRAMES = 540;

    private Draft draft;

    @BeforeEach
    void enter() {
        draft = kept(proposed("twenty-seconds"), "a".repeat(64));
    }

    @Test
    void a_draft_is_not_accepted_unwatched() {
        assertThat(codes(house.decideDraft().accept(draft, Answered.YES, RUBEN)))
                .containsExactly("REVIEW-002");

        saw(draft, 400, FRAMES);
        assertThat(codes(house.decideDraft().accept(draft, Answered.YES, RUBEN)))
                .containsExactly("REVIEW-002");

        saw(draft, 0, 400);
        assertThat(accepted(house.decideDraft().accept(draft, Answered.YES, RUBEN)).verdict())
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void a_draft_is_not_accepted_before_every_question_is_answered() {
        saw(draft, 0, FRAMES);
        var no = Answered.all(Reply.NO, "");
        var said = Answered.all(Reply.CANNOT_TELL, " Ask Jonas. ");

        assertThat(codes(house.decideDraft().accept(draft, said.subList(0, 2), RUBEN)))
                .containsExactly("REVIEW-007");
        assertThat(codes(house.decideDraft().accept(draft, no, RUBEN)))
                .containsExactly("REVIEW-008");
        accepted(house.decideDraft().accept(draft, said, RUBEN));

        assertThat(house.watchDraft().find(draft.id(), RUBEN).orElseThrow().verdict().answered())
                .hasSize(3)
                .allMatch(each -> each.says().equals("Ask Jonas."));
    }

    /// Each window reads what was seen before, and adds to it what it has shown.
    @Test
    void two_windows_of_one_person_keep_what_both_have_shown() {
        Viewing nothing = house.watchDraft().viewing(draft, RUBEN);

        for (FrameRange run : List.of(new FrameRange(0, 300), new FrameRange(300, FRAMES))) {
            house.store().useTransaction(kept -> kept.drafts().keep(nothing.and(run)));
        }

        assertThat(house.watchDraft().viewing(draft, RUBEN).isWhole(draft)).isTrue();
    }

    @Test
    void what_one_person_watched_another_has_not() {
        accepted(
                house.watchDraft().saw(draft.id(), draft.sha256(), new FrameRange(0, FRAMES), IDA));

        assertThat(house.watchDraft().viewing(draft, RUBEN).percent(draft)).isZero();
        assertThat(codes(house.decideDraft().accept(draft, Answered.YES, RUBEN)))
                .containsExactly("REVIEW-002");
    }

    @Test
    void rendered_again_it_has_to_be_watched_again() {
        saw(draft, 0, FRAMES);

        Draft again = kept(plan(), "b".repeat(64));
        saw(draft, 0, FRAMES);

        assertThat(house.watchDraft().viewing(again, RUBEN).percent(again)).isZero();
        assertThat(codes(house.decideDraft().accept(again, Answered.YES, RUBEN)))
                .containsExactly("REVIEW-002");
    }

    @Test
    void changes_may_be_asked_for_at_any_time() {
        assertThat(
                        accepted(
                                        house.decideDraft()
                                                .askForChanges(
                                                        draft, "Too dark.", List.of(), RUBEN))
                                .verdict())
                .isInstanceOf(Verdict.ChangesAsked.class);
    }

    @Test
    void nobody_decides_past_what_another_decided_meanwhile() {
        saw(draft, 0, FRAMES);
        accepted(house.decideDraft().askForChanges(draft, "Too dark.", List.of(), RUBEN));

        assertThat(codes(house.decideDraft().accept(draft, Answered.YES, RUBEN)))
                .containsExactly("REVIEW-009");

        Draft now = house.watchDraft().find(draft.id(), RUBEN).orElseThrow();
        assertThat(accepted(house.decideDraft().accept(now, Answered.YES, RUBEN)).verdict())
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void nobody_decides_about_a_file_that_was_rendered_since_they_looked() {
        kept(plan(), "b".repeat(64));

        assertThat(codes(house.decideDraft().askForChanges(draft, "Too dark.", List.of(), RUBEN)))
                .containsExactly("REVIEW-010");
    }

    @Test
    void somebody_outside_the_team_is_told_that_there_is_no_draft() {
        var run = new FrameRange(0, FRAMES);

        assertThat(house.watchDraft().find(draft.id(), RUBEN)).isPresent();
        assertThat(house.watchDraft().find(draft.id(), STRANGER)).isEmpty();
        assertThat(codes(house.watchDraft().saw(draft.id(), draft.sha256(), run, STRANGER)))
                .containsExactly("DRAFT-404");
        assertThat(
                        codes(
                                house.noteAtFrame()
                                        .write(
                                                UUID.randomUUID(),
                                                draft.id(),
                                                new FrameRange(3, 4),
                                                "x",
                                                null,
                                                STRANGER)))
                .containsExactly("DRAFT-404");
        assertThat(codes(house.decideDraft().accept(draft, Answered.YES, STRANGER)))
                .containsExactly("DRAFT-404");
    }

    /// Agnes is asked about her own scenes, and Salme before anything is released.
    @Test
    void a_draft_is_sealed_by_those_who_are_asked_once_they_have_watched_it() {
        Draft hers = kept(proposed("the-last-thing-he-fixed"), "c".repeat(64));
        RequiredSeal scenes = waiting(hers, AGNES);
        RequiredSeal release = waiting(hers, SALME);
        SealDraft seals = house.sealDraft();

        assertThat(codes(seals.seal(hers.id(), scenes, AGNES))).containsExactly("REVIEW-002");
        assertThat(codes(seals.seal(hers.id(), scenes, SALME))).containsExactly("SEAL-002");
        assertThat(codes(seals.seal(hers.id(), release, SALME))).containsExactly("REVIEW-003");
        assertThat(codes(seals.seal(hers.id(), release, IDA))).contains("SEAL-001");

        saw(hers, AGNES);
        Seal seal = accepted(seals.seal(hers.id(), scenes, AGNES));
        assertThat(accepted(seals.seal(hers.id(), scenes, AGNES))).isEqualTo(seal);
        saw(hers, RUBEN);
        accepted(house.decideDraft().accept(hers, Answered.YES, RUBEN));
        assertThat(codes(seals.seal(hers.id(), release, SALME))).containsExactly("REVIEW-002");
        saw(hers, SALME);
        accepted(seals.seal(hers.id(), release, SALME));

        assertThat(seals.states(hers)).hasSize(2).allMatch(SealState.Holds.class::isInstance);
        Draft again = kept(planOf(hers), "d".repeat(64));
        assertThat(seals.states(again))
                .extracting(state -> state instanceof SealState.Holds)
                .containsExactly(true, false);
    }

    @Test
    void verify_names_a_draft_without_its_file_and_an_approval_without_its_seals() {
        PlanStatus claimed =
                new PlanStatus.Approved(
                        "Ruben Castellow", Instant.EPOCH, List.of(new Market("US")));
        house.store().useTransaction(kept -> kept.plans().setStatus(draft.id().plan(), claimed));

        assertThat(house.verifyStore().verify())
                .extracting(Problem::code)
                .contains("VERIFY-002", "VERIFY-003");
    }

    private RequiredSeal waiting(Draft of, Actor actor) {
        List<RequiredSeal> waiting = SealAll.waiting(house, of, actor);
        assertThat(waiting).hasSize(1);
        return waiting.getFirst();
    }

    private void saw(Draft of, Actor actor) {
        var whole = new FrameRange(0, of.frames());
        accepted(house.watchDraft().saw(of.id(), of.sha256(), whole, actor));
    }

    private void saw(Draft of, long from, long to) {
        accepted(house.watchDraft().saw(of.id(), of.sha256(), new FrameRange(from, to), RUBEN));
    }

    private ProductionPlan plan() {
        return planOf(draft);
    }

    private ProductionPlan planOf(Draft of) {
        return house.store().inTransaction(kept -> kept.plans().find(of.id().plan())).orElseThrow();
    }

    private ProductionPlan proposed(String brief) {
        return accepted(house.proposePlan().propose("lights-back-on", new BriefId(brief), IDA));
    }

    /// A draft as if it had been rendered.
    private Draft kept(ProductionPlan plan, String sha256) {
        Draft rendered =
                new Draft(
                        new DraftId(plan.id(), new Market("US"), Platform.TIKTOK),
                        plan.fingerprint(),
                        "drafts/one",
                        "one.mp4",
                        sha256,
                        List.of(),
                        1080,
                        1920,
                        FRAMES,
                        FrameRate.THIRTY,
                        true,
                        new ConformanceReport(List.of()),
                        house.clock().instant(),
                        null,
                        null);
        house.store().useTransaction(kept -> kept.drafts().keep(rendered));
        return rendered;
    }
}
