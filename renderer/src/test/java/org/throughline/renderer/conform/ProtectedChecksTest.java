package org.throughline.renderer.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.Samples;

/// Frames of files compared with what their plans' media show. In the plan a breath is protected in
/// frames 306 to 359, and beats begin at 87, 360 (dark), 480 and 690.
class ProtectedChecksTest {
    private static final FrameRange BREATH = new FrameRange(306, 360);
    private static final StoryboardMaker MAKER =
            new StoryboardMaker(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));
    private static final Storyboard BOARD = lay();

    @Test
    void a_file_whose_frames_are_those_of_the_media_is_compared_and_passes() {
        var report = new Readings(BOARD).compared();

        assertThat(report.with(CheckStatus.FAILED)).isEmpty();
        assertThat(check(report, "protected-moment").status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check(report, "protected-moment").found()).contains("52 of them compared");
        assertThat(check(report, "beat-borders").status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check(report, "pictures-match").status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void a_frame_early_or_late_is_no_change() {
        assertThat(showing(frame -> frame + 1).with(CheckStatus.FAILED)).isEmpty();
        assertThat(showing(frame -> Math.max(0, frame - 1)).with(CheckStatus.FAILED)).isEmpty();
    }

    @Test
    void without_the_media_the_picture_is_not_measured() {
        var report = new Readings(BOARD).report();

        assertThat(check(report, "protected-moment").status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(check(report, "protected-moment").found()).contains("no media at hand");
        assertThat(check(report, "pictures-match").status()).isEqualTo(CheckStatus.NOT_MEASURED);
    }

    @Test
    void a_moment_that_was_replaced_fails_at_its_first_other_frame() {
        var check = moment(frame -> frame >= 320 && frame < 340 ? -1 : frame);

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.at()).isBetween(320L, 321L);
        assertThat(check.found()).contains("another picture");
    }

    @Test
    void a_moment_that_was_trimmed_fails_where_it_is_cut() {
        var check = moment(frame -> frame < 316 || frame > 345 ? frame : Math.min(frame + 14, 359));

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.at()).isBetween(316L, 318L);
    }

    @Test
    void a_moment_that_was_slowed_fails_where_it_is_two_frames_late() {
        var check = moment(frame -> BREATH.contains(frame) ? 306 + (frame - 306) / 2 : frame);

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.at()).isBetween(308L, 312L);
        assertThat(check.found()).contains("slowed");
    }

    @Test
    void a_moment_that_something_covers_in_part_fails() {
        var report = new Readings(BOARD).covering(new FrameRange(330, 350)).compared();

        var check = check(report, "protected-moment");
        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.at()).isBetween(330L, 332L);
        assertThat(check.found()).contains("something covers it");
    }

    @Test
    void a_beat_that_begins_earlier_or_later_fails_with_the_frame_it_begins_at() {
        var early = check(showing(frame -> frame + 5), "beat-borders");
        var late = check(showing(frame -> Math.max(0, frame - 8)), "beat-borders");

        assertThat(early.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(early.at()).isEqualTo(82);
        assertThat(late.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(late.found()).contains("95");
    }

    @Test
    void a_shot_that_was_replaced_is_told_apart_from_its_border() {
        var report = showing(frame -> frame > 500 && frame < 600 ? -1 : frame);

        assertThat(check(report, "pictures-match").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "pictures-match").at()).isBetween(500L, 520L);
        assertThat(check(report, "beat-borders").status()).isEqualTo(CheckStatus.PASSED);
    }

    private static Check moment(LongUnaryOperator shows) {
        return check(showing(shows), "protected-moment");
    }

    private static ConformanceReport showing(LongUnaryOperator shows) {
        return new Readings(BOARD).showing(shows).compared();
    }

    private static Check check(ConformanceReport report, String id) {
        return report.checks().stream()
                .filter(check -> check.check().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Storyboard lay() {
        var telling = Samples.telling(Samples.breath(), Samples.US, Platform.INSTAGRAM_REELS);
        return switch (MAKER.lay(telling, Samples.facts(), 270)) {
            case Outcome.Accepted<Storyboard>(Storyboard board) -> board;
            case Outcome.Refused<Storyboard>(var problems) -> throw new AssertionError(problems);
        };
    }
}
