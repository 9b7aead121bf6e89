package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RoomLoopTest {

    /// The hum of a machine, which ends anywhere in its swing, goes on without a step.
    @Property(tries = 20)
    void a_loop_never_steps_further_than_its_source(
            @ForAll @IntRange(min = 96_000, max = 200_000) int length,
            @ForAll @IntRange(min = 40, max = 400) int hz) {
        float[] hum = new float[length];
        for (int i = 0; i < length; i++) {
            hum[i] = (float) Math.sin(2 * Math.PI * hz * i / 48_000);
        }
        var loop = new RoomLoop(hum);

        double step = 2 * Math.PI * hz / 48_000;
        float furthest = 0;
        for (long at = 1; at < 3L * length; at++) {
            furthest = Math.max(furthest, Math.abs(loop.at(at) - loop.at(at - 1)));
        }
        assertThat(furthest).isLessThan((float) (step * 1.45 + 0.0002));
    }

    @Property(tries = 10)
    void air_keeps_its_level_through_the_seam(@ForAll long seed) {
        var random = new Random(seed);
        float[] air = new float[120_000];
        for (int i = 0; i < air.length; i++) {
            air[i] = (float) random.nextGaussian() / 10;
        }
        var loop = new RoomLoop(air);

        for (long from = 0; from < 400_000; from += 6_000) {
            double sum = 0;
            for (long at = from; at < from + 6_000; at++) {
                sum += loop.at(at) * (double) loop.at(at);
            }
            assertThat(Math.sqrt(sum / 6_000)).as("from %d", from).isCloseTo(0.1, within(0.01));
        }
    }
}
