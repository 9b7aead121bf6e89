package org.throughline.renderer.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.telling.JapaneseFont;

class CaptionGateTest {
    private static final CaptionStandards STANDARDS = CaptionStandards.shipped();
    private static final Letterer LETTERER = new Letterer(FontBook.shipped());
    private static final CueCutter.Rooms ROOMS =
            new CueCutter.Rooms(
                    new LineBreaker.Room(836, 72, 32, 2), new LineBreaker.Room(836, 66, 32, 2));

    @Test
    void sixteen_japanese_characters_are_too_many_for_less_than_three_seconds() {
        JapaneseFont.assumeThere();
        var faults = check("ja-JP", cue(1, 0, 84, "あれ、消えた？20秒で、", "ただいま。"));

        assertThat(faults)
                .extracting(CaptionFault::kind)
                .containsExactly(CaptionFault.Kind.TOO_FAST);
        assertThat(faults.getFirst().limit()).startsWith("4.00 s");
        assertThat(faults.getFirst().found()).isEqualTo("16 characters in 2.80 s");
    }

    @Test
    void ten_japanese_characters_are_taken() {
        JapaneseFont.assumeThere();
        assertThat(check("ja-JP", cue(1, 0, 84, "消えた？20秒で復活。"))).isEmpty();
    }

    @Test
    void captions_that_overlap_or_nearly_touch_are_named() {
        var faults =
                check(
                        "en-US",
                        cue(1, 0, 60, "Two clicks."),
                        cue(2, 50, 100, "Old light out,"),
                        cue(3, 101, 160, "new light in."));

        assertThat(faults)
                .extracting(CaptionFault::cue, CaptionFault::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, CaptionFault.Kind.OVERLAP),
                        org.assertj.core.groups.Tuple.tuple(3, CaptionFault.Kind.TOO_CLOSE));
    }

    @Test
    void a_caption_is_neither_a_flicker_nor_a_poster() {
        var faults = check("en-US", cue(1, 0, 20, "Yes."), cue(2, 30, 300, "No."));

        assertThat(faults)
                .extracting(CaptionFault::kind)
                .containsExactly(CaptionFault.Kind.TOO_SHORT, CaptionFault.Kind.TOO_LONG);
    }

    @Test
    void a_line_wider_than_the_safe_zone_is_measured_in_pixels() {
        var faults = check("en-US", cue(1, 0, 150, "WWWWWWWWWWWWWWWWWWWWWW"));

        assertThat(faults)
                .extracting(CaptionFault::kind)
                .containsExactly(CaptionFault.Kind.TOO_WIDE);
        assertThat(faults.getFirst().limit()).isEqualTo("836 px");
    }

    @Test
    void a_character_without_a_glyph_is_named_with_its_script() {
        var faults = check("en-US", cue(1, 0, 90, "Say ᚠᚢᚦ"));

        assertThat(faults.getFirst().kind()).isEqualTo(CaptionFault.Kind.MISSING_GLYPH);
        assertThat(faults.getFirst().found()).contains("Runic").contains("U+16A0");
    }

    @Test
    void an_emoji_without_a_picture_is_refused_as_such() {
        var faults = check("en-US", cue(1, 0, 90, "Works again \uD83C\uDDE9\uD83C\uDDEA"));

        assertThat(faults).extracting(CaptionFault::kind).containsExactly(CaptionFault.Kind.EMOJI);
    }

    @Test
    void without_its_font_japanese_is_refused_by_name() {
        var gate = new CaptionGate(new Letterer(FontBook.withoutFetched()), STANDARDS);

        var faults =
                gate.check(
                        List.of(cue(1, 0, 84, "消えた？")),
                        ROOMS,
                        STANDARDS.pace("ja"),
                        FrameRate.THIRTY,
                        2);

        assertThat(faults.getFirst().found()).contains("Han").contains("消");
    }

    @Test
    void a_claim_must_be_said_in_its_own_numbers() {
        assertThat(
                        ClaimWording.says(
                                "every part for fifteen years",
                                List.of(
                                        "Every part of this one can be replaced, for fifteen years."),
                                true))
                .isTrue();
        assertThat(
                        ClaimWording.says(
                                "every part for fifteen years",
                                List.of("Every part of this one can be replaced, for ten years."),
                                true))
                .isFalse();
        assertThat(
                        ClaimWording.says(
                                "every part for fifteen years",
                                List.of("Jedes Teil ersetzbar, fünfzehn Jahre lang."),
                                false))
                .isTrue();
        assertThat(
                        ClaimWording.says(
                                "every part for fifteen years", List.of("十五年、部品を交換できます。"), false))
                .isTrue();
        assertThat(
                        ClaimWording.says(
                                "parts from $4 / 4 \u20ac / 600 yen", List.of("部品は600円から。"), false))
                .isTrue();
        assertThat(
                        ClaimWording.says(
                                "9 W where the old bulb took 60 W",
                                List.of("Nine watts, where the old bulb took fifty."),
                                true))
                .isFalse();
        assertThat(
                        ClaimWording.says(
                                "the drawing is yours",
                                List.of("If we ever stop making one, the drawing is yours."),
                                true))
                .isTrue();
        assertThat(
                        ClaimWording.says(
                                "the drawing is yours",
                                List.of("We may sell you the drawing."),
                                true))
                .isFalse();
    }

    private static List<CaptionFault> check(String language, CaptionCue... cues) {
        return new CaptionGate(LETTERER, STANDARDS)
                .check(List.of(cues), ROOMS, STANDARDS.pace(language), FrameRate.THIRTY, 2);
    }

    private static CaptionCue cue(int number, long from, long to, String... lines) {
        return new CaptionCue(number, 0, false, new FrameRange(from, to), List.of(lines));
    }
}
