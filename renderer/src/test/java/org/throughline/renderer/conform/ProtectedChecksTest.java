package org.throughline.renderer.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.renderer.conform.Laid.check;
import static org.throughline.renderer.conform.Laid.lay;

import java.time.Duration;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Moment;
import org.throughline.data.story.ScreenText;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Samples;

/// Frames of files compared with what their plans' media show. In the plan a breath is protected in
/// frames 306 to 359, and beats begin at 87, 360 (dark), 480 and 690.
class ProtectedChecksTest {
    private static final FrameRange BREATH = new FrameRange(306, 360);
    private static final Storyboard BOARD = lay(Samples.breath());

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
    void words_by_plan_are_no_other_picture() {
        var report = new Readings(BOARD).lettered().compared();

        assertThat(report.with(CheckStatus.FAILED)).isEmpty();
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
        assertThat(check(report, "protected-moment").found())
                .contains("no media at hand")
                .doesNotContain("free of text");
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
    void a_moment_under_words_in_the_dark_or_silent_fails_where_it_begins_to_be() {
        var titled = lay(titled(Samples.text("title", "What he fixed", 250, 305)));
        var words = check(new Readings(titled).lingering(9).report(), "protected-moment");
        var dark = new Readings(BOARD).dark(new FrameRange(320, 324), new FrameRange(360, 480));
        var silent = new Readings(BOARD).silent(new FrameRange(300, 480));

        assertThat(words.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(words.found()).contains("covers it");
        assertThat(words.at()).isEqualTo(307);
        assertThat(check(dark.compared(), "protected-moment").at()).isEqualTo(320);
        assertThat(check(dark.compared(), "protected-moment").found()).isEqualTo("it is dark");
        assertThat(check(silent.compared(), "protected-moment").found())
                .isEqualTo("it cannot be heard");
    }

    @Test
    void a_moment_in_which_the_file_ends_fails_where_it_ends() {
        var check = check(new Readings(BOARD).lasting(345).compared(), "protected-moment");

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.at()).isEqualTo(345);
        assertThat(check.found()).contains("ends before it is over");
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

    @Test
    void a_moment_that_its_shot_trims_fails_whatever_the_file_shows() {
        var early = new Moment("funny", Duration.ofSeconds(2), Duration.ofMillis(3500), "a smile");
        var board = lay(story(List.of(), List.of(early), List.of()));

        var check = check(new Readings(board).compared(), "protected-moment");

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.found()).isEqualTo("its shot trims it");
    }

    @Test
    void a_moment_of_which_few_frames_can_be_compared_is_not_measured() {
        var readings = new Readings(BOARD);
        var some =
                readings.pictures().prints().stream().filter(print -> print.frame() < 320).toList();

        var report = Conformance.of(BOARD, readings.reading(), PlannedPictures.of(some));

        assertThat(check(report, "protected-moment").status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(check(report, "protected-moment").found()).contains("only 13 of 52 frames");
    }

    private static ProductionPlan titled(ScreenText text) {
        var watch =
                Samples.breath().media().stream().flatMap(item -> item.moments().stream()).toList();
        return story(Samples.breath().story().beats().get(1).lines(), watch, List.of(text));
    }

    private static ProductionPlan story(
            List<Line> lines, List<Moment> moments, List<ScreenText> texts) {
        var plan = Samples.breath();
        var story = plan.story().beats().get(1);
        var beat =
                new Beat(
                        story.id(),
                        story.kind(),
                        story.hook(),
                        story.ending(),
                        story.at(),
                        story.shots(),
                        lines,
                        texts,
                        story.sounds(),
                        story.silent());
        return Samples.plan(
                "breath",
                1,
                Samples.with(plan.story().beats(), 1, beat),
                List.of(),
                moments,
                plan.story().ruleBreaks(),
                List.of(),
                List.of());
    }

    private static Check moment(LongUnaryOperator shows) {
        return check(showing(shows), "protected-moment");
    }

    private static ConformanceReport showing(LongUnaryOperator shows) {
        return new Readings(BOARD).showing(shows).compared();
    }
}
