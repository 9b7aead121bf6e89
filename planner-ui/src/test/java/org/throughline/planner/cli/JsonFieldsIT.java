package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.planner.cli.Installation.Ended;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `--json` prints is one document whose fields others rely on: they may become more, and
/// never others. Standard output carries nothing else.
class JsonFieldsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path folder;

    private static Installation programs;

    @BeforeAll
    static void walk_a_campaign() throws Exception {
        programs = new Installation(folder);
        programs.write("small.yaml", SmallCampaign.TEXT);
        Path work = programs.work();
        JsonNode sketch =
                asked(0, "animatic", "small.yaml", "--preview", "--out", "clip.mp4", "--json");
        assertThat(sketch.propertyNames()).contains("brief", "market", "platform", "file");
        SmallCampaign.media(work.resolve("media"), work.resolve("clip.mp4"));
        JsonNode demo =
                asked(
                        0,
                        "demo",
                        "--headless",
                        "--campaign",
                        "small.yaml",
                        "--media",
                        "media",
                        "--out",
                        "out",
                        "--json");
        assertThat(demo.propertyNames()).contains("out", "summary");
    }

    @Test
    void a_summary_keeps_its_fields() {
        JsonNode summary = JSON.readTree(programs.work().resolve("out/summary.json").toFile());

        assertThat(summary.propertyNames()).contains("key", "plans", "drafts", "import", "trends");
        assertThat(summary.at("/plans/0").propertyNames())
                .contains("id", "brief", "fingerprint", "approved", "seals");
        assertThat(summary.at("/plans/0/seals/0").propertyNames())
                .contains("scope", "market", "by", "sha256");
        assertThat(summary.at("/drafts/0").propertyNames())
                .contains("plan", "market", "platform", "file", "report", "sha256")
                .contains("seconds", "width", "height", "conformance");
        assertThat(summary.at("/drafts/0/conformance").propertyNames())
                .contains("passed", "failed", "brokenOnPurpose", "notMeasured");
        assertThat(summary.at("/drafts/0/conformance/notMeasured/0").propertyNames())
                .contains("check", "at", "timecode", "says");
        assertThat(summary.at("/import").propertyNames()).contains("taken", "refused");
        assertThat(summary.at("/trends").propertyNames())
                .contains("flags", "tooEarly", "notEnough");
    }

    @Test
    void an_assessment_keeps_its_fields() throws Exception {
        JsonNode found = asked(0, "assess", "small.yaml", "--json");

        assertThat(found.propertyNames())
                .contains("brief", "decisions", "asks", "needs", "never", "holds", "limits")
                .contains("lane", "notes", "sensitivities", "unanswered");
        JsonNode decision = found.at("/decisions/0");
        assertThat(decision.propertyNames()).contains("step", "level", "floor", "because", "flips");
        assertThat(decision.at("/because/0").propertyNames())
                .contains("rule", "version", "setBy", "says");
        assertThat(found.at("/asks/0").propertyNames())
                .contains("role", "seal", "stage", "because");
        assertThat(found.at("/lane").propertyNames()).contains("fast", "leadDays", "because");
        assertThat(found.findValue("flips").isArray()).isTrue();
    }

    @Test
    void a_check_and_a_replay_of_a_rulebook_keep_their_fields() throws Exception {
        programs.write(
                "rules.yaml",
                """
                rulebook: 1
                name: Tried
                version: 2
                setBy: Ruben Castellow
                rules:
                  - {id: A, when: {topic: illness}, then: [{who: {hook: MACHINE}}]}
                  - {id: B, for: claim, then: [{need: {what: evidence, of: clinical-study}}]}
                  - {id: C, for: claim, then: [{need: {what: evidence, of: lab-test}}]}
                  - {id: D, then: [{who: {captions: PERSON_ONLY}}]}
                """);

        Files.createDirectories(programs.work().resolve("briefs"));
        programs.write("briefs/small.yaml", SmallCampaign.TEXT);

        JsonNode checked = asked(1, "rules", "check", "rules.yaml", "--json");
        JsonNode replayed =
                asked(0, "rules", "replay", "rules.yaml", "--briefs", "briefs", "--json");

        assertThat(checked.propertyNames())
                .contains("rulebook", "version", "dead", "contradictions", "overlaps", "gaps")
                .contains("readAgain");
        assertThat(checked.at("/dead/0").propertyNames())
                .contains("row", "whole", "cause", "by", "repeats", "because", "witness");
        assertThat(checked.at("/contradictions/0").propertyNames())
                .contains("rows", "because", "witness");
        assertThat(checked.at("/gaps/0").propertyNames())
                .contains("question", "value", "severity", "steps", "because", "witness");
        assertThat(replayed.propertyNames())
                .contains("rulebook", "version", "briefs", "changed", "tighterCount")
                .contains("looserCount", "tighter", "looser", "asked");
        assertThat(replayed.at("/tighter/0").propertyNames())
                .contains("campaign", "brief", "state", "kind", "subject", "market", "from", "to")
                .contains("rules");
    }

    @Test
    void an_inspection_keeps_its_fields() throws Exception {
        JsonNode summary = JSON.readTree(programs.work().resolve("out/summary.json").toFile());
        String draft = "out/" + summary.at("/drafts/0/file").asString();

        JsonNode found = asked(0, "inspect", draft, "--plan", "out/plans/small.json", "--json");

        assertThat(found.propertyNames()).contains("passed", "checks");
        assertThat(found.at("/checks/0").propertyNames())
                .contains("check", "status", "at", "timecode", "expected", "found");
    }

    @Test
    void a_probe_keeps_its_fields() throws Exception {
        List<String> names =
                List.of(
                        "file",
                        "accepted",
                        "reason",
                        "sha256",
                        "container",
                        "seconds",
                        "video",
                        "audio",
                        "cuts",
                        "silences",
                        "speech",
                        "faces",
                        "clips");
        JsonNode clip = asked(0, "probe", "media/clip.mp4", "--json");
        JsonNode tone = asked(0, "probe", "media/tone.wav", "--json");
        JsonNode text = asked(1, "probe", "small.yaml", "--json");

        assertThat(clip.propertyNames()).containsAll(names);
        assertThat(text.propertyNames()).containsAll(names);
        assertThat(clip.at("/video").propertyNames())
                .contains("width", "height", "rate", "rotation", "codec", "hdr");
        assertThat(tone.at("/audio").propertyNames())
                .contains("channels", "rateHz", "lufs", "peakDbtp");
        assertThat(tone.at("/video").isNull()).isTrue();
    }

    @Test
    void imports_and_trends_keep_their_fields() throws Exception {
        String[] files =
                new HistoryFiles(SampleHistory.draw(SampleHistory.SEED))
                        .writeTo(programs.work().resolve("exports")).stream()
                                .map(Path::toString)
                                .toArray(String[]::new);

        JsonNode imported = asked(0, with(files, "--history", "history", "--json"));
        JsonNode found = asked(0, "trends", "--history", "history", "--json");

        assertThat(imported.at("/files/0").propertyNames())
                .contains("file", "sha256", "platform", "layout", "rows", "taken", "refused");
        assertThat(found.propertyNames())
                .contains("asOf", "manifest", "flags", "tooEarly", "forecasts", "lifts");
        assertThat(found.at("/flags/0").propertyNames())
                .contains("series", "kind", "market", "since", "lift", "low", "high", "q")
                .contains("halfLifeDays", "plans");
        assertThat(found.at("/lifts/0").propertyNames())
                .contains("comparison", "n", "lift", "low", "high", "verdict", "needMore");
    }

    @Test
    void a_detection_keeps_its_fields() throws Exception {
        LocalDate first = LocalDate.of(2027, 1, 1);
        programs.write(
                "series.csv",
                IntStream.range(0, 5 * 90)
                        .mapToObj(i ->
                                "%s,s%d,%d"
                                        .formatted(
                                                first.plusDays(i / 5),
                                                i % 5,
                                                i % 5 == 0 && i / 5 > 80
                                                        ? 400
                                                        : 95 + (i * 7919L) % 11))
                        .collect(Collectors.joining("\n", "day,series,count\n", "\n")));

        JsonNode found = asked(0, "detect", "--series", "series.csv", "--json");

        assertThat(found.at("/flags/0").propertyNames())
                .contains("series", "day", "since", "lift", "low", "high", "q");
    }

    @Test
    void a_forecast_keeps_its_fields() throws Exception {
        programs.write("weeks.csv", "id,V1,V2\nlamp,41,38,52\n");

        JsonNode found = asked(0, "forecast", "--series", "weeks.csv", "--horizon", "2", "--json");

        assertThat(found.at("/series/lamp").propertyNames())
                .containsExactlyInAnyOrder("mean", "low", "high", "naive");
        assertThat(found.at("/series/lamp/naive/1").asInt()).isEqualTo(52);
        assertThat(found.at("/series/lamp/mean")).hasSize(2);
    }

    @Test
    void a_verification_and_a_refusal_keep_their_fields() throws Exception {
        JsonNode whole = asked(0, "verify", "--data", "out/data", "--json");
        JsonNode refused = asked(1, "verify", "--data", "out", "--json");

        assertThat(whole.propertyNames()).contains("passed", "problems");
        assertThat(refused.at("/problems/0").propertyNames())
                .contains("code", "field", "message", "hint");
    }

    private static String[] with(String[] files, String... rest) {
        return IntStream.range(0, 1 + files.length + rest.length)
                .mapToObj(i ->
                        i == 0
                                ? "import"
                                : i <= files.length ? files[i - 1] : rest[i - 1 - files.length])
                .toArray(String[]::new);
    }

    private static JsonNode asked(int exit, String... command) throws Exception {
        Ended ended = programs.run(command);
        assertThat(ended.exit()).as(ended::says).isEqualTo(exit);
        return JSON.readTree(ended.out());
    }
}
