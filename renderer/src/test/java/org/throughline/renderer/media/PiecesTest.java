package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Entry;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Rgb;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.SourceId;
import org.throughline.renderer.timeline.Timeline;

final class PiecesTest {
    private static final Canvas CANVAS = new Canvas(270, 480, FrameRate.THIRTY);
    private static final Source SOURCE =
            new Source(new SourceId(new UUID(0, 1)), "0".repeat(64), Container.MP4);
    private static final int MOST = 120;

    /// Frame by frame, what is shown stays what it was, and so do transitions.
    @Property(tries = 200)
    void pieces_show_the_same_frames(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 700) Integer> lengths,
            @ForAll @IntRange(max = 200) int entry,
            @ForAll @IntRange(max = 200) int exit) {
        var whole = timeline(lengths, entry, exit);

        var pieces = Pieces.of(whole, MOST);

        assertThat(shown(pieces)).isEqualTo(shown(whole));
        assertThat(pieces.segments()).allSatisfy(each -> assertThat(each.clips()).hasSize(1));
        assertThat(pieces.segments())
                .allSatisfy(each ->
                        assertThat(each.frames()).isLessThan(2 * MOST + Math.max(entry, exit) + 1));
    }

    @Property(tries = 50)
    void a_shot_is_cut_the_same_wherever_it_stands(
            @ForAll @IntRange(min = 1, max = 700) int length,
            @ForAll @IntRange(min = 1, max = 300) int before) {
        var alone = Pieces.of(timeline(List.of(length), 0, 0), MOST).segments();
        var later = Pieces.of(timeline(List.of(before, length), 0, 0), MOST).segments();

        assertThat(
                        later.subList(later.size() - alone.size(), later.size()).stream()
                                .map(Segment::clips))
                .isEqualTo(alone.stream().map(Segment::clips).toList());
    }

    /// Every frame as the frame of the source that it shows, and how far it is into a transition.
    private static List<String> shown(Timeline timeline) {
        var shown = new ArrayList<String>();
        for (var segment : timeline.segments()) {
            for (var clip : segment.clips()) {
                int from = ((Picture.Footage) clip.picture()).inFrame();
                for (int i = 0; i < clip.frames(); i++) {
                    int in = Math.max(0, clip.entry().frames() - i);
                    int out = Math.max(0, i - (clip.frames() - clip.exit().frames()) + 1);
                    shown.add((from + i) + " " + in + " " + out);
                }
            }
        }
        return shown;
    }

    private static Timeline timeline(List<Integer> lengths, int entry, int exit) {
        var clips = new ArrayList<Clip>();
        for (int length : lengths) {
            int in = Math.min(entry, length / 2);
            int out = Math.min(exit, length / 2);
            clips.add(
                    new Clip(
                            length,
                            new Picture.Footage(SOURCE.id(), 17, Fit.centerCrop()),
                            in == 0 ? new Entry.Cut() : new Entry.FadeFrom(in, Rgb.BLACK),
                            out == 0 ? new Exit.Cut() : new Exit.FadeTo(out, Rgb.BLACK)));
        }
        return new Timeline(
                CANVAS,
                List.of(SOURCE),
                List.of(new Segment("hook", clips)),
                List.of(),
                new Soundtrack(
                        List.of(),
                        Soundtrack.Ducking.usual(),
                        List.of(),
                        List.of(),
                        Soundtrack.Loudness.social()),
                Encoding.draft(CANVAS));
    }
}
