package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.CutMap;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.draft.NotesTable;
import org.throughline.planner.review.CarriedNote;
import org.throughline.planner.review.CarryNotes;
import org.throughline.rules.book.RuleBook;

/// Notes on drafts of the sample campaign, on one version and carried to the next.
class NotesOfDraftTest {

    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor STRANGER = Actor.member("Nobody Here", "brand-lead");
    private static final Market US = new Market("US");

    @TempDir Path folder;

    private House house;
    private ProductionPlan plan;
    private Draft draft;

    @BeforeEach
    void enter() {
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
        plan =
                accepted(
                        house.proposePlan()
                                .propose(campaign.id(), new BriefId("twenty-seconds"), IDA));
        draft = kept(plan);
    }

    @AfterEach
    void close() {
        house.close();
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
                .allMatch(line -> line.endsWith(",'=SUM(A1),"));
    }

    private String table(Draft of, List<CarriedNote> carried) {
        return NotesTable.of(
                of,
                Optional.of(CutMap.of(withoutSecondBeat(), US)),
                house.noteAtFrame().notes(of.id(), IDA),
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
        return house.noteAtFrame()
                .write(
                        UUID.randomUUID(),
                        of.id(),
                        new FrameRange(from, to),
                        "=SUM(A1)",
                        drawing,
                        by);
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
