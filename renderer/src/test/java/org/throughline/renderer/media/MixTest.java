package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.SampleRange;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.SourceId;

class MixTest {
    private static final SampleRange MOMENT = new SampleRange(96_000, 144_000);

    @Test
    void music_under_a_voice_rises_to_a_protected_moment_without_a_step() {
        float[] gain = ducking(new SampleRange(24_000, 192_000));

        assertThat(gain[60_000]).isLessThan(0.3f);
        for (int i = (int) MOMENT.from(); i < MOMENT.to(); i++) {
            assertThat(gain[i]).isEqualTo(1);
        }
        for (int i = 1; i < gain.length; i++) {
            assertThat(Math.abs(gain[i] - gain[i - 1])).as("sample %d", i).isLessThan(0.001f);
        }
    }

    private static float[] ducking(SampleRange voice) {
        var spoken =
                new Placement(
                        "v",
                        Placement.Role.VOICE,
                        new SourceId(new UUID(0, 1)),
                        0,
                        voice.from(),
                        voice.to() - voice.from(),
                        0,
                        0,
                        0,
                        false);
        var sound =
                new Soundtrack(
                        List.of(spoken),
                        Soundtrack.Ducking.usual(),
                        List.of(),
                        List.of(MOMENT),
                        Soundtrack.Loudness.social());
        return Mix.ducking(sound, 240_000);
    }
}
