package org.throughline.data.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class FrameRangeTest {

    @Property
    void ranges_that_touch_do_not_overlap_and_leave_no_gap(
            @ForAll @LongRange(max = 1_000) long from,
            @ForAll @LongRange(max = 1_000) long first,
            @ForAll @LongRange(max = 1_000) long second,
            @ForAll @LongRange(max = 3_000) long frame) {
        var earlier = new FrameRange(from, from + first);
        var later = new FrameRange(from + first, from + first + second);
        var both = new FrameRange(from, from + first + second);

        assertThat(earlier.overlaps(later)).isFalse();
        assertThat(both.contains(frame))
                .isEqualTo(earlier.contains(frame) || later.contains(frame));
        assertThat(both.length()).isEqualTo(earlier.length() + later.length());
    }

    @Property
    void shifting_keeps_the_length(
            @ForAll @LongRange(max = 1_000) long from, @ForAll @LongRange(max = 1_000) long by) {
        var range = new FrameRange(from, from + 30);

        assertThat(range.shifted(by)).isEqualTo(new FrameRange(from + by, from + by + 30));
        assertThat(range.shifted(by).shifted(-by)).isEqualTo(range);
    }

    @Test
    void a_range_that_runs_backward_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrameRange(5, 4))
                .withMessageContaining("from 5 to 4");
    }
}
