package org.throughline.renderer.lettering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.renderer.timeline.Rgb;

/// What is drawn is drawn with letters: nothing blank, no box in the place of a letter, no mark cut
/// off.
class ScriptsTest {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final FontBook FONTS = FontBook.shipped();
    private static final Rgb WHITE = new Rgb(255, 255, 255);
    private static final TextStyle PLAIN = new TextStyle(66, WHITE, 0, WHITE, 0, true, null);

    /// Sentences with the marks that reach furthest, and with a name, a number and signs between.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Ångström: Żółw, 20 % «quite» — £4.",
                "el | Δύο κλικ και ανάβει.",
                "ru | Два щелчка, и свет снова есть.",
                "ar | نقرتان، ويعود الضوء! Tindrel بـ ٢٠ ثانية؟",
                "he | שתי לחיצות, והאור חוזר: 20 שניות עם Tindrel.",
                "hi | दो क्लिक, और रोशनी वापस। क्षत्रिय की शुद्धि 20 सेकंड में।",
                "th | คลิกสองครั้ง ที่นี่ก็สว่างอีกครั้งใน 20 วินาที",
                "ja | 電球が切れた？「20秒」で元通り。",
                "zh | 灯灭了？二十秒就好了。",
                "ko | 전구가 나갔나요? 20초면 됩니다.",
            })
    void a_sentence_of_a_script_is_drawn_with_letters_alone(String language, String sentence) {
        assumeFont(language, sentence);

        assertThat(FONTS.findMissing(sentence, language)).isEmpty();
        for (var run : runs(sentence, language)) {
            assertThat(run.holes()).as(run.text()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Ấp Ǻ Ị ç | ,g,j,Q",
                "ar | إِنَّهُ لَكُمْ | اَلْلِّجَامِ",
                "hi | र्कैं ट्ट्रू | हृूँ र्त्यों",
                "th | ปั้นญูฎุ๊ | ที่กู้ฐุํ",
            })
    void marks_above_and_below_are_neither_cut_off_nor_run_into_the_next_line(
            String language, String first, String second) {
        assumeFont(language, first);
        var band = new Letterer(FONTS).paint(List.of(first, second), PLAIN, language);

        var rows = inkRows(band);
        assertThat(rows.getFirst()).isFalse();
        assertThat(rows.getLast()).isFalse();
        assertThat(rows.subList(rows.indexOf(true), rows.lastIndexOf(true))).contains(false);
    }

    @Test
    void letters_that_join_are_joined_and_letters_that_merge_are_merged() {
        assumeFont("ar", "سلام");
        assumeFont("hi", "क्ष");
        var letterer = new Letterer(FONTS);

        double apart =
                "سلام"
                        .chars()
                        .mapToDouble(
                                letter -> letterer.widthPx(Character.toString(letter), 66, "ar"))
                        .sum();
        assertThat(letterer.widthPx("سلام", 66, "ar")).isLessThan(apart * 0.9);
        assertThat(runs("क्ष", "hi").getFirst().glyphs()).isEqualTo(1);
    }

    @Test
    void an_arrow_of_signs_is_shown_as_the_signs_it_was_written_with() {
        for (var arrow : List.of("->", "-->", "<-", "<->", "=>")) {
            assertThat(widthOf(arrow)).isEqualTo(widthApart(arrow), offset(0.1));
        }
    }

    private static double widthOf(String text) {
        return new Letterer(FONTS).widthPx(text, 66, "en");
    }

    private static double widthApart(String text) {
        return text.chars().mapToDouble(each -> widthOf(Character.toString(each))).sum();
    }

    /// Any character at all is refused by name or has an outline that is not the one of a font's
    /// box for what it has not.
    @Property(tries = 4000)
    void no_character_is_drawn_as_a_box_or_as_nothing(@ForAll @IntRange(max = 0x10FFFF) int point) {
        String text = "a" + Character.toString(point) + "b";
        if (isLoneSurrogate(point)
                || "\t\r\n".indexOf(point) >= 0
                || Emoji.isPicture(text)
                || FONTS.findMissing(text, "en").isPresent()) {
            return;
        }
        for (var run : runs(text, "en")) {
            assertThat(run.holes()).as("U+%04X", point).isZero();
        }
    }

    /// The same where characters are likely to be drawn.
    @Property(tries = 4000)
    void no_character_of_the_scripts_at_hand_is_drawn_as_a_box(
            @ForAll @IntRange(max = 0x33FF) int point) {
        no_character_is_drawn_as_a_box_or_as_nothing(point);
    }

    @Example
    void what_draws_nothing_or_turns_the_order_is_named() {
        assertThat(missing("a\uE000b").reason()).isEqualTo(MissingGlyph.Reason.BLANK);
        assertThat(missing("a\uFFFDb").reason()).isEqualTo(MissingGlyph.Reason.BLANK);
        assertThat(missing("a\u202Eb").reason()).isEqualTo(MissingGlyph.Reason.OVERRIDE);
        assertThat(missing("\u16A0").says()).contains("Runic");
        assertThat(FONTS.findMissing("a\u200Eb \u2068c\u2069", "en")).isEmpty();
    }

    @Test
    void a_font_of_the_machine_is_asked_last_and_by_its_name(@TempDir Path folder)
            throws Exception {
        Path fonts = Files.createDirectories(folder.resolve("noto"));
        try (var in =
                ScriptsTest.class.getResourceAsStream(
                        "/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf")) {
            Files.copy(in, fonts.resolve("NotoSansGreek-Bold.ttf"));
        }
        Files.writeString(fonts.resolve("NotoSansRunic-Bold.ttf"), "no font");
        Files.writeString(fonts.resolve("NotoSansGreek-Regular.ttf"), "no font");
        var machine = new MachineFonts(List.of(folder.resolve("none"), folder));

        assertThat(machine.find(Character.UnicodeScript.GREEK).orElseThrow().draws("Δ")).isTrue();
        assertThat(machine.find(Character.UnicodeScript.RUNIC).orElseThrow().draws("\u16A0"))
                .isFalse();
        assertThat(machine.find(Character.UnicodeScript.THAI)).isEmpty();
    }

    private static MissingGlyph missing(String text) {
        return FONTS.findMissing(text, "en").orElseThrow();
    }

    private static void assumeFont(String language, String text) {
        boolean shipped =
                List.of("en", "el", "ru").contains(language)
                        || FONTS.findMissing(text.substring(0, 1), language).isEmpty();
        assumeTrue(
                shipped,
                "left out: this build has no font for "
                        + language
                        + ", since it found no npm client");
    }

    private static boolean isLoneSurrogate(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    /// A stretch of text in one font.
    ///
    /// @param holes glyphs that a font draws for what it has not
    private record Run(String text, int glyphs, long holes) {}

    private static List<Run> runs(String text, String language) {
        var iterator = FONTS.attributed(text, 66, language).getIterator();
        var runs = new ArrayList<Run>();
        while (iterator.getIndex() < iterator.getEndIndex()) {
            int to = iterator.getRunLimit(TextAttribute.FONT);
            var font =
                    (Font)
                            Optional.ofNullable(iterator.getAttribute(TextAttribute.FONT))
                                    .orElseThrow();
            runs.add(run(text.substring(iterator.getIndex(), to), font));
            iterator.setIndex(to);
        }
        return runs;
    }

    private static Run run(String text, Font font) {
        char[] letters = text.toCharArray();
        int flags =
                Bidi.requiresBidi(letters, 0, letters.length)
                        ? Font.LAYOUT_RIGHT_TO_LEFT
                        : Font.LAYOUT_LEFT_TO_RIGHT;
        var glyphs = font.layoutGlyphVector(CONTEXT, letters, 0, letters.length, flags);
        long holes =
                IntStream.range(0, glyphs.getNumGlyphs())
                        .filter(i -> glyphs.getGlyphCode(i) == font.getMissingGlyphCode())
                        .count();
        return new Run(text, glyphs.getNumGlyphs(), holes);
    }

    private static List<Boolean> inkRows(PaintedBand band) {
        byte[] rgba = band.rgba();
        var rows = new ArrayList<Boolean>();
        for (int y = 0; y < band.heightPx(); y++) {
            boolean ink = false;
            for (int x = 0; x < band.widthPx(); x++) {
                ink |= rgba[(y * band.widthPx() + x) * 4 + 3] != 0;
            }
            rows.add(ink);
        }
        return rows;
    }

    @Test
    void a_letter_under_a_heap_of_marks_is_refused_and_one_with_the_marks_of_its_language_is_not() {
        var book = FontBook.shipped();

        assertThat(book.findMissing("l" + "\u0301".repeat(9) + "amp", "en"))
                .hasValueSatisfying(missing -> assertThat(missing.says()).contains("'l' carries"));
        assertThat(book.findMissing("ti\u00EA\u0301ng", "vi")).isEmpty();
    }
}
