package org.throughline.planner.beats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PostText;
import org.throughline.data.story.Story;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.campaign.StoryChecks;

/// Beats follow each other whatever is done to them, and what lies in them goes with them.
class BeatEditsTest {

    private static final BriefId BRIEF = new BriefId("by-hand");

    @TempDir Path folder;

    @Test
    void a_story_begins_with_what_every_story_has() {
        Story story = BeatEdits.begin(BeatEdits.empty(BRIEF), "seen");

        assertThat(story.beats())
                .extracting(Beat::kind)
                .containsExactly(BeatKind.HOOK, BeatKind.STORY, BeatKind.MESSAGE, BeatKind.ENDING);
        assertThat(story.range()).isEqualTo(new FrameRange(0, 360));
        tiles(story);
    }

    @Test
    void what_a_story_has_already_stays_when_its_beats_begin() {
        FrameRate film = new FrameRate(24, 1);
        PostText words = new PostText(Localized.of("Read on."), List.of());
        Story before =
                new Story(BRIEF, film, List.of(), List.of(), Map.of(), null, List.of(), words);

        Story story = BeatEdits.begin(before, "seen");

        assertThat(story.postText()).isEqualTo(words);
        assertThat(story.rate()).isEqualTo(film);
        assertThat(story.beats()).hasSize(4);
        assertThat(story.range()).isEqualTo(new FrameRange(0, 288));
        tiles(story);
    }

    @Test
    void beats_are_added_moved_made_longer_and_taken_away_without_gap() {
        Story story = BeatEdits.begin(BeatEdits.empty(BRIEF), "seen");

        story = BeatEdits.added(story, 1, 2, "more");
        story = BeatEdits.lasting(story, 0, 2.5);
        story = BeatEdits.moved(story, 2, 3);
        story = BeatEdits.named(story, 3, "Second part");
        story = BeatEdits.saying(story, 3, 0, "It can be mended.");
        story = BeatEdits.removed(story, 1);

        assertThat(story.beats())
                .extracting(Beat::id)
                .containsExactly("hook", "message", "second-part", "ending");
        assertThat(story.beats().getFirst().at()).isEqualTo(new FrameRange(0, 75));
        assertThat(story.beats().get(2).lines().getFirst().text().source())
                .isEqualTo("It can be mended.");
        tiles(story);
    }

    @Test
    void a_line_that_is_emptied_goes() {
        Story begun = BeatEdits.begin(BeatEdits.empty(BRIEF), "seen");
        Story story = BeatEdits.saying(begun, 0, 0, "Look.");

        assertThat(BeatEdits.saying(story, 0, 0, "").beats().getFirst().lines()).isEmpty();
    }

    @Test
    void what_lies_in_a_beat_goes_with_it_and_a_story_there_and_back_is_the_same() {
        Campaign campaign = sample();
        for (Story story : campaign.stories()) {
            Story longer = BeatEdits.lasting(story, 1, seconds(story, 1) + 2);
            tiles(longer);
            assertThat(StoryChecks.problems(campaign, longer))
                    .extracting(Problem::code)
                    .doesNotContain("STORY-003", "STORY-006", "STORY-014");
            assertThat(longer.ruleBreaks()).hasSameSizeAs(story.ruleBreaks());
            assertThat(BeatEdits.lasting(longer, 1, seconds(story, 1))).isEqualTo(story);
            assertThat(BeatEdits.moved(BeatEdits.moved(story, 1, 2), 2, 1)).isEqualTo(story);
        }
    }

    @Test
    void whoever_names_a_beat_otherwise_names_it_so_everywhere() {
        for (Story story : sample().stories()) {
            Story named = BeatEdits.named(story, story.beats().size() - 1, "Lights out");

            assertThat(named.beats().getLast().id()).isEqualTo("lights-out");
            assertThat(StoryChecks.problems(sample().withVideo(brief(story), named), named))
                    .isEmpty();
        }
    }

    private Brief brief(Story story) {
        return sample().findBrief(story.brief()).orElseThrow();
    }

    private static double seconds(Story story, int at) {
        return story.rate().seconds(story.beats().get(at).at().length());
    }

    private static void tiles(Story story) {
        long end = 0;
        for (Beat beat : story.beats()) {
            assertThat(beat.at().from()).isEqualTo(end);
            end = beat.at().to();
            assertThat(beat.shots().getFirst().at().from()).isEqualTo(beat.at().from());
            assertThat(beat.shots().getLast().at().to()).isEqualTo(end);
        }
        story.otherHooks()
                .forEach(hook -> assertThat(hook.at()).isEqualTo(story.beats().getFirst().at()));
    }

    private Campaign sample() {
        Outcome<CampaignFile> read =
                CampaignFile.read(
                        SampleCampaign.writeTo(folder.resolve("sample")),
                        CampaignFile.Wanted.WHOLE);
        return ((Outcome.Accepted<CampaignFile>) read).value().campaign();
    }
}
