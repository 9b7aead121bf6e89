package org.throughline.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.data.plan.PlanSamples.MONDAY;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanSamples;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.NoteAnswer;
import org.throughline.data.review.PlanNote;
import org.throughline.data.time.FrameRate;

class GuestLinksTest {

    private static final DraftId DRAFT = DraftId.parse(PlanSamples.plan().id() + ".US.tiktok");
    private static final Instant NEXT_DAY = MONDAY.plus(Duration.ofDays(1));

    @TempDir Path folder;

    private Store store;

    @BeforeEach
    void begin() throws SQLException {
        store = open();
        store.useTransaction(kept -> {
            kept.campaigns().keep(StoreTest.campaign());
            assertThat(kept.plans().propose(PlanSamples.plan())).isTrue();
            kept.drafts().keep(draft());
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    Store open() throws SQLException {
        return Store.open(folder);
    }

    @Test
    void a_link_is_found_by_its_id_its_draft_and_what_is_kept_of_its_key() {
        GuestLink first = link("a", MONDAY);
        GuestLink second = link("b", NEXT_DAY);
        keep(first);
        keep(second);

        assertThat(find(first.id())).contains(first);
        assertThat(this.<Optional<GuestLink>>ask(kept -> kept.guestLinks().withKey("b".repeat(64))))
                .contains(second);
        assertThat(this.<Optional<GuestLink>>ask(kept -> kept.guestLinks().withKey("c".repeat(64))))
                .isEmpty();
        assertThat(this.<List<GuestLink>>ask(kept -> kept.guestLinks().of(DRAFT)))
                .containsExactly(second, first);
    }

    @Test
    void a_link_that_was_used_and_revoked_says_so_in_its_place() {
        GuestLink made = link("a", MONDAY);
        keep(made);
        GuestLink revoked = made.used(NEXT_DAY).revoked(new GuestLink.Revoked("Ruben", NEXT_DAY));
        keep(revoked);

        assertThat(find(made.id())).contains(revoked);
        assertThat(made.stands(NEXT_DAY)).isTrue();
        assertThat(revoked.stands(NEXT_DAY)).isFalse();
        assertThat(made.stands(made.until())).isFalse();
    }

    @Test
    void two_links_of_one_key_are_not_kept() {
        keep(link("a", MONDAY));

        assertThatThrownBy(() -> keep(link("a", NEXT_DAY))).isInstanceOf(StoreFailed.class);
    }

    @Test
    void a_link_to_a_plan_is_kept_beside_those_to_drafts() {
        GuestLink first = link("a", MONDAY);
        GuestLink plan = toPlan("b");
        keep(first);
        keep(plan);
        GuestLink used = plan.used(NEXT_DAY);
        keep(used);

        assertThat(find(plan.id())).contains(used);
        assertThat(this.<Optional<GuestLink>>ask(kept -> kept.guestLinks().withKey("b".repeat(64))))
                .contains(used);
        assertThat(this.<List<GuestLink>>ask(kept -> kept.guestLinks().of(DRAFT.plan())))
                .containsExactly(used);
        assertThat(this.<List<GuestLink>>ask(kept -> kept.guestLinks().of(DRAFT)))
                .containsExactly(first);
        assertThatThrownBy(() -> keep(toPlan("b"))).isInstanceOf(StoreFailed.class);
    }

    @Test
    void answers_to_notes_and_notes_on_plans_are_kept_once() {
        FrameNote note =
                new FrameNote(
                        UUID.randomUUID(), DRAFT, 3, "00:00:00:03", "Ida", MONDAY, "Too dark");
        NoteAnswer answer =
                new NoteAnswer(
                        UUID.randomUUID(),
                        note.id(),
                        DRAFT,
                        1,
                        "Ruben",
                        NEXT_DAY,
                        NoteAnswer.Turn.RESOLVES,
                        "");
        PlanNote later =
                new PlanNote(UUID.randomUUID(), DRAFT.plan(), 2, "Wei (guest)", NEXT_DAY, "And?");
        PlanNote earlier = new PlanNote(UUID.randomUUID(), DRAFT.plan(), 1, "Ida", MONDAY, "Yes.");
        for (int twice = 0; twice < 2; twice++) {
            store.useTransaction(kept -> {
                kept.drafts().add(note);
                kept.drafts().add(answer);
                kept.drafts().add(later);
                kept.drafts().add(earlier);
            });
        }

        assertThat(this.<List<NoteAnswer>>ask(kept -> kept.drafts().answers(DRAFT)))
                .containsExactly(answer);
        assertThat(this.<List<PlanNote>>ask(kept -> kept.drafts().notes(DRAFT.plan())))
                .containsExactly(earlier, later);
    }

    @Test
    void what_somebody_has_had_before_them_is_kept_once_and_what_is_more_is_found() {
        PlanId plan = DRAFT.plan();
        FrameNote note =
                new FrameNote(
                        UUID.randomUUID(), DRAFT, 3, "00:00:00:03", "Ida", MONDAY, "Too dark");
        NoteAnswer answer =
                new NoteAnswer(
                        UUID.randomUUID(),
                        note.id(),
                        DRAFT,
                        1,
                        "Ruben",
                        NEXT_DAY,
                        NoteAnswer.Turn.ANSWERS,
                        "The lamp.");
        PlanNote written = new PlanNote(UUID.randomUUID(), plan, 1, "Wei", MONDAY, "And?");
        store.useTransaction(kept -> {
            kept.drafts().add(note);
            kept.drafts().add(answer);
            kept.drafts().add(written);
        });
        assertThat(this.<List<DraftId>>ask(kept -> more(kept, "ida"))).containsExactly(DRAFT);
        assertThat(this.<List<PlanId>>ask(kept -> morePlans(kept, "ida"))).containsExactly(plan);
        assertThat(
                        this.<List<DraftId>>ask(
                                kept -> kept.notesSeen().draftsWithMore("another", "ida")))
                .isEmpty();

        for (int twice = 0; twice < 2; twice++) {
            store.useTransaction(kept -> {
                kept.notesSeen().add(DRAFT, "ida", List.of(note.id(), answer.id(), note.id()));
                kept.notesSeen().add(plan, "ida", List.of(written.id()));
            });
        }

        assertThat(this.<List<DraftId>>ask(kept -> more(kept, "ida"))).isEmpty();
        assertThat(this.<List<PlanId>>ask(kept -> morePlans(kept, "ida"))).isEmpty();
        assertThat(this.<List<DraftId>>ask(kept -> more(kept, "ruben"))).containsExactly(DRAFT);
        assertThat(this.<Set<UUID>>ask(kept -> kept.notesSeen().at(DRAFT, "ida")))
                .containsExactlyInAnyOrder(note.id(), answer.id());
        assertThat(this.<Set<UUID>>ask(kept -> kept.notesSeen().at(plan, "ida")))
                .containsExactly(written.id());
        assertThat(this.<Integer>ask(kept -> kept.notesSeen().count("ida"))).isEqualTo(3);
        assertThat(this.<Integer>ask(kept -> kept.notesSeen().count("ruben"))).isZero();
    }

    private static List<DraftId> more(Repositories kept, String person) {
        return kept.notesSeen().draftsWithMore(DRAFT.plan().campaign(), person);
    }

    private static List<PlanId> morePlans(Repositories kept, String person) {
        return kept.notesSeen().plansWithMore(DRAFT.plan().campaign(), person);
    }

    private static GuestLink toPlan(String key) {
        return new GuestLink(
                UUID.randomUUID(),
                null,
                "Jonas",
                key.repeat(64),
                "Ida",
                "strategist",
                MONDAY,
                MONDAY.plus(Duration.ofDays(3)),
                null,
                null,
                null,
                DRAFT.plan());
    }

    private Optional<GuestLink> find(UUID id) {
        return ask(kept -> kept.guestLinks().find(id));
    }

    private void keep(GuestLink link) {
        store.useTransaction(kept -> kept.guestLinks().keep(link));
    }

    private <T> T ask(Function<Repositories, T> question) {
        return store.inTransaction(question);
    }

    private static GuestLink link(String key, Instant made) {
        return new GuestLink(
                UUID.randomUUID(),
                DRAFT,
                "Jonas",
                key.repeat(64),
                "Ida",
                "strategist",
                made,
                made.plus(Duration.ofDays(3)),
                null,
                null,
                null);
    }

    private static Draft draft() {
        return new Draft(
                DRAFT,
                PlanSamples.plan().fingerprint(),
                "drafts/one",
                "one.mp4",
                "a".repeat(64),
                List.of(),
                90,
                160,
                100,
                FrameRate.THIRTY,
                false,
                new ConformanceReport(List.of()),
                Instant.EPOCH,
                null,
                null);
    }
}
