package org.throughline.renderer.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Limit;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Opening;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.Samples;

/// What a video is to do, held to its file: people, the first seconds, the message, the ending. The
/// plan's beats begin at 0, 84, 300 (a crossfade) and 420; one person is seen in the first and
/// last.
class TellingChecksTest {
    private static final StoryboardMaker MAKER =
            new StoryboardMaker(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));
    private static final Storyboard BOARD = lay(Samples.lamp());

    @Test
    void peoples_share_is_that_of_their_shots_as_far_as_the_file_shows_them() {
        var kept = check(new Readings(BOARD).compared(), "people-share");
        var lost = check(ending(-1).compared(), "people-share");
        var unknown = check(new Readings(BOARD).report(), "people-share");

        assertThat(kept.status()).isEqualTo(CheckStatus.PASSED);
        assertThat(kept.expected()).contains("38 % of the time (kofi 38 %)");
        assertThat(kept.found()).contains("38 %").contains("frontal faces were found in 0 of 2");
        assertThat(lost.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(lost.at()).isBetween(420L, 440L);
        assertThat(unknown.status()).isEqualTo(CheckStatus.NOT_MEASURED);
    }

    @Test
    void a_share_that_a_rule_wants_counts_also_where_the_plan_has_less() {
        var more = lay(bounded("50"));
        var less = lay(bounded("30"));

        assertThat(check(new Readings(more).compared(), "people-share").status())
                .isEqualTo(CheckStatus.FAILED);
        assertThat(check(new Readings(more).report(), "people-share").status())
                .isEqualTo(CheckStatus.FAILED);
        assertThat(check(new Readings(less).compared(), "people-share").status())
                .isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void the_first_seconds_tell_each_thing_with_its_frame_and_timecode() {
        var opening = new Readings(BOARD).compared().opening();

        assertThat(opening).isNotNull();
        assertThat(opening.marks())
                .extracting(Opening.Mark::what)
                .containsExactly("hook-ends", "face", "words", "speech", "motion", "cut");
        var hook = opening.marks().getFirst();
        assertThat(hook.at()).isEqualTo(84);
        assertThat(hook.timecode()).isEqualTo("00:00:02:24");
        assertThat(opening.marks().get(2).at()).isLessThan(84);
        assertThat(opening.marks().get(3).at()).isNull();
        assertThat(opening.marks().get(3).says()).contains("no sound like a voice");
    }

    @Test
    void a_message_that_is_shown_outside_its_beat_alone_is_not_shown() {
        var there = check(new Readings(BOARD).report(), "message-shown");
        var hidden =
                check(
                        new Readings(BOARD)
                                .hiding((shown, _) -> shown.role() == Role.MESSAGE)
                                .report(),
                        "message-shown");

        assertThat(there.status()).isEqualTo(CheckStatus.PASSED);
        assertThat(there.at()).isEqualTo(150);
        assertThat(hidden.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(hidden.at()).isEqualTo(150);
    }

    @Test
    void an_ending_of_which_neither_pictures_nor_words_are_seen_is_missing() {
        var there = check(new Readings(BOARD).compared(), "ending-beat");
        var worded = check(new Readings(BOARD).report(), "ending-beat");
        var gone =
                check(
                        ending(-1).hiding((shown, _) -> shown.frames().from() >= 420).compared(),
                        "ending-beat");

        assertThat(there.status()).isEqualTo(CheckStatus.PASSED);
        assertThat(worded.status()).isEqualTo(CheckStatus.PASSED);
        assertThat(gone.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(gone.at()).isEqualTo(420);
    }

    @Test
    void a_picture_that_stands_still_where_its_media_move_is_frozen() {
        var still = new FrameRange(120, 195);

        var stuck =
                check(
                        new Readings(BOARD)
                                .frozen(still)
                                .showing(frame -> still.contains(frame) ? 120 : frame)
                                .compared(),
                        "frozen");
        var unknown = check(new Readings(BOARD).frozen(still).report(), "frozen");

        assertThat(stuck.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(stuck.at()).isEqualTo(120);
        assertThat(unknown.status()).isEqualTo(CheckStatus.NOT_MEASURED);
    }

    private static Readings ending(long shows) {
        return new Readings(BOARD).showing(frame -> frame >= 420 ? shows : frame);
    }

    private static ProductionPlan bounded(String percent) {
        var limit =
                new Limit(
                        "people-share",
                        "at-least",
                        new BigDecimal(percent),
                        "percent",
                        false,
                        List.of());
        return Samples.ruled(Samples.lamp(), List.of(), List.of(), List.of(limit));
    }

    private static Check check(ConformanceReport report, String id) {
        return report.checks().stream()
                .filter(check -> check.check().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Storyboard lay(ProductionPlan plan) {
        var telling = Samples.telling(plan, Samples.US, Platform.INSTAGRAM_REELS);
        return switch (MAKER.lay(telling, Samples.facts(), 270)) {
            case Outcome.Accepted<Storyboard>(Storyboard board) -> board;
            case Outcome.Refused<Storyboard>(var problems) -> throw new AssertionError(problems);
        };
    }
}
