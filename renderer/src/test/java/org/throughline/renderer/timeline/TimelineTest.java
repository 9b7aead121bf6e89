package org.throughline.renderer.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import tools.jackson.databind.json.JsonMapper;

class TimelineTest {
    private static final SourceId LAMP = new SourceId(new UUID(1, 2));
    private static final SourceId BED = new SourceId(new UUID(3, 4));
    private static final Canvas CANVAS = new Canvas(270, 480, FrameRate.THIRTY);

    @Test
    void a_timeline_comes_back_from_json_as_it_was() {
        var timeline = timeline(new FrameRange(10, 50));
        var mapper = JsonMapper.builder().build();

        var read = mapper.readValue(mapper.writeValueAsString(timeline), Timeline.class);

        assertThat(read).isEqualTo(timeline);
    }

    @Test
    void segments_tile_the_timeline_and_the_sound_ends_with_the_last_frame() {
        var timeline = timeline(new FrameRange(0, 1));

        assertThat(timeline.frames()).isEqualTo(90);
        assertThat(timeline.rangeOf(1)).isEqualTo(new FrameRange(60, 90));
        assertThat(timeline.samples()).isEqualTo(90 * 1600);
    }

    @Test
    void an_overlay_past_the_end_is_refused() {
        assertThatThrownBy(() -> timeline(new FrameRange(80, 91)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("91");
    }

    private static Timeline timeline(FrameRange overlay) {
        var lamp = new Picture.Footage(LAMP, 12, Fit.centerCrop());
        var hook =
                new Segment(
                        "hook",
                        List.of(
                                new Clip(
                                        60,
                                        lamp,
                                        new Entry.FadeFrom(5, Rgb.BLACK),
                                        new Exit.Crossfade(
                                                10, new Picture.Still(LAMP, new Fit.BlurPad())))));
        var dark =
                new Segment("dark", List.of(Clip.plain(30, new Picture.Solid(Rgb.of("#1F2430")))));
        var music =
                new Placement(
                        "bed", Placement.Role.MUSIC, BED, 0, 0, 90 * 1600, -6, 100, 100, true);
        return new Timeline(
                CANVAS,
                List.of(
                        new Source(LAMP, "a".repeat(64), Container.MP4),
                        new Source(BED, "b".repeat(64), Container.FLAC)),
                List.of(hook, dark),
                List.of(Overlay.plain("c1", new Band("c".repeat(64), 200, 50), 35, 300, overlay)),
                new Soundtrack(
                        List.of(music),
                        Soundtrack.Ducking.usual(),
                        List.of(new SampleRange(96_000, 97_000)),
                        List.of(),
                        Soundtrack.Loudness.social()),
                Encoding.draft(CANVAS));
    }
}
