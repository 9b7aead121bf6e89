package org.throughline.renderer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.Speed;
import org.throughline.renderer.telling.Samples;

/// The breath of the sample lies in frames 306 to 359; a dark shot follows at 360.
class MomentCheckTest {

    @Test
    void a_cut_right_after_a_protected_moment_leaves_it_alone() {
        assertThat(problems(Samples.breath())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"crossfade, 348", "dip, 348"})
    void a_transition_over_a_protected_moment_is_refused_and_names_both(String name, long from) {
        var begins = name.equals("dip") ? new Transition.Dip(12) : new Transition.Crossfade(12);

        assertThat(problems(beginning(begins)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("DRAFT-007");
                    assertThat(problem.message())
                            .contains(name + " into the shot at frame 360")
                            .contains("frames " + from)
                            .contains("she breathes in");
                });
    }

    @ParameterizedTest
    @CsvSource({"runs at 2/1 speed, 2/1,", "zooms, , 8"})
    void a_speed_or_a_zoom_over_a_protected_moment_is_refused_and_names_the_shot(
            String how, @Nullable Speed speed, @Nullable Integer percent) {
        var plan = Samples.breath();
        var zoom = percent == null ? null : new Zoom(false, percent);
        var story = plan.story();
        var moved =
                story.withBeats(
                        story.beats().stream()
                                .map(beat ->
                                        beat.withShots(
                                                beat.shots().stream()
                                                        .map(shot -> moving(shot, zoom, speed))
                                                        .toList()))
                                .toList(),
                        story.otherHooks());

        assertThat(problems(Samples.with(plan, plan.brief(), moved, plan.media())))
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("DRAFT-007");
                    assertThat(problem.message())
                            .contains("the shot from frame ", how + " over a protected moment")
                            .contains("she breathes in");
                });
    }

    private static Shot moving(Shot shot, @Nullable Zoom zoom, @Nullable Speed speed) {
        return shot instanceof Shot.Footage seen
                ? new Shot.Footage(
                        seen.at(),
                        seen.begins(),
                        seen.media(),
                        seen.in(),
                        seen.framing(),
                        seen.people(),
                        seen.ownSound(),
                        seen.says(),
                        zoom,
                        speed)
                : shot;
    }

    private static List<Problem> problems(ProductionPlan plan) {
        return MomentCheck.problems(Samples.telling(plan, Samples.US, Platform.INSTAGRAM_REELS));
    }

    private static ProductionPlan beginning(Transition begins) {
        var plan = Samples.breath();
        var story = plan.story();
        var shift = story.beats().get(2);
        var dark =
                new Beat(
                        shift.id(),
                        shift.kind(),
                        null,
                        null,
                        shift.at(),
                        List.of(new Shot.Dark(shift.at(), begins)),
                        shift.lines(),
                        shift.texts(),
                        shift.sounds(),
                        true);
        return Samples.with(
                plan,
                plan.brief(),
                story.withBeats(Samples.with(story.beats(), 2, dark), story.otherHooks()),
                plan.media());
    }
}
