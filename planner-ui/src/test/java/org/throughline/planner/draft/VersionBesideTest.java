package org.throughline.planner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.draft.VersionBeside.SameBeat;

class VersionBesideTest {

    @Test
    void beats_are_the_same_by_their_ids_wherever_they_lie() {
        var these = List.of(beat("hook", 0, 30), beat("story", 30, 90), beat("end", 90, 120));
        var others = List.of(beat("hook-b", 0, 30), beat("end", 30, 50), beat("story", 50, 80));

        assertThat(VersionBeside.beats(these, others))
                .containsExactly(new SameBeat(30, 90, 50, 80), new SameBeat(90, 120, 30, 50));
    }

    private static Beat beat(String id, long from, long to) {
        return new Beat(
                id,
                BeatKind.STORY,
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
