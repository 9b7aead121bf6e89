package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.account.Account;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.PlanNote;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.review.FeltState;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.KeepGuestLinks.Made;
import org.throughline.planner.review.NoteOnPlan;
import org.throughline.planner.review.WatchDraft;

/// Guests of one draft of the sample campaign, without a screen.
class KeepGuestLinksTest extends InSampleHouse {

    private static final BriefId BRIEF = new BriefId("twenty-seconds");
    private static final Market US = new Market("US");
    private static final Actor NOOR = Actor.member("Noor Ashgrove", "analyst");
    private static final Actor STRANGER = Actor.member("Nobody Here", "strategist");
    private static final String GUEST = "Jonas Eckernhaus";
    private static final String HERE = "192.0.2.7";

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private KeepGuestLinks links;
    private Draft draft;
    private Draft other;

    @BeforeEach
    void enter() {
        links = new KeepGuestLinks(house.store(), now::get, new SecureRandom());
        ProductionPlan plan = accepted(house.proposePlan().propose(asEntered().id(), BRIEF, IDA));
        draft = kept(plan, Platform.TIKTOK, "a".repeat(64));
        other = kept(plan, Platform.INSTAGRAM_REELS, "b".repeat(64));
    }

    @Test
    void strategists_brand_leads_and_administrators_make_links_and_nobody_else() {
        assertThat(codes(make(GUEST, NOOR))).containsExactly("ACCESS-004");
        assertThat(codes(make(GUEST, Actor.local()))).containsExactly("ACCESS-004");
        assertThat(codes(make(GUEST, STRANGER))).containsExactly("DRAFT-404");
        assertThat(codes(make(GUEST, Actor.guest("Jonas (guest)", draft.id().toString()))))
                .containsExactly("ACCESS-004");

        GuestLink link = accepted(make(GUEST, IDA)).link();
        accepted(make("Haru Minasawa", RUBEN));
        accepted(make("Wei", Actor.member("Administrator", "administrator")));

        assertThat(links.list(draft.id(), RUBEN)).hasSize(3);
        assertThat(links.list(other.id(), RUBEN)).isEmpty();
        assertThat(links.list(draft.id(), NOOR)).isEmpty();
        assertThat(links.list(draft.id(), STRANGER)).isEmpty();
        assertThat(codes(links.revoke(link.id(), NOOR))).containsExactly("ACCESS-004");
        assertThat(codes(links.revoke(link.id(), STRANGER))).containsExactly("GUEST-404");
        assertThat(codes(links.revoke(UUID.randomUUID(), IDA))).containsExactly("GUEST-404");
    }

    @Test
    void a_name_is_one_that_can_be_read_and_told_apart() {
        for (String unfit :
                List.of(
                        "",
                        "  ",
                        "12",
                        "x".repeat(81),
                        "Jo\u202Enas",
                        "Jo\nnas",
                        "Jo\u0000nas",
                        "Jonas (guest)")) {
            assertThat(codes(make(unfit, IDA))).as("'%s'", unfit).containsExactly("GUEST-001");
        }
        assertThat(codes(links.make(draft.id(), GUEST, 2, IDA))).containsExactly("GUEST-002");

        GuestLink link = accepted(make("  <b>Jonas</b> ", IDA)).link();

        assertThat(link.guest()).isEqualTo("<b>Jonas</b>");
        assertThat(codes(make("<B>jonas</B>", IDA))).containsExactly("GUEST-004");
        accepted(links.revoke(link.id(), RUBEN));
        accepted(make("<b>Jonas</b>", IDA));
    }

    @Test
    void a_link_opens_until_it_runs_out() {
        Made made = accepted(make(GUEST, IDA));
        now.set(made.link().until().minusMillis(1));
        assertThat(links.find(made.key(), HERE)).isPresent();
        assertThat(find(seat(made), draft.id())).isTrue();

        now.set(made.link().until());

        opensNothing(made);
        assertThat(made.link().until()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        assertThat(links.find("", HERE)).isEmpty();
        assertThat(links.find(made.key() + "x", HERE)).isEmpty();
    }

    @Test
    void a_revoked_link_opens_nothing_at_once_and_stays_so() {
        Made made = accepted(make(GUEST, IDA));
        links.use(made.link().id());

        GuestLink revoked = accepted(links.revoke(made.link().id(), RUBEN));

        opensNothing(made);
        now.set(NOW.plus(Duration.ofHours(1)));
        assertThat(accepted(links.revoke(made.link().id(), IDA))).isEqualTo(revoked);
    }

    @Test
    void wrong_keys_are_counted_by_where_they_come_from() {
        Made made = accepted(make(GUEST, IDA));
        for (int i = 0; i < 20; i++) {
            assertThat(links.isLockedOut(HERE)).isFalse();
            assertThat(links.find("wrong " + i, HERE)).isEmpty();
        }

        assertThat(links.isLockedOut(HERE)).isTrue();
        assertThat(links.isLockedOut("192.0.2.8")).isFalse();
        assertThat(links.find(made.key(), HERE)).as("others at the same address").isPresent();
        assertThat(find(seat(made), draft.id())).isTrue();
        now.set(NOW.plus(Duration.ofMinutes(15)));
        assertThat(links.isLockedOut(HERE)).isFalse();
    }

    @Test
    void one_wrong_key_is_counted_once_however_often_its_page_looks_it_up() {
        for (int i = 0; i < 19; i++) {
            assertThat(links.find("wrong " + i, HERE)).isEmpty();
            assertThat(links.find("wrong " + i, HERE)).isEmpty();
            assertThat(links.isLockedOut(HERE)).isFalse();
        }
        now.set(NOW.plus(Duration.ofMinutes(16)));
        assertThat(links.find("wrong 18", HERE)).isEmpty();
        for (int i = 0; i < 19; i++) {
            assertThat(links.isLockedOut(HERE)).isFalse();
            assertThat(links.find("another " + i, HERE)).isEmpty();
        }
        assertThat(links.isLockedOut(HERE)).isTrue();
    }

    @Test
    void a_link_that_has_run_out_or_was_revoked_is_no_wrong_key() {
        Made made = accepted(make(GUEST, IDA));
        accepted(links.revoke(made.link().id(), RUBEN));

        for (int i = 0; i < 30; i++) {
            assertThat(links.find(made.key(), HERE)).isEmpty();
        }
        assertThat(links.isLockedOut(HERE)).isFalse();
    }

    @Test
    void a_link_opens_nothing_once_its_maker_has_no_account_any_more() {
        Actor administrator = Seat.ADMINISTRATOR.actor();
        Account ida =
                accepted(house.keepAccounts().invite("Ida Fennimar", "strategist", administrator))
                        .account();
        Made made = accepted(make(GUEST, IDA));
        assertThat(links.find(made.key(), HERE)).isPresent();

        accepted(house.keepAccounts().close(ida.id(), administrator));

        opensNothing(made);
    }

    @Test
    void nobody_of_the_team_is_called_as_guests_are() {
        Actor administrator = Seat.ADMINISTRATOR.actor();
        for (String name :
                List.of(
                        "Jonas (guest)",
                        "Jonas (GUEST) ",
                        "Jonas \uFF08guest\uFF09",
                        "J [guest]")) {
            assertThat(codes(house.keepAccounts().invite(name, "strategist", administrator)))
                    .as(name)
                    .containsExactly("ACCOUNT-002");
        }
        accepted(house.keepAccounts().invite("Jonas Guest", "strategist", administrator));
    }

    @Test
    void a_guest_reads_one_version_of_a_plan_writes_to_it_and_sees_nothing_else() {
        PlanId plan = draft.id().plan();
        Made made = accepted(links.make(plan, GUEST, 3, IDA));
        Seat seat = seat(made);

        NoteOnPlan.Read read = read(seat, plan).orElseThrow();
        PlanNote note = act(seat, by -> say(plan, " <b>Too long</b> ", by));
        accepted(say(plan, "Of the team.", NOOR));

        assertThat(read.plan().id()).isEqualTo(plan);
        assertThat(read.isLatest()).isTrue();
        assertThat(note.says()).isEqualTo("<b>Too long</b>");
        assertThat(planNotes(seat, plan)).containsExactly(note);
        assertThat(house.noteOnPlan().notes(plan, RUBEN)).hasSize(2);
        assertThat(house.noteOnPlan().notes(plan, STRANGER)).isEmpty();
        assertThat(codes(say(plan, "Hello", STRANGER))).containsExactly("PLAN-404");
        assertThat(codes(links.as(seat, by -> say(plan, " ", by)))).containsExactly("NOTE-001");
        assertThat(find(seat, draft.id())).isFalse();
        assertThat(codes(links.as(seat, by -> note(draft.id(), "Hello", by))))
                .containsExactly("DRAFT-404");
        assertThat(read(seat, plan.next())).isEmpty();
        assertThat(house.noteOnPlan().read(plan, RUBEN)).as("the team has its own page").isEmpty();
        assertThat(links.list(plan, RUBEN)).containsExactly(links.list(plan, IDA).getFirst());
        assertThat(links.list(draft.id(), RUBEN)).isEmpty();
        assertThat(links.list(plan, NOOR)).isEmpty();
        assertThat(codes(links.make(plan, GUEST, 3, NOOR))).containsExactly("ACCESS-004");
        assertThat(codes(links.make(plan, GUEST, 3, STRANGER))).containsExactly("PLAN-404");
        assertThat(codes(links.make(plan, GUEST, 3, IDA))).containsExactly("GUEST-004");

        accepted(links.revoke(made.link().id(), RUBEN));
        assertThat(links.find(made.key(), HERE)).isEmpty();
        assertThat(read(seat, plan)).isEmpty();
        assertThat(planNotes(seat, plan)).isEmpty();
        assertThat(codes(links.as(seat, by -> say(plan, "Still here?", by))))
                .containsExactly("PLAN-404");
    }

    @Test
    void a_guest_of_a_draft_reads_no_plan_and_one_of_a_plan_is_not_asked_blind() {
        PlanId plan = draft.id().plan();
        Seat watches = seat(accepted(make("Wei", IDA)));
        assertThat(read(watches, plan)).isEmpty();
        assertThat(codes(links.as(watches, by -> say(plan, "Hello", by))))
                .containsExactly("PLAN-404");
        FeltState wei = act(watches, by -> house.askFeeling().look(draft.id(), by));
        assertThat(wei).isInstanceOf(FeltState.Unwatched.class);

        Seat reads = seat(accepted(links.make(plan, GUEST, 3, IDA)));
        read(reads, plan);
        Seat same = seat(accepted(make(GUEST, IDA)));

        FeltState told = act(same, by -> house.askFeeling().look(draft.id(), by));
        assertThat(told).isInstanceOf(FeltState.Told.class);
        assertThat(
                        codes(
                                links.as(
                                        same,
                                        by ->
                                                house.askFeeling()
                                                        .say(
                                                                draft.id(),
                                                                draft.sha256(),
                                                                "hopeful",
                                                                null,
                                                                by))))
                .containsExactly("REVIEW-005");
    }

    private Optional<NoteOnPlan.Read> read(Seat seat, PlanId plan) {
        return links.as(seat, by -> house.noteOnPlan().read(plan, by));
    }

    private List<PlanNote> planNotes(Seat seat, PlanId plan) {
        return links.as(seat, by -> house.noteOnPlan().notes(plan, by));
    }

    private Outcome<PlanNote> say(PlanId plan, String says, Actor by) {
        return house.noteOnPlan().write(UUID.randomUUID(), plan, says, by);
    }

    @Test
    void it_opens_nothing_while_its_market_is_stopped_and_none_is_made() {
        Made made = accepted(make(GUEST, IDA));
        accepted(house.stopMarket().stop("Tindrel", US, "recall", "Too warm.", RUBEN));

        opensNothing(made);
        assertThat(codes(make("Haru Minasawa", IDA))).containsExactly("STOP-001");

        accepted(house.stopMarket().lift("Tindrel", US, "recall", "", RUBEN));
        assertThat(links.find(made.key(), HERE)).isPresent();
    }

    @Test
    void a_guest_watches_answers_and_is_not_shown_what_is_meant() {
        Seat seat = seat(accepted(make(GUEST, IDA)));
        FeltState before = act(seat, by -> house.askFeeling().look(draft.id(), by));
        assertThat(before).isInstanceOf(FeltState.Unwatched.class);
        act(
                seat,
                by ->
                        house.watchDraft()
                                .saw(
                                        draft.id(),
                                        draft.sha256(),
                                        new FrameRange(0, draft.frames()),
                                        by));
        act(seat, by -> house.askFeeling().say(draft.id(), draft.sha256(), "hopeful", null, by));

        FeltState after = act(seat, by -> house.askFeeling().show(draft.id(), by));
        assertThat(after).isInstanceOf(FeltState.Said.class);
    }

    @Test
    void a_guest_reads_their_own_notes_and_the_team_reads_all() {
        Seat seat = seat(accepted(make(GUEST, IDA)));
        accepted(note(draft.id(), "Of the team.", NOOR));

        FrameNote left = act(seat, by -> note(draft.id(), "<img src=x>", by));

        assertThat(left.by()).isEqualTo("Jonas Eckernhaus (guest)");
        assertThat(notes(seat)).containsExactly(left);
        assertThat(house.noteAtFrame().notes(draft.id(), NOOR)).hasSize(2);
        assertThat(house.noteAtFrame().notes(draft.id(), STRANGER)).isEmpty();
        assertThat(codes(links.as(seat, by -> note(draft.id(), "x".repeat(2001), by))))
                .containsExactly("NOTE-001");
    }

    @Test
    void a_guest_does_not_flood_a_draft_with_notes() {
        Seat seat = seat(accepted(make(GUEST, IDA)));
        FrameNote first = act(seat, by -> note(draft.id(), "The first", by));
        house.store()
                .useTransaction(kept -> {
                    for (int each = 1; each < 200; each++) {
                        kept.drafts().add(copy(first));
                    }
                });

        assertThat(codes(links.as(seat, by -> note(draft.id(), "One more", by))))
                .containsExactly("NOTE-003");
        accepted(note(draft.id(), "Of the team.", NOOR));
    }

    @Test
    void nothing_but_the_one_draft_is_there_for_a_guest_and_nothing_is_decided() {
        Seat seat = seat(accepted(make(GUEST, IDA)));

        assertThat(find(seat, draft.id())).isTrue();
        assertThat(find(seat, other.id())).isFalse();
        assertThat(codes(links.as(seat, by -> note(other.id(), "Hello", by))))
                .containsExactly("DRAFT-404");
        assertThat(codes(links.as(seat, by -> house.askFeeling().look(other.id(), by))))
                .containsExactly("DRAFT-404");
        String campaign = draft.id().plan().campaign();
        links.as(
                seat,
                by -> {
                    assertThat(
                                    codes(
                                            house.decideDraft()
                                                    .askForChanges(draft, "No.", List.of(), by)))
                            .containsExactly("ACCESS-002");
                    assertThat(SealAll.waiting(house, draft, by)).isEmpty();
                    assertThat(by.mayDecide() || by.mayWrite() || by.mayBringResults()).isFalse();
                    return house.store()
                            .inTransaction(kept -> {
                                assertThat(WatchDraft.maySee(kept, campaign, by)).isFalse();
                                assertThat(WatchDraft.maySee(kept, draft.id(), by)).isFalse();
                                return true;
                            });
                });
        // without the link a guest's seat is nobody's
        assertThat(house.watchDraft().find(draft.id(), seat.actor())).isEmpty();
    }

    @Test
    void the_audit_says_what_happened_once_and_nothing_that_opens_it() {
        Made made = accepted(make(GUEST, IDA));
        links.find(made.key(), HERE);
        links.use(made.link().id());
        links.use(made.link().id());
        now.set(NOW.plus(Duration.ofHours(1)));
        links.use(made.link().id());
        act(seat(made), by -> note(draft.id(), "Late.", by));
        accepted(links.revoke(made.link().id(), RUBEN));
        accepted(links.revoke(made.link().id(), RUBEN));

        List<AuditEntry> audit = house.store().inTransaction(kept -> kept.audit().all());
        assertThat(audit)
                .filteredOn(entry -> entry.subject().equals(draft.id().toString()))
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly(
                        "Ida Fennimar make guest link",
                        "Jonas Eckernhaus (guest) open guest link",
                        "Jonas Eckernhaus (guest) note at frame",
                        "Ruben Castellow revoke guest link");
        assertThat(audit.toString().toLowerCase(Locale.ROOT))
                .doesNotContain(made.key().toLowerCase(Locale.ROOT))
                .doesNotContain(made.link().sha256())
                .doesNotContain(made.link().id().toString());
        assertThat(links.list(draft.id(), IDA).getFirst())
                .satisfies(link -> {
                    assertThat(link.opened()).isEqualTo(NOW);
                    assertThat(link.used()).isEqualTo(NOW.plus(Duration.ofHours(1)));
                    assertThat(link.toString()).doesNotContain(made.key());
                });
    }

    private void opensNothing(Made made) {
        assertThat(links.find(made.key(), HERE)).isEmpty();
        assertThat(links.use(made.link().id())).isEmpty();
        Seat seat = seat(made);
        assertThat(find(seat, draft.id())).isFalse();
        assertThat(codes(links.as(seat, by -> note(draft.id(), "Still here?", by))))
                .containsExactly("DRAFT-404");
        assertThat(notes(seat)).isEmpty();
        assertThat(codes(links.as(seat, by -> house.askFeeling().look(draft.id(), by))))
                .containsExactly("DRAFT-404");
    }

    private Outcome<Made> make(String guest, Actor by) {
        return links.make(draft.id(), guest, 3, by);
    }

    private static Seat seat(Made made) {
        return Seat.guest(made.link().signature(), made.link().id());
    }

    private <T> T act(Seat seat, Function<Actor, Outcome<T>> work) {
        return accepted(links.as(seat, work));
    }

    private static FrameNote copy(FrameNote note) {
        return new FrameNote(
                UUID.randomUUID(),
                note.draft(),
                note.frame(),
                note.timecode(),
                note.by(),
                note.at(),
                note.says());
    }

    private List<FrameNote> notes(Seat seat) {
        return links.as(seat, by -> house.noteAtFrame().notes(draft.id(), by));
    }

    private boolean find(Seat seat, DraftId id) {
        return links.as(seat, by -> house.watchDraft().find(id, by)).isPresent();
    }

    private Outcome<FrameNote> note(DraftId id, String says, Actor by) {
        return house.noteAtFrame()
                .write(UUID.randomUUID(), id, new FrameRange(10, 11), says, null, by);
    }

    /// A draft as if it had been rendered.
    private Draft kept(ProductionPlan plan, Platform platform, String sha256) {
        Draft rendered =
                new Draft(
                        new DraftId(plan.id(), US, platform),
                        plan.fingerprint(),
                        "drafts/one",
                        "one.mp4",
                        sha256,
                        List.of(),
                        1080,
                        1920,
                        540,
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
