package org.throughline.planner.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.Goal;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Stakes;
import org.throughline.data.story.BeatKind;
import org.throughline.planner.Texts;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.campaign.CampaignTypes;

/// The shipped types of campaigns keep to the strategy form and to what every story has.
class CampaignTypesTest {

    private static final List<CampaignType> ALL = CampaignTypes.shipped().all();

    @Test
    void each_has_a_name_and_another_key() {
        ResourceBundle names = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH);

        assertThat(ALL).isNotEmpty().extracting(CampaignType::key).doesNotHaveDuplicates();
        assertThat(ALL).allMatch(type -> names.containsKey("campaign-type." + type.key()));
        assertThat(ALL)
                .flatExtracting(CampaignType::questions)
                .allMatch(question -> names.containsKey("field." + question.field()));
    }

    @Test
    void every_question_stands_in_the_form_and_an_empty_brief_answers_none() {
        BriefEdit edit = new BriefEdit(empty(), null);
        List<String> steps = Arrays.stream(BriefStep.values()).map(BriefStep::key).toList();

        assertThat(ALL)
                .flatExtracting(CampaignType::questions)
                .allMatch(question -> steps.contains(question.step()))
                .noneMatch(question -> edit.isAnswered(question.field()));
    }

    @Test
    void every_story_begins_with_its_hook_within_three_seconds_and_ends_with_its_ending() {
        for (CampaignType type : ALL) {
            List<BeatKind> kinds = type.beats().stream().map(each -> each.kind()).toList();
            assertThat(kinds)
                    .as(type.key())
                    .startsWith(BeatKind.HOOK)
                    .contains(BeatKind.MESSAGE)
                    .endsWith(BeatKind.ENDING);
            assertThat(new HashSet<>(kinds)).as("names of beats").hasSameSizeAs(kinds);
            assertThat(type.beats().getFirst().seconds()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void a_kind_that_is_not_known_has_no_type() {
        assertThat(CampaignTypes.shipped().find("nonsense")).isEmpty();
        assertThat(CampaignTypes.shipped().find(null)).isEmpty();
    }

    private static Brief empty() {
        return new Brief(
                new BriefId("empty"),
                "Empty",
                new Goal("", null, null, null, null, null, null, null),
                new Audience(
                        List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(),
                        List.of(), Map.of(), "", ""),
                new Feeling("", ""),
                List.of(),
                new Stakes(null, List.of(), null, null),
                "",
                null,
                List.of(),
                new Humour(List.of(), List.of()),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
    }
}
