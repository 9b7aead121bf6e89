package org.throughline.renderer.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Platform;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionFault;
import org.throughline.renderer.caption.CaptionFault.Kind;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.caption.Glossary;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.telling.JapaneseFont;
import org.throughline.renderer.timedtext.TimedText;

class CaptionCheckTest {
    private static final CaptionCheck CHECK =
            new CaptionCheck(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));

    @Test
    void captions_that_people_can_read_have_no_faults() {
        assertThat(
                        check(
                                "en",
                                cue(1, 500, 2000, "The lamp died."),
                                cue(2, 2067, 4000, "Two clicks,", "and it is back.")))
                .isEmpty();
    }

    @Test
    void every_kind_of_fault_is_found_with_what_was_there() {
        var faults =
                check(
                        "en",
                        cue(1, 0, 1000, "Forty letters a second", "are more than we read"),
                        cue(2, 1100, 1500, "Short."),
                        cue(3, 1400, 3000, "Early."),
                        cue(4, 3010, 4000, "Close."),
                        cue(5, 2000, 4100, "Before."),
                        cue(6, 5000, 13_000, "Long."),
                        cue(7, 14_000, 16_000, "One", "two", "three"),
                        cue(8, 17_000, 19_000),
                        cue(9, 21_000, 20_000, "Backwards."),
                        cue(10, 22_000, 26_000, "It ill fills; till it lit, it still"),
                        cue(11, 27_000, 29_000, "WWWWWWWWWWWWWWWWWWWWW"),
                        cue(12, 30_000, 32_000, "ᚠᚢᚦ"));

        assertThat(faults)
                .extracting(CaptionFault::cue, CaptionFault::line, CaptionFault::kind)
                .containsExactly(
                        tuple(1, 0, Kind.TOO_FAST),
                        tuple(2, 0, Kind.TOO_SHORT),
                        tuple(3, 0, Kind.OVERLAP),
                        tuple(4, 0, Kind.TOO_CLOSE),
                        tuple(5, 0, Kind.OUT_OF_ORDER),
                        tuple(6, 0, Kind.TOO_LONG),
                        tuple(7, 0, Kind.TOO_MANY_LINES),
                        tuple(8, 0, Kind.EMPTY),
                        tuple(9, 0, Kind.ENDS_FIRST),
                        tuple(10, 1, Kind.TOO_WIDE),
                        tuple(11, 1, Kind.TOO_WIDE),
                        tuple(12, 1, Kind.MISSING_GLYPH));
        assertThat(faults)
                .extracting(CaptionFault::limit, CaptionFault::found)
                .contains(
                        tuple("0.83 s", "0.40 s"),
                        tuple("1.500 s", "it begins at 1.400 s"),
                        tuple("0.066 s", "0.010 s between"),
                        tuple("3.010 s", "2.000 s"),
                        tuple("2 lines", "3 lines"),
                        tuple("21.000 s", "20.000 s"),
                        tuple("32 characters", "35.0 characters"));
    }

    /// A caption that stands through several others overlaps each of them, not the next alone.
    @Test
    void a_caption_that_outlasts_several_overlaps_them_all() {
        assertThat(
                        check(
                                "en",
                                cue(1, 0, 6000, "Standing."),
                                cue(2, 1000, 2000, "One."),
                                cue(3, 3000, 4000, "Two.")))
                .extracting(CaptionFault::cue, CaptionFault::kind)
                .containsExactly(tuple(2, Kind.OVERLAP), tuple(3, Kind.OVERLAP));
    }

    @Test
    void a_line_for_a_wide_picture_is_too_long_for_a_phone() {
        var line = cue(1, 0, 4000, "Every part of this lamp can be had for");

        assertThat(CHECK.faults(List.of(line), viewing(Platform.YOUTUBE, "16:9", "en"))).isEmpty();
        assertThat(CHECK.faults(List.of(line), viewing(Platform.TIKTOK, "9:16", "en")))
                .extracting(CaptionFault::kind)
                .containsExactly(Kind.TOO_WIDE);
    }

    @Test
    void the_room_of_a_line_is_that_of_its_platform() {
        var line = cue(1, 0, 4000, "Mwww Mwww Mwww Ww");

        assertThat(CHECK.faults(List.of(line), viewing(Platform.INSTAGRAM_REELS, "9:16", "en")))
                .isEmpty();
        assertThat(CHECK.faults(List.of(line), viewing(Platform.YOUTUBE_SHORTS, "9:16", "en")))
                .extracting(CaptionFault::kind)
                .containsExactly(Kind.TOO_WIDE);
        assertThat(CHECK.faults(List.of(line), viewing(null, "9:16", "en")))
                .extracting(CaptionFault::kind)
                .containsExactly(Kind.TOO_WIDE);
    }

    @Test
    void a_language_is_read_at_its_own_pace() {
        JapaneseFont.assumeThere();
        var line = cue(1, 0, 1500, "二十秒就恢复了。");

        assertThat(CHECK.faults(List.of(line), viewing(Platform.TIKTOK, "9:16", "zh"))).isEmpty();
        assertThat(CHECK.faults(List.of(line), viewing(Platform.TIKTOK, "9:16", "ja")))
                .extracting(CaptionFault::kind)
                .containsExactly(Kind.TOO_FAST);
    }

    @Test
    void the_glossary_stands_beside_the_gate() {
        var glossary =
                new Glossary(
                        List.of(
                                new Glossary.Term(
                                        "Tindrel", List.of(), List.of("Glimmer"), List.of())));

        assertThat(
                        CHECK.faults(
                                List.of(cue(1, 0, 3000, "The tindrel lamp,", "once a Glimmer")),
                                new CaptionCheck.Viewing(null, Aspect.VERTICAL, "en", glossary)))
                .extracting(CaptionFault::line, CaptionFault::kind)
                .containsExactly(tuple(1, Kind.MISSPELLED), tuple(2, Kind.REPLACED));
    }

    private static List<CaptionFault> check(String language, TimedText... captions) {
        return CHECK.faults(List.of(captions), viewing(Platform.TIKTOK, "9:16", language));
    }

    private static CaptionCheck.Viewing viewing(
            @org.jspecify.annotations.Nullable Platform platform, String shape, String language) {
        return new CaptionCheck.Viewing(platform, Aspect.parse(shape), language, Glossary.EMPTY);
    }

    private static TimedText cue(int number, long from, long to, String... lines) {
        return new TimedText(number, number, from, to, List.of(lines));
    }
}
