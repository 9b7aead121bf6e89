package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.AimSeen.Where;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.FeltSpread;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;
import org.throughline.planner.review.FeltOfFile;
import org.throughline.planner.review.FeltState;
import org.throughline.planner.review.FeltState.Knows;

/// People of the sample campaign say what a draft left them feeling, without a screen. It is meant
/// to leave them first amused, then capable.
class AskFeelingTest extends InSampleHouse {

    private static final BriefId BRIEF = new BriefId("twenty-seconds");
    private static final Actor NOOR = Actor.member("Noor Ashgrove", "analyst");
    private static final Actor TEO = Actor.member("Teo Brandimar", "creator");
    private static final Actor STRANGER = Actor.member("Nobody Here", "brand-lead");
    private static final long FRAMES = 540;

    private Draft draft;

    @BeforeEach
    void enter() {
        ProductionPlan plan = accepted(house.proposePlan().propose(asEntered().id(), BRIEF, IDA));
        draft = kept(plan.id(), Platform.TIKTOK, "a".repeat(64));
    }

    @Test
    void nobody_is_asked_before_they_have_watched_it() {
        assertThat(look(NOOR)).isInstanceOf(FeltState.Unwatched.class);
        assertThat(codes(say(NOOR, "bored", null))).containsExactly("REVIEW-002");

        saw(draft, NOOR);
        assertThat(look(NOOR)).isInstanceOf(FeltState.Asked.class);
    }

    @Test
    void an_answer_may_be_changed_until_its_person_sees_what_is_meant() {
        saw(draft, NOOR);
        accepted(say(NOOR, "bored", null));
        accepted(say(NOOR, "hopeful", 4));
        assertThat(look(NOOR)).isInstanceOf(FeltState.Said.class);

        var shown = (FeltState.Shown) accepted(house.askFeeling().show(draft.id(), NOOR));

        assertThat(shown.own()).isNotNull();
        assertThat(shown.own().feeling()).isEqualTo("hopeful");
        assertThat(shown.own().strength()).isEqualTo(4);
        assertThat(shown.meant().then()).isEqualTo("capable");
        assertThat(shown.spread())
                .isEqualTo(new FeltSpread(1, 0, 1, 0, List.of(new FeltSpread.Count("hopeful", 1))));
        assertThat(codes(say(NOOR, "capable", null))).containsExactly("REVIEW-005");
    }

    @Test
    void what_is_meant_is_not_shown_to_somebody_who_could_still_answer() {
        saw(draft, NOOR);

        assertThat(accepted(house.askFeeling().show(draft.id(), NOOR)))
                .isInstanceOf(FeltState.Asked.class);
    }

    @Test
    void who_has_opened_the_brief_is_told_why_they_are_not_asked() {
        saw(draft, NOOR);
        saw(draft, TEO);
        accepted(say(TEO, "capable", null));
        house.askFeeling().seen(BRIEF, Where.PLAN, NOOR);
        house.askFeeling().seen(BRIEF, Where.BRIEF, NOOR);

        assertThat(look(NOOR))
                .isInstanceOfSatisfying(
                        FeltState.Shown.class,
                        shown -> {
                            assertThat(shown.how()).isEqualTo(Knows.PLAN);
                            assertThat(shown.since()).isEqualTo(house.clock().instant());
                            assertThat(shown.own()).isNull();
                            assertThat(shown.spread().matches()).isEqualTo(1);
                        });
        assertThat(codes(say(NOOR, "bored", null))).containsExactly("REVIEW-005");
        assertThat(look(TEO)).isInstanceOf(FeltState.Said.class);
    }

    @Test
    void an_answer_stays_when_its_person_opens_the_brief_afterwards() {
        saw(draft, NOOR);
        accepted(say(NOOR, "capable", null));
        house.askFeeling().seen(BRIEF, Where.BRIEF, NOOR);

        assertThat(((FeltState.Shown) look(NOOR)).own()).isNotNull();
        assertThat(codes(say(NOOR, "bored", null))).containsExactly("REVIEW-005");
    }

    @Test
    void neither_the_author_is_asked_nor_who_sealed_the_plan() {
        saw(draft, IDA);
        saw(draft, RUBEN);
        assertThat(look(RUBEN)).isInstanceOf(FeltState.Asked.class);

        // words whose letters no font here has stay unsealed
        SealAll.of(house, draft.id().plan(), RUBEN);

        assertThat(((FeltState.Shown) look(RUBEN)).how()).isEqualTo(Knows.SEALED);
        assertThat(((FeltState.Shown) look(IDA)).how()).isEqualTo(Knows.AUTHOR);
        assertThat(codes(say(IDA, "capable", null))).containsExactly("REVIEW-005");
    }

    @Test
    void who_saw_what_is_meant_is_not_asked_about_another_file_of_the_video() {
        Draft other = kept(draft.id().plan(), Platform.INSTAGRAM_REELS, "b".repeat(64));
        saw(draft, NOOR);
        saw(other, NOOR);
        accepted(say(NOOR, "capable", null));
        assertThat(accepted(house.askFeeling().look(other.id(), NOOR)))
                .isInstanceOf(FeltState.Asked.class);

        accepted(house.askFeeling().show(draft.id(), NOOR));

        assertThat(accepted(house.askFeeling().look(other.id(), NOOR)))
                .isInstanceOfSatisfying(
                        FeltState.Shown.class,
                        shown -> {
                            assertThat(shown.own()).isNull();
                            assertThat(shown.how()).isEqualTo(Knows.ANSWER);
                            assertThat(shown.spread().people()).isZero();
                        });
    }

    @Test
    void rendered_again_it_is_asked_anew_and_an_answer_for_the_file_before_is_refused() {
        saw(draft, NOOR);
        accepted(say(NOOR, "bored", null));

        Draft again = kept(draft.id().plan(), Platform.TIKTOK, "c".repeat(64));

        assertThat(look(NOOR)).isInstanceOf(FeltState.Unwatched.class);
        assertThat(codes(say(NOOR, "bored", null))).containsExactly("REVIEW-006");
        saw(again, NOOR);
        assertThat(look(NOOR)).isInstanceOf(FeltState.Asked.class);
    }

    @Test
    void what_was_felt_of_a_posted_file_is_told_to_those_who_know_what_is_meant() {
        saw(draft, NOOR);
        accepted(say(NOOR, "capable", null));
        saw(draft, TEO);
        accepted(say(TEO, "bored", null));

        FeltOfFile felt = house.askFeeling().ofFile(draft.id(), draft.sha256(), IDA).orElseThrow();
        assertThat(felt.meant().then()).isEqualTo("capable");
        assertThat(felt.spread().people()).isEqualTo(2);
        assertThat(felt.spread().matches()).isEqualTo(1);
        assertThat(house.askFeeling().ofFile(draft.id(), draft.sha256(), NOOR)).isEmpty();
        assertThat(house.askFeeling().ofFile(draft.id(), draft.sha256(), STRANGER)).isEmpty();
        assertThat(
                        house.askFeeling()
                                .ofFile(
                                        draft.id(),
                                        draft.sha256(),
                                        Actor.guest("J (guest)", draft.id().toString())))
                .isEmpty();

        String posted = draft.sha256();
        draft = kept(draft.id().plan(), draft.id().platform(), "c".repeat(64));
        assertThat(house.askFeeling().ofFile(draft.id(), draft.sha256(), IDA)).isEmpty();
        assertThat(house.askFeeling().ofFile(draft.id(), posted, IDA)).contains(felt);
    }

    @Test
    void somebody_outside_the_team_is_told_that_there_is_no_draft() {
        assertThat(codes(house.askFeeling().look(draft.id(), STRANGER)))
                .containsExactly("DRAFT-404");
        assertThat(codes(say(STRANGER, "bored", null))).containsExactly("DRAFT-404");
        assertThat(codes(house.askFeeling().show(draft.id(), STRANGER)))
                .containsExactly("DRAFT-404");
        assertThat(codes(say(Actor.local(), "bored", null))).containsExactly("ACCESS-002");
    }

    @Test
    void the_audit_says_once_that_somebody_answered_and_not_what() {
        saw(draft, NOOR);
        accepted(say(NOOR, "bored", null));
        accepted(say(NOOR, "confused", null));

        List<AuditEntry> audit = house.store().inTransaction(kept -> kept.audit().all());
        assertThat(audit)
                .filteredOn(entry -> entry.action().equals("say feeling"))
                .singleElement()
                .extracting(AuditEntry::toString)
                .asString()
                .contains("Noor Ashgrove")
                .doesNotContain("bored");
    }

    private FeltState look(Actor actor) {
        return accepted(house.askFeeling().look(draft.id(), actor));
    }

    private Outcome<FeltState> say(Actor actor, String feeling, @Nullable Integer strength) {
        return house.askFeeling().say(draft.id(), draft.sha256(), feeling, strength, actor);
    }

    private void saw(Draft of, Actor actor) {
        var whole = new FrameRange(0, of.frames());
        accepted(house.watchDraft().saw(of.id(), of.sha256(), whole, actor));
    }

    /// A draft as if it had been rendered.
    private Draft kept(PlanId plan, Platform platform, String sha256) {
        Draft rendered =
                new Draft(
                        new DraftId(plan, new Market("US"), platform),
                        house.store()
                                .inTransaction(kept -> kept.plans().find(plan))
                                .orElseThrow()
                                .fingerprint(),
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
