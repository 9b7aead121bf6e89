package org.throughline.rules.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.PersonId;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.rules.reason.Phrases;
import org.throughline.rules.reason.Sentences;
import org.throughline.rules.sample.Stories;

/// Shots are counted through the whole story, and said as one says them on a set.
class ShotListTest {

    private static final PersonId AGNES = new PersonId("agnes");
    private static final PersonId KOFI = new PersonId("kofi");
    private static final int LONG = 30;

    /// Shots of a second each; those that are named show Agnes.
    private static Beat beat(String id, int first, int count, List<Integer> shown, Line... lines) {
        List<Shot> shots = new ArrayList<>();
        IntStream.range(first, first + count)
                .forEach(number -> shots.add(shot(number, shown.contains(number))));
        return new Beat(
                id,
                BeatKind.MESSAGE,
                null,
                null,
                new FrameRange((first - 1L) * LONG, (first + count - 1L) * LONG),
                shots,
                List.of(lines),
                List.of(),
                List.of(),
                false);
    }

    private static Shot shot(int number, boolean agnes) {
        return new Shot.Footage(
                new FrameRange((number - 1L) * LONG, (long) number * LONG),
                new Transition.Cut(),
                new MediaId("table"),
                Duration.ZERO,
                Framing.CENTER,
                List.of(agnes ? AGNES : KOFI),
                false,
                "");
    }

    private static Line line(PersonId by, @Nullable FrameRange at) {
        return new Line(by, Localized.of("It broke."), at, null, Map.of(), List.of());
    }

    private static String shots(Beat... beats) {
        return new ShotList(new Sentences(Phrases.of(Locale.ENGLISH)))
                .of(Stories.story(List.of(beats), List.of(), Map.of()), AGNES);
    }

    private static List<Integer> numbers(int... numbers) {
        return IntStream.of(numbers).boxed().toList();
    }

    @Test
    void shots_that_follow_each_other_are_said_as_a_range() {
        assertThat(shots(beat("a", 1, 5, numbers()))).isEmpty();
        assertThat(shots(beat("a", 1, 5, numbers(3)))).isEqualTo("shot 3");
        assertThat(shots(beat("a", 1, 5, numbers(1, 2)))).isEqualTo("shots 1 to 2");
        assertThat(shots(beat("a", 1, 5, numbers(2, 5)))).isEqualTo("shots 2, 5");
        assertThat(shots(beat("a", 1, 3, numbers(1, 3)), beat("b", 4, 5, numbers(4, 5, 8))))
                .isEqualTo("shots 1, 3 to 5, 8");
    }

    @Test
    void whoever_speaks_over_a_shot_is_in_it_and_in_no_other() {
        FrameRange second = new FrameRange(LONG, 2L * LONG);

        assertThat(shots(beat("a", 1, 3, numbers(), line(AGNES, second)))).isEqualTo("shot 2");
        assertThat(shots(beat("a", 1, 3, numbers(), line(KOFI, second)))).isEmpty();
        assertThat(shots(beat("a", 1, 2, numbers(), line(AGNES, null)), beat("b", 3, 2, numbers())))
                .isEqualTo("shots 1 to 2");
    }

    @Test
    void dark_and_cards_show_nobody() {
        List<Shot> blank =
                Stream.<Shot>of(
                                new Shot.Dark(new FrameRange(0, LONG), new Transition.Cut()),
                                new Shot.Card(
                                        new FrameRange(LONG, 2L * LONG),
                                        new Transition.Cut(),
                                        Localized.of("Agnes")))
                        .toList();
        Beat dark =
                new Beat(
                        "dark",
                        BeatKind.MESSAGE,
                        null,
                        null,
                        new FrameRange(0, 2L * LONG),
                        blank,
                        List.of(),
                        List.of(),
                        List.of(),
                        false);

        assertThat(shots(dark, beat("a", 3, 1, numbers(3)))).isEqualTo("shot 3");
    }
}
