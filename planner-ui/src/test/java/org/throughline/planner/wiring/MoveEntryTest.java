package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.Seal;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Actor;
import org.throughline.planner.calendar.MoveProspect;
import org.throughline.planner.deadline.Milestone;
import org.throughline.planner.together.Prospect;

/// An entry of the sealed sample's calendar given another time in one market, over a real store.
class MoveEntryTest extends InSampleHouse {

    private static final String CAMPAIGN = "lights-back-on";
    private static final BriefId TWENTY = new BriefId("twenty-seconds");
    private static final BriefId FIFTEEN = new BriefId("fifteen-years");
    private static final Market JP = new Market("JP");
    private static final Market US = new Market("US");

    @Override
    SampleFolder sample() {
        return SampleFolder.sealed();
    }

    @Test
    void one_market_has_another_time_and_the_others_keep_theirs() {
        Publish before = publish();
        MoveProspect prospect = look(JP, at(18, 9, 0));
        Prospect.Changes would = (Prospect.Changes) prospect.video();

        assertThat(would.brief().publish())
                .isEqualTo(
                        new Publish(
                                before.date(),
                                before.time(),
                                Map.of(JP, LocalDate.of(2027, 3, 18)),
                                Map.of(JP, LocalTime.of(9, 0))));
        assertThat(would.breaks())
                .isNotEmpty()
                .extracting(Seal::market)
                .doesNotContain(US, new Market("DE"));
        assertThat(prospect.from().toLocalDateTime()).isEqualTo(at(11, 18, 0));
        assertThat(publish()).isEqualTo(before);
    }

    @Test
    void it_is_kept_and_taken_back_by_the_acts_of_the_form() {
        Publish before = publish();
        var changed = accepted(house.changeTogether().apply(look(JP, at(18, 9, 0)).looked(), IDA));

        assertThat(publish().timeIn(JP)).isEqualTo(LocalTime.of(9, 0));
        assertThat(acts()).endsWith("edit video lights-back-on.twenty-seconds");

        accepted(house.changeTogether().undo(changed, IDA));
        assertThat(publish()).isEqualTo(before);
        assertThat(acts()).endsWith("undo edit lights-back-on.twenty-seconds");
    }

    @Test
    void moved_back_to_the_time_of_the_video_a_market_inherits_it_again() {
        Publish before = publish();
        accepted(house.changeTogether().apply(look(JP, at(18, 9, 0)).looked(), IDA));

        accepted(house.changeTogether().apply(look(JP, at(11, 18, 0)).looked(), IDA));

        assertThat(publish()).isEqualTo(before);
        assertThat(look(JP, at(11, 18, 0)).video()).isInstanceOf(Prospect.Same.class);
    }

    @Test
    void what_it_breaks_is_told_of_that_market_alone() {
        Embargo embargo =
                new Embargo(LocalDate.of(2027, 3, 15), LocalTime.of(9, 0), ZoneOffset.UTC);
        accepted(house.setEmbargo().set(CAMPAIGN, null, embargo, IDA));

        MoveProspect early = look(JP, at(12, 18, 0));
        assertThat(early.early()).isTrue();
        assertThat(((Prospect.Changes) early.video()).open()).isEmpty();
        MoveProspect after = look(JP, at(15, 18, 1));
        assertThat(after.early()).isFalse();
        assertThat(after.past()).isFalse();
        assertThat(after.late()).isEmpty();
        assertThat(after.isFree()).isTrue();
    }

    @Test
    void last_days_that_have_passed_are_told_and_so_is_a_moment_that_has() {
        MoveProspect soon = look(US, LocalDateTime.of(2027, 2, 16, 18, 0));
        assertThat(soon.past()).isFalse();
        assertThat(soon.late()).extracting(MoveProspect.Late::what).contains(Milestone.PLAN);

        MoveProspect gone = look(US, LocalDateTime.of(2027, 2, 15, 3, 0));
        assertThat(gone.past()).isTrue();
        assertThat(gone.late()).isEmpty();
    }

    @Test
    void what_else_is_published_there_within_the_hour_is_named_and_what_may_not_be_seen_is_not() {
        Publish other = video(FIFTEEN).brief().publish();
        LocalDateTime near = other.localIn(US).plusMinutes(59);

        MoveProspect prospect = look(US, near);
        assertThat(prospect.beside())
                .extracting(MoveProspect.Beside::title)
                .isNotEmpty()
                .containsOnly("Fifteen years");
        assertThat(prospect.beside())
                .extracting(MoveProspect.Beside::platform)
                .isSubsetOf(video(TWENTY).brief().platforms());
        assertThat(look(US, other.localIn(US).plusMinutes(60)).beside()).isEmpty();
        assertThat(
                        accepted(
                                        house.moveEntry()
                                                .look(CAMPAIGN, TWENTY, US, near, _ -> false, IDA))
                                .beside())
                .isEmpty();
    }

    @Test
    void what_is_posted_everywhere_in_its_market_stays_where_it_is() {
        house.store()
                .useTransaction(kept -> {
                    for (Platform each : video(TWENTY).brief().platforms()) {
                        kept.posts().add(post(US, each, Instant.parse("2027-02-14T12:00:00Z")));
                    }
                });

        assertThat(look(US, at(18, 9, 0)).video())
                .isInstanceOfSatisfying(
                        Prospect.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::code)
                                        .containsExactly("TOGETHER-005"));
        assertThat(look(JP, at(18, 9, 0)).video()).isInstanceOf(Prospect.Changes.class);
    }

    @Test
    void every_platform_of_the_market_that_moves_is_named_and_so_is_what_is_posted_and_stays() {
        Instant published = Instant.parse("2027-02-14T12:00:00Z");
        house.store()
                .useTransaction(kept -> kept.posts().add(post(US, Platform.TIKTOK, published)));

        MoveProspect prospect = look(US, at(18, 9, 0));
        assertThat(prospect.together())
                .containsExactly(Platform.INSTAGRAM_REELS, Platform.YOUTUBE_SHORTS);
        assertThat(prospect.posted())
                .singleElement()
                .satisfies(posted -> {
                    assertThat(posted.platform()).isEqualTo(Platform.TIKTOK);
                    assertThat(posted.at().toInstant()).isEqualTo(published);
                });
        assertThat(look(JP, at(18, 9, 0)).together()).hasSize(3);
        assertThat(look(JP, at(18, 9, 0)).posted()).isEmpty();
    }

    private static Post post(Market market, Platform platform, Instant at) {
        return new Post(
                new DraftId(new PlanId(CAMPAIGN, TWENTY, 1), market, platform),
                "post-" + platform.key(),
                "tindrel.us",
                "0".repeat(64),
                "organic",
                at,
                "Ida Fennimar");
    }

    @Test
    void the_second_of_two_is_told_and_overwrites_nothing() {
        MoveProspect mine = look(JP, at(18, 9, 0));
        accepted(house.changeTogether().apply(look(US, at(12, 12, 0)).looked(), IDA));

        assertThat(codes(house.changeTogether().apply(mine.looked(), IDA)))
                .containsExactly("EDIT-001");
        assertThat(publish().isOwnIn(JP)).isFalse();

        accepted(house.changeTogether().apply(look(JP, at(18, 9, 0)).looked(), IDA));
        assertThat(publish().localIn(US)).isEqualTo(at(12, 12, 0));
        assertThat(publish().localIn(JP)).isEqualTo(at(18, 9, 0));
    }

    @Test
    void whoever_is_not_on_the_team_is_shown_nothing() {
        assertThat(
                        codes(
                                house.moveEntry()
                                        .look(
                                                CAMPAIGN,
                                                TWENTY,
                                                JP,
                                                at(18, 9, 0),
                                                _ -> false,
                                                Actor.of("Nobody Here", "strategist"))))
                .containsExactly("PLAN-404");
    }

    private static LocalDateTime at(int day, int hour, int minute) {
        return LocalDateTime.of(2027, 3, day, hour, minute);
    }

    private MoveProspect look(Market market, LocalDateTime to) {
        return accepted(house.moveEntry().look(CAMPAIGN, TWENTY, market, to, _ -> true, IDA));
    }

    private Video video(BriefId brief) {
        return house.store()
                .inTransaction(kept -> kept.videos().find(CAMPAIGN, brief))
                .orElseThrow();
    }

    private Publish publish() {
        return video(TWENTY).brief().publish();
    }

    private List<String> acts() {
        return house.store().inTransaction(kept -> kept.audit().all()).stream()
                .map(each -> each.action() + " " + each.subject())
                .toList();
    }
}
