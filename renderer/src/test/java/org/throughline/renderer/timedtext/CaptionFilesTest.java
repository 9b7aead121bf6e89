package org.throughline.renderer.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.caption.CaptionCue;

class CaptionFilesTest {

    @Test
    void frames_become_milliseconds_of_the_exact_rate() {
        var cues =
                List.of(
                        new CaptionCue(1, 0, true, new FrameRange(0, 84), List.of("One")),
                        new CaptionCue(
                                2, 1, false, new FrameRange(84, 107_892), List.of("Two", "lines")));

        var timed = CaptionFiles.timed(cues, new FrameRate(30_000, 1001));

        assertThat(timed)
                .containsExactly(
                        new TimedText(1, 0, 2803, List.of("One")),
                        new TimedText(2, 2803, 3_599_996, List.of("Two", "lines")));
    }

    @Test
    void srt_numbers_its_cues_in_order_with_commas_and_an_empty_line_between() {
        assertThat(CaptionFiles.srt(cues()))
                .isEqualTo(
                        """
                        1
                        00:00:00,000 --> 00:00:02,803
                        Nine watts & <sixty>

                        2
                        00:59:59,996 --> 27:46:40,001
                        first
                        second

                        """);
    }

    @Test
    void vtt_has_a_header_and_points_and_leaves_no_markup_to_be_read_into_words() {
        assertThat(CaptionFiles.vtt(cues()))
                .isEqualTo(
                        """
                        WEBVTT

                        1
                        00:00:00.000 --> 00:00:02.803
                        Nine watts &amp; &lt;sixty&gt;

                        2
                        00:59:59.996 --> 27:46:40.001
                        first
                        second

                        """);
        assertThat(CaptionFiles.vtt(List.of(new TimedText(1, 0, 1, List.of("0:00 --> 0:05 &lt;")))))
                .endsWith("0:00 --&gt; 0:05 &amp;lt;\n\n")
                .containsOnlyOnce("-->");
    }

    private static List<TimedText> cues() {
        return List.of(
                new TimedText(1, 0, 2803, List.of("Nine watts & <sixty>")),
                new TimedText(2, 3_599_996, 100_000_001, List.of("first", "second")));
    }
}
