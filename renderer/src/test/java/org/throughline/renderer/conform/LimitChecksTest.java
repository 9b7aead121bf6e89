package org.throughline.renderer.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Limit;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Samples;

/// The lamp is 18.0 s long; its shots begin at frames 0, 84, 200, 300 (by a crossfade) and 420.
class LimitChecksTest {
    @ParameterizedTest
    @CsvSource({
        "length, at-most, 18, 17.9, 18.00 s",
        "length, at-least, 18, 18.1, 18.00 s",
        "cut-rate, at-most, 10, 9.9, 10.00 cuts a minute",
        "cut-rate, at-least, 10, 10.1, 10.00 cuts a minute",
        "shot-length, at-most, 4, 3.9, a shot of 4.00 s in frames 300 to 419",
        "shot-length, at-least, 2.8, 2.9, a shot of 2.80 s in frames 0 to 83",
        "flashes, at-most, 1, 0, more than 0 within a second",
        "hook-end, at-most, 2.8, 2.7, 2.80 s",
        "dead-tail, at-most, 0.5, 0.3, nothing from frame 530",
        "dark-picture, at-most, 0.4, 0.3, dark in frames 530 to 539",
        "silence, at-most, 1, 0.9, silent in frames 100 to 129"
    })
    void the_number_of_the_rule_is_the_one_that_is_checked(
            String measure, String bound, String kept, String broken, String found) {
        Function<Storyboard, Readings> file =
                board ->
                        new Readings(board)
                                .cuts(84, 200, 420)
                                .flashes(30)
                                .dark(new FrameRange(530, 540))
                                .silent(new FrameRange(100, 130));

        var passes = check(measure, file, limit(measure, bound, kept));
        var fails = check(measure, file, limit(measure, bound, broken));

        assertThat(passes.status()).as(passes.says()).isNotEqualTo(CheckStatus.FAILED);
        assertThat(fails.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(fails.says()).contains(found);
    }

    @ParameterizedTest
    @CsvSource({
        "loudness, at-most, -16, -16.5, -15.9",
        "loudness, at-least, -12, -11.6, -12.1",
        "true-peak, at-most, -3, -3, -2.8"
    })
    void sound_is_made_as_a_rule_wants_it_and_held_to_that(
            String measure, String bound, String number, double kept, double broken) {
        var limit = limit(measure, bound, number);
        boolean peak = measure.equals("true-peak");
        Function<Double, Function<Storyboard, Readings>> file =
                level ->
                        board ->
                                peak
                                        ? new Readings(board).loudness(-14, level)
                                        : new Readings(board).loudness(level, -3);

        assertThat(check(measure, Readings::new, limit).status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check(measure, file.apply(kept), limit).status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check(measure, file.apply(broken), limit).status())
                .isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void captions_are_read_no_faster_than_a_rule_says() {
        var slow = lay(limit("caption-speed", "at-most", "5"));
        var usual = lay(limit("caption-speed", "at-most", "30"));

        assertThat(slow)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.toString()).contains("CAPTION-001"));
        assertThat(usual).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void what_no_rule_bounds_has_no_check() {
        var board = board();

        assertThat(new Readings(board).report().checks())
                .extracting(Check::check)
                .noneMatch(check -> check.startsWith("limit-") || check.startsWith("never-"));
    }

    private static Check check(
            String measure, Function<Storyboard, Readings> file, Limit... limits) {
        var board = board(limits);
        var ids =
                List.of(
                        "limit-" + measure,
                        switch (measure) {
                            case "hook-end" -> "hook-by-3s";
                            case "dead-tail" -> "no-dead-tail";
                            case "dark-picture" -> "black";
                            default -> measure;
                        });
        return file.apply(board).report().checks().stream()
                .filter(check -> ids.contains(check.check()))
                .max((one, other) -> Boolean.compare(isLimit(one), isLimit(other)))
                .orElseThrow();
    }

    private static boolean isLimit(Check check) {
        return check.check().startsWith("limit-");
    }

    private static Limit limit(String measure, String bound, String number) {
        return new Limit(
                measure,
                bound,
                new BigDecimal(number),
                "",
                false,
                List.of(new Because("T8", 4, "Ruben Castellow", "Says T8.")));
    }

    private static Storyboard board(Limit... limits) {
        return switch (lay(limits)) {
            case Outcome.Accepted<Storyboard>(Storyboard board) -> board;
            case Outcome.Refused<Storyboard>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Outcome<Storyboard> lay(Limit... limits) {
        var plan = Samples.ruled(Samples.lamp(), List.of(), List.of(), Arrays.asList(limits));
        return Laid.MAKER.lay(
                Samples.telling(plan, Samples.US, Platform.INSTAGRAM_REELS), Samples.facts(), 270);
    }
}
