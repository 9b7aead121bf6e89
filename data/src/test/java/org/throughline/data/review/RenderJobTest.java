package org.throughline.data.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RenderJobTest {

    private static final DraftId ONE = DraftId.parse("lights-back-on.twenty-seconds.1.US.tiktok");
    private static final Instant START = Instant.parse("2027-02-15T09:00:00Z");

    private static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    private static RenderJob begun() {
        return RenderJob.asked(ONE, "Ida", "strategist", START).begun("worker", START);
    }

    @Test
    void what_is_left_is_not_told_before_enough_is_known() {
        RenderJob started = begun();
        assertThat(started.isGettingReady()).isTrue();
        assertThat(started.left(at(30))).isNull();

        RenderJob first = started.progressed(0.02, at(20));
        assertThat(first.isGettingReady()).isFalse();
        assertThat(first.left(at(20))).isNull();
        assertThat(first.progressed(0.06, at(26)).left(at(26))).isNull();
        assertThat(first.progressed(0.5, at(22)).left(at(22))).isNull();
    }

    @Test
    void getting_ready_and_what_was_there_already_say_nothing_of_the_pace() {
        RenderJob half = begun().progressed(0.5, at(60)).progressed(0.75, at(70));

        assertThat(half.left(at(70))).isEqualTo(Duration.ofSeconds(10));
    }

    @Property
    void at_a_steady_pace_it_is_right_and_counts_down_in_between(
            @ForAll @IntRange(max = 100) int ready,
            @ForAll @IntRange(min = 40, max = 1_000) int whole,
            @ForAll @DoubleRange(min = 0.15, max = 0.95) double share,
            @ForAll @DoubleRange(max = 1) double later) {
        RenderJob job =
                begun().progressed(0.01, at(ready + 0.01 * whole))
                        .progressed(share, at(ready + share * whole));
        double end = ready + whole;
        double now = ready + share * whole + later * (1 - share) * whole * 0.9;

        Duration left = job.left(at(now));

        assertThat(left).isNotNull();
        assertThat(left.toMillis() / 1000.0).isCloseTo(end - now, within(0.1));
    }

    @Test
    void what_takes_longer_than_its_pace_promised_promises_nothing_more() {
        RenderJob job = begun().progressed(0.25, at(0)).progressed(0.75, at(20));

        assertThat(job.left(at(29))).isEqualTo(Duration.ofSeconds(1));
        assertThat(job.left(at(31))).isNull();
    }

    @Test
    void a_try_that_waits_again_is_measured_anew() {
        RenderJob again = begun().progressed(0.5, at(9)).waitingAgain();

        assertThat(again.pace()).isNull();
        assertThat(again.begun("other", at(10)).progressed(0.1, at(12)).pace())
                .isEqualTo(new RenderJob.Pace(at(12), 0.1, at(12)));
    }

    @Test
    void what_is_over_says_how_long_it_took() {
        assertThat(begun().done(at(57)).took()).isEqualTo(Duration.ofSeconds(57));
        assertThat(begun().failed(List.of(), at(3)).took()).isEqualTo(Duration.ofSeconds(3));
        assertThat(RenderJob.asked(ONE, "Ida", "strategist", START).canceled(at(5)).took())
                .isNull();
    }
}
