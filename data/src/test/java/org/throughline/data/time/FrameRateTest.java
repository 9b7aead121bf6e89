package org.throughline.data.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class FrameRateTest {

    @Property
    void a_frame_is_shown_from_its_start_to_the_start_of_the_next(
            @ForAll("rates") FrameRate rate, @ForAll @LongRange(max = 500_000) long frame) {
        Duration start = rate.startOf(frame);
        Duration next = rate.startOf(frame + 1);

        assertThat(rate.frameAt(start.plusNanos(1))).isEqualTo(frame);
        assertThat(rate.frameAt(next.minusNanos(1))).isEqualTo(frame);
        assertThat(rate.nearestFrame(start)).isEqualTo(frame);
    }

    @Property
    void the_samples_of_successive_frames_tile_the_track(
            @ForAll("rates") FrameRate rate, @ForAll @LongRange(max = 500_000) long frame) {
        long length = rate.sampleAt(frame + 1, 48_000) - rate.sampleAt(frame, 48_000);

        assertThat(length * (double) rate.numerator() / rate.denominator())
                .isBetween(
                        48_000.0 - rate.numerator() / (double) rate.denominator(),
                        48_000.0 + rate.numerator() / (double) rate.denominator());
    }

    @Property
    void a_rate_reads_back_from_its_own_text(@ForAll("rates") FrameRate rate) {
        assertThat(FrameRate.parse(rate.toString())).isEqualTo(rate);
    }

    @Test
    void thirty_frames_a_second_hold_1600_samples_each_at_48_kilohertz() {
        assertThat(FrameRate.THIRTY.sampleAt(1, 48_000)).isEqualTo(1_600);
        assertThat(FrameRate.THIRTY.sampleAt(960, 48_000)).isEqualTo(32 * 48_000);
    }

    @Test
    void a_hook_that_ends_at_two_point_eight_seconds_ends_before_frame_84() {
        assertThat(FrameRate.THIRTY.nearestFrame(Duration.ofMillis(2_800))).isEqualTo(84);
        assertThat(FrameRate.THIRTY.timecode(102)).isEqualTo("00:00:03:12");
    }

    @Test
    void a_rate_that_is_no_rate_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameRate.parse("fast"))
                .withMessageContaining("fast");
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameRate(0, 1));
    }

    @Provide
    Arbitrary<FrameRate> rates() {
        return Arbitraries.of("24/1", "25/1", "30/1", "30000/1001", "24000/1001", "60/1", "50/1")
                .map(FrameRate::parse);
    }
}
