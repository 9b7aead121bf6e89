package org.throughline.renderer.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.renderer.conform.Laid.check;
import static org.throughline.renderer.conform.Laid.lay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Limit;
import org.throughline.data.assessment.Need;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.story.Beat;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Timeline;

class ConformanceTest {
    @Test
    void a_file_that_is_as_planned_fails_nothing() {
        var lamp = new Readings(lay(Samples.lamp()));
        var breath = new Readings(lay(Samples.breath()));

        assertThat(report(lamp).with(CheckStatus.FAILED)).isEmpty();
        assertThat(report(breath).with(CheckStatus.FAILED)).isEmpty();
    }

    @Test
    void a_second_qualifier_that_is_not_seen_fails_though_the_first_is() {
        var board = lay(qualified());
        var second = qualifiers(board).get(1);

        var check =
                check(
                        report(new Readings(board).hiding((shown, _) -> shown.id().equals(second))),
                        "qualifier");

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.at()).isEqualTo(180);
        assertThat(check.says()).contains("sixty watts").doesNotContain("more.");
    }

    @Test
    void a_qualifier_is_as_long_as_its_longest_unbroken_sighting() {
        var board = lay(qualified());
        var first = qualifiers(board).getFirst();
        var whole = report(new Readings(board));
        var broken =
                report(
                        new Readings(board)
                                .hiding((shown, frame) ->
                                        shown.id().equals(first) && frame >= 130 && frame < 140));

        assertThat(check(whole, "qualifier").status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check(whole, "qualifier").found()).contains("3.2 s");
        assertThat(check(broken, "qualifier").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(broken, "qualifier").found()).contains("only 1.5 s");
    }

    @Test
    void a_hook_ends_where_the_next_picture_is_seen_to_begin() {
        var board = lay(Samples.lamp());

        var planned = check(report(new Readings(board)), "hook-by-3s");
        var late = check(report(new Readings(board).cuts(95, 420)), "hook-by-3s");
        var unseen = check(report(new Readings(board).cuts(420)), "hook-by-3s");

        assertThat(planned.status()).isEqualTo(CheckStatus.PASSED);
        assertThat(planned.found()).contains("2.80 s");
        assertThat(late.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(late.at()).isEqualTo(95);
        assertThat(unseen.status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(unseen.found()).contains("planned").contains("2.80 s");
    }

    @Test
    void dark_and_silence_that_nobody_answers_for_fail() {
        var plan = Samples.breath();

        var alone = lay(breaks(plan, List.of()));
        var report = report(new Readings(alone));

        assertThat(check(report, "black").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "black").at()).isEqualTo(360);
        assertThat(check(report, "silence").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "silence").says()).contains("nobody answers for");
    }

    @Test
    void a_broken_rule_excuses_what_it_covers_and_only_its_own_bound() {
        var plan = Samples.breath();
        var broken = plan.story().ruleBreaks().getFirst();

        var shorter = lay(breaks(plan, List.of(at(broken, broken.rule(), 360, 400))));
        var other = lay(breaks(plan, List.of(at(broken, "T9", 360, 480))));

        assertThat(check(report(new Readings(shorter)), "black").status())
                .isEqualTo(CheckStatus.FAILED);
        assertThat(check(report(new Readings(other)), "black").status())
                .isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void every_declared_stretch_beyond_a_bound_needs_somebody_who_answers() {
        var plan = Samples.breath();
        var hook = plan.story().beats().getFirst();
        var dark = List.<Shot>of(new Shot.Dark(hook.at(), new Transition.Cut()));
        var beats =
                Samples.with(
                        plan.story().beats(), 0, beat(hook, dark, hook.texts(), hook.silent()));
        var board = lay(changed(plan, beats, plan.story().ruleBreaks(), List.of()));

        var check = check(report(new Readings(board)), "black");

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.at()).isZero();
    }

    @Test
    void a_border_that_moved_fails_and_one_that_cannot_be_seen_is_named() {
        var board = lay(Samples.lamp());

        var moved = check(report(new Readings(board).cuts(84, 442)), "beat-borders");
        var unseen = check(report(new Readings(board).cuts(84)), "beat-borders");
        var elsewhere = check(report(new Readings(board).cuts(84, 500)), "beat-borders");

        assertThat(moved.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(moved.at()).isEqualTo(420);
        assertThat(unseen.status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(unseen.found()).contains("1 of 3").contains("ending at frame 420");
        assertThat(elsewhere.status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(elsewhere.found()).contains("500");
    }

    @Test
    void more_than_three_flashes_within_a_second_fail_where_they_begin() {
        var board = lay(Samples.lamp());

        var four = check(report(new Readings(board).flashes(100, 109, 118, 127)), "flashes");
        var slower = check(report(new Readings(board).flashes(100, 110, 120, 130)), "flashes");

        assertThat(four.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(four.at()).isEqualTo(100);
        assertThat(slower.status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void a_cut_inside_a_shot_is_no_border_that_moved() {
        var board = lay(Samples.lamp());

        var check = check(report(new Readings(board).cuts(84, 97, 420, 432)), "beat-borders");

        assertThat(check.status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(check.found()).contains("2 of 3").contains("not shift at frame 300");
    }

    @Test
    void letters_that_an_encoder_has_not_sharpened_yet_are_no_other_letters() {
        var board = lay(qualified());

        var report =
                report(
                        new Readings(board)
                                .changing((shown, frame) ->
                                        frame < shown.frames().from() + 6 && frame >= 84));

        assertThat(report.with(CheckStatus.FAILED)).isEmpty();
    }

    @Test
    void silence_counts_also_where_nothing_was_planned_to_sound() {
        var board = withoutSound(lay(Samples.lamp()));

        var silent = report(new Readings(board).silent(new FrameRange(0, board.frames())));
        var sounding = report(new Readings(board));

        assertThat(check(silent, "loudness").status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(check(silent, "silence").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(sounding, "silence").status()).isEqualTo(CheckStatus.PASSED);
    }

    private static Storyboard withoutSound(Storyboard board) {
        var timeline = board.timeline();
        var sound = timeline.sound();
        return new Storyboard(
                board.telling(),
                board.profile(),
                board.pace(),
                board.safeZone(),
                new Timeline(
                        timeline.canvas(),
                        timeline.sources(),
                        timeline.segments(),
                        timeline.overlays(),
                        new Soundtrack(
                                List.of(),
                                sound.ducking(),
                                sound.silences(),
                                sound.untouched(),
                                sound.target()),
                        timeline.encoding()),
                board.cues(),
                board.shown(),
                board.lit(),
                board.notices(),
                board.qualifications(),
                board.beats(),
                board.dark(),
                board.silent());
    }

    @Test
    void one_letter_in_the_place_of_another_fails_whatever_it_stands_in() {
        var board = lay(qualified());

        var report = report(new Readings(board).changing((_, frame) -> frame >= 100));

        assertThat(check(report, "captions-match").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "captions-match").found()).contains("not letter by letter");
        assertThat(check(report, "qualifier").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "draft-mark").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "hook-text-by-3s").status()).isEqualTo(CheckStatus.PASSED);
    }

    private static ProductionPlan qualified() {
        var plan = Samples.lamp();
        var message = plan.story().beats().get(1);
        var texts =
                List.of(
                        Samples.text("qualifier", "compared with forty watts", 84, 180),
                        Samples.text("qualifier", "compared with sixty watts", 180, 280));
        var beats =
                Samples.with(plan.story().beats(), 1, beat(message, message.shots(), texts, false));
        var need = new Need("qualifier", "claim c1", null, true, "", 3000, List.of());
        return changed(plan, beats, List.of(), List.of(need));
    }

    private static ProductionPlan breaks(ProductionPlan plan, List<RuleBreak> breaks) {
        return changed(plan, plan.story().beats(), breaks, List.of());
    }

    private static ProductionPlan changed(
            ProductionPlan plan, List<Beat> beats, List<RuleBreak> breaks, List<Need> needs) {
        return Samples.plan(
                plan.brief().id().value(),
                2,
                beats,
                List.of(),
                List.of(),
                breaks,
                List.of(limit("silence", "1.5"), limit("dark-picture", "0.5")),
                needs);
    }

    private static Limit limit(String measure, String seconds) {
        return new Limit(
                measure,
                "at-most",
                new BigDecimal(seconds),
                "s",
                false,
                List.of(new Because("T8", 4, "Ruben Castellow", "Says T8.")));
    }

    private static RuleBreak at(RuleBreak broken, String rule, long from, long to) {
        return new RuleBreak(
                rule,
                new FrameRange(from, to),
                broken.owner(),
                broken.agreedBy(),
                broken.reason(),
                broken.expectation(),
                broken.until());
    }

    private static Beat beat(
            Beat beat, List<? extends Shot> shots, List<ScreenText> texts, boolean silent) {
        return new Beat(
                beat.id(),
                beat.kind(),
                beat.hook(),
                beat.ending(),
                beat.at(),
                new ArrayList<>(shots),
                beat.lines(),
                texts,
                beat.sounds(),
                silent);
    }

    private static List<String> qualifiers(Storyboard board) {
        return board.shown().stream()
                .filter(shown -> shown.role() == Role.QUALIFIER)
                .map(shown -> shown.id())
                .toList();
    }

    private static ConformanceReport report(Readings readings) {
        return readings.report();
    }
}
