package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.plan.PlanId;
import org.throughline.data.post.Post;
import org.throughline.data.review.DraftId;
import org.throughline.planner.calendar.CalendarEntry;
import org.throughline.planner.calendar.CampaignCalendar;
import org.throughline.planner.calendar.DayMark;
import org.throughline.planner.calendar.EntryState;
import org.throughline.planner.calendar.MarkDays;
import org.throughline.planner.deadline.Milestone;
import org.throughline.planner.plan.CellState;

/// The calendar of the sample campaign, over its real store.
class CalendarTest extends InSampleHouse {

    private static final Market US = new Market("US");
    private static final Market JP = new Market("JP");
    private static final String CAMPAIGN = "lights-back-on";
    private static final BriefId FUNNY = new BriefId("twenty-seconds");

    @Test
    void a_video_stands_in_each_market_at_its_time_there() {
        assertThat(calendar().entries()).hasSize(9);
        assertThat(entry(FUNNY, US).at()).isEqualTo(Instant.parse("2027-03-11T23:00:00Z"));
        assertThat(entry(FUNNY, JP).at()).isEqualTo(Instant.parse("2027-03-11T09:00:00Z"));
        assertThat(entry(FUNNY, JP).platforms())
                .containsExactly(
                        Platform.TIKTOK, Platform.INSTAGRAM_REELS, Platform.YOUTUBE_SHORTS);
    }

    @Test
    void what_has_no_plan_yet_has_to_hand_one_in_and_is_told_by_when() {
        CalendarEntry entry = entry(FUNNY, US);

        assertThat(entry.state()).isEqualTo(EntryState.PLANNED);
        assertThat(entry.cell()).isEqualTo(CellState.WRITING);
        assertThat(entry.next()).isEqualTo(Milestone.PLAN);
        assertThat(entry.lead()).isNotNull();
        assertThat(entry.lead().release()).isEqualTo(LocalDate.of(2027, 3, 10));
    }

    @Test
    void what_a_rule_holds_and_what_was_stopped_says_so() {
        accepted(house.proposePlan().propose(CAMPAIGN, FUNNY, IDA));
        assertThat(entry(FUNNY, JP).cell()).isEqualTo(CellState.HELD);
        assertThat(entry(FUNNY, JP).blocker()).contains("11 Mar 2027");

        accepted(
                house.stopMarket()
                        .stop("Tindrel", JP, "natural-disaster", "An earthquake.", RUBEN));

        assertThat(entry(FUNNY, JP).cell()).isEqualTo(CellState.STOPPED);
        assertThat(entry(FUNNY, JP).blocker()).contains("An earthquake.");
        assertThat(entry(FUNNY, JP).next()).isNull();
        assertThat(entry(FUNNY, JP).state()).isEqualTo(EntryState.PLANNED);
    }

    @Test
    void a_day_that_was_changed_after_the_plan_has_to_be_handed_in() {
        accepted(house.proposePlan().propose(CAMPAIGN, FUNNY, IDA));
        var video = house.store().inTransaction(kept -> kept.videos().find(CAMPAIGN, FUNNY));
        var written = video.orElseThrow();
        accepted(
                house.editVideo()
                        .save(
                                written,
                                written.brief()
                                        .withPublish(
                                                new Publish(
                                                        LocalDate.of(2027, 3, 11),
                                                        LocalTime.of(18, 0),
                                                        Map.of(JP, LocalDate.of(2027, 3, 12)))),
                                written.story(),
                                IDA));

        assertThat(entry(FUNNY, JP).day()).isEqualTo(LocalDate.of(2027, 3, 12));
        assertThat(entry(FUNNY, JP).next()).isEqualTo(Milestone.PLAN);
        assertThat(entry(FUNNY, JP).blocker()).contains("hand the change in");
        assertThat(entry(FUNNY, US).next()).isEqualTo(Milestone.APPROVAL);
    }

    @Test
    void a_market_stands_at_its_own_time_and_says_so_everywhere() {
        accepted(house.proposePlan().propose(CAMPAIGN, FUNNY, IDA));
        var video = house.store().inTransaction(kept -> kept.videos().find(CAMPAIGN, FUNNY));
        var written = video.orElseThrow();
        accepted(
                house.editVideo()
                        .save(
                                written,
                                written.brief()
                                        .withPublish(
                                                new Publish(
                                                        LocalDate.of(2027, 3, 11),
                                                        LocalTime.of(18, 0),
                                                        Map.of(),
                                                        Map.of(JP, LocalTime.of(7, 30)))),
                                written.story(),
                                IDA));

        assertThat(entry(FUNNY, JP).at()).isEqualTo(Instant.parse("2027-03-10T22:30:00Z"));
        assertThat(entry(FUNNY, JP).day()).isEqualTo(LocalDate.of(2027, 3, 11));
        assertThat(entry(FUNNY, JP).own()).isTrue();
        assertThat(entry(FUNNY, JP).next()).isEqualTo(Milestone.PLAN);
        assertThat(entry(FUNNY, US).own()).isFalse();
        assertThat(entry(FUNNY, US).next()).isEqualTo(Milestone.APPROVAL);
    }

    @Test
    void a_post_stands_on_its_day_in_its_market_and_its_cell_is_planned_no_more() {
        accepted(house.proposePlan().propose(CAMPAIGN, FUNNY, IDA));
        Instant published = Instant.parse("2027-03-12T02:00:00Z");
        Instant early = Instant.parse("2027-02-01T12:00:00Z");
        house.store()
                .useTransaction(kept -> {
                    kept.posts().add(post(Platform.TIKTOK, published));
                    kept.posts().add(post(Platform.YOUTUBE_SHORTS, early));
                });

        List<CalendarEntry> own = inUs();

        assertThat(own)
                .extracting(CalendarEntry::state)
                .containsExactly(EntryState.POSTED, EntryState.PLANNED, EntryState.POSTED);
        assertThat(own.getFirst().at()).isEqualTo(early);
        assertThat(own.get(1).platforms()).containsExactly(Platform.INSTAGRAM_REELS);
        assertThat(own.getLast().day()).isEqualTo(LocalDate.of(2027, 3, 11));
        assertThat(own.getLast().lead()).isNull();
    }

    @Test
    void what_was_posted_stays_posted_when_the_rest_of_its_market_moves_to_a_later_day() {
        accepted(house.proposePlan().propose(CAMPAIGN, FUNNY, IDA));
        Instant published = Instant.parse("2027-03-11T23:00:00Z");
        house.store().useTransaction(kept -> kept.posts().add(post(Platform.TIKTOK, published)));
        accepted(
                house.moveEntry()
                        .look(
                                CAMPAIGN,
                                FUNNY,
                                US,
                                LocalDate.of(2027, 3, 20).atTime(9, 0),
                                _ -> true,
                                IDA)
                        .then(found -> house.changeTogether().apply(found.looked(), IDA)));

        List<CalendarEntry> own = inUs();
        assertThat(own)
                .extracting(CalendarEntry::state)
                .containsExactly(EntryState.POSTED, EntryState.PLANNED);
        assertThat(own.getFirst().at()).isEqualTo(published);
        assertThat(own.getFirst().platforms()).containsExactly(Platform.TIKTOK);
        assertThat(own.getLast().platforms())
                .containsExactly(Platform.INSTAGRAM_REELS, Platform.YOUTUBE_SHORTS);
    }

    private List<CalendarEntry> inUs() {
        return calendar().entries().stream()
                .filter(entry -> entry.brief().equals(FUNNY))
                .filter(entry -> entry.market().equals(US))
                .toList();
    }

    private static Post post(Platform platform, Instant at) {
        return new Post(
                new DraftId(new PlanId(CAMPAIGN, FUNNY, 1), US, platform),
                "post-" + platform.key(),
                "tindrel.us",
                "0".repeat(64),
                "organic",
                at,
                "Ida Fennimar");
    }

    @Test
    void days_mean_in_their_market_what_the_rulebook_and_its_holidays_say() {
        List<DayMark> march =
                new MarkDays()
                        .of(
                                calendar(),
                                house.rulebook("Tindrel"),
                                LocalDate.of(2027, 3, 1),
                                LocalDate.of(2027, 3, 31));

        assertThat(march)
                .anySatisfy(mark -> {
                    assertThat(mark.day()).isEqualTo(LocalDate.of(2027, 3, 11));
                    assertThat(mark.market()).isEqualTo(JP);
                    assertThat(mark.word()).isEqualTo("remembrance-day");
                })
                .anySatisfy(mark -> assertThat(mark.day()).isEqualTo(LocalDate.of(2027, 3, 24)))
                .isSortedAccordingTo(Comparator.comparing(DayMark::day));
    }

    private CampaignCalendar calendar() {
        return house.listCalendar().of(CAMPAIGN, _ -> true).orElseThrow();
    }

    private CalendarEntry entry(BriefId brief, Market market) {
        return calendar().entries().stream()
                .filter(entry -> entry.brief().equals(brief) && entry.market().equals(market))
                .findFirst()
                .orElseThrow();
    }
}
