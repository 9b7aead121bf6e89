package org.throughline.renderer.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.renderer.conform.Laid.check;
import static org.throughline.renderer.conform.Laid.lay;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Limit;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Opening;
import org.throughline.data.story.Beat;
import org.throughline.data.story.ScreenText;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Samples;

/// What a video is to do, held to its file: people, the first seconds, the message, the ending. The
/// plan's beats begin at 0, 84, 300 (a crossfade) and 420; one person is seen in the first and
/// last.
class TellingChecksTest {
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
        var late = Samples.text("message", "Anyone can swap the light.", 310, 400);

        var check = check(new Readings(lay(texts(late))).report(), "message-shown");

        assertThat(check.status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(check.found()).contains("captions of its beat");
    }

    @Test
    void a_message_that_is_not_seen_fails_where_it_should_be() {
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
    void an_ending_that_is_cut_off_is_missing_though_its_first_frames_are_seen() {
        var whole = check(new Readings(BOARD).lasting(490).compared(), "ending-beat");
        var half = check(new Readings(BOARD).lasting(434).compared(), "ending-beat");
        var none = check(new Readings(BOARD).lasting(400).compared(), "ending-beat");

        assertThat(whole.status()).isEqualTo(CheckStatus.PASSED);
        assertThat(half.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(half.at()).isEqualTo(434);
        assertThat(half.found()).contains("14 of its");
        assertThat(none.status()).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void an_ending_told_by_its_words_alone_says_so() {
        var check = check(ending(-1).compared(), "ending-beat");

        assertThat(check.status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check.found()).contains("of its words and marks are seen");
    }

    @Test
    void people_in_shots_that_a_file_has_lost_are_not_seen() {
        var check = check(new Readings(BOARD).lasting(400).compared(), "people-share");

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.at()).isBetween(420L, 440L);
    }

    @Test
    void faces_in_the_shots_of_people_are_told_beside() {
        var check = check(new Readings(BOARD).faces(40, 200).compared(), "people-share");

        assertThat(check.found()).contains("frontal faces were found in 1 of 2");
    }

    @Test
    void seconds_in_which_nothing_happens_fail_and_each_thing_alone_passes() {
        Supplier<Readings> dull =
                () ->
                        new Readings(BOARD)
                                .hiding((shown, frame) -> frame < 90)
                                .changes(0.2)
                                .cuts(300)
                                .faces(90);

        var nothing = check(dull.get().report(), "opening");
        var face = check(dull.get().faces(89).report(), "opening");
        var speech = check(dull.get().speech(new FrameRange(60, 80)).report(), "opening");
        var late = check(dull.get().speech(new FrameRange(90, 120)).report(), "opening");
        var cut = check(dull.get().cuts(84).report(), "opening");
        var motion = check(dull.get().changes(0.6).report(), "opening");

        assertThat(nothing.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(nothing.at()).isZero();
        assertThat(late.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(List.of(face, speech, cut, motion))
                .extracting(Check::status)
                .containsOnly(CheckStatus.PASSED);
        assertThat(List.of(face, speech, cut, motion))
                .extracting(Check::at)
                .containsExactly(89L, 60L, 84L, 1L);
    }

    @Test
    void a_message_that_is_only_spoken_is_for_a_person_to_hear() {
        var spoken = lay(texts());
        var silent = new Readings(spoken).hiding((shown, frame) -> frame >= 84 && frame < 300);

        var read = check(new Readings(spoken).report(), "message-shown");
        var neither = check(silent.report(), "message-shown");
        var heard = check(silent.speech(new FrameRange(100, 208)).report(), "message-shown");

        assertThat(read.status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(read.found()).contains("captions of its beat are seen");
        assertThat(neither.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(neither.at()).isEqualTo(84);
        assertThat(heard.status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(heard.found()).contains("in 50 % of it");
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

    /// The lamp with no texts but these of the shift, which begins at 300.
    private static ProductionPlan texts(ScreenText... ofShift) {
        var plan = Samples.lamp();
        var beats = Samples.with(plan.story().beats(), 1, texts(plan.story().beats().get(1)));
        return Samples.plan(
                plan.brief().id().value(),
                2,
                Samples.with(beats, 2, texts(beats.get(2), ofShift)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Beat texts(Beat beat, ScreenText... texts) {
        return new Beat(
                beat.id(),
                beat.kind(),
                beat.hook(),
                beat.ending(),
                beat.at(),
                beat.shots(),
                beat.lines(),
                List.of(texts),
                beat.sounds(),
                beat.silent());
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
}
