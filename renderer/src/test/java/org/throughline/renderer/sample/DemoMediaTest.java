package org.throughline.renderer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoMediaTest {
    static java.util.List<DemoClip> clips() {
        return DemoClip.all();
    }

    @ParameterizedTest
    @MethodSource("clips")
    void every_scene_moves_and_is_drawn_the_same_twice(DemoClip clip) {
        int last = clip.frames() - 1;
        var first = pixels(clip, last);

        assertThat(pixels(clip, last)).isEqualTo(first);
        assertThat(pixels(clip, last - 20)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("clips")
    void every_line_fits_into_its_clip(DemoClip clip) {
        if (!clip.voiceId().isEmpty()) {
            float[] line = DemoMedia.sound(clip.voiceId()).orElseThrow();

            assertThat(clip.voiceAt() + line.length / 48_000.0).isLessThan(clip.seconds());
        }
    }

    @Test
    void the_protected_breath_is_heard_and_the_line_before_it_has_ended() {
        var clip = DemoClip.find("a-07").orElseThrow();
        float[] sound = clip.ownSound();
        float[] line = DemoMedia.sound(clip.voiceId()).orElseThrow();

        assertThat(level(sound, 41.4, 42.2)).isGreaterThan(level(sound, 38, 41) + 20);
        assertThat(clip.voiceAt() + line.length / 48_000.0).isLessThan(41.3);
    }

    @Test
    void the_bed_begins_again_without_a_seam() {
        float[] bed = DemoMedia.sound("bed-warm").orElseThrow();

        assertThat(Math.abs(bed[0] - bed[bed.length - 1])).isLessThan(0.01f);
        assertThat(bed).hasSize(32 * 48_000);
    }

    private static int[] pixels(DemoClip clip, int frame) {
        var picture = clip.painter(180, 320).paint(frame);
        return picture.getRGB(0, 0, 180, 320, null, 0, 180);
    }

    private static double level(float[] sound, double from, double to) {
        double sum = 0;
        int start = (int) (from * 48_000);
        int end = (int) (to * 48_000);
        for (int i = start; i < end; i++) {
            sum += sound[i] * sound[i];
        }
        return 10 * Math.log10(sum / (end - start) + 1e-12);
    }
}
