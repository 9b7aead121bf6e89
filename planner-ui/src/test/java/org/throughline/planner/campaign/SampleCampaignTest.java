package org.throughline.planner.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.story.Angle;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;

class SampleCampaignTest {

    private static final Market JP = new Market("JP");

    @TempDir Path folder;

    private Campaign sample() {
        Outcome<CampaignFile> read =
                CampaignFile.read(SampleCampaign.writeTo(folder), CampaignFile.Wanted.WHOLE);
        assertThat(read).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<CampaignFile>) read).value().campaign();
    }

    @Test
    void the_three_stories_are_as_long_as_planned_to_the_frame() {
        assertThat(sample().stories())
                .extracting(story -> story.range().length())
                .containsExactly(540L, 780L, 960L);
    }

    @Test
    void people_come_from_the_story_where_the_brief_does_not_name_them() {
        assertThat(sample().briefs())
                .extracting(
                        brief -> List.copyOf(brief.people()).stream().map(Person::name).toList())
                .containsExactly(
                        List.of("Kofi Ambrestad"),
                        List.of("Pia Lindqvarn"),
                        List.of("Agnes Hollinder"));
    }

    @Test
    void every_story_was_chosen_from_three_angles_of_different_people() {
        assertThat(sample().stories())
                .allSatisfy(story -> {
                    assertThat(story.allAngles()).extracting(Angle::by).doesNotHaveDuplicates();
                    assertThat(story.allAngles()).hasSize(Angle.ENOUGH);
                    assertThat(story.allAngles()).allMatch(angle -> angle.reason() != null);
                });
        assertThat(sample().stories())
                .extracting(story -> story.findChosenAngle().orElseThrow().by())
                .containsExactly("Ida Fennimar", "Ida Fennimar", "Teo Brandimar");
    }

    @Test
    void the_marked_moment_is_a_shot_of_its_own() {
        Shot breath = sample().stories().get(2).beats().get(1).shots().get(1);

        assertThat(breath.at()).isEqualTo(new FrameRange(306, 360));
    }

    @Test
    void a_market_may_read_other_words_or_none() {
        Campaign campaign = sample();

        assertThat(
                        campaign.stories()
                                .getFirst()
                                .beats()
                                .getFirst()
                                .lines()
                                .getFirst()
                                .text()
                                .in(JP))
                .isEqualTo("消えた？20秒で復活。");
        assertThat(campaign.stories().get(2).beats().getLast().texts().getFirst().text().in(JP))
                .isEmpty();
    }
}
