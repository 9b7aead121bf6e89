package org.throughline.renderer.lettering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.renderer.timeline.Rgb;

class EmojiTest {
    private static final FontBook FONTS = FontBook.shipped();
    private static final Letterer LETTERER = new Letterer(FONTS);
    private static final Rgb WHITE = new Rgb(255, 255, 255);
    private static final TextStyle STYLE = new TextStyle(66, WHITE, 0, WHITE, 0, true, null);

    @BeforeEach
    void only_where_there_are_pictures() {
        assumeTrue(
                FONTS.emoji().isThere(),
                "left out: this build has no pictures of emoji, since it found no npm client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE02", // joy
                "\u2728", // sparkles, one char
                "\u2764\uFE0F", // heart as picture
                "\uD83D\uDC4D\uD83C\uDFFD", // thumb with a skin tone
                "\uD83D\uDC69\uD83C\uDFFE\u200D\uD83D\uDCBB", // woman, skin tone, laptop
                "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08", // rainbow flag
                "1\uFE0F\u20E3", // keycap
            })
    void a_sequence_is_one_picture_in_color(String emoji) {
        assertThat(FONTS.findMissing("a " + emoji + " b", "en")).isEmpty();
        assertThat(FontBook.pictures("a" + emoji + "b"))
                .containsExactly(new FontBook.PictureAt(1, emoji));
        assertThat(LETTERER.widthPx(emoji, 66, "en"))
                .isEqualTo(LETTERER.widthPx("\uD83D\uDE02", 66, "en"));

        var painted = LETTERER.paint(List.of("Ag" + emoji), STYLE, "en");

        assertThat(painted.heightPx())
                .as("as high as a line without")
                .isEqualTo(LETTERER.paint(List.of("Ag"), STYLE, "en").heightPx());
        assertThat(colored(painted)).isGreaterThan(300);
        assertThat(colored(LETTERER.paint(List.of("Ag"), STYLE, "en"))).isZero();
    }

    @Test
    void the_text_form_is_a_letter_and_stays_one() {
        assertThat(FONTS.findMissing("\u2764\uFE0E \u2764", "en")).isEmpty();
        assertThat(FontBook.pictures("\u2764\uFE0E \u2764 \u00A9 1 #")).isEmpty();
        assertThat(colored(LETTERER.paint(List.of("\u2764\uFE0E"), STYLE, "en"))).isZero();
    }

    @Test
    void one_without_a_picture_is_refused_with_all_its_characters() {
        var flag = FONTS.findMissing("Hallo \uD83C\uDDE9\uD83C\uDDEA", "de").orElseThrow();

        assertThat(flag.reason()).isEqualTo(MissingGlyph.Reason.EMOJI);
        assertThat(flag.says()).contains("U+1F1E9 U+1F1EA");
    }

    @Test
    void without_the_pictures_every_emoji_is_refused_and_why_is_said() {
        var joy = FontBook.withoutFetched().findMissing("\uD83D\uDE02", "en").orElseThrow();

        assertThat(joy.emoji()).isTrue();
        assertThat(joy.says()).contains("this build has no pictures of emoji");
        assertThat(joy.hint()).contains("npm");
    }

    @Test
    void an_emoji_has_a_line_around_it_where_letters_have_one() {
        var blue = new Rgb(0, 0, 255);
        var stroked = new TextStyle(66, WHITE, 6, blue, 0, true, null);

        assertThat(blue(LETTERER.paint(List.of("\uD83D\uDE02"), stroked, "en"))).isGreaterThan(500);
        assertThat(blue(LETTERER.paint(List.of("\uD83D\uDE02"), STYLE, "en"))).isZero();
    }

    private static long blue(PaintedBand band) {
        byte[] rgba = band.rgba();
        long blue = 0;
        for (int i = 0; i < rgba.length; i += 4) {
            blue += rgba[i] == 0 && rgba[i + 1] == 0 && rgba[i + 2] == -1 ? 1 : 0;
        }
        return blue;
    }

    /// The character behind an emoji keeps its place.
    @Test
    void a_word_behind_an_emoji_is_lit_and_the_picture_stays() {
        String text = "a \uD83D\uDC69\u200D\uD83D\uDCBB b";
        var green = new Rgb(0, 255, 0);

        var plain = LETTERER.paint(List.of(text), STYLE, "en");
        var lit =
                LETTERER.paintLit(
                        List.of(text),
                        new Letterer.Lit(0, text.length() - 1, text.length(), green),
                        STYLE,
                        "en");

        byte[] before = plain.rgba();
        byte[] after = lit.rgba();
        int behind = (int) (plain.widthPx() * 0.75);
        for (int i = 0; i < before.length; i++) {
            if (i / 4 % plain.widthPx() < behind) {
                assertThat(after[i]).isEqualTo(before[i]);
            }
        }
        assertThat(after).isNotEqualTo(before);
    }

    @Property(tries = 12)
    void every_picture_there_is_can_be_painted(@ForAll @IntRange(max = 100_000) int any) {
        only_where_there_are_pictures();
        var all = FONTS.emoji().all();
        String emoji = all.get(any % all.size());

        assertThat(inked(LETTERER.paint(List.of(emoji), STYLE, "en"))).as(emoji).isPositive();
    }

    private static long colored(PaintedBand band) {
        byte[] rgba = band.rgba();
        long colored = 0;
        for (int i = 0; i < rgba.length; i += 4) {
            int red = rgba[i] & 0xFF;
            int green = rgba[i + 1] & 0xFF;
            int blue = rgba[i + 2] & 0xFF;
            int most = Math.max(red, Math.max(green, blue));
            int least = Math.min(red, Math.min(green, blue));
            colored += (rgba[i + 3] & 0xFF) > 200 && most - least > 30 ? 1 : 0;
        }
        return colored;
    }

    private static long inked(PaintedBand band) {
        byte[] rgba = band.rgba();
        long inked = 0;
        for (int i = 3; i < rgba.length; i += 4) {
            inked += rgba[i] == 0 ? 0 : 1;
        }
        return inked;
    }
}
