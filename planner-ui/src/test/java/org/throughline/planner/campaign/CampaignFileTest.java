package org.throughline.planner.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Angle;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.Speed;
import org.throughline.planner.campaign.CampaignFile.Wanted;

class CampaignFileTest {

    private static final Market NO = new Market("NO");

    private static final String GOOD =
            """
            throughline: 1
            brand: {name: Tindrel, languages: [en]}
            campaign: {name: Lights back on, clock: 2027-02-15T09:00:00Z}
            team:
              author: {name: Ida, role: strategist}
              approvers: [{name: Ruben, role: brand-lead, seals: [words]}]
            people: [{id: kofi, name: Kofi, kind: employee}]
            media: [{id: kofi-lamp, file: kofi-lamp.mp4, source: filmed, people: [kofi]}]
            briefs:
              - id: one
                goal: {main: trust}
                audience: {markets: [NO], situation: a dark room, forThem: you can do this}
                feeling: {first: amused, then: capable}
                topics: [care-and-repair]
                claims: [{id: c1, says: twenty seconds, kind: performance}]
                message: Anyone can.
            story:
              - brief: one
                rate: 30/1
                beats:
                  - {kind: hook, hook: question, from: "00:00.000", to: "00:02.800", shots: [{media: kofi-lamp}]}
                  - kind: message
                    from: "00:02.800"
                    to: "00:10:00"
                    shots: [{media: kofi-lamp, in: "00:10.000"}]
                    lines: [{by: kofi, text: Two clicks., from: "00:03.000", to: "00:05.000", claims: [c1]}]
                  - {kind: ending, ending: payoff, from: "00:10.000", to: "00:14.000", shots: [{dark: true}]}
            """;

    private static final String ANGLED =
            GOOD
                    + """
                        angles:
                          - {says: A dark room., by: Ida, day: 2027-02-03, chosen: true, reason: It is theirs.}
                          - {says: A kettle., by: Ruben, day: 2027-02-04, reason: Too slow.}
                          - {says: A crowd., by: Ida, day: 2027-02-04}
                    """;

    private static final String POSTED =
            GOOD
                    + """
                        postText:
                          text: Two clicks.
                          platforms:
                            tiktok: {hashtags: [Lampe, 道具], paidPartnership: true}
                            youtube:
                              text: {local: {NO: {text: To klikk.}}}
                              title: {text: Two clicks, local: {NO: {text: To klikk}}}
                              altText: {text: A hand at a lamp.}
                    """;

    @Test
    void a_market_has_a_time_of_its_own() {
        String timed =
                GOOD.replace(
                        "    message: Anyone can.",
                        "    message: Anyone can.\n    publish: {date: 2027-03-11, time: \"18:00\","
                                + " times: {NO: \"07:30\"}}");
        String same = timed.replace("07:30", "18:00");

        assertThat(timed).isNotEqualTo(GOOD);
        assertThat(accepted(timed).briefs().getFirst().publish().timeIn(NO))
                .isEqualTo(LocalTime.of(7, 30));
        assertThat(accepted(same).briefs().getFirst().publish().isOwnIn(NO)).isFalse();
        assertThat(refused(timed.replace("07:30", "half past")))
                .extracting(Problem::code)
                .contains("CAMPAIGN-011");
    }

    @Test
    void a_platform_publishes_what_it_has_of_its_own() {
        PostText post = Objects.requireNonNull(accepted(POSTED).stories().getFirst().postText());

        assertThat(post.ownPlatforms()).containsExactly(Platform.TIKTOK, Platform.YOUTUBE);
        assertThat(post.on(Platform.TIKTOK))
                .isEqualTo(
                        PlatformText.NONE
                                .withHashtags(List.of(new Hashtag("Lampe"), new Hashtag("道具")))
                                .withPaidPartnership(true));
        assertThat(post.wordsOn(Platform.YOUTUBE, NO)).isEqualTo("To klikk.");
        assertThat(post.wordsOn(Platform.TIKTOK, NO)).isEqualTo("Two clicks.");
        assertThat(Objects.requireNonNull(post.on(Platform.YOUTUBE).title()).in(NO))
                .isEqualTo("To klikk");
        assertThat(Objects.requireNonNull(post.on(Platform.YOUTUBE).altText()).source())
                .isEqualTo("A hand at a lamp.");
        assertThat(accepted(GOOD).stories().getFirst().postText()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    youtube:            | youtub:               | CAMPAIGN-010 | Maybe youtube
                    title:              | titel:                | CAMPAIGN-007 | Maybe title
                    Lampe               | "#Lampe"              | CAMPAIGN-011 |
                    道具                | lampe                 | CAMPAIGN-011 | capitals do not matter
                    paidPartnership: true | paidPartnership: maybe | CAMPAIGN-008 |
                    {text: A hand at a lamp.} | A hand at a lamp. | CAMPAIGN-008 |
                    """)
    void what_no_platform_can_have_is_refused_with_a_hint(
            String old, String changed, String code, String hint) {
        assertThat(refused(POSTED.replace(old, changed)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.hint()).contains(hint == null ? "" : hint);
                });
    }

    @Test
    void angles_stand_with_their_authors_and_the_chosen_one_with_its_reason() {
        Story story = accepted(ANGLED).stories().getFirst();

        assertThat(story.findChosenAngle())
                .contains(
                        new Angle(
                                "A dark room.",
                                "Ida",
                                LocalDate.of(2027, 2, 3),
                                true,
                                "It is theirs."));
        assertThat(story.allAngles()).extracting(Angle::by).containsExactly("Ida", "Ruben", "Ida");
        assertThat(accepted(GOOD).stories().getFirst().angles()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    reason: Too slow.   | reasn: Too slow.                  | 30 | CAMPAIGN-007 | Maybe reason?
                    by: Ruben           | by: A machine                     | 30 | STORY-023    | by a person
                    says: A crowd.,     |                                   | 31 | CAMPAIGN-009 | a sentence or two
                    , day: 2027-02-04}  | }                                 | 31 | CAMPAIGN-009 | 2027-02-03
                    day: 2027-02-04}    | day: yesterday}                   | 31 | CAMPAIGN-011 | 2027
                    says: A crowd.      | says: a kettle.                   | 31 | STORY-023    | one of them out
                    reason: Too slow.   | chosen: true, reason: Too slow.   | 30 | STORY-023    | leave 'chosen' out
                    , reason: It is theirs. |                               | 29 | STORY-023    | the others do not
                    angles:             | angels:                           | 29 | CAMPAIGN-007 | Maybe angles?
                    """)
    void an_angle_that_is_nobodys_or_chosen_for_nothing_is_refused_at_its_line(
            String old, String changed, int line, String code, String hint) {
        assertThat(refused(ANGLED.replace(old, changed == null ? "" : changed)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.field()).startsWith("campaign.yaml:" + line);
                    assertThat(problem.hint()).contains(hint);
                });
    }

    @TempDir Path folder;

    private Outcome<CampaignFile> read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("campaign.yaml"), text);
            return CampaignFile.read(file, Wanted.WHOLE);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static final String BROKEN =
            GOOD
                    + """
                    levelBreaks:
                      - {brief: one, step: script, level: MACHINE_DRAFTS, owner: Ida, reason: A list.,
                         expectation: Two days saved., until: 2027-12-31, agreedBy: Ruben}
                    """;

    @Test
    void a_level_is_broken_on_purpose_by_somebody_with_a_reason_until_a_day() {
        AskedBreak broken =
                ((Outcome.Accepted<CampaignFile>) read(BROKEN)).value().levelBreaks().getFirst();

        assertThat(broken.step()).isEqualTo(Step.SCRIPT);
        assertThat(broken.level()).isEqualTo(Level.MACHINE_DRAFTS);
        assertThat(broken.asked("x", 1, Instant.EPOCH).isAgreed()).isTrue();
        assertThat(broken.until()).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    step: script,           step: scrip,           'scrip' is no step
                    level: MACHINE_DRAFTS,  level: ROBOT,          'ROBOT' is no level
                    agreedBy: Ruben,        agreedBy: Ida,         'Ida' is no brand lead
                    owner: Ida,             owner: Ruben,          'Ruben' is no brand lead among the approvers who has not asked
                    `{brief: one,`,         `{brief: two,`,        there is no brief 'two'
                    ` until: 2027-12-31,`,  ``,                    'until' has no answer
                    """)
    void a_level_broken_by_whom_it_may_not_is_refused_by_name(
            String right, String wrong, String says) {
        Outcome<CampaignFile> outcome = read(BROKEN.replace(right, wrong == null ? "" : wrong));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems().toString()).contains(says));
    }

    private Campaign accepted(String text) {
        return switch (read(text)) {
            case Outcome.Accepted<CampaignFile>(CampaignFile file) -> file.campaign();
            case Outcome.Refused<CampaignFile>(List<Problem> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private List<Problem> refused(String text) {
        return switch (read(text)) {
            case Outcome.Accepted<CampaignFile> accepted ->
                    throw new AssertionError("was taken: " + accepted.value().campaign().name());
            case Outcome.Refused<CampaignFile>(List<Problem> problems) -> problems;
        };
    }

    private static String with(String old, String changed) {
        assertThat(GOOD).contains(old);
        return GOOD.replace(old, changed);
    }

    private static final String CAPTIONED = GOOD + "    captions: {NO: spot.no.srt}\n";

    @Test
    void a_name_reads_as_an_id_that_is_its_own() {
        assertThat(CampaignFile.id("Lights back on!")).isEqualTo("lights-back-on");
        assertThat(CampaignFile.id("Été à Zürich")).isEqualTo("ete-a-zurich");
        assertThat(CampaignFile.id("夏 2027"))
                .startsWith("2027-")
                .isNotEqualTo(CampaignFile.id("冬 2027"));
        assertThat(CampaignFile.id("夏")).startsWith("name-").isNotEqualTo(CampaignFile.id("冬"));
        assertThat(CampaignFile.id("?")).startsWith("name-");
        assertThat(CampaignFile.id("long ".repeat(40) + "夏")).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void captions_are_read_from_beside_the_file_and_kept_to_the_byte() throws IOException {
        String text = "\uFEFF1\r\n00:00:00,200 --> 00:00:02,000\r\n<i>Slukket?</i>\r\n";
        Files.writeString(folder.resolve("spot.no.srt"), text);

        BroughtCaptions captions =
                accepted(CAPTIONED)
                        .stories()
                        .getFirst()
                        .findCaptions(new Market("NO"))
                        .orElseThrow();

        assertThat(captions.bytes()).isEqualTo(Files.readAllBytes(folder.resolve("spot.no.srt")));
        assertThat(captions.hook()).isEqualTo("hook");
        assertThat(captions.cues().getFirst().lines()).containsExactly("Slukket?");
    }

    @Test
    void captions_that_do_not_read_are_refused_at_their_line() throws IOException {
        Files.writeString(
                folder.resolve("spot.no.srt"), "1\n00:00:00,200 --> 00:00:0x,000\nSlukket?\n");

        assertThat(read(CAPTIONED).toString())
                .contains("CAPTION-106")
                .contains("spot.no.srt:2: the times do not read");
        assertThat(read(CAPTIONED.replace("NO:", "SE:")).toString()).contains("CAPTION-106");
    }

    @Test
    void captions_of_other_places_are_never_read() throws IOException {
        Files.writeString(folder.resolve("there.srt"), "1\n00:00:00,200 --> 00:00:02,000\nHi\n");
        Files.createSymbolicLink(folder.resolve("spot.no.srt"), folder.resolve("there.srt"));

        assertThat(read(CAPTIONED).toString()).contains("there is no such file");
        assertThat(read(CAPTIONED.replace("spot.no.srt", "../there.srt")).toString())
                .contains("is not the plain name of a file");
        assertThat(read(CAPTIONED.replace("spot.no", "there").replace("NO:", "SE:")).toString())
                .contains("captions are brought for SE, and the brief is not for it");
    }

    @Test
    void norway_is_a_market_and_not_a_no() {
        assertThat(accepted(GOOD).briefs().getFirst().audience().markets())
                .containsExactly(new Market("NO"));
    }

    @Test
    void thousandths_and_frames_name_the_same_frame() {
        assertThat(accepted(GOOD).stories().getFirst().beats().get(1).at().to()).isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    message: Anyone can.      | mesage: Anyone can.                 | CAMPAIGN-007 | Maybe message?
                    markets: [NO]             | markets: NO                         | CAMPAIGN-008 | square brackets
                    name: Lights back on      | name: 15                            | CAMPAIGN-008 | quotes
                    name: Lights back on      | name: !!java.net.URL [x]            | CAMPAIGN-004 | quotes
                    name: Lights back on      | name: &a Lights                     | CAMPAIGN-005 | write the value out
                    first: amused             | first: amuzed                       | CAMPAIGN-010 | Maybe amused?
                    situation: a dark room,   |                                     | CAMPAIGN-009 | one sentence
                    goal: {main: trust}       |                                     | CAMPAIGN-009 | what the video is for
                    file: kofi-lamp.mp4       | file: ../kofi-lamp.mp4              | MEDIA-021    | name alone
                    file: kofi-lamp.mp4       | file: /etc/passwd                   | MEDIA-021    | name alone
                    name: Ruben               | name: Ida                           | TEAM-001     | nobody approves
                    name: Ruben               | name: Ruben (guest)                 | TEAM-004     | guests come by a link
                    people: [kofi]            | people: [kofy]                      | CAMPAIGN-012 | Maybe kofi?
                    claims: [c1]              | claims: [c2]                        | CAMPAIGN-012 | Maybe c1?
                    markets: [NO]             | markets: [ZZ]                       | CAMPAIGN-012 | zone
                    to: "00:10:00"            | to: "00:10:45"                      | CAMPAIGN-011 | frames
                    to: "00:10:00"            | to: "00:09.000"                     | STORY-003    | from:
                    kind: ending              | kind: proof                         | STORY-008    | ending
                    to: "00:05.000"           | to: "00:12.000"                     | STORY-014    | another beat
                    by: kofi                  | by: anna                            | CAMPAIGN-012 | kofi
                    in: "00:10.000"           | zoom: near                          | CAMPAIGN-010 | zoom: in
                    in: "00:10.000"           | zoom: {in: 50}                      | CAMPAIGN-011 | percent
                    in: "00:10.000"           | zoom: {in: 5, out: 5}               | CAMPAIGN-011 | percent
                    in: "00:10.000"           | zoom: in                            | STORY-019    | leave out
                    in: "00:10.000"           | speed: 5                            | CAMPAIGN-011 | 0.5
                    in: "00:10.000"           | speed: fast                         | CAMPAIGN-011 | 0.5
                    in: "00:10.000"           | speed: 0.0001                       | CAMPAIGN-011 | 0.5
                    in: "00:10.000"           | speed: true                         | CAMPAIGN-008 | quotes
                    """)
    void a_bad_value_is_refused_with_its_place_and_a_hint(
            String old, String changed, String code, String hint) {
        List<Problem> problems = refused(with(old, changed == null ? "" : changed));

        assertThat(problems)
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.field()).matches("campaign\\.yaml:[0-9]+.*");
                    assertThat(problem.hint()).contains(hint);
                });
    }

    @Test
    void a_still_zooms_and_footage_runs_at_its_speed() {
        var stills = GOOD.replace("kofi-lamp.mp4", "kofi-lamp.PNG");

        assertThat(shot(with("in: \"00:10.000\"", "speed: 0.5")).pace()).isEqualTo(new Speed(1, 2));
        assertThat(shot(with("in: \"00:10.000\"", "speed: \"2/3\"")).pace())
                .isEqualTo(new Speed(2, 3));
        assertThat(shot(with("in: \"00:10.000\"", "speed: 1")).speed()).isNull();
        assertThat(shot(stills.replace("in: \"00:10.000\"", "zoom: out")).zoom())
                .isEqualTo(new Zoom(true, 8));
        assertThat(shot(stills.replace("in: \"00:10.000\"", "zoom: {in: 12}")).zoom())
                .isEqualTo(new Zoom(false, 12));
    }

    @Test
    void a_still_has_no_speed_and_no_fast_zoom() {
        var stills = GOOD.replace("kofi-lamp.mp4", "kofi-lamp.jpeg");

        assertThat(refused(stills.replace("in: \"00:10.000\"", "speed: 2")))
                .extracting(Problem::code)
                .containsExactly("STORY-020");
        assertThat(
                        refused(
                                stills.replace(
                                        "[{media: kofi-lamp}]",
                                        "[{media: kofi-lamp, zoom: {out: 30}}]")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("STORY-019");
                    assertThat(problem.message()).contains("30 %", "84 frames");
                    assertThat(problem.hint()).contains("zoom: {out: 28}");
                });
    }

    @Test
    void a_story_shows_the_logo_of_its_brand_unless_it_says_otherwise() {
        var branded =
                GOOD.replace("languages: [en]}", "languages: [en], logo: {media: mark}}")
                        .replace("media: [{", "media: [{id: mark, file: mark.png, source: own}, {");

        assertThat(story(branded).logo())
                .isEqualTo(new Logo(new MediaId("mark"), 36, List.of("ending")));
        assertThat(story(branded.replace("rate: 30/1", "logo: none")).logo()).isNull();
        assertThat(story(branded.replace("rate: 30/1", "logo: {width: 20, beats: all}")).logo())
                .isEqualTo(new Logo(new MediaId("mark"), 20, List.of()));
        assertThat(refused(branded.replace("rate: 30/1", "logo: {beats: [finale]}")))
                .extracting(Problem::code)
                .containsExactly("STORY-022");
        assertThat(refused(branded.replace("mark.png", "mark.svg")))
                .extracting(Problem::code)
                .containsExactly("STORY-022");
        assertThat(refused(branded.replace("rate: 30/1", "logo: {width: 90}")))
                .extracting(Problem::code)
                .containsExactly("CAMPAIGN-011");
    }

    @Test
    void a_room_tone_lies_under_beats_that_are_heard() {
        var quiet =
                GOOD.replace("ending: payoff,", "ending: payoff, silent: true,")
                        .replace("media: [{", "media: [{id: air, file: air.wav, source: own}, {");

        assertThat(
                        story(quiet.replace("rate: 30/1", "room: [{media: air, gainDb: -6}]"))
                                .roomTones())
                .containsExactly(
                        new RoomTone(new MediaId("air"), -6, RoomTone.USUAL_FADE, List.of()));
        for (String wrong :
                List.of(
                        "[{media: air, beats: [ending]}]",
                        "[{media: air, beats: [finale]}]",
                        "[{media: air, beats: [hook]}, {media: air}]")) {
            assertThat(refused(quiet.replace("rate: 30/1", "room: " + wrong)))
                    .as(wrong)
                    .extracting(Problem::code)
                    .containsExactly("STORY-021");
        }
        assertThat(refused(quiet.replace("rate: 30/1", "room: [{media: air, gainDb: 40}]")))
                .extracting(Problem::code)
                .containsExactly("CAMPAIGN-011");
    }

    private Story story(String text) {
        return accepted(text).stories().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"speed: 2, kofi-lamp.mp4, runs at 2/1", "zoom: in, kofi-lamp.png, zooms"})
    void a_marked_moment_is_shown_as_it_was_filmed(String moved, String file, String says) {
        var marked =
                GOOD.replace("file: kofi-lamp.mp4", "file: " + file)
                        .replace(
                                "people: [kofi]}]",
                                "people: [kofi], moments: [{kind: funny, from: \"00:11.000\", to: \"00:12.000\", says: a laugh}]}]");

        assertThat(refused(marked.replace("in: \"00:10.000\"", "in: \"00:10.000\", " + moved)))
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("STORY-012");
                    assertThat(problem.message()).contains(says, "a laugh");
                });
    }

    private Shot.Footage shot(String text) {
        return (Shot.Footage) accepted(text).stories().getFirst().beats().get(1).shots().getFirst();
    }

    @Test
    void a_hook_past_three_seconds_is_refused_by_one_frame() {
        String late =
                GOOD.replace("\"00:02.800\"", "\"00:03:01\"").replace("00:03.000", "00:03.500");

        assertThat(refused(late)).extracting(Problem::code).containsExactly("STORY-001");
        assertThat(accepted(GOOD.replace("\"00:02.800\"", "\"00:03:00\"")).stories()).hasSize(1);
    }

    @Test
    void lines_that_overlap_are_refused() {
        String two =
                with(
                        "claims: [c1]}]\n      -",
                        "claims: [c1]}, {text: Again., from: \"00:04.000\", to: \"00:06.000\"}]\n      -");

        assertThat(refused(two)).extracting(Problem::code).containsExactly("STORY-016");
    }

    @Test
    void all_problems_come_at_once_in_the_order_of_the_file() {
        String three =
                GOOD.replace("Lights back on", "12")
                        .replace("kofi-lamp.mp4", "../x.mp4")
                        .replace("first: amused", "first: amuzed");

        assertThat(refused(three))
                .extracting(Problem::code)
                .containsExactly("CAMPAIGN-008", "MEDIA-021", "CAMPAIGN-010");
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThat(refused(GOOD + "team: {}\n")).extracting(Problem::code).contains("CAMPAIGN-006");
    }

    @Test
    void an_alias_bomb_is_refused_before_it_grows() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 30; level++) {
            bomb.append(
                    "a%d: &a%d [%s]\n"
                            .formatted(level, level, ("*a" + (level - 1) + ", ").repeat(9)));
        }

        assertThat(refused(bomb.toString())).extracting(Problem::code).contains("CAMPAIGN-005");
    }

    @Test
    void a_deep_nest_is_refused() {
        assertThat(refused("a: " + "[".repeat(5_000)))
                .extracting(Problem::code)
                .containsExactly("CAMPAIGN-003");
    }

    @Test
    void ten_megabytes_are_refused_unread() {
        assertThat(refused("#".repeat(10_000_000)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("CAMPAIGN-002");
                    assertThat(problem.message()).contains("10,000,000");
                });
    }

    @Test
    void a_missing_file_is_named() {
        Outcome<CampaignFile> read =
                CampaignFile.read(folder.resolve("absent.yaml"), Wanted.BRIEFS);

        assertThat(read)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.toString()).contains("absent.yaml"));
    }

    @Test
    void an_assessment_needs_only_the_briefs() throws IOException {
        String briefs = GOOD.substring(GOOD.indexOf("briefs:"), GOOD.indexOf("story:"));
        Path file = Files.writeString(folder.resolve("briefs.yaml"), "throughline: 1\n" + briefs);

        assertThat(CampaignFile.read(file, Wanted.BRIEFS)).isInstanceOf(Outcome.Accepted.class);
        assertThat(CampaignFile.read(file, Wanted.WHOLE)).isInstanceOf(Outcome.Refused.class);
    }
}
