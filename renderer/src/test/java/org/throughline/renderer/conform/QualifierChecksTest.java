package org.throughline.renderer.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.ScreenText;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Samples;

class QualifierChecksTest {
    private static final String TERMS =
            "Representative example: changed twenty lamps of our own, by hand, in April.";
    private static final Showing SAME =
            new Showing(null, null, Showing.WITH_CLAIM, Showing.SAME_SIZE);

    @Test
    void a_number_and_its_qualifier_have_one_size_however_large_the_number_would_be() {
        var board = lay(SAME, text("number", "20 s", 90, 290), text("qualifier", TERMS, 84, 300));

        var number = shown(board, Role.NUMBER);
        var qualifier = shown(board, Role.QUALIFIER);
        assertThat(qualifier.painted().letterPx()).isEqualTo(number.painted().letterPx());
        assertThat(qualifier.painted().letterPx()).isGreaterThan(40 * 270 / 1080);
        assertThat(qualifier.fadeFrames()).isZero();
        assertThat(board.safeZone().contains(qualifier.box())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"TIKTOK", "LINKEDIN", "YOUTUBE"})
    void in_every_shape_a_long_qualifier_leaves_room_for_its_claim_and_a_caption(Platform shape) {
        var laid =
                laid(
                        shape,
                        SAME,
                        text("number", "4.9 % a year", 90, 290),
                        text("qualifier", TERMS + " A second sentence says some more.", 84, 300));

        assertThat(laid).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void the_qualifier_of_a_claim_that_is_only_spoken_is_as_large_as_its_captions() {
        var board = lay(SAME, text("qualifier", "by hand", 84, 300));

        assertThat(shown(board, Role.QUALIFIER).painted().letterPx())
                .isEqualTo(shown(board, Role.CAPTION).painted().letterPx());
    }

    @Test
    void a_qualifier_of_any_size_stays_small() {
        var board = lay(null, text("number", "20 s", 90, 290), text("qualifier", TERMS, 84, 300));

        assertThat(shown(board, Role.QUALIFIER).painted().letterPx() * 2)
                .isLessThan(shown(board, Role.NUMBER).painted().letterPx());
    }

    @Test
    void a_claim_without_its_qualifier_at_some_frame_is_refused_before_it_is_rendered() {
        assertThat(problems(text("number", "20 s", 84, 300), text("qualifier", "x", 84, 250)))
                .anySatisfy(problem -> assertThat(problem).contains("DRAFT-016").contains("250"));
        assertThat(problems(text("number", "20 s", 84, 300), text("qualifier", "x", 84, 300)))
                .isEmpty();
    }

    @Test
    void what_is_too_long_to_be_as_large_as_its_claim_is_refused() {
        assertThat(problems(text("qualifier", TERMS.repeat(3), 84, 300)))
                .anySatisfy(problem -> assertThat(problem).contains("DRAFT-008"));
    }

    @Test
    void a_qualifier_that_begins_after_its_claim_fails_at_the_first_frame_without_it() {
        var board = lay(SAME, text("number", "20 s", 90, 290), text("qualifier", TERMS, 84, 300));
        var late =
                new Readings(board)
                        .hiding((shown, frame) -> shown.role() == Role.QUALIFIER && frame < 99);

        assertThat(check(board, new Readings(board)).status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check(board, late).status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(board, late).at()).isEqualTo(85);
        assertThat(check(board, late).found()).contains("none at frame 85");
    }

    @Test
    void smaller_letters_than_the_claims_fail() {
        var small = lay(null, text("number", "20 s", 90, 290), text("qualifier", TERMS, 84, 300));
        var asked = lay(SAME, text("number", "20 s", 90, 290), text("qualifier", TERMS, 84, 300));
        var mixed = with(asked, small.shown());

        assertThat(check(mixed, new Readings(mixed)).status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(mixed, new Readings(mixed)).found()).startsWith("letters of 10 px, not");
    }

    @Test
    void a_claim_without_any_qualifier_fails_where_it_begins() {
        var asked = lay(SAME, text("number", "20 s", 90, 290), text("qualifier", TERMS, 84, 300));
        var without =
                with(
                        asked,
                        asked.shown().stream()
                                .filter(shown -> shown.role() != Role.QUALIFIER)
                                .toList());

        assertThat(check(without, new Readings(without)).status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(without, new Readings(without)).at()).isEqualTo(84);
    }

    private static Storyboard with(Storyboard board, List<Shown> shown) {
        return new Storyboard(
                board.telling(),
                board.profile(),
                board.pace(),
                board.safeZone(),
                board.timeline(),
                board.cues(),
                shown,
                board.lit(),
                board.notices(),
                board.qualifications(),
                board.beats(),
                board.dark(),
                board.silent());
    }

    private static ScreenText text(String role, String says, long from, long to) {
        return new ScreenText(
                role, Localized.of(says), new FrameRange(from, to), List.of(new ClaimId("c1")));
    }

    private static Shown shown(Storyboard board, Role role) {
        return board.shown().stream()
                .filter(shown -> shown.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static Check check(Storyboard board, Readings readings) {
        return Laid.check(readings.report(board), "qualifier");
    }

    private static List<String> problems(ScreenText... texts) {
        return switch (laid(SAME, texts)) {
            case Outcome.Accepted<Storyboard> _ -> List.of();
            case Outcome.Refused<Storyboard>(var problems) ->
                    problems.stream().map(Object::toString).toList();
        };
    }

    private static Storyboard lay(Showing showing, ScreenText... texts) {
        return switch (laid(showing, texts)) {
            case Outcome.Accepted<Storyboard>(Storyboard board) -> board;
            case Outcome.Refused<Storyboard>(var problems) -> throw new AssertionError(problems);
        };
    }

    /// The lamp with these texts in its second beat, and one short line that makes its claim.
    private static Outcome<Storyboard> laid(Showing showing, ScreenText... texts) {
        return laid(Platform.INSTAGRAM_REELS, showing, texts);
    }

    private static Outcome<Storyboard> laid(
            Platform platform, Showing showing, ScreenText... texts) {
        var beats = new ArrayList<>(Samples.lamp().story().beats());
        var old = beats.get(1);
        var line =
                new Line(
                        null,
                        Localized.of("It took twenty seconds."),
                        new FrameRange(84, 180),
                        null,
                        Map.of(),
                        List.of(new ClaimId("c1")));
        beats.set(
                1,
                new Beat(
                        old.id(),
                        old.kind(),
                        null,
                        null,
                        old.at(),
                        old.shots(),
                        List.of(line),
                        Stream.of(texts).toList(),
                        List.of(),
                        false));
        var need =
                new Need("qualifier", "claim c1", null, true, "", 5000, List.of(), null, showing);
        var plan =
                Samples.plan(
                        "lamp",
                        1,
                        beats,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(need));
        return Laid.MAKER.lay(Samples.telling(plan, Samples.US, platform), Samples.facts(), 270);
    }
}
