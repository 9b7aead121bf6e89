package org.throughline.renderer.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Showing;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Samples;

class NoticeChecksTest {
    private static final Storyboard LABELED =
            lay(need("label", 0, "Werbung", Showing.FIRST_FRAME, "2%"));

    @Test
    void a_label_that_is_there_throughout_passes() {
        var check = check(LABELED, new Readings(LABELED), "label");

        assertThat(check.status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check.says())
                .contains("\"Werbung\" from the first frame")
                .contains("2 % of the picture's height")
                .contains("the post's text, where it stands first, is no part of the file");
    }

    @Test
    void a_label_that_the_first_frame_lacks_fails_there() {
        var late = missing(LABELED, 0, 1);

        assertThat(late.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(late.at()).isZero();
        assertThat(late.found()).isEqualTo("missing at frame 0");
    }

    @Test
    void a_gap_in_a_label_fails_at_the_first_frame_looked_at_in_it() {
        var gap = missing(LABELED, 200, 220);

        assertThat(gap.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(gap.at()).isBetween(200L, 206L);
    }

    @Test
    void a_label_that_ends_with_the_last_second_missing_fails() {
        assertThat(missing(LABELED, LABELED.frames() - 1, LABELED.frames()).at())
                .isEqualTo(LABELED.frames() - 1L);
    }

    @Test
    void a_label_that_is_never_there_fails_at_its_first_frame() {
        var check = missing(LABELED, 0, LABELED.frames());

        assertThat(check.at()).isZero();
        assertThat(check.found()).isEqualTo("not seen at its place");
    }

    @Test
    void other_words_in_the_place_of_a_label_fail_and_as_a_label_not_as_a_text() {
        var other = new Readings(LABELED).changing((shown, _) -> shown.id().equals("label-1"));

        assertThat(check(LABELED, other, "label").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(LABELED, other, "label").found()).contains("other letters");
        assertThat(check(LABELED, other, "texts-match").status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void a_label_without_a_given_moment_is_there_within_a_second() {
        var board = lay(need("label", 0, "Werbung", null, null));

        assertThat(missing(board, 0, 30).status()).isEqualTo(CheckStatus.PASSED);
        assertThat(missing(board, 0, 32).status()).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void a_sign_is_there_for_all_of_its_time() {
        var board = lay(need("sign", 3000, "Small parts", Showing.FIRST_APPEARANCE, null));

        assertThat(check(board, new Readings(board), "sign").status())
                .isEqualTo(CheckStatus.PASSED);
        assertThat(check(board, new Readings(board), "sign").says())
                .contains("no media item is marked");
        assertThat(check(board, hiding(board, 88, 89), "sign").status())
                .isEqualTo(CheckStatus.FAILED);
        assertThat(check(board, hiding(board, 88, 89), "sign").at()).isEqualTo(88);
    }

    @Test
    void what_stands_in_the_posts_text_or_is_not_needed_is_not_measured() {
        var posted =
                lay(
                        new Need(
                                "label",
                                null,
                                null,
                                true,
                                "",
                                0,
                                List.of(),
                                null,
                                new Showing("#ad", List.of(Showing.POST_TEXT), null, null)));

        assertThat(check(posted, new Readings(posted), "label").status())
                .isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(check(posted, new Readings(posted), "label").found())
                .isEqualTo("the post's text is no part of the file");
        assertThat(check(posted, new Readings(posted), "sign").found()).isEqualTo("none is needed");
    }

    private static Check missing(Storyboard board, int from, int to) {
        return check(board, hiding(board, from, to), "label");
    }

    private static Readings hiding(Storyboard board, int from, int to) {
        return new Readings(board)
                .hiding((shown, frame) -> shown.role().isNotice() && frame >= from && frame < to);
    }

    private static Check check(Storyboard board, Readings readings, String id) {
        return Laid.check(readings.report(board), id);
    }

    private static Need need(String what, int millis, String text, String from, String size) {
        var places = List.of(Showing.SCREEN, Showing.POST_TEXT);
        return new Need(
                what,
                null,
                null,
                true,
                "",
                millis,
                List.of(),
                null,
                new Showing(text, places, from, size));
    }

    private static Storyboard lay(Need need) {
        var lamp = Samples.lamp();
        var plan =
                Samples.plan(
                        "lamp",
                        1,
                        Samples.with(lamp.story().beats(), 0, lamp.story().beats().getFirst()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(need));
        return Laid.lay(plan);
    }
}
