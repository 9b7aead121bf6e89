package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.CutMap;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteThread;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;
import org.throughline.planner.draft.NotesTable;
import org.throughline.planner.review.CarriedNote;
import org.throughline.planner.review.CarryNotes;

/// Notes on drafts of the sample campaign, on one version and carried to the next.
class NotesOfDraftTest extends InSampleHouse {

    private static final Actor STRANGER = Actor.member("Nobody Here", "brand-lead");
    private static final Market US = new Market("US");

    private ProductionPlan plan;
    private Draft draft;

    @BeforeEach
    void enter() {
        plan =
                accepted(
                        house.proposePlan()
                                .propose(asEntered().id(), new BriefId("twenty-seconds"), IDA));
        draft = kept(plan);
    }

    @Test
    void a_note_is_of_a_frame_or_a_stretch_within_the_draft() {
        var drawing = Drawing.parse("box red 1000,1000 3000,3000; freehand blue 5,5 80,90");

        FrameNote note = accepted(write(draft, 30, 75, drawing, RUBEN));

        assertThat(note.frames()).isEqualTo(new FrameRange(30, 75));
        assertThat(house.noteAtFrame().notes(draft.id(), IDA)).containsExactly(note);
        assertThat(acts()).endsWith("frames 30 to 74, with a drawing");
        assertThat(accepted(write(draft, 7, 8, null, RUBEN)).isStretch()).isFalse();
        assertThat(acts()).endsWith("frame 7");
        assertThat(codes(write(draft, 30, 30, null, RUBEN))).containsExactly("NOTE-002");
        assertThat(codes(write(draft, 0, draft.frames() + 1, null, RUBEN)))
                .containsExactly("NOTE-002");
        assertThat(codes(write(draft, 0, 1, drawing, STRANGER))).containsExactly("DRAFT-404");
    }

    /// The second version leaves its second beat out, so that all after it comes earlier.
    @Test
    void notes_are_carried_to_the_next_version_or_said_to_be_gone() {
        List<Beat> beats = plan.story().beatsIn(US);
        FrameRange hook = beats.getFirst().at();
        FrameRange gone = beats.get(1).at();
        FrameRange after = beats.get(2).at();
        FrameNote first = accepted(write(draft, hook.from() + 3, hook.from() + 4, null, RUBEN));
        FrameNote left = accepted(write(draft, gone.from(), gone.to(), null, RUBEN));
        FrameNote moved = accepted(write(draft, after.from() + 1, after.from() + 9, null, RUBEN));
        FrameNote across = accepted(write(draft, gone.to() - 5, gone.to() + 5, null, RUBEN));

        Draft next = kept(withoutSecondBeat());
        FrameNote own = accepted(write(next, 2, 3, null, IDA));
        List<CarriedNote> carried = new CarryNotes(house.store()).list(next.id(), IDA);

        assertThat(at(carried, first)).containsExactly(first.frames());
        assertThat(at(carried, left)).isEmpty();
        assertThat(at(carried, moved)).containsExactly(moved.frames().shifted(-gone.length()));
        assertThat(at(carried, across))
                .containsExactly(new FrameRange(gone.from(), gone.from() + 5));
        assertThat(carried).allMatch(each -> each.version() == 1).hasSize(4);
        assertThat(house.noteAtFrame().notes(next.id(), IDA)).containsExactly(own);
        assertThat(new CarryNotes(house.store()).list(draft.id(), IDA)).isEmpty();
        assertThat(new CarryNotes(house.store()).list(next.id(), STRANGER)).isEmpty();
        assertThat(
                        new CarryNotes(house.store())
                                .list(next.id(), Actor.guest("J (guest)", next.id().toString())))
                .isEmpty();
        assertThat(table(next, carried).lines().skip(1))
                .hasSize(5)
                .anyMatch(line -> line.startsWith("2,here,2,2,1,00:00:00:02,00:00:00:02,"))
                .anyMatch(line -> line.startsWith("1,gone,,,,,,,,,,Ruben Castellow,"))
                .anyMatch(line -> line.startsWith("1,carried,3,3,1,"))
                .allMatch(line -> line.endsWith(",'=SUM(A1),,,,,"));
    }

    @Test
    void a_drawing_may_say_it_alone_and_is_called_one() {
        var drawing = Drawing.parse("box red 1000,1000 3000,3000");

        FrameNote note = accepted(write(draft, 3, 4, "  ", drawing, RUBEN));

        assertThat(note.isDrawingAlone()).isTrue();
        assertThat(house.noteAtFrame().notes(draft.id(), IDA)).containsExactly(note);
        assertThat(codes(write(draft, 3, 4, "  ", null, RUBEN))).containsExactly("NOTE-001");
        assertThat(
                        NotesTable.of(
                                draft,
                                Optional.empty(),
                                house.noteAtFrame().threads(draft.id(), IDA),
                                List.of()))
                .contains(",Drawing,1,,,,");
    }

    /// Each as large as a drawing can be.
    @Test
    void what_is_drawn_at_a_draft_is_bounded_for_a_guest_and_for_all() {
        Drawing large = large();
        Actor guest = Actor.guest("Jonas (guest)", draft.id().toString());
        for (int i = 0; i < 4; i++) {
            accepted(write(draft, i, i + 1, "Here", large, guest));
        }

        Outcome<FrameNote> fifth = write(draft, 9, 10, "Here", large, guest);
        assertThat(codes(fifth)).containsExactly("NOTE-004");
        accepted(write(draft, 9, 10, "In words", null, guest));
        Actor other = Actor.guest("Wei (guest)", draft.id().toString());
        accepted(write(draft, 9, 10, "Here", large, other));
        for (int i = 5; i < 20; i++) {
            accepted(write(draft, i, i + 1, "Here", large, RUBEN));
        }
        assertThat(codes(write(draft, 0, 1, "Here", large, RUBEN))).containsExactly("NOTE-005");
        accepted(write(draft, 0, 1, "In words", null, RUBEN));
    }

    private static Drawing large() {
        var stroke =
                new Drawing.Stroke(
                        Drawing.Form.FREEHAND,
                        Drawing.Ink.RED,
                        Collections.nCopies(250, new Drawing.Spot(10_000, 10_000)));
        return new Drawing(Collections.nCopies(12, stroke));
    }

    @Test
    void a_note_is_answered_resolved_and_opened_again_and_nothing_is_lost() {
        FrameNote note = accepted(write(draft, 3, 4, null, RUBEN));
        UUID sent = UUID.randomUUID();

        accepted(answer(sent, note, "It is the lamp.", IDA));
        accepted(answer(sent, note, "It is the lamp.", IDA));
        NoteThread done = accepted(house.answerNote().resolve(draft.id(), note.id(), IDA));
        accepted(house.answerNote().resolve(draft.id(), note.id(), RUBEN));

        assertThat(done.isResolved()).isTrue();
        assertThat(threads(RUBEN).getFirst().answers())
                .extracting(each -> each.turn().key() + " " + each.by() + " " + each.says())
                .containsExactly("answers Ida Fennimar It is the lamp.", "resolves Ida Fennimar ");
        assertThat(table(draft, List.of())).contains(",Ida Fennimar,Ida Fennimar: It is the lamp.");
        accepted(house.answerNote().reopen(draft.id(), note.id(), RUBEN));
        assertThat(threads(IDA).getFirst().isResolved()).isFalse();
        assertThat(acts()).isEqualTo("frame 3");

        assertThat(codes(answer(UUID.randomUUID(), note, " ", IDA))).containsExactly("NOTE-006");
        assertThat(codes(answer(UUID.randomUUID(), note, "x".repeat(2_001), IDA)))
                .containsExactly("NOTE-006");
        assertThat(codes(answer(UUID.randomUUID(), note, "Hello", STRANGER)))
                .containsExactly("DRAFT-404");
        assertThat(
                        codes(
                                house.answerNote()
                                        .answer(
                                                UUID.randomUUID(),
                                                draft.id(),
                                                UUID.randomUUID(),
                                                "Hello",
                                                IDA)))
                .containsExactly("DRAFT-404");
    }

    @Test
    void a_note_takes_so_many_answers_and_a_guest_answers_their_own_notes_alone() {
        Actor guest = Actor.guest("Jonas (guest)", draft.id().toString());
        FrameNote theirs = accepted(write(draft, 3, 4, null, guest));
        FrameNote ours = accepted(write(draft, 5, 6, null, RUBEN));

        accepted(answer(UUID.randomUUID(), theirs, "Which lamp?", IDA));
        accepted(answer(UUID.randomUUID(), theirs, "The left one.", guest));
        assertThat(codes(answer(UUID.randomUUID(), ours, "Me too", guest)))
                .containsExactly("DRAFT-404");
        assertThat(codes(house.answerNote().resolve(draft.id(), theirs.id(), guest)))
                .containsExactly("ACCESS-002");
        assertThat(threads(guest))
                .singleElement()
                .satisfies(thread -> assertThat(thread.answers()).hasSize(2));
        for (int i = 0; i < 98; i++) {
            accepted(answer(UUID.randomUUID(), theirs, "And " + i, IDA));
        }
        assertThat(codes(answer(UUID.randomUUID(), theirs, "More", IDA)))
                .containsExactly("NOTE-007");
        assertThat(accepted(house.answerNote().resolve(draft.id(), theirs.id(), IDA)).isResolved())
                .isTrue();
    }

    private Outcome<NoteThread> answer(UUID id, FrameNote note, String says, Actor by) {
        return house.answerNote().answer(id, note.draft(), note.id(), says, by);
    }

    private List<NoteThread> threads(Actor by) {
        return house.noteAtFrame().threads(draft.id(), by);
    }

    private String table(Draft of, List<CarriedNote> carried) {
        return NotesTable.of(
                of,
                Optional.of(CutMap.of(withoutSecondBeat(), US)),
                house.noteAtFrame().threads(of.id(), IDA),
                carried);
    }

    private static List<FrameRange> at(List<CarriedNote> carried, FrameNote note) {
        return carried.stream()
                .filter(each -> each.note().equals(note))
                .map(CarriedNote::at)
                .findFirst()
                .orElseThrow();
    }

    private Outcome<FrameNote> write(
            Draft of, long from, long to, @Nullable Drawing drawing, Actor by) {
        return write(of, from, to, "=SUM(A1)", drawing, by);
    }

    private Outcome<FrameNote> write(
            Draft of, long from, long to, String says, @Nullable Drawing drawing, Actor by) {
        return house.noteAtFrame()
                .write(UUID.randomUUID(), of.id(), new FrameRange(from, to), says, drawing, by);
    }

    private String acts() {
        List<AuditEntry> all = house.store().inTransaction(kept -> kept.audit().all());
        return all.getLast().says();
    }

    private ProductionPlan withoutSecondBeat() {
        List<Beat> beats = new ArrayList<>(plan.story().beats());
        long taken = beats.remove(1).at().length();
        beats.replaceAll(beat -> beat.at().from() == 0 ? beat : earlier(beat, taken));
        return new ProductionPlan(
                plan.id().next(),
                plan.brand(),
                plan.markets(),
                plan.brief(),
                plan.story().withBeats(beats, plan.story().otherHooks()),
                plan.media(),
                plan.answers(),
                plan.assessment(),
                plan.author(),
                plan.approvers(),
                plan.proposedAt());
    }

    /// With nothing but its shots.
    private static Beat earlier(Beat beat, long frames) {
        return new Beat(
                beat.id(),
                beat.kind(),
                null,
                null,
                beat.at().shifted(-frames),
                beat.shots().stream().map(shot -> earlier(shot, frames)).toList(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static Shot earlier(Shot shot, long frames) {
        FrameRange at = shot.at().shifted(-frames);
        return switch (shot) {
            case Shot.Dark dark -> new Shot.Dark(at, dark.begins());
            case Shot.Card card -> new Shot.Card(at, card.begins(), card.text());
            case Shot.Footage take ->
                    new Shot.Footage(
                            at,
                            take.begins(),
                            take.media(),
                            take.in(),
                            take.framing(),
                            take.people(),
                            take.ownSound(),
                            take.says(),
                            take.zoom(),
                            take.speed());
        };
    }

    /// A draft as if it had been rendered.
    private Draft kept(ProductionPlan of) {
        Draft rendered =
                new Draft(
                        new DraftId(of.id(), US, Platform.TIKTOK),
                        of.fingerprint(),
                        "drafts/one",
                        "one.mp4",
                        "a".repeat(64),
                        List.of(),
                        1080,
                        1920,
                        of.story().range().to(),
                        FrameRate.THIRTY,
                        true,
                        new ConformanceReport(List.of()),
                        house.clock().instant(),
                        null,
                        null);
        house.store()
                .useTransaction(kept -> {
                    if (kept.plans().find(of.id()).isEmpty()) {
                        kept.plans().propose(of);
                    }
                    kept.drafts().keep(rendered);
                });
        return rendered;
    }
}
