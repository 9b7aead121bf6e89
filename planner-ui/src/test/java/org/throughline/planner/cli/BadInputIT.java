package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.planner.cli.Installation.Ended;

/// What people bring that is wrong, through the programs as they are installed: each ends in a
/// sentence with the place, the value and a hint, nothing half-written and no process left.
class BadInputIT {

    @TempDir static Path folder;

    private static Installation programs;
    private static Path clip;

    @BeforeAll
    static void sketch_the_footage() throws Exception {
        programs = new Installation(folder);
        programs.write("small.yaml", SmallCampaign.TEXT);
        Ended ended = programs.run("animatic", "small.yaml", "--preview", "--out", "clip.mp4");
        assertThat(ended.exit()).as(ended::says).isZero();
        clip = programs.work().resolve("clip.mp4");
    }

    @Test
    void a_campaign_file_is_refused_with_every_place_and_a_hint() throws Exception {
        String text =
                SmallCampaign.with(
                        "message: Four seconds are enough.", "mesage: Four seconds are enough.",
                        "name: Small, kind", "name: 15, kind",
                        "trendUse: none", "trendUse: !!java.net.URL none",
                        "file: clip.mp4", "file: ../clip.mp4",
                        "file: tone.wav", "file: /etc/tone.wav",
                        "      situation: you have four seconds\n", "");
        programs.write("bad.yaml", text);

        Ended ended = demo("bad.yaml", clip.getParent());

        assertThat(ended.err())
                .contains(
                        "bad.yaml:" + line(text, "mesage") + " briefs[0]: the key 'mesage'",
                        "Maybe message?",
                        "bad.yaml:" + line(text, "name: 15") + " campaign.name: a text is wanted",
                        "(15)",
                        "Maybe put it in quotes.",
                        "bad.yaml:"
                                + line(text, "!!java")
                                + ": the tag 'tag:yaml.org,2002:java.net",
                        "without the tag",
                        "bad.yaml:" + line(text, "../clip") + " media[0].file: '../clip.mp4'",
                        "bad.yaml:" + line(text, "/etc") + " media[2].file: '/etc/tone.wav'",
                        "give its name alone",
                        " briefs[0].audience.situation: 'situation' has no answer",
                        "one sentence");
    }

    @Test
    void an_alias_bomb_is_refused_at_its_first_line() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 30; level++) {
            bomb.append(
                    "a%d: &a%d [%s]\n"
                            .formatted(level, level, ("*a" + (level - 1) + ", ").repeat(9)));
        }
        programs.write("bomb.yaml", bomb.toString());

        assertThat(demo("bomb.yaml", clip.getParent()).err())
                .contains(
                        "bomb.yaml:1: anchors and aliases are not taken: &a0",
                        "Maybe write the value out.");
    }

    @Test
    void ten_megabytes_are_refused_by_their_size() throws Exception {
        programs.write("large.yaml", "#".repeat(10_000_000));

        assertThat(demo("large.yaml", clip.getParent()).err())
                .contains("large.yaml:1", "10,000,000 bytes", "1 MB", "Maybe");
    }

    @Test
    void a_rulebook_that_is_missing_hostile_or_in_the_wrong_place_is_refused() throws Exception {
        programs.write(
                "hostile-rules.yaml",
                """
                rulebook: 1
                name: !!javax.script.ScriptEngineManager [Tried]
                version: 1
                setBy: Ruben Castellow
                rules:
                  - {id: A, when: {topic: "illness\" || true"}, then: [{who: {hok: PERSON_ONLY}}]}
                """);
        programs.write("large-rules.yaml", "#".repeat(10_000_000));
        programs.write("rulebook.yaml", "rulebook: 1\nname: Tried\nversion: 1\n");
        Files.createDirectories(programs.work().resolve("no-briefs"));

        assertThat(programs.refuses(Exit.REFUSED, "rules", "check", "gone.yaml").err())
                .contains("gone.yaml", "Maybe");
        assertThat(programs.refuses(Exit.REFUSED, "rules", "check", "no-briefs").err())
                .contains("no-briefs");
        assertThat(programs.refuses(Exit.REFUSED, "rules", "check", "hostile-rules.yaml").err())
                .contains("hostile-rules.yaml:2", "without the tag");
        assertThat(programs.refuses(Exit.REFUSED, "rules", "check", "large-rules.yaml").err())
                .contains("large-rules.yaml", "10,000,000 bytes");
        assertThat(programs.refuses(Exit.USAGE, "rules", "check").err()).contains("FILE");
        assertThat(replayed("no-folder").err())
                .contains("no-folder", "there is no folder", "Maybe");
        assertThat(replayed("small.yaml").err()).contains("small.yaml", "there is no folder");
        assertThat(replayed("no-briefs").err()).contains("holds no campaign file", "Maybe");
    }

    private static Ended replayed(String briefs) throws Exception {
        return programs.refuses(
                Exit.REFUSED, "rules", "replay", "rulebook.yaml", "--briefs", briefs);
    }

    @Test
    void a_late_hook_and_cues_at_once_are_refused_at_their_times() throws Exception {
        String text =
                SmallCampaign.with(
                        "00:04.000", "00:06.000",
                        "00:02.800", "00:05.000",
                        "00:02.400\"}]",
                                "00:04.400\"}, {text: Enough., from: \"00:04.000\", to: \"00:04.900\"}]",
                        "00:01.200", "00:03.100");
        programs.write("late.yaml", text);

        assertThat(demo("late.yaml", clip.getParent()).err())
                .contains(
                        "late.yaml:" + line(text, "kind: hook") + " story[0].beats[0]",
                        "the hook ends at 00:03.100",
                        "Maybe end it by 00:03.000",
                        "late.yaml:" + line(text, "Enough.") + " story[0].beats[1].lines[1]",
                        "it begins at 00:04.000, while the line before is spoken until 00:04.400",
                        "Maybe let one end before the next begins.");
    }

    @Test
    void a_caption_that_no_font_can_draw_is_named() throws Exception {
        programs.write("glyph.yaml", SmallCampaign.with("Four seconds.,", "Four \uD800\uDF80.,"));

        assertThat(
                        programs.refuses(
                                        Exit.REFUSED,
                                        "animatic",
                                        "glyph.yaml",
                                        "--out",
                                        "glyph.mp4")
                                .err())
                .contains(
                        "small, US, caption 1",
                        "'\uD800\uDF80' (U+10380)",
                        "Ugaritic",
                        "Maybe add a font");

        Ended ended = walked("glyph.yaml", media("glyph-media"));

        assertThat(ended.exit()).as(ended::says).isEqualTo(Exit.REFUSED);
        assertThat(ended.err()).contains("small, US, caption 1", "(U+10380)", "Maybe add a font");
    }

    @Test
    void a_medium_that_is_not_there_is_missed_in_the_folder_that_was_named() throws Exception {
        assertThat(demo("small.yaml", programs.work().resolve("nowhere")).err())
                .contains(
                        "media clip: 'clip.mp4' is not in " + programs.work().resolve("nowhere"),
                        "Maybe --media names another folder");
    }

    @Test
    void footage_that_is_none_is_refused_by_name() throws Exception {
        Path media = media("hostile");
        Files.writeString(media.resolve("words.mp4"), "just words");
        Files.writeString(media.resolve("list.mp4"), "ffconcat version 1.0\nfile '" + clip + "'\n");
        Files.writeString(
                media.resolve("playlist.mp4"), "#EXTM3U\n#EXTINF:4,\nfile://" + clip + "\n");
        byte[] whole = Files.readAllBytes(clip);
        Files.write(media.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
        programs.write(
                "hostile.yaml",
                SmallCampaign.with(
                        "  - {id: tone,",
                                Stream.of("words", "list", "playlist", "cut")
                                                .map(
                                                        "  - {id: %1$s, file: %1$s.mp4, source: own}%n"
                                                                ::formatted)
                                                .collect(Collectors.joining())
                                        + "  - {id: tone,",
                        "{media: still}", "{media: words}",
                        "{media: clip, in: \"00:01.200\"}",
                                "{media: list, to: \"00:02.000\"}, {media: playlist, from: \"00:02.000\"}",
                        "{media: clip, in: \"00:02.800\"}", "{media: cut}"));

        Ended ended = walked("hostile.yaml", media);

        assertThat(ended.exit()).as(ended::says).isEqualTo(Exit.REFUSED);
        assertThat(ended.err())
                .contains(
                        "words.mp4: The file is text",
                        "list.mp4: The file is text",
                        "playlist.mp4: The file is text",
                        "lists and playlists are never opened",
                        "Maybe the download saved a page or a list",
                        "cut.mp4: The file begins like mp4 but cannot be read",
                        "Maybe it was cut off");
        for (String name : List.of("list.mp4", "cut.mp4")) {
            Ended probed = programs.refuses(Exit.REFUSED, "probe", "hostile/" + name);
            assertThat(probed.err()).contains(name, "Maybe");
        }
    }

    @Test
    void a_beat_longer_than_its_source_and_sound_that_is_not_there_are_named() throws Exception {
        programs.write(
                "short.yaml",
                SmallCampaign.with(
                        "{media: clip, in: \"00:02.800\"}", "{media: clip, in: \"00:09.000\"}",
                        "{media: still}", "{media: still, ownSound: true}",
                        "{text: Four seconds.,", "{voice: {media: still}, text: Four seconds.,",
                        "music: {media: tone,", "music: {media: still,"));

        Ended ended = walked("short.yaml", media("short-media"));

        assertThat(ended.exit()).as(ended::says).isEqualTo(Exit.REFUSED);
        assertThat(ended.err())
                .contains(
                        "beat ending: the shot from frame 84 needs 'clip.mp4' up to 10.2 s, and it"
                                + " ends at 4.0 s",
                        "Maybe begin earlier in the source, or make the beat shorter.",
                        "beat hook: the own sound of a shot is wanted, and 'still.png' has none",
                        "beat message: a voice is wanted, and 'still.png' has none",
                        "music: music is wanted, and 'still.png' has none",
                        "Maybe another file was meant.");
    }

    @Test
    void a_silent_sound_makes_a_draft_whose_report_says_so() throws Exception {
        Path media = media("silent");
        SmallCampaign.tone(media.resolve("tone.wav"), 0);

        Ended ended = walked("small.yaml", media);

        assertThat(ended.exit()).as(ended::says).isEqualTo(Exit.REFUSED);
        assertThat(ended.err()).contains("small US tiktok", "loudness", "silence throughout");
        assertThat(programs.files().keySet())
                .anyMatch(name -> name.matches("walked/.*tiktok.*mp4"));
    }

    @Test
    void rows_of_a_history_go_in_or_come_back_as_a_file() throws Exception {
        programs.write("some.csv", rows(20, 3));
        programs.write("most.csv", rows(20, 3, 5, 8, 11, 14, 17));
        programs.write("none.csv", rows(0));

        Ended taken = programs.run("import", "some.csv", "--history", "history");

        assertThat(taken.exit()).as(taken::says).isZero();
        assertThat(taken.out())
                .contains("some.csv: 19 of 20 rows taken", "line 4, views, 'many': it is no whole");
        Path back = Path.of("history/refused/1-1-some.csv");
        assertThat(taken.out()).contains(back.toString());
        assertThat(programs.work().resolve(back))
                .hasContent("line,column,value,reason\n4,views,many,it is no whole number");

        Ended refused =
                programs.refuses(
                        Exit.REFUSED,
                        "import",
                        "some.csv",
                        "most.csv",
                        "none.csv",
                        "gone.csv",
                        "--history",
                        "history");

        assertThat(refused.out())
                .contains(
                        "some.csv: in the history already; nothing changed.",
                        "most.csv, line 4, views: 6 of 20 rows cannot be read, more than 20 in 100, so nothing of the file goes in; first 'many'",
                        "Maybe the columns are shifted",
                        "none.csv: The file has a header and no rows",
                        "Maybe the period that was exported",
                        "gone.csv: There is no such file");
    }

    /// A demo that is refused before it begins to walk.
    private static Ended demo(String campaign, Path media) throws Exception {
        return programs.refuses(
                Exit.REFUSED,
                "demo",
                "--headless",
                "--campaign",
                campaign,
                "--media",
                media.toString(),
                "--out",
                "refused");
    }

    /// A demo that walks as far as it can; what is left of it is whole.
    private static Ended walked(String campaign, Path media) throws Exception {
        Ended ended =
                programs.run(
                        "demo",
                        "--headless",
                        "--campaign",
                        campaign,
                        "--media",
                        media.toString(),
                        "--out",
                        "walked");
        Map<String, String> files = programs.files();
        assertThat(ended.says()).doesNotContain("\tat ");
        assertThat(files).containsKey("walked/summary.json");
        assertThat(files.keySet()).noneMatch(name -> name.matches("\\.walked.*|.*\\.part"));
        programs.assertNothingIsLeft();
        return ended;
    }

    private static Path media(String name) throws IOException {
        return SmallCampaign.media(programs.work().resolve(name), clip);
    }

    /// The line of a file on which something stands, counted from 1.
    private static int line(String text, String what) {
        return (int) text.substring(0, text.indexOf(what)).lines().count();
    }

    /// Days of one post; the named ones have a word for a number.
    private static String rows(int days, int... bad) {
        return IntStream.rangeClosed(0, days)
                .mapToObj(day ->
                        day == 0
                                ? String.join(",", DailyColumns.NAMES)
                                : row(day, IntStream.of(bad).anyMatch(one -> one == day)))
                .reduce("", (before, row) -> before + row + "\n");
    }

    private static String row(int day, boolean bad) {
        return Stream.of(
                        "2027-01-%02d".formatted(day),
                        "p1,tiktok,US,own,2027-01-01T09:00:00Z,organic,20",
                        "care-and-repair,,how-to,question,payoff,,,no",
                        bad ? "many" : "100",
                        "90,200,5,1,1,2,0,800,30")
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
    }
}
