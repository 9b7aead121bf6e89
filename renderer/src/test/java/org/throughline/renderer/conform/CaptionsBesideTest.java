package org.throughline.renderer.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.renderer.conform.Laid.lay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.timedtext.CaptionFile;
import org.throughline.renderer.timedtext.CaptionFiles;
import org.throughline.renderer.timedtext.TimedText;

class CaptionsBesideTest {
    private static final Storyboard BOARD = lay(Samples.lamp());
    private static final String SRT =
            CaptionFiles.srt(CaptionFiles.timed(BOARD.cues(), BOARD.timeline().canvas().rate()));

    @Test
    void files_as_they_were_written_hold_the_plans_captions() {
        String vtt =
                CaptionFiles.vtt(
                        CaptionFiles.timed(BOARD.cues(), BOARD.timeline().canvas().rate()));

        var check = check(beside("a.srt", SRT), beside("a.vtt", vtt));

        assertThat(check.status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check.found()).contains("a.srt and a.vtt");
    }

    @Test
    void lines_may_be_broken_otherwise_and_times_be_a_frame_away() {
        String flowed =
                SRT.replace("funeral.", "\nfuneral.").replace("00:00:00,000", "00:00:00,020");

        assertThat(check(beside("a.srt", flowed)).status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void another_letter_fails_at_its_caption_with_both_texts_and_its_line() {
        var check = check(beside("a.srt", SRT.replace("funeral", "funera1")));

        assertThat(check.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.at()).isEqualTo(BOARD.cues().getFirst().frames().from());
        assertThat(check.expected()).contains("funeral.");
        assertThat(check.found()).contains("funera1.").contains("a.srt, line 2");
    }

    @Test
    void captions_that_come_late_are_missing_or_too_many_fail() {
        var cues = CaptionFiles.timed(BOARD.cues(), BOARD.timeline().canvas().rate());
        var last = BOARD.cues().getLast();
        String short1 = CaptionFiles.srt(cues.subList(0, cues.size() - 1));
        String more = SRT + "9\n00:00:17,000 --> 00:00:17,500\nPS.\n";
        String late = SRT.replace("00:00:02,8", "00:00:02,9");

        var missing = check(beside("a.srt", short1));
        assertThat(missing.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(missing.at()).isEqualTo(last.frames().from());
        assertThat(check(beside("a.srt", more)).found()).contains("PS.");
        assertThat(late).isNotEqualTo(SRT);
        assertThat(check(beside("a.srt", late)).status()).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void a_caption_that_stays_too_long_fails() {
        var stays =
                new ArrayList<>(CaptionFiles.timed(BOARD.cues(), BOARD.timeline().canvas().rate()));
        var first = stays.getFirst();
        stays.set(
                0,
                new TimedText(
                        1, 0, first.fromMillis(), first.toMillis() + 70, first.lines(), List.of()));

        assertThat(check(beside("a.srt", CaptionFiles.srt(stays))).status())
                .isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void a_file_that_does_not_read_fails_and_none_is_not_measured() {
        assertThat(check(beside("a.srt", "1\n00:00 --> 1\nOne\n")).found())
                .contains("a.srt:2")
                .contains("CAPTION-106");
        assertThat(check().status()).isEqualTo(CheckStatus.NOT_MEASURED);
    }

    private static CaptionsBeside.Beside beside(String name, String text) {
        return new CaptionsBeside.Beside(
                name, CaptionFile.read(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Check check(CaptionsBeside.Beside... files) {
        return Conformance.of(
                        BOARD,
                        new Readings(BOARD).reading(),
                        PlannedPictures.unknown("no media"),
                        List.of(files))
                .checks()
                .getLast();
    }
}
