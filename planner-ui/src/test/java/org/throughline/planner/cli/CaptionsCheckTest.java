package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `captions check`: its fields, its exit codes, and what it says to a person.
class CaptionsCheckTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);

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

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = Throughline.commandLine(CLOCK, folder.resolve("incidents"), new Stop());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        String[] words = new String[arguments.length + 2];
        words[0] = "captions";
        words[1] = "check";
        for (int i = 0; i < arguments.length; i++) {
            words[i + 2] = arguments[i].toString();
        }
        return line.execute(words);
    }

    private JsonNode document() {
        return JsonMapper.shared().readTree(out.toString());
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
        assertThat(out.toString())
                .contains("caption 3, its line 2, line 11 of the file")
                .contains("Well, / this line")
                .contains("1 faults in 1 of 3 captions");
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
        assertThat(err.toString()).contains("missing.srt: there is no such file");
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
        assertThat(err.toString()).contains("Maybe tiktok?");
        assertThat(run(file, "--language", "klingon")).isEqualTo(2);
        assertThat(run(file, "--shape", "3:7")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
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
