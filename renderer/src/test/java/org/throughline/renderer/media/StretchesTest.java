package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.throughline.renderer.measure.Probe;

final class StretchesTest {
    @Test
    void speech_is_taken_with_air_and_short_pauses_and_not_across_a_cut() {
        var speech =
                List.of(
                        new Probe.Span(1, 2),
                        new Probe.Span(2.6, 3.9),
                        new Probe.Span(6, 8),
                        new Probe.Span(12, 12.3));
        var face = new Probe.Face(6.5, 0, 0, 10, 10, 1);

        var clips = new Stretches(20, List.of(4.0, 10.0, 14.0), speech, List.of(face)).clips();

        assertThat(clips)
                .containsExactly(
                        new Probe.Clip(0.8, 4, List.of("speech")),
                        new Probe.Clip(5.8, 8.2, List.of("speech", "face")),
                        new Probe.Clip(14, 20, List.of("scene")));
    }

    @Property(tries = 200)
    void clips_follow_each_other_last_a_second_and_cross_no_cut(
            @ForAll @Size(max = 6) List<@DoubleRange(min = 0.5, max = 29) Double> borders) {
        var cuts = borders.stream().distinct().sorted().toList();
        var speech = List.of(new Probe.Span(3, 9), new Probe.Span(11, 25));

        double before = 0;
        for (var clip : new Stretches(30, cuts, speech, null).clips()) {
            assertThat(clip.from()).isGreaterThanOrEqualTo(before - 0.001);
            assertThat(clip.to() - clip.from()).isGreaterThanOrEqualTo(0.999);
            assertThat(cuts).noneMatch(cut -> cut > clip.from() + 0.001 && cut < clip.to() - 0.001);
            before = clip.to();
        }
    }
}
