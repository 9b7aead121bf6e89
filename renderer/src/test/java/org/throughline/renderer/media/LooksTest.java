package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final int SIDE = 24;

    @Test
    void flashes_close_together_count_though_another_quarter_has_more_of_them_far_apart() {
        var looks = new Looks(SIDE, SIDE);
        for (int frame = 0; frame < 600; frame++) {
            byte[] grey = new byte[SIDE * SIDE];
            Arrays.fill(grey, (byte) 100);
            if (frame % 60 == 20) {
                light(grey, 0);
            }
            if (frame >= 300 && frame < 324 && frame % 6 == 0) {
                light(grey, SIDE / 2);
            }
            looks.add(grey);
        }

        assertThat(looks.flashes(10)).containsExactly(301, 307, 313, 319);
    }

    private static void light(byte[] grey, int from) {
        for (int y = from; y < from + SIDE / 2; y++) {
            Arrays.fill(grey, y * SIDE + from, y * SIDE + from + SIDE / 2, (byte) 200);
        }
    }
}
