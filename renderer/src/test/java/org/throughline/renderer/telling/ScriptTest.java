package org.throughline.renderer.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;

class ScriptTest {

    @Test
    void lines_without_a_time_end_before_the_first_line_that_has_one() {
        var plan = Samples.lamp();
        var story = plan.story();
        var message = story.beats().get(1);
        var timed =
                new Line(
                        null,
                        Localized.of("Twenty seconds."),
                        Samples.range(144, 200),
                        null,
                        Map.of(),
                        List.of());
        var lines =
                List.of(
                        Samples.line("Old light out.", null, null),
                        Samples.line("New light in.", null, null),
                        Samples.line("No tools.", null, null),
                        timed);
        var beat =
                new Beat(
                        message.id(),
                        message.kind(),
                        null,
                        null,
                        message.at(),
                        message.shots(),
                        lines,
                        message.texts(),
                        message.sounds(),
                        false);
        var changed =
                Samples.with(
                        plan,
                        plan.brief(),
                        story.withBeats(Samples.with(story.beats(), 1, beat), story.otherHooks()),
                        plan.media());

        var spoken =
                new Script(Samples.telling(changed, Samples.US, Platform.TIKTOK), _ -> 2.0)
                        .lines().stream().filter(line -> line.beat() == 1).toList();

        assertThat(spoken).hasSize(4);
        assertThat(spoken.subList(0, 3))
                .allSatisfy(line -> assertThat(line.window().to()).isLessThanOrEqualTo(144));
        assertThat(spoken.getLast().window().from()).isEqualTo(144);
    }
}
