package org.throughline.renderer.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.CaptionStyle;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.telling.Variant;

/// The sample's hook ends at 2.8 s, its message at 10 s, the whole at 18 s.
class BroughtCuesTest {
    private static final StoryboardMaker MAKER =
            new StoryboardMaker(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));

    @Test
    void captions_stand_at_their_own_times_in_their_own_lines() {
        var board = laid(lamp("0.200 2.500 Lampe tot?", "2.600 5.010 Keine/Trauerfeier."));

        assertThat(board.cues())
                .extracting(CaptionCue::frames)
                .containsExactly(new FrameRange(6, 75), new FrameRange(78, 150));
        assertThat(board.cues().getLast().lines()).containsExactly("Keine", "Trauerfeier.");
        assertThat(board.cues()).extracting(CaptionCue::hook).containsExactly(true, false);
        assertThat(board.cues()).extracting(CaptionCue::beat).containsExactly(0, 1);
    }

    @Test
    void lines_that_do_not_fit_are_broken_anew_but_not_those_of_two_people() {
        String wide = "Zwanzig Sekunden ohne Werkzeug/und Laden.";

        var board = laid(lamp("4.000 8.000 " + wide));
        var talk = faults(lamp("4.000 8.000 - Das sind zwanzig Sekunden ohne Werkzeug?/- Ja."));

        assertThat(board.cues().getFirst().lines()).hasSize(2);
        assertThat(board.cues().getFirst().text()).isEqualTo(wide.replace('/', ' '));
        assertThat(board.cues().getFirst().lines().getFirst())
                .isNotEqualTo("Zwanzig Sekunden ohne Werkzeug");
        assertThat(talk).extracting(Problem::code).contains("CAPTION-004");
    }

    @Test
    void what_nobody_can_read_is_named_with_its_file_and_number() {
        var faults =
                faults(
                        lamp(
                                "0.200 0.700 Lampe tot?",
                                "4.000 6.000 Gut so.",
                                "5.500 7.000 Und weiter.",
                                "3.000 3.900 Zu spät.",
                                "17.000 18.500 Schluss."));

        assertThat(faults)
                .extracting(Problem::code)
                .contains("CAPTION-002", "CAPTION-006", "CAPTION-012", "CAPTION-015");
        assertThat(faults)
                .extracting(Problem::field)
                .allMatch(field -> field.startsWith("lamp, DE, spot.srt, caption "));
        assertThat(faults)
                .extracting(Problem::message)
                .contains("\"Schluss.\": it ends at 18.500 s, and the video at 18.000 s");
    }

    @Test
    void a_caption_on_a_protected_moment_is_refused_by_name() {
        var breath = brought(Samples.breath(), "9.000 11.000 Sie atmet ein.");

        assertThat(faults(breath))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("DRAFT-007");
                    assertThat(problem.message())
                            .contains("she breathes in before she reaches for the switch");
                });
        assertThat(MAKER.lay(telling(breath, "hook"), Samples.facts(), 270))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void another_hook_has_captions_from_its_own_lines_and_the_rest_stays() {
        var plan = lamp("0.200 2.500 Lampe tot?", "2.600 5.000 Keine Trauerfeier.");
        var hook = plan.story().beats().getFirst();
        var other =
                new Beat(
                        "hook-b",
                        hook.kind(),
                        hook.hook(),
                        hook.ending(),
                        hook.at(),
                        hook.shots(),
                        List.of(Samples.line("Twenty seconds?", null, null)),
                        hook.texts(),
                        hook.sounds(),
                        false);
        var story = plan.story().withBeats(plan.story().beats(), List.of(other));
        var told = telling(Samples.with(plan, plan.brief(), story, plan.media()), "hook-b");

        var cues = accepted(MAKER.lay(told, Samples.facts(), 270)).cues();

        // what begins in the hook belongs to it, even where it ends after it
        assertThat(cues).extracting(CaptionCue::text).containsExactly("Twenty seconds?");
        assertThat(told.findWholeCaptions()).isEmpty();
    }

    @Test
    void words_are_lit_when_the_file_says() {
        var plan =
                Samples.styled(
                        Samples.captioned(
                                Samples.lamp(),
                                Samples.DE,
                                "spot.vtt",
                                """
                                WEBVTT

                                00:04.000 --> 00:08.000
                                Zwei Klicks, <00:06.000>zwanzig <00:07.000>Sekunden.
                                """),
                        CaptionStyle.KARAOKE);

        var frames = laid(plan).lit().stream().map(Shown::frames).toList();

        assertThat(frames).hasSize(4).endsWith(new FrameRange(180, 210), new FrameRange(210, 240));
    }

    @Test
    void captions_that_say_another_number_than_the_claim_are_found() {
        assertThat(faults(lamp("4.000 8.000 Zwei Klicks, zwanzig Sekunden."))).isEmpty();
        assertThat(faults(lamp("4.000 8.000 Zwei Klicks, zehn Sekunden.")))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("\"twenty seconds\"", "zehn Sekunden");
    }

    @Property(tries = 100)
    void no_time_makes_laying_out_fail(
            @ForAll @IntRange(max = 30_000) int from,
            @ForAll @IntRange(min = 1, max = 9_000) int length) {
        var plan = lamp("%.3f %.3f Gut.".formatted(from / 1000.0, (from + length) / 1000.0));

        var outcome = MAKER.lay(telling(plan, "hook"), Samples.facts(), 270);

        switch (outcome) {
            case Outcome.Accepted<Storyboard>(Storyboard board) ->
                    assertThat(board.cues())
                            .singleElement()
                            .satisfies(
                                    cue -> assertThat(cue.frames().to()).isLessThanOrEqualTo(540));
            case Outcome.Refused<Storyboard>(List<Problem> problems) ->
                    assertThat(problems).isNotEmpty();
        }
    }

    /// Captions as `from to words`, lines parted by a slash.
    private static ProductionPlan lamp(String... captions) {
        return brought(Samples.lamp(), captions);
    }

    private static ProductionPlan brought(ProductionPlan plan, String... captions) {
        var text = new StringBuilder();
        for (String caption : captions) {
            var parts = caption.split(" ", 3);
            text.append(stamp(parts[0]))
                    .append(" --> ")
                    .append(stamp(parts[1]))
                    .append('\n')
                    .append(parts[2].replace('/', '\n'))
                    .append("\n\n");
        }
        return Samples.captioned(plan, Samples.DE, "spot.srt", text.toString());
    }

    private static String stamp(String seconds) {
        return "00:00:%02d,%s"
                .formatted(
                        Integer.parseInt(seconds.substring(0, seconds.indexOf('.'))),
                        seconds.substring(seconds.indexOf('.') + 1));
    }

    private static Storyboard laid(ProductionPlan plan) {
        return accepted(MAKER.lay(telling(plan, "hook"), Samples.facts(), 1080));
    }

    private static List<Problem> faults(ProductionPlan plan) {
        return MAKER.faultsOfCaptions(telling(plan, "hook")).stream()
                .map(WordsFault::problem)
                .toList();
    }

    private static Telling telling(ProductionPlan plan, String hook) {
        return Telling.approved(plan, new Variant(Samples.DE, Platform.INSTAGRAM_REELS, hook));
    }

    private static Storyboard accepted(Outcome<Storyboard> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Storyboard>(Storyboard board) -> board;
            case Outcome.Refused<Storyboard>(List<Problem> problems) ->
                    throw new AssertionError(problems);
        };
    }
}
