package org.throughline.planner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenderSlotsTest {

    private static final long GIB = 1L << 30;

    @Test
    void one_a_processor_where_memory_is_no_question() {
        assertThat(RenderSlots.of(2, 24 * GIB)).isEqualTo(2);
        assertThat(RenderSlots.of(8, 64 * GIB)).isEqualTo(8);
    }

    @Test
    void no_more_than_half_the_memory_holds() {
        assertThat(RenderSlots.of(16, 8 * GIB)).isEqualTo(4);
    }

    @Test
    void always_one_at_least() {
        assertThat(RenderSlots.of(1, GIB)).isEqualTo(1);
        assertThat(RenderSlots.of(4, 0)).isEqualTo(1);
        assertThat(RenderSlots.here()).isPositive();
    }
}
