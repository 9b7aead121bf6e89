package org.throughline.data.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

final class StoryTest {

    private static final Market US = new Market("US");
    private static final Market JP = new Market("JP");

    @Test
    void a_market_sees_the_hook_it_chose_and_the_others_see_the_first() {
        Beat first = beat("hook", BeatKind.HOOK, 0, 84);
        Beat other = beat("hook-b", BeatKind.HOOK, 0, 84);
        Beat ending = beat("ending", BeatKind.ENDING, 84, 120);
        var story =
                new Story(
                        new BriefId("fifteen-years"),
                        FrameRate.THIRTY,
                        List.of(first, ending),
                        List.of(other),
                        Map.of(US, "hook-b"),
                        null,
                        List.of(),
                        null);

        assertThat(story.beatsIn(US)).containsExactly(other, ending);
        assertThat(story.beatsIn(JP)).containsExactly(first, ending);
        assertThat(story.range()).isEqualTo(new FrameRange(0, 120));
    }

    @Test
    void a_market_without_a_line_of_its_own_hears_the_source() {
        var line =
                new Localized(
                        "Lamp died?", Map.of(JP, new LocalText("消えた？", "Gone?", "Haru Minasawa")));

        assertThat(line.in(JP)).isEqualTo("消えた？");
        assertThat(line.in(US)).isEqualTo("Lamp died?");
    }

    private static Beat beat(String id, BeatKind kind, long from, long to) {
        return new Beat(
                id,
                kind,
                null,
                null,
                new FrameRange(from, to),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
