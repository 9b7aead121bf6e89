package org.throughline.planner.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.retention.Position;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.retention.RetentionPoint;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Story;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// Curves over planned beats.
class BeatLossesTest {

    private static final Market US = new Market("US");

    /// Three beats over twenty seconds: 0 to 3, 3 to 12, 12 to 20.
    private static final Story STORY = story(3, 12, 20);

    @Test
    void the_beat_that_loses_most_a_second_comes_first() {
        BeatLosses losses =
                BeatLosses.of(seconds(1.0, 0, 0.7, 3, 0.61, 12, 0.21, 20), story(3, 12, 20), US);

        assertThat(losses.beats()).hasSize(3);
        assertThat(losses.greatest())
                .hasValueSatisfying(loss -> {
                    assertThat(loss.beat().id()).isEqualTo("b0");
                    assertThat(loss.perSecond()).isEqualTo(10, within(1e-9));
                });
        assertThat(losses.greatestFirst())
                .extracting(each -> each.beat().id())
                .containsExactly("b0", "b2", "b1");
    }

    @Test
    void borders_between_points_are_read_off_a_straight_line() {
        BeatLosses losses = BeatLosses.of(share(1.0, 0.8, 0.6, 0.4, 0.2, 0.0), STORY, US);

        assertThat(losses.beats().get(1).before()).isEqualTo(0.85, within(1e-9));
        assertThat(losses.beats().get(1).after()).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void where_moments_are_watched_again_nothing_is_lost() {
        BeatLosses losses = BeatLosses.of(share(0.9, 1.0, 1.1, 1.2, 1.3, 1.4), STORY, US);

        assertThat(losses.greatest()).isEmpty();
        assertThat(losses.beats().getLast().perSecond()).isNegative();
    }

    @Test
    void a_beat_within_a_gap_of_the_curve_is_not_told() {
        BeatLosses losses = BeatLosses.of(share(1.0, 0.7, 0.5, 0.3, 0.2), STORY, US);

        assertThat(losses.beats())
                .extracting(each -> each.perSecond() == null)
                .containsExactly(true, false, false);
    }

    @Test
    void a_curve_of_another_cut_has_no_beats() {
        assertThat(BeatLosses.of(seconds(1.0, 0, 0.5, 10, 0.2, 31), STORY, US).fits()).isFalse();
        assertThat(BeatLosses.of(seconds(1.0, 0, 0.5, 10, 0.2, 19), STORY, US).fits()).isTrue();
    }

    @Property(tries = 200)
    void what_beats_lose_adds_up_to_what_the_video_loses(
            @ForAll @Size(41) List<@DoubleRange(max = 1.5) Double> watched,
            @ForAll @IntRange(min = 1, max = 9) int first,
            @ForAll @IntRange(min = 10, max = 18) int second) {
        BeatLosses losses =
                BeatLosses.of(
                        share(watched.stream().mapToDouble(each -> each).toArray()),
                        story(first, second, 20),
                        US);

        double lost =
                losses.beats().stream()
                        .mapToDouble(each ->
                                Objects.requireNonNull(each.perSecond())
                                        * (each.toSeconds() - each.fromSeconds()))
                        .sum();
        assertThat(lost).isEqualTo(100 * (watched.getFirst() - watched.getLast()), within(1e-6));
    }

    private static Story story(int... ends) {
        List<Beat> beats = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            beats.add(
                    new Beat(
                            "b" + beats.size(),
                            beats.isEmpty() ? BeatKind.HOOK : BeatKind.STORY,
                            null,
                            null,
                            new FrameRange(30L * from, 30L * end),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            false));
            from = end;
        }
        return new Story(
                new BriefId("twenty-seconds"),
                FrameRate.THIRTY,
                beats,
                List.of(),
                Map.of(),
                null,
                List.of(),
                null);
    }

    /// Evenly over the video.
    private static RetentionCurve share(double... watched) {
        List<RetentionPoint> points = new ArrayList<>();
        for (double each : watched) {
            points.add(new RetentionPoint(points.size() / (watched.length - 1.0), each, null));
        }
        return curve(Position.SHARE, points);
    }

    /// @param pairs how many watched, and when
    private static RetentionCurve seconds(double... pairs) {
        List<RetentionPoint> points = new ArrayList<>();
        for (int at = 0; at < pairs.length; at += 2) {
            points.add(new RetentionPoint(pairs[at + 1], pairs[at], null));
        }
        return curve(Position.SECONDS, points);
    }

    private static RetentionCurve curve(Position position, List<RetentionPoint> points) {
        return new RetentionCurve(
                new PostKey(Platform.YOUTUBE, "aaaaaaaaaaa"),
                "curve.csv",
                "0".repeat(64),
                LocalDate.of(2027, 1, 15),
                position,
                points,
                "Noor Ashgrove",
                Instant.EPOCH);
    }
}
