package org.throughline.rules.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.sample.Stories.beat;
import static org.throughline.rules.sample.Stories.line;
import static org.throughline.rules.sample.Stories.story;
import static org.throughline.rules.sample.Stories.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.story.Beat;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.wording.Wordings;

class StoryTagsTest {

    @Test
    void a_claim_is_shown_in_every_way_that_any_beat_shows_it() {
        Beat written = beat("hook", List.of(), List.of(text("title", "c1")));
        Beat said = beat("message", List.of(line("c1")), List.of());

        assertThat(shownAs(written, said))
                .containsExactlyInAnyOrder("on-screen-text", "spoken", "caption");
        assertThat(shownAs(said, written))
                .containsExactlyInAnyOrder("on-screen-text", "spoken", "caption");
        assertThat(shownAs(said, said)).containsExactlyInAnyOrder("spoken", "caption");
    }

    private static List<String> shownAs(Beat... beats) {
        return StoryTags.read(
                        Briefs.aBrief().campaign(),
                        story(List.of(beats), List.of(), Map.of()),
                        "en",
                        Wordings.NONE)
                .shownAs()
                .get(new ClaimId("c1"));
    }
}
