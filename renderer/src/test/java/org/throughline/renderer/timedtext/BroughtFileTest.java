package org.throughline.renderer.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.throughline.data.json.Documents;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.BroughtCaptions;

class BroughtFileTest {
    private static final String ONE = "1\n00:00:00,200 --> 00:00:02,000\n";

    @Property(tries = 200)
    void every_file_comes_out_of_a_document_byte_for_byte(
            @ForAll("files") byte[] file, @ForAll("names") String name) {
        var brought = accepted(name, file);

        var documents = new Documents();
        var again = documents.read(documents.write(brought), BroughtCaptions.class);

        assertThat(again).isEqualTo(brought);
        assertThat(again.bytes()).isEqualTo(file);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("spot.srt", "spot.de.srt", "captions");
    }

    @Provide
    Arbitrary<byte[]> files() {
        var words =
                Arbitraries.strings()
                        .withChars("aé消\u00A0 <&>")
                        .withChars('\u0627')
                        .ofMinLength(1)
                        .ofMaxLength(12)
                        .map(word -> "x" + word);
        var ends = Arbitraries.of("\n", "\r\n", "\r");
        var marks = Arbitraries.of("", "\uFEFF");
        var charsets =
                Arbitraries.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE);
        return net.jqwik.api.Combinators.combine(
                        words.list().ofMinSize(1).ofMaxSize(4), ends, marks, charsets)
                .as(BroughtFileTest::file);
    }

    private static byte[] file(List<String> words, String end, String mark, Charset charset) {
        String text =
                words.stream()
                        .map(word -> (ONE + word + "\n").replace("\n", end))
                        .collect(Collectors.joining(end));
        return (mark + text).getBytes(charset);
    }

    @Test
    void times_of_words_in_web_vtt_are_kept_but_for_those_that_players_pass_over() {
        String text =
                """
                WEBVTT

                00:01.000 --> 00:04.000
                <v Kofi>Two <00:01.500><c>clicks</c> &amp;
                <00:00:02.000>done <00:01.900>it <00:05.000>seems.</v>
                """;

        var cue = accepted("a.vtt", text.getBytes(StandardCharsets.UTF_8)).cues().getFirst();

        assertThat(cue.lines()).containsExactly("Two clicks &", "done it seems.");
        assertThat(cue.words())
                .containsExactly(
                        new BroughtCaptions.WordTime(3, 1_500),
                        new BroughtCaptions.WordTime(10, 2_000));
    }

    @Test
    void captions_without_words_or_that_end_first_are_refused_at_their_line() {
        assertThat(refused(ONE + "\n2\n00:00:03,000 --> 00:00:02,500\nHi\n"))
                .extracting(Problem::code, Problem::field)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("CAPTION-016", "a.srt:2, caption 1"),
                        org.assertj.core.api.Assertions.tuple("CAPTION-011", "a.srt:5, caption 2"));
    }

    @Test
    void web_vtt_that_players_cannot_read_is_refused() {
        String text = "WEBVTT\n\n00:01.000 --> 00:04.000\nHi\n";

        assertThat(BroughtFile.read("a.vtt", text.getBytes(StandardCharsets.UTF_16LE), "hook"))
                .asString()
                .contains("CAPTION-103", "UTF-16LE");
    }

    @Test
    void what_no_video_of_a_minute_has_is_refused() {
        assertThat(refused((ONE + "Hi\n\n").repeat(BroughtCaptions.MOST_CUES + 1)))
                .extracting(Problem::message)
                .containsExactly("a plan has at most 500 captions a market, the file has 501");
        assertThat(refused(ONE + "x".repeat(201)))
                .extracting(Problem::code)
                .containsExactly("CAPTION-104");
        assertThat(refused("x".repeat(BroughtCaptions.LARGEST_BYTES + 1)))
                .extracting(Problem::code)
                .containsExactly("CAPTION-102");
    }

    private static BroughtCaptions accepted(String name, byte[] bytes) {
        return switch (BroughtFile.read(name, bytes, "hook")) {
            case Outcome.Accepted<BroughtCaptions>(BroughtCaptions brought) -> brought;
            case Outcome.Refused<BroughtCaptions>(List<Problem> problems) ->
                    throw new AssertionError(problems);
        };
    }

    private static List<Problem> refused(String text) {
        return switch (BroughtFile.read("a.srt", text.getBytes(StandardCharsets.UTF_8), "hook")) {
            case Outcome.Accepted<BroughtCaptions>(BroughtCaptions brought) ->
                    throw new AssertionError(brought);
            case Outcome.Refused<BroughtCaptions>(List<Problem> problems) -> problems;
        };
    }
}
