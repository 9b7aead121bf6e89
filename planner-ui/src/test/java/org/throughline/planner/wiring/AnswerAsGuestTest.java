package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.PartChange;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealScope;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestRequest.Asked;
import org.throughline.data.review.GuestRequest.Said;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.approval.AnswerAsGuest;
import org.throughline.planner.approval.AnswerAsGuest.Question;
import org.throughline.planner.approval.AnswerAsGuest.State;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.inbox.Waiting;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.KeepGuestLinks.Made;
import org.throughline.planner.review.KeepGuestLinks.Wanted;
import org.throughline.rules.book.RuleBook;

/// Guests who seal a plan, refuse to, or answer a hold by their link, without a screen.
class AnswerAsGuestTest {

    private static final BriefId LAST = new BriefId("the-last-thing-he-fixed");
    private static final BriefId TWENTY = new BriefId("twenty-seconds");
    private static final Market JP = new Market("JP");
    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor ODETTE = Actor.member("Odette Quillmere", "second-reader");
    private static final Actor ADMINISTRATOR = Seat.ADMINISTRATOR.actor();
    private static final String MARA = "Mara Quist";
    private static final String AS = "second reader, Hospice West";
    private static final String TOKYO = "local reviewer, Tokyo";
    private static final Asked STORY =
            new Asked.OfSeal("second-reader", SealScope.STORY, null, null);
    private static final Asked HOLD = new Asked.OfHold(JP, "T4");
    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");

    @TempDir Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private House house;
    private KeepGuestLinks links;
    private AnswerAsGuest guests;
    private String campaign;
    private PlanId plan;
    private PlanId twenty;

    @BeforeEach
    void enter() {
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        links = new KeepGuestLinks(house.store(), now::get, new SecureRandom());
        guests = house.answerAsGuest(links);
        Path file = SampleCampaign.writeTo(folder.resolve("campaign"));
        Campaign entered = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
        campaign = entered.id();
        accepted(house.publishRulebook().publish(RuleBook.sample(), RUBEN));
        accepted(house.enterCampaign().enter(entered, IDA));
        plan = propose(LAST).id();
        twenty = propose(TWENTY).id();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_guest_seals_what_they_are_shown_and_whoever_made_the_link_stands_for_them() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        Question question = guests.read(seat(made)).orElseThrow();

        accepted(guests.approve(seat(made), hash(question), made.code()));

        Seal seal = seals().getFirst();
        assertThat(seal.by()).isEqualTo("Mara Quist (guest)");
        assertThat(seal.role()).isEqualTo("second-reader");
        assertThat(seal.vouched()).isEqualTo(made.link().vouched());
        assertThat(seal.vouched().by()).isEqualTo("Ruben Castellow");
        assertThat(seal.sha256()).isEqualTo(hash(question));
        assertThat(story()).isInstanceOf(SealState.Holds.class);
        assertThat(question(made).state()).isInstanceOf(State.Given.class);
        assertThat(acts("seal plan").getLast().actor()).isEqualTo("Mara Quist (guest)");
        assertThat(acts("seal plan").getLast().toString())
                .contains(AS + ", Ruben Castellow vouches");
        assertThat(acts("make guest link").getFirst().toString())
                .contains(AS, "asked for second-reader: story")
                .doesNotContain(made.code(), made.key());
        assertThat(links.list(plan, RUBEN).toString()).doesNotContain(" " + made.code());
    }

    @Test
    void pressing_twice_makes_one_seal() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        String hash = hash(question(made));
        Said first = accepted(guests.approve(seat(made), hash, made.code()));

        assertThat(accepted(guests.approve(seat(made), hash, made.code()))).isEqualTo(first);

        assertThat(seals()).hasSize(1);
        assertThat(acts("seal plan")).hasSize(1);
    }

    @Test
    void only_a_brand_lead_who_approves_the_plan_and_did_not_write_it_asks_a_guest() {
        for (Actor other :
                List.of(
                        IDA,
                        ADMINISTRATOR,
                        Actor.member("Ida Fennimar", "brand-lead"),
                        Actor.member("Noor Ashgrove", "brand-lead"))) {
            assertThat(codes(ask(MARA, STORY, other)))
                    .as(other.name())
                    .containsExactly("GUEST-005");
            assertThat(links.askable(plan, other)).as(other.name()).isEmpty();
        }
        assertThat(codes(ask(MARA, STORY, ODETTE))).containsExactly("ACCESS-004");
        assertThat(codes(ask(MARA, STORY, Actor.member("Nobody Here", "brand-lead"))))
                .containsExactly("PLAN-404");
        assertThat(links.askable(plan, RUBEN)).contains(STORY);
        assertThat(links.askable(twenty, RUBEN)).contains(HOLD);
    }

    @Test
    void nobody_is_asked_who_wrote_it_makes_the_link_or_can_give_it_signed_in() {
        assertThat(codes(ask("ida  fennimar", STORY, RUBEN))).containsExactly("GUEST-007");
        assertThat(codes(ask("Ruben Castellow", STORY, RUBEN))).containsExactly("GUEST-007");
        assertThat(codes(ask("Teo Brandimar", STORY, RUBEN))).containsExactly("GUEST-008");
        accepted(house.keepAccounts().invite("Odette Quillmere", "strategist", ADMINISTRATOR));
        assertThat(codes(ask("Odette Quillmere", STORY, RUBEN))).containsExactly("GUEST-008");
        accepted(house.keepAccounts().invite(MARA, "strategist", ADMINISTRATOR));
        assertThat(codes(ask(MARA, STORY, RUBEN))).containsExactly("GUEST-008");
        // somebody of the team without an account is asked for what they are asked anyway
        accepted(askHold("Haru Minasawa", RUBEN));
    }

    @Test
    void a_guest_is_asked_for_what_the_plan_waits_for_and_the_brands_own_word_is_not_given_away() {
        assertThat(
                        codes(
                                ask(
                                        "Wei",
                                        new Asked.OfSeal("legal", SealScope.CLAIMS, null, null),
                                        RUBEN)))
                .containsExactly("GUEST-009");
        assertThat(codes(ask("Wei", HOLD, RUBEN))).containsExactly("GUEST-009");
        Asked words = new Asked.OfSeal("brand-lead", SealScope.WORDS, new Market("US"), null);
        assertThat(codes(ask("Wei", words, RUBEN))).containsExactly("SEAL-008");
        assertThat(codes(links.ask(plan, "Wei", new Wanted(" ", STORY), 3, RUBEN)))
                .containsExactly("GUEST-006");
        assertThat(codes(links.ask(plan, "Wei", new Wanted("x\u202Ey", STORY), 3, RUBEN)))
                .containsExactly("GUEST-006");
    }

    @Test
    void one_guest_is_asked_for_several_things_by_a_link_each_and_is_one_person_throughout() {
        accepted(askHold("Haru Minasawa", RUBEN));
        Asked words = new Asked.OfSeal("local-market", SealScope.WORDS, JP, null);

        accepted(links.ask(twenty, "Haru Minasawa", new Wanted(TOKYO, words), 3, RUBEN));

        assertThat(codes(links.ask(twenty, "haru minasawa", new Wanted(TOKYO, words), 3, RUBEN)))
                .containsExactly("GUEST-004");
        assertThat(
                        codes(
                                links.ask(
                                        twenty,
                                        "Haru Minasawa",
                                        new Wanted("somebody else", words),
                                        3,
                                        RUBEN)))
                .containsExactly("GUEST-004");
        assertThat(codes(links.make(twenty, "Haru Minasawa", 3, RUBEN)))
                .containsExactly("GUEST-004");
    }

    @Test
    void a_link_that_was_passed_on_reads_and_decides_nothing_without_the_code() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        String hash = hash(question(made));
        String wrong = made.code().equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 4; i++) {
            assertThat(codes(guests.approve(seat(made), hash, wrong))).containsExactly("GUEST-010");
        }
        assertThat(codes(guests.decline(seat(made), "No.", ""))).containsExactly("GUEST-015");
        assertThat(codes(guests.approve(seat(made), hash, made.code())))
                .containsExactly("GUEST-015");

        assertThat(seals()).isEmpty();
        assertThat(guests.read(seat(made))).as("it still reads").isPresent();
        assertThat(acts("lock guest request")).hasSize(1);
    }

    @Test
    void a_code_is_typed_with_blanks_too_and_is_of_one_link() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        Made other = accepted(ask("Wei", STORY, RUBEN));
        String hash = hash(question(made));
        if (!made.code().equals(other.code())) {
            assertThat(codes(guests.approve(seat(made), hash, other.code())))
                    .containsExactly("GUEST-010");
        }
        String code = made.code().substring(0, 3) + " " + made.code().substring(3) + " ";
        accepted(guests.approve(seat(made), hash, code));
    }

    @Test
    void nothing_is_sealed_that_was_not_shown() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        Made other = accepted(ask("Wei", STORY, RUBEN));
        String hash = hash(question(other));

        assertThat(codes(guests.approve(seat(made), hash, made.code())))
                .containsExactly("GUEST-012");
        assertThat(codes(guests.approve(seat(other), "0".repeat(64), other.code())))
                .containsExactly("GUEST-012");

        assertThat(seals()).isEmpty();
    }

    @Test
    void what_has_changed_since_the_page_was_opened_is_shown_again_before_it_is_sealed() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        Question before = question(made);
        change("funeral", "burial");

        assertThat(codes(guests.approve(seat(made), hash(before), made.code())))
                .containsExactly("GUEST-012");

        assertThat(seals()).isEmpty();
        Question after = question(made);
        assertThat(after.plan().id()).isEqualTo(plan.next());
        assertThat(after.since(before.plan()))
                .extracting(PartChange::to)
                .anyMatch(to -> to.contains("burial"));
        accepted(guests.approve(seat(made), hash(after), made.code()));
        assertThat(seals().getFirst().plan()).isEqualTo(plan.next());
    }

    @Test
    void a_guests_seal_breaks_like_any_other_and_is_given_again_with_what_changed() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        accepted(guests.approve(seat(made), hash(question(made)), made.code()));
        change("funeral", "burial");

        assertThat(story()).isInstanceOf(SealState.Broken.class);
        Question again = question(made);
        assertThat(((State.Waits) again.state()).since())
                .extracting(PartChange::from)
                .anyMatch(from -> from.contains("funeral"));

        accepted(guests.approve(seat(made), hash(again), made.code()));
        assertThat(story()).isInstanceOf(SealState.Holds.class);
    }

    @Test
    void what_was_given_stays_when_the_link_is_over_and_nothing_new_is() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        accepted(guests.approve(seat(made), hash(question(made)), made.code()));
        change("funeral", "burial");
        String hash = hash(question(made));
        accepted(links.revoke(made.link().id(), RUBEN));

        assertThat(guests.read(seat(made))).isEmpty();
        assertThat(codes(guests.approve(seat(made), hash, made.code())))
                .containsExactly("GUEST-404");
        change("burial", "funeral");
        assertThat(story()).as("put back, it holds again").isInstanceOf(SealState.Holds.class);

        Made late = accepted(ask("Wei", STORY, RUBEN));
        now.set(late.link().until());
        assertThat(guests.read(seat(late))).isEmpty();
    }

    @Test
    void a_refusal_is_an_answer_waits_for_the_author_and_may_be_thought_over() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        question(made);
        assertThat(codes(guests.decline(seat(made), "  ", made.code())))
                .containsExactly("GUEST-011");
        assertThat(codes(guests.decline(seat(made), "x".repeat(601), made.code())))
                .containsExactly("GUEST-011");

        Said said = accepted(guests.decline(seat(made), " <b>Too soon</b> ", made.code()));
        accepted(guests.decline(seat(made), "<b>Too soon</b>", made.code()));

        assertThat(said.says()).isEqualTo("<b>Too soon</b>");
        assertThat(acts("decline seal")).hasSize(1);
        assertThat(story()).isInstanceOf(SealState.Missing.class);
        assertThat(house.waitsFor().list(IDA))
                .filteredOn(each -> each.kind() == Waiting.Kind.CHANGE_PLAN)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.about()).isEqualTo("Mara Quist (guest)");
                    assertThat(each.says()).isEqualTo("<b>Too soon</b>");
                });

        accepted(guests.approve(seat(made), hash(question(made)), made.code()));
        assertThat(story()).isInstanceOf(SealState.Holds.class);
        assertThat(house.waitsFor().list(IDA))
                .noneMatch(each -> each.kind() == Waiting.Kind.CHANGE_PLAN);
        assertThat(codes(guests.decline(seat(made), "Not now.", made.code())))
                .containsExactly("GUEST-014");
    }

    @Test
    void nothing_is_asked_any_more_once_somebody_of_the_team_gave_it() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        String hash = hash(question(made));
        accepted(SealAll.of(house, plan, ODETTE));

        assertThat(question(made).state()).isEqualTo(new State.Over("Odette Quillmere"));
        assertThat(codes(guests.approve(seat(made), hash, made.code())))
                .containsExactly("GUEST-013");
    }

    @Test
    void where_every_market_is_stopped_nothing_is_sealed() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        String hash = hash(question(made));
        for (String market : List.of("US", "DE", "JP")) {
            accepted(
                    house.stopMarket()
                            .stop("Tindrel", new Market(market), "recall", "Too warm.", RUBEN));
        }

        assertThat(question(made).state()).isInstanceOf(State.NotYet.class);
        assertThat(codes(guests.approve(seat(made), hash, made.code()))).contains("STOP-001");
        assertThat(seals()).isEmpty();
    }

    @Test
    void a_local_reviewer_lifts_a_hold_by_link_and_takes_the_answer_back() {
        Made made = accepted(askHold("Haru Minasawa", RUBEN));
        Question question = question(made);
        String hash = hash(question);
        assertThat(codes(guests.answer(seat(made), hash, true, " ", made.code())))
                .containsExactly("GUEST-011");
        assertThat(codes(guests.approve(seat(made), hash, made.code())))
                .containsExactly("GUEST-013");

        accepted(guests.answer(seat(made), hash, true, "Fits the day.", made.code()));
        accepted(guests.answer(seat(made), hash, true, "Fits the day.", made.code()));

        ProductionPlan lifted = latest(TWENTY);
        assertThat(lifted.id()).isEqualTo(twenty.next());
        assertThat(lifted.standing(JP, List.of())).isNotInstanceOf(MarketStanding.Held.class);
        LocalAnswer answer = lifted.answers().getLast();
        assertThat(answer.by()).isEqualTo("Haru Minasawa (guest)");
        assertThat(answer.vouched().by()).isEqualTo("Ruben Castellow");
        assertThat(question(made).state()).isInstanceOf(State.Given.class);

        accepted(guests.answer(seat(made), "", false, "Taken back.", made.code()));
        assertThat(latest(TWENTY).standing(JP, List.of())).isInstanceOf(MarketStanding.Held.class);
        assertThat(codes(guests.answer(seat(made), hash, true, "As before.", made.code())))
                .as("it is another version by now")
                .containsExactly("GUEST-012");
        accepted(guests.answer(seat(made), hash(question(made)), true, "As before.", made.code()));
        assertThat(latest(TWENTY).standing(JP, List.of()))
                .isNotInstanceOf(MarketStanding.Held.class);
    }

    @Test
    void a_guest_who_is_asked_sees_the_newest_version_and_nothing_else() {
        Made made = accepted(ask(MARA, STORY, RUBEN));
        change("funeral", "burial");
        question(made);

        assertThat(mayRead(made, plan.next())).isTrue();
        assertThat(mayRead(made, plan)).isFalse();
        assertThat(mayRead(made, twenty)).isFalse();
        assertThat(guests.read(new Seat("Ruben Castellow", "brand-lead"))).isEmpty();
        Made reads = accepted(links.make(plan, "Wei", 3, RUBEN));
        assertThat(guests.read(seat(reads))).as("asked for nothing").isEmpty();
        assertThat(codes(guests.approve(seat(reads), "", ""))).containsExactly("GUEST-404");
        assertThat(links.asking(plan.next(), IDA))
                .extracting(GuestLink::guest)
                .containsExactly(MARA);
        assertThat(now.get().plus(Duration.ofDays(3))).isEqualTo(made.link().until());
    }

    private Outcome<Made> ask(String guest, Asked asked, Actor by) {
        return links.ask(latest(LAST).id(), guest, new Wanted(AS, asked), 3, by);
    }

    private Outcome<Made> askHold(String guest, Actor by) {
        return links.ask(twenty, guest, new Wanted(TOKYO, HOLD), 3, by);
    }

    private static Seat seat(Made made) {
        return Seat.guest(made.link().signature(), made.link().id());
    }

    private Question question(Made made) {
        return guests.read(seat(made)).orElseThrow();
    }

    private static String hash(Question question) {
        return ((State.Waits) question.state()).hash();
    }

    private boolean mayRead(Made made, PlanId version) {
        return links.as(seat(made), by -> house.noteOnPlan().read(version, by)).isPresent();
    }

    private List<Seal> seals() {
        return house.store().inTransaction(kept -> kept.plans().seals(campaign, LAST)).stream()
                .sorted((one, other) -> other.plan().compareTo(one.plan()))
                .toList();
    }

    private SealState story() {
        List<Seal> seals = seals();
        return latest(LAST).sealStates(seals).stream()
                .filter(state -> state.required().scope() == SealScope.STORY)
                .findFirst()
                .orElseThrow();
    }

    private List<AuditEntry> acts(String action) {
        return house.store().inTransaction(kept -> kept.audit().all()).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private ProductionPlan propose(BriefId brief) {
        return accepted(house.proposePlan().propose(campaign, brief, IDA));
    }

    private ProductionPlan latest(BriefId brief) {
        return house.store()
                .inTransaction(kept -> kept.plans().latest(campaign, brief))
                .orElseThrow();
    }

    /// Another word in the lines, handed in.
    private void change(String from, String to) {
        Video video =
                house.store()
                        .inTransaction(kept -> kept.videos().find(campaign, LAST))
                        .orElseThrow();
        Story story = video.story();
        List<Beat> beats =
                story.beats().stream()
                        .map(beat ->
                                new Beat(
                                        beat.id(),
                                        beat.kind(),
                                        beat.hook(),
                                        beat.ending(),
                                        beat.at(),
                                        beat.shots(),
                                        beat.lines().stream()
                                                .map(line -> said(line, from, to))
                                                .toList(),
                                        beat.texts(),
                                        beat.sounds(),
                                        beat.silent()))
                        .toList();
        accepted(
                house.editVideo()
                        .save(
                                video,
                                video.brief(),
                                story.withBeats(beats, story.otherHooks()),
                                IDA));
        propose(LAST);
    }

    private static Line said(Line line, String from, String to) {
        return new Line(
                line.by(),
                new Localized(line.text().source().replace(from, to), line.text().local()),
                line.at(),
                line.voice(),
                line.voices(),
                line.claims());
    }
}
