package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.sample.SampleCampaign;
import tools.jackson.databind.JsonNode;

/// `rules check` and `rules replay`, with the fields of their documents and what they refuse.
class RulesCommandsTest {

    private static final String TRIED =
            """
            rulebook: 1
            name: Tried
            version: 2
            setBy: Ruben Castellow
            rules:
              - {id: A, when: {topic: [pets, home]}, then: [{who: {captions: PERSON_ONLY}}]}
              - {id: B, when: {topic: pets, format: skit}, then: [{who: {captions: PERSON_LEADS}}]}
              - {id: C, when: {topic: illness}, for: claim, then: [{need: {what: evidence, of: clinical-study}}]}
              - {id: D, for: {claim: {claim-kind: health}}, then: [{need: {what: evidence, of: lab-test}}]}
            """;

    @TempDir Path folder;

    private CommandLineRun last = new CommandLineRun(0, "", "");

    private int run(Object... words) {
        last = CommandLineRun.of(folder, words);
        return last.exit();
    }

    private JsonNode document() {
        return last.document();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_check_ends_with_one_and_its_fields_stay() throws IOException {
        assertThat(run("rules", "check", write("tried.yaml", TRIED), "--json")).isEqualTo(1);

        JsonNode found = document();
        assertThat(found.propertyNames())
                .contains("dead", "contradictions", "overlaps", "gaps", "readAgain");
        assertThat(found.at("/dead/0").propertyNames()).contains("row", "because", "witness");
        assertThat(found.at("/dead/0/row").asString()).isEqualTo("B");
        assertThat(found.at("/contradictions/0/rows/0").asString()).isEqualTo("C");
        assertThat(found.at("/contradictions/0/rows/1").asString()).isEqualTo("D");
        assertThat(found.at("/gaps/0/value").asString()).isEqualTo("illness");
        assertThat(found.at("/gaps/0/steps").isEmpty()).isFalse();
    }

    @Test
    void every_witness_opens_and_is_assessed() throws IOException {
        Path rulebook = write("tried.yaml", TRIED);
        Path witnesses = folder.resolve("witnesses");

        run("rules", "check", rulebook, "--witnesses", witnesses);

        try (var files = Files.list(witnesses)) {
            assertThat(files.toList())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(file ->
                            assertThat(run("assess", file, "--rulebook", rulebook, "--json"))
                                    .as(() -> file + " " + last.err())
                                    .isZero());
        }
        run("assess", witnesses.resolve("contradiction-2.yaml"), "--rulebook", rulebook, "--json");
        assertThat(document().findValuesAsString("rule")).contains("C", "D");
    }

    @Test
    void a_rulebook_without_faults_ends_with_nothing() throws IOException {
        String sound =
                TRIED.lines()
                        .filter(line -> !line.contains("id: B") && !line.contains("id: D"))
                        .reduce("", (all, line) -> all + line + "\n");

        assertThat(run("rules", "check", write("sound.yaml", sound))).isZero();
        assertThat(last.out()).contains("Tried, version 2: 0 dead, 0 contradictions");
    }

    /// Its rule on paid use says again what a card says of everybody, and is no fault.
    @Test
    void the_sample_rulebook_has_no_fault_and_says_what_it_repeats() throws IOException {
        Path briefs = Files.createDirectory(folder.resolve("sample"));
        SampleCampaign.writeTo(briefs);

        assertThat(run("rules", "check", briefs.resolve("tindrel.json"), "--json")).isZero();
        assertThat(document().at("/dead").findValuesAsString("row")).containsExactly("T9");
        assertThat(document().at("/dead/0/repeats").asBoolean()).isTrue();
        run("rules", "check", briefs.resolve("tindrel.json"));
        assertThat(last.out())
                .contains("repeated: Rule T9 says again what H2a asks")
                .contains("0 dead, 0 contradictions, 1 repeated");
    }

    @Test
    void a_level_that_the_file_breaks_on_purpose_counts_in_its_assessment() throws IOException {
        Path file = SampleCampaign.writeTo(Files.createDirectory(folder.resolve("broken")));
        assertThat(run("assess", file, "--brief", "twenty-seconds", "--json")).isZero();
        String before = level("script");
        Files.writeString(
                file,
                """

                levelBreaks:
                  - {brief: twenty-seconds, step: script, level: MACHINE_DRAFTS, owner: Ida Fennimar,
                     reason: A list of parts., expectation: Two days saved., until: 2027-12-31,
                     agreedBy: Ruben Castellow}
                """,
                StandardOpenOption.APPEND);

        assertThat(run("assess", file, "--brief", "twenty-seconds", "--json")).isZero();

        assertThat(before).isEqualTo("PERSON_LEADS");
        assertThat(level("script")).isEqualTo("MACHINE_DRAFTS");
        assertThat(last.out()).contains("Broken on purpose by Ida Fennimar");
    }

    private String level(String step) {
        for (JsonNode decision : document().at("/decisions")) {
            if (decision.at("/step").asString().equals(step)) {
                return decision.at("/level").asString();
            }
        }
        throw new AssertionError(step);
    }

    @Test
    void a_replay_tells_tighter_from_looser_and_its_fields_stay() throws IOException {
        Path briefs = Files.createDirectory(folder.resolve("briefs"));
        SampleCampaign.writeTo(briefs);
        Path candidate =
                write(
                        "candidate.yaml",
                        """
                        rulebook: 1
                        name: Tindrel
                        version: 5
                        setBy: Ruben Castellow
                        rules:
                          - {id: N1, then: [{who: {captions: PERSON_ONLY}}]}
                        """);

        assertThat(run("rules", "replay", candidate, "--briefs", briefs, "--json")).isZero();

        JsonNode found = document();
        assertThat(found.propertyNames())
                .contains("briefs", "changed", "tighter", "looser", "asked");
        assertThat(found.at("/briefs").asInt()).isEqualTo(3);
        assertThat(found.at("/tighter/0").propertyNames())
                .contains("campaign", "brief", "state", "kind", "subject", "market", "from", "to")
                .contains("rules");
        assertThat(found.at("/tighter").findValuesAsString("subject")).contains("captions");
        assertThat(found.at("/looser").findValuesAsString("kind")).contains("LEVEL", "NEVER");
        run("rules", "replay", candidate, "--briefs", briefs);
        assertThat(last.out())
                .contains("Tindrel, version 5: 3 of 3 briefs are decided otherwise")
                .contains(
                        "looser: ",
                        ".the-last-thing-he-fixed: level hook: PERSON_ONLY -> PERSON_LEADS");
    }

    @Test
    void bad_input_names_file_place_value_and_a_hint() throws IOException {
        Path bad = write("bad.yaml", TRIED.replace("topic: illness", "topic: ilness"));
        assertThat(run("rules", "check", bad)).isEqualTo(1);
        assertThat(last.err()).contains("rules[2].when.topic", "'ilness'", "Maybe illness?");

        assertThat(run("rules", "check", folder.resolve("none.yaml"))).isEqualTo(1);
        assertThat(last.err()).contains("none.yaml");

        Path good = write("good.yaml", TRIED);
        assertThat(run("rules", "replay", good, "--briefs", folder.resolve("nowhere")))
                .isEqualTo(1);
        assertThat(last.err()).contains("nowhere", "there is no folder", "Maybe");

        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("rules", "replay", good, "--briefs", empty)).isEqualTo(1);
        assertThat(last.err()).contains("holds no campaign file", "Maybe");

        Path briefs = Files.createDirectory(folder.resolve("briefs"));
        Files.writeString(briefs.resolve("one.yaml"), "throughline: 1\nbrifs: []\n");
        Files.writeString(briefs.resolve("two.yaml"), "- a list");
        assertThat(run("rules", "replay", good, "--briefs", briefs)).isEqualTo(1);
        assertThat(last.err()).contains("one.yaml:2", "'brifs'", "Maybe briefs?", "two.yaml");

        assertThat(run("rules", "replay", good)).isEqualTo(2);
        assertThat(last.err()).contains("--briefs");
    }
}
