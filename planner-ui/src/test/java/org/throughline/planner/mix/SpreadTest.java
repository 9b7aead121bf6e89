package org.throughline.planner.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.throughline.planner.Told.accepted;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Lane;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.Market;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.story.Angle;
import org.throughline.data.story.Story;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.campaign.CampaignFile;

/// The spread of the sample's videos.
class SpreadTest {

    @TempDir private static Path folder;
    private static List<MixedVideo> videos = List.of();

    @BeforeAll
    static void readSample() {
        var read =
                accepted(
                        CampaignFile.read(
                                SampleCampaign.writeTo(folder), CampaignFile.Wanted.WHOLE));
        videos =
                read.campaign().briefs().stream()
                        .map(each -> new MixedVideo(each, null, null))
                        .toList();
    }

    @Test
    void each_word_is_counted_once_a_video_and_the_most_frequent_stands_first() {
        Spread platforms = Spread.of(Spread.Of.PLATFORM, videos, null);

        assertThat(platforms.inOrder())
                .startsWith(entry("instagram-reels", 3))
                .contains(entry("tiktok", 2), entry("linkedin", 1));
        assertThat(platforms.missing()).isEmpty();
        assertThat(Spread.of(Spread.Of.MARKET, videos, null).counts())
                .containsOnly(entry("US", 3), entry("DE", 3), entry("JP", 3));
    }

    @Test
    void a_video_that_says_nothing_is_named_and_not_counted() {
        Spread levels = Spread.of(Spread.Of.LEVEL, videos, null);

        assertThat(levels.counts()).isEmpty();
        assertThat(levels.missing())
                .containsExactly("Twenty seconds", "Fifteen years", "The last thing he fixed");
    }

    @Test
    void in_a_market_its_own_decisions_are_counted() {
        Market japan = new Market("JP");
        List<Decision> decisions =
                Stream.concat(
                                Arrays.stream(Step.values())
                                        .map(step -> decision(step, null, Level.PERSON_LEADS)),
                                Stream.of(decision(Step.SCRIPT, japan, Level.PERSON_ONLY)))
                        .toList();
        MixedVideo video = new MixedVideo(videos.getFirst().brief(), null, assessment(decisions));
        int steps = Step.values().length;

        assertThat(Spread.of(Spread.Of.LEVEL, List.of(video), null).counts())
                .containsOnly(entry("PERSON_LEADS", steps));
        assertThat(Spread.of(Spread.Of.LEVEL, List.of(video), japan).counts())
                .containsOnly(entry("PERSON_LEADS", steps - 1), entry("PERSON_ONLY", 1));
    }

    private static Decision decision(Step step, Market market, Level level) {
        return new Decision(step, market, level, level, List.of(), List.of(), List.of());
    }

    private static Assessment assessment(List<Decision> decisions) {
        return new Assessment(
                videos.getFirst().brief().id(),
                "Tindrel",
                1,
                List.of(),
                decisions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Lane(true, 1, List.of()),
                List.of(),
                List.of());
    }

    @Test
    void videos_told_from_the_same_angle_are_counted_together_and_the_others_are_named() {
        Story story =
                new Story(
                        videos.getFirst().brief().id(),
                        FrameRate.THIRTY,
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        List.of(),
                        null);
        List<MixedVideo> told =
                List.of(
                        new MixedVideo(
                                videos.getFirst().brief(),
                                story.withAngles(
                                        List.of(angle("A dark room.", true), angle("No.", false))),
                                null),
                        new MixedVideo(
                                videos.get(1).brief(),
                                story.withAngles(List.of(angle("A  dark room. ", true))),
                                null),
                        new MixedVideo(
                                videos.get(2).brief(),
                                story.withAngles(List.of(angle("A kettle.", false))),
                                null));

        Spread angles = Spread.of(Spread.Of.ANGLE, told, null);
        assertThat(angles.counts()).containsOnly(entry("A dark room.", 2));
        assertThat(angles.missing()).containsExactly("The last thing he fixed");
    }

    private static Angle angle(String says, boolean chosen) {
        return new Angle(
                says, "Ida", LocalDate.of(2027, 2, 3), chosen, chosen ? "It is theirs." : null);
    }

    @Test
    void the_feeling_that_stays_is_the_one_after_the_shift() {
        Feeling feeling = videos.getFirst().brief().feeling();

        assertThat(Spread.of(Spread.Of.FEELING, videos.subList(0, 1), null).counts())
                .containsOnlyKeys(feeling.then().isEmpty() ? feeling.first() : feeling.then());
    }
}
