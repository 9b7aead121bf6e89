package org.throughline.renderer.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.time.FrameRate;

class TimecodeTest {

    private static final Timecode NTSC = new Timecode(new FrameRate(30_000, 1001));

    /// SMPTE ST 12-1: numbers 0 and 1 (of 60: 0 to 3) of each minute are left out, but not of every
    /// tenth.
    @ParameterizedTest
    @CsvSource({
        "30000/1001, 0, 00:00:00;00",
        "30000/1001, 1799, 00:00:59;29",
        "30000/1001, 1800, 00:01:00;02",
        "30000/1001, 3597, 00:01:59;29",
        "30000/1001, 3598, 00:02:00;02",
        "30000/1001, 17981, 00:09:59;29",
        "30000/1001, 17982, 00:10:00;00",
        "30000/1001, 107892, 01:00:00;00",
        "60000/1001, 3599, 00:00:59;59",
        "60000/1001, 3600, 00:01:00;04",
        "60000/1001, 215784, 01:00:00;00",
        "24000/1001, 1440, 00:01:00:00",
        "30/1, 107892, 00:59:56:12",
        "25/1, 1500, 00:01:00:00"
    })
    void frames_are_numbered_as_the_standard_says(String rate, long frame, String timecode) {
        assertThat(new Timecode(FrameRate.parse(rate)).of(frame)).isEqualTo(timecode);
    }

    @Test
    void no_number_is_used_twice_within_twenty_minutes() {
        Set<String> seen = new HashSet<>();
        for (long frame = 0; frame < 40_000; frame++) {
            assertThat(seen.add(NTSC.of(frame))).as("frame %d", frame).isTrue();
            assertThat(NTSC.of(frame)).doesNotMatch("..:.[1-9]:00;0[01]");
        }
    }

    @Property(tries = 200)
    void within_two_hours_timecode_is_the_time_to_a_tenth_of_a_second(
            @ForAll @LongRange(max = 215_784) long frame) {
        String[] parts = NTSC.of(frame).split("[:;]", -1);
        double said =
                Integer.parseInt(parts[0]) * 3600
                        + Integer.parseInt(parts[1]) * 60
                        + Integer.parseInt(parts[2])
                        + Integer.parseInt(parts[3]) / 29.97;

        assertThat(said)
                .isCloseTo(NTSC.rate().seconds(frame), org.assertj.core.data.Offset.offset(0.1));
        assertThat(NTSC.hours(1)).isEqualTo(107_892);
    }
}
