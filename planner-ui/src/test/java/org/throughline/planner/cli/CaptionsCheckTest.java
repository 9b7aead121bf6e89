package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `captions check`: its fields, its exit codes, and what it says to a person.
class CaptionsCheckTest {

    private static final String GOOD =
            """
            1
            00:00:00,500 --> 00:00:02,000
            The lamp died.

            2
            00:00:02,100 --> 00:00:04,000
            Two clicks,
            and it is back.
            """;

    @TempDir Path folder;

    private CommandLineRun last = new CommandLineRun(0, "", "");

    private int run(Object... words) {
        last =
                CommandLineRun.of(
                        folder,
                        Stream.concat(Stream.of("captions", "check"), Stream.of(words)).toArray());
        return last.exit();
    }

    private JsonNode document() {
        return last.document();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void captions_that_can_be_read_pass() throws IOException {
        assertThat(run(write("spot.srt", GOOD), "--json")).isZero();

        assertThat(document().get("passed").asBoolean()).isTrue();
        assertThat(document().get("faults").isEmpty()).isTrue();
        assertThat(document().get("language").asString()).isEqualTo("en");
        assertThat(document().get("platform").isNull()).isTrue();
    }

    @Test
    void a_fault_is_told_with_its_caption_its_line_and_both_figures() throws IOException {
        Path file =
                write(
                        "spot.srt",
                        GOOD
                                + "\n7\n00:00:05,000 --> 00:00:09,000\nWell,\nthis line is far too long for a phone held upright.\n");

        assertThat(run(file, "--platform", "tiktok", "--language", "en", "--json")).isEqualTo(1);

        JsonNode fault = document().at("/faults/0");
        assertThat(document().get("passed").asBoolean()).isFalse();
        assertThat(fault.propertyNames()).contains("cue", "line", "fault", "limit", "found");
        assertThat(fault.get("cue").asInt()).isEqualTo(3);
        assertThat(fault.get("line").asInt()).isEqualTo(2);
        assertThat(fault.get("fault").asString()).isEqualTo("too-wide");
        assertThat(fault.get("limit").asString()).endsWith(" px");
        assertThat(fault.get("fileLine").asInt()).isEqualTo(11);

        assertThat(run(file, "--platform", "tiktok")).isEqualTo(1);
        assertThat(last.out())
                .contains("caption 3, its line 2, line 11 of the file")
                .contains("Well, / this line")
                .contains("1 fault in 1 of 3 captions");
    }

    @Test
    void a_file_that_does_not_read_is_refused_with_file_line_value_and_hint() throws IOException {
        Path file = write("spot.srt", "1\n00:00:00 --> 00:00:02\nThe lamp died.\n");

        assertThat(run(file, "--json")).isEqualTo(1);

        assertThat(document().get("passed").asBoolean()).isFalse();
        assertThat(document().at("/problems/0/field").asString()).isEqualTo("spot.srt:2");
        assertThat(document().at("/problems/0/message").asString())
                .contains("00:00:00 --> 00:00:02");
        assertThat(document().at("/problems/0/hint").asString()).startsWith("Maybe");
        assertThat(run(folder.resolve("missing.srt"))).isEqualTo(1);
        assertThat(last.err()).contains("missing.srt: there is no such file");
    }

    @Test
    void the_name_of_the_file_tells_the_language_and_the_option_counts_more() throws IOException {
        Path file = write("spot.de.srt", GOOD);

        assertThat(run(file, "--json")).isZero();
        assertThat(document().get("language").asString()).isEqualTo("de");
        assertThat(run(file, "--language", "en-GB", "--json")).isZero();
        assertThat(document().get("language").asString()).isEqualTo("en-GB");
    }

    @Test
    void words_that_are_no_platform_language_or_shape_are_wrong_usage() throws IOException {
        Path file = write("spot.srt", GOOD);

        assertThat(run(file, "--platform", "tictoc")).isEqualTo(2);
        assertThat(last.err()).contains("Maybe tiktok?");
        assertThat(run(file, "--language", "klingon")).isEqualTo(2);
        assertThat(run(file, "--shape", "3:7")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void what_helps_is_said_once_and_long_words_are_told_short() throws IOException {
        String many = "%d\n00:00:0%d,000 --> 00:00:0%d,000\n" + "word ".repeat(300) + "\n\n";
        Path file = write("spot.srt", many.formatted(1, 1, 2) + many.formatted(2, 2, 3));

        assertThat(run(file)).isEqualTo(1);

        assertThat(last.out()).containsOnlyOnce("Maybe use shorter words").hasSizeLessThan(2000);
    }

    @Test
    void a_glossary_is_kept_to() throws IOException {
        Path file = write("spot.srt", "1\n00:00:00,500 --> 00:00:02,000\nThe tindrel lamp\n");
        Path glossary =
                write(
                        "terms.yaml",
                        """
                        glossary: 1
                        terms:
                          - {term: Tindrel, also: [tindreling], not: [Glimmer], languages: [en]}
                        """);

        assertThat(run(file, "--glossary", glossary, "--json")).isEqualTo(1);
        assertThat(document().at("/faults/0/fault").asString()).isEqualTo("misspelled");
        assertThat(document().at("/faults/0/limit").asString()).isEqualTo("Tindrel");
        assertThat(document().at("/faults/0/found").asString()).isEqualTo("tindrel");
    }

    @Test
    void a_glossary_that_does_not_read_is_refused_with_every_problem() throws IOException {
        Path file = write("spot.srt", GOOD);
        Path glossary =
                write(
                        "terms.yaml",
                        """
                        glossary: 2
                        terms:
                          - {term: "...", nott: [Glimmer]}
                        """);

        assertThat(run(file, "--glossary", glossary, "--json")).isEqualTo(1);
        assertThat(document().get("problems").findValuesAsString("code"))
                .containsExactlyInAnyOrder("GLOSSARY-002", "GLOSSARY-003", "CAMPAIGN-007");
        assertThat(run(file, "--glossary", folder.resolve("none.yaml"))).isEqualTo(1);
    }

    @Test
    void a_file_in_utf_16_is_read_like_any_other() throws IOException {
        Path file =
                Files.write(
                        folder.resolve("spot.srt"),
                        ("\uFEFF" + GOOD.replace("\n", "\r\n"))
                                .getBytes(StandardCharsets.UTF_16LE));

        assertThat(run(file, "--json")).isZero();
        assertThat(document().get("cues").asInt()).isEqualTo(2);
    }
}
