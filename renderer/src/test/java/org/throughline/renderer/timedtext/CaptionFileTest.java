package org.throughline.renderer.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

class CaptionFileTest {

    @Test
    void an_srt_of_an_editor_reads_with_its_mark_and_windows_line_ends() {
        String text =
                """
                \uFEFF1
                00:00:00,500 --> 00:00:02,000
                The lamp died.

                2
                00:00:02,100 --> 00:00:04,000 X1:10 X2:20 Y1:30 Y2:40
                {\\an8}<i>Two clicks.</i>
                <font color="#ffffff">New light in.</font>
                """;
        var read = read(text.stripTrailing().replace("\n", "\r\n"));

        assertThat(read.form()).isEqualTo(CaptionFile.Form.SRT);
        assertThat(read.cues())
                .containsExactly(
                        new TimedText(1, 2, 500, 2000, List.of("The lamp died.")),
                        new TimedText(2, 6, 2100, 4000, List.of("Two clicks.", "New light in.")));
    }

    @Test
    void an_srt_without_numbers_or_blank_lines_between_reads() {
        var read =
                read(
                        """
                        00:00:00,500 --> 00:00:02,000
                        One
                        2
                        00:00:02,100 --> 00:00:04,000
                        Two
                        00:00:05.000 --> 00:00:06.000
                        Three
                        12
                        """);

        assertThat(read.cues())
                .extracting(TimedText::lines)
                .containsExactly(List.of("One"), List.of("Two"), List.of("Three", "12"));
    }

    @Test
    void signs_that_only_look_like_tags_stay() {
        var read = read("1\n00:00:00,500 --> 00:00:02,000\na < b and c > d <3 {x}\n<b>bold</b>\n");

        assertThat(read.cues().getFirst().lines())
                .containsExactly("a < b and c > d <3 {x}", "bold");
    }

    @Test
    void what_a_recognizer_writes_as_web_vtt_reads_without_hours() {
        var read =
                read(
                        "WEBVTT\n\n00:00.000 --> 00:02.500\n The lamp died.\n\n01:02.500 --> 01:03.000\n Two.");

        assertThat(read.form()).isEqualTo(CaptionFile.Form.VTT);
        assertThat(read.cues())
                .containsExactly(
                        new TimedText(1, 3, 0, 2500, List.of("The lamp died.")),
                        new TimedText(2, 6, 62_500, 63_000, List.of("Two.")));
    }

    @Test
    void what_a_video_site_writes_as_web_vtt_reads_without_its_styling() {
        var read =
                read(
                        """
                        WEBVTT - captions
                        Kind: captions
                        Language: en

                        STYLE
                        ::cue(.loud) { color: yellow }

                        NOTE made on the set --> not a time

                        intro
                        00:00:00.160 --> 00:00:02.000 align:start position:0%
                        <v Kofi Ambrestad>The<00:00:00.640><c> lamp</c><00:00:00.900><c.loud> died</c> &amp; left

                        00:00:02.100 --> 00:00:04.000 line:10% align:middle
                        <ruby>電球<rt>でんきゅう</rt></ruby> &lt;gone&gt;&#33; &unknown;
                        """);

        assertThat(read.cues())
                .extracting(TimedText::lines)
                .containsExactly(
                        List.of("The lamp died & left"), List.of("電球でんきゅう <gone>! &unknown;"));
    }

    /// A recognizer's captions roll: a line of a space stands where there is no row of words yet.
    @Test
    void what_a_video_site_recognized_reads_with_its_lines_of_spaces() {
        var read =
                read(
                        """
                        WEBVTT
                        Kind: captions
                        Language: en

                        00:00:00.160 --> 00:00:02.389 align:start position:0%
                        \s
                        the<00:00:00.320><c> lamp</c>

                        00:00:02.389 --> 00:00:02.399 align:start position:0%
                        the lamp
                        \s

                        """);

        assertThat(read.cues())
                .extracting(TimedText::line, TimedText::lines)
                .containsExactly(
                        Tuple.tuple(5, List.of("the lamp")), Tuple.tuple(9, List.of("the lamp")));
    }

    @Test
    void a_line_of_spaces_between_captions_is_like_none() {
        var read =
                read(
                        "1\n00:00:00,500 --> 00:00:02,000\nOne\n \n2\n00:00:02,100 --> 00:00:04,000\nTwo\n \n");

        assertThat(read.cues())
                .extracting(TimedText::lines)
                .containsExactly(List.of("One"), List.of("Two"));
    }

    @Test
    void text_that_looks_like_a_tag_is_written_so_that_players_show_it() {
        var cue = new TimedText(1, 500, 2000, List.of("a <b> or a {\\an8}, <i.{\\a}> too"));

        assertThat(CaptionFiles.srt(List.of(cue)))
                .contains("<\u200Bb>")
                .contains("{\u200B\\an8}")
                .contains("<\u200Bi.{\u200B\\a}>");
        assertThat(CaptionFiles.vtt(List.of(cue))).contains("&lt;b&gt;").contains(" {\\an8}");
    }

    @Test
    void either_byte_order_of_utf_16_reads_with_and_without_its_mark() {
        String text =
                "1\n00:00:00,500 --> 00:00:02,000\n\u0627\u0646\u0637\u0641\u0623 \u0627\u0644\u0645\u0635\u0628\u0627\u062D\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                assertThat(accepted("a.srt", (mark + text).getBytes(charset)).cues())
                        .as("%s %s", charset, mark)
                        .containsExactly(
                                new TimedText(
                                        1,
                                        2,
                                        500,
                                        2000,
                                        List.of(
                                                "\u0627\u0646\u0637\u0641\u0623 \u0627\u0644\u0645\u0635\u0628\u0627\u062D")));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "spot.de.srt, de",
        "spot_DE.srt, de",
        "SPOT.DE.SRT, de",
        "spot-pt-BR.vtt, pt-BR",
        "spot.srt, ''",
        "us_tiktok_hook.srt, ''"
    })
    void the_name_of_a_file_may_tell_its_language(String name, String language) {
        String text = "00:00:00.500 --> 00:00:02.000\nOne\n";
        var read = accepted(name, utf8(name.endsWith("vtt") ? "WEBVTT\n\n" + text : text));

        assertThat(read.language().orElse("")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "20秒で元通り。, ja",
        "二十秒就好了。, zh",
        "스무 초면 됩니다., ko",
        "दो क्लिक।, hi",
        "نقرتان فقط, ar",
        "שתי לחיצות, he",
        "สองคลิก, th",
        "Two clicks, ''"
    })
    void letters_may_tell_the_language(String words, String language) {
        assertThat(read("1\n00:00:00,500 --> 00:00:02,000\n" + words).language().orElse(""))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00:00:01,5 --> 00:00:02,000 | CAPTION-106 | 2 | 00:00:01,000",
                "00:61:01,500 --> 00:62:02,000 | CAPTION-106 | 2 | ''",
                "0:01 --> 0:02 | CAPTION-106 | 2 | 00:00:01,000",
                "-00:00:01,500 --> 00:00:02,000 | CAPTION-106 | 2 | 00:00:01,000",
            })
    void times_that_players_read_differently_are_refused(
            String time, String code, int line, String hint) {
        var problem =
                refused(
                                "a.srt",
                                utf8(
                                        "1\n"
                                                + time
                                                + "\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n"))
                        .getFirst();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo("a.srt:" + line);
        assertThat(problem.message()).contains(time.strip());
        assertThat(problem.hint()).contains(hint);
    }

    @Test
    void a_comma_in_the_times_of_web_vtt_is_refused_since_players_drop_such_captions() {
        assertThat(refused("a.vtt", utf8("WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nOne\n")))
                .extracting(Problem::code, Problem::field)
                .containsExactly(Tuple.tuple("CAPTION-106", "a.vtt:3"));
    }

    @Test
    void words_that_players_drop_are_refused_at_their_line() {
        assertThat(
                        refused(
                                "a.srt",
                                utf8("1\n00:00:01,000 --> 00:00:02,000\nOne\n\nand one more\n")))
                .extracting(Problem::code, Problem::field)
                .containsExactly(Tuple.tuple("CAPTION-107", "a.srt:5"));
        assertThat(refused("a.vtt", utf8("WEBVTT\n\n00:01.000 --> 00:02.000\none < two\n")))
                .extracting(Problem::code, Problem::field)
                .containsExactly(Tuple.tuple("CAPTION-108", "a.vtt:4"));
    }

    @Test
    void what_is_no_caption_file_is_refused_by_what_it_is() {
        assertThat(refused("a.srt", new byte[0]).getFirst().message()).contains("empty");
        assertThat(refused("a.srt", utf8("[Script Info]\nTitle: x\n")).getFirst().message())
                .contains("[Script Info]");
        assertThat(
                        refused("a.vtt", utf8("1\n00:00:01,000 --> 00:00:02,000\nOne\n"))
                                .getFirst()
                                .message())
                .contains("WEBVTT");
        assertThat(
                        refused("a.srt", new byte[] {0, 0, 0, 0x18, 'f', 't', 'y', 'p'})
                                .getFirst()
                                .code())
                .isEqualTo("CAPTION-103");
        assertThat(
                        refused(
                                "a.srt",
                                "1\n00:00:01,000 --> 00:00:02,000\nGr\u00FC\u00DFe\n"
                                        .getBytes(Charset.forName("windows-1252"))))
                .extracting(Problem::code, Problem::field)
                .containsExactly(Tuple.tuple("CAPTION-103", "a.srt:3"));
        assertThat(
                        refused("a.srt", utf8("1\n00:00:01,000 --> 00:00:02,000\nO\u0000ne\n"))
                                .getFirst()
                                .field())
                .isEqualTo("a.srt:3");
    }

    @Test
    void a_flood_is_refused_before_it_is_read_on() {
        assertThat(refused("a.srt", new byte[CaptionFile.LARGEST_BYTES + 1]).getFirst().code())
                .isEqualTo("CAPTION-102");
        assertThat(
                        refused(
                                        "a.srt",
                                        utf8(
                                                "1\n00:00:01,000 --> 00:00:02,000\n"
                                                        + "x".repeat(10_000)))
                                .getFirst()
                                .code())
                .isEqualTo("CAPTION-104");
        assertThat(
                        refused(
                                "a.srt",
                                utf8(
                                        "00:00:01,000 --> 00:00:02,000\nx\n\n"
                                                .repeat(CaptionFile.MOST_CUES + 1))))
                .extracting(Problem::code)
                .containsExactly("CAPTION-102");
        assertThat(refused("a.srt", utf8("00:00:01 --> 00:00:02\nx\n\n".repeat(5_000))))
                .hasSize(50);
        assertThat(refused("a.srt", utf8("00:00:01,000 --> 00:00:02,000\n" + "x\n".repeat(51))))
                .extracting(Problem::code, Problem::field)
                .containsExactly(Tuple.tuple("CAPTION-102", "a.srt:1"));
    }

    /// Whatever is written comes back, and whatever bytes come, they are read or refused.
    @Property(tries = 200)
    void what_is_written_reads_back(@ForAll("captions") List<TimedText> captions) {
        for (String text : List.of(CaptionFiles.srt(captions), CaptionFiles.vtt(captions))) {
            assertThat(accepted("a", utf8(text)).cues())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                    .isEqualTo(captions);
        }
    }

    @Property(tries = 300)
    void damaged_files_are_read_or_refused(
            @ForAll("captions") List<TimedText> captions, @ForAll byte[] noise, @ForAll int place) {
        for (String text : List.of(CaptionFiles.srt(captions), CaptionFiles.vtt(captions))) {
            byte[] whole = utf8(text);
            int cut = Math.floorMod(place, whole.length);
            var damaged = new ByteArrayOutputStream();
            damaged.write(whole, 0, cut);
            damaged.writeBytes(noise);
            damaged.write(whole, cut, whole.length - cut);

            assertThat(CaptionFile.read("a.srt", damaged.toByteArray())).isNotNull();
        }
    }

    @Provide
    Arbitrary<List<TimedText>> captions() {
        var word =
                Arbitraries.strings()
                        .withChars("abc><&-:;{}\\/é消नم")
                        .ofMinLength(1)
                        .ofMaxLength(8)
                        .map(letters -> "w" + letters + "w");
        var lines = word.list().ofMinSize(1).ofMaxSize(3);
        var cue =
                Combinators.combine(Arbitraries.longs().between(0, 90_000_000), lines)
                        .as((from, words) -> new TimedText(1, from, from + 700, words));
        return cue.list().ofMinSize(1).ofMaxSize(5).map(CaptionFileTest::numbered);
    }

    private static List<TimedText> numbered(List<TimedText> cues) {
        return java.util.stream.IntStream.range(0, cues.size())
                .mapToObj(i ->
                        new TimedText(
                                i + 1,
                                cues.get(i).fromMillis(),
                                cues.get(i).toMillis(),
                                cues.get(i).lines()))
                .toList();
    }

    private static CaptionFile read(String text) {
        return accepted("a.srt", utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static CaptionFile accepted(String name, byte[] bytes) {
        var outcome = CaptionFile.read(name, bytes);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<CaptionFile>) outcome).value();
    }

    private static List<Problem> refused(String name, byte[] bytes) {
        var outcome = CaptionFile.read(name, bytes);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<CaptionFile>) outcome).problems();
    }
}
