package org.throughline.renderer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Sound;
import org.throughline.renderer.telling.Samples;

class ConsentWallTest {
    private static final PersonId STRANGER = new PersonId("stranger");

    @Test
    void everybody_in_the_sample_has_a_release() {
        assertThat(problems(Samples.lamp())).isEmpty();
    }

    @Test
    void somebody_heard_in_the_music_needs_a_release() {
        assertThat(problems(peopled(Samples.lamp(), "bed")))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("stranger").contains("the music"));
    }

    @Test
    void somebody_heard_in_a_sound_needs_a_release() {
        var beat = Samples.lamp().story().beats().get(2);
        var sound =
                new Sound(new MediaId("hands"), Duration.ZERO, Samples.range(310, 330), "a laugh");
        var plan = with(Samples.lamp(), 2, changed(beat, beat.lines(), List.of(sound)));
        var silent = withoutShots(plan, "hands");

        assertThat(problems(peopled(silent, "hands")))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("a sound in beat shift"));
    }

    @Test
    void somebody_who_speaks_a_line_needs_a_release() {
        var beat = Samples.lamp().story().beats().getLast();
        var line = beat.lines().getFirst();
        var spoken =
                new Line(
                        STRANGER,
                        line.text(),
                        line.at(),
                        line.voice(),
                        line.voices(),
                        line.claims());
        var plan = with(Samples.lamp(), 3, changed(beat, List.of(spoken), beat.sounds()));

        assertThat(problems(plan))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("the voice in beat ending"));
    }

    private static List<Problem> problems(ProductionPlan plan) {
        return new ConsentWall(Samples.telling(plan, Samples.US, Platform.TIKTOK)).problems();
    }

    private static Beat changed(Beat beat, List<Line> lines, List<Sound> sounds) {
        return new Beat(
                beat.id(),
                beat.kind(),
                beat.hook(),
                beat.ending(),
                beat.at(),
                beat.shots(),
                lines,
                beat.texts(),
                sounds,
                beat.silent());
    }

    /// The second beat's shots and voice give way to the lamp's.
    private static ProductionPlan withoutShots(ProductionPlan plan, String media) {
        var beat = plan.story().beats().get(1);
        assertThat(media).isEqualTo("hands");
        return with(
                plan,
                1,
                new Beat(
                        beat.id(),
                        beat.kind(),
                        null,
                        null,
                        beat.at(),
                        List.of(Samples.shot("watch", 84, 300, 30)),
                        List.of(),
                        beat.texts(),
                        beat.sounds(),
                        false));
    }

    private static ProductionPlan with(ProductionPlan plan, int index, Beat beat) {
        var story = plan.story();
        return Samples.with(
                plan,
                plan.brief(),
                story.withBeats(Samples.with(story.beats(), index, beat), story.otherHooks()),
                plan.media());
    }

    private static ProductionPlan peopled(ProductionPlan plan, String media) {
        return Samples.with(
                plan,
                plan.brief(),
                plan.story(),
                plan.media().stream()
                        .map(item ->
                                item.id().value().equals(media)
                                        ? new MediaItem(
                                                item.id(),
                                                item.file(),
                                                item.sha256(),
                                                item.source(),
                                                item.licence(),
                                                List.of(STRANGER),
                                                item.moments(),
                                                item.standIn())
                                        : item)
                        .toList());
    }
}
