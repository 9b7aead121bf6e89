package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.time.FrameRate;
import org.throughline.data.time.Speed;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Entry;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.Rgb;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.SourceId;
import org.throughline.renderer.timeline.Timeline;
import org.throughline.renderer.timeline.Zooming;

/// Stills that zoom and footage at another speed, frame by frame as they leave the graph.
final class MovedShotsTest {
    private static final Canvas CANVAS = new Canvas(270, 480, FrameRate.THIRTY);
    private static final int BLACK = 16;
    private static final int WHITE = 235;

    /// What a frame of the counting footage is brighter by than the one before.
    private static final int STEP = 3;

    @TempDir private static Path folder;
    private static Source edge;
    private static Source counting;

    @BeforeAll
    static void make_sources() throws Exception {
        Files.createDirectories(folder.resolve("media"));
        var still = folder.resolve("edge.png");
        Ffmpeg.run(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "color=c=black:s=540x960,drawbox=x=405:y=0:w=135:h=960:t=fill:color=white",
                        "-frames:v",
                        "1",
                        still.toString()));
        edge = taken(still, Container.PNG, 1);
        var footage = folder.resolve("counting.mp4");
        Ffmpeg.run(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "color=c=gray:s=270x480:r=30:d=2,geq=lum='16+3*N':cb=128:cr=128,format=yuv420p",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=f=440:r=48000:d=2",
                        "-c:v",
                        "libopenh264",
                        "-b:v",
                        "4M",
                        "-g",
                        "15",
                        "-c:a",
                        "aac",
                        "-b:a",
                        "192k",
                        "-color_range",
                        "tv",
                        footage.toString()));
        counting = taken(footage, Container.MP4, 2);
    }

    private static Source taken(Path file, Container container, int number) throws Exception {
        var id = new SourceId(new UUID(0, number));
        Files.copy(file, folder.resolve("media").resolve(id.toString()));
        return new Source(id, Gate.sha256(file), container);
    }

    @ParameterizedTest
    @CsvSource({"100, 112", "112, 100", "100, 103"})
    void a_still_zooms_smoothly_at_a_twentieth_of_a_pixel(int from, int to) {
        int frames = 90;
        var zooming = new Zooming(from, to, 0, frames);
        var clip = Clip.plain(frames, new Picture.Zoomed(edge.id(), Fit.centerCrop(), zooming));

        var seen = edges(pulled(List.of(clip)));

        assertThat(seen).hasSize(frames);
        for (int i = 0; i < frames; i++) {
            double planned = CANVAS.widthPx() * (0.5 + 0.25 * zooming.size(i));
            assertThat(seen.get(i)).as("frame %d", i).isCloseTo(planned, within(0.05));
        }
        for (int i = 1; i < frames; i++) {
            double step = (seen.get(i) - seen.get(i - 1)) * Math.signum(to - from);
            assertThat(step).as("frame %d goes on", i).isGreaterThan(-0.03);
        }
    }

    @Test
    void a_crossfade_shows_the_zoom_under_way_and_the_clip_goes_on_with_it() {
        int fade = 8;
        int frames = 30;
        var zooming = new Zooming(100, 110, 0, frames + fade);
        var still = new Picture.Zoomed(edge.id(), Fit.centerCrop(), zooming);
        var clips =
                List.of(
                        new Clip(
                                20,
                                new Picture.Solid(Rgb.BLACK),
                                new Entry.Cut(),
                                new Exit.Crossfade(fade, still)),
                        Clip.plain(frames, still.later(fade)));

        var seen = pulled(clips);

        assertThat(seen).hasSize(50);
        assertThat(edges(seen.subList(20, 21)).getFirst())
                .isCloseTo(CANVAS.widthPx() * (0.5 + 0.25 * zooming.size(fade)), within(0.05));
        assertThat(edges(seen.subList(49, 50)).getFirst())
                .isCloseTo(CANVAS.widthPx() * 0.775, within(0.05));
    }

    @Test
    void a_zoom_stays_where_the_crop_looks() {
        var zooming = new Zooming(100, 120, 0, 30);
        var clip = Clip.plain(30, new Picture.Zoomed(edge.id(), new Fit.Cover(0.75, 0.5), zooming));

        var seen = edges(pulled(List.of(clip)));

        assertThat(seen.getLast()).isCloseTo(seen.getFirst(), within(0.05));
    }

    @ParameterizedTest
    @CsvSource({
        "2/1, 10, 0, 20",
        "1/2, 10, 0, 60",
        "4/1, 0, 0, 12",
        "1/4, 20, 0, 40",
        "3/2, 12, -4, 20",
        "2/3, 5, 7, 30"
    })
    void footage_shows_the_frames_of_its_speed(Speed speed, int in, int passed, int frames) {
        var clip =
                Clip.plain(
                        frames,
                        new Picture.Retimed(counting.id(), in, passed, speed, Fit.centerCrop()));

        var seen = pulled(List.of(clip));

        assertThat(seen).hasSize(frames);
        for (int i = 0; i < frames; i++) {
            double planned = Math.floor(in + (i + passed + 0.1) * speed.ratio());
            double shown = (mean(seen.get(i)) - BLACK) / STEP;
            assertThat(shown).as("frame %d", i).isCloseTo(planned, within(0.4));
        }
    }

    @Test
    void slow_motion_of_the_last_frames_ends_with_them() {
        var clip =
                Clip.plain(
                        39,
                        new Picture.Retimed(
                                counting.id(), 50, 0, Speed.parse("1/4"), Fit.centerCrop()));

        assertThat(pulled(List.of(clip))).hasSize(39);
    }

    @ParameterizedTest
    @CsvSource({"2/1", "1/2", "1/4", "4/1"})
    void sound_at_another_speed_keeps_its_pitch_and_lasts_as_long_as_it_is_seen(Speed speed)
            throws Exception {
        int frames = Math.min(60, (int) (50 / speed.ratio()) / 2 * 2);
        var picture = new Picture.Retimed(counting.id(), 3, 0, speed, Fit.centerCrop());
        var heard =
                new Placement(
                        "own",
                        Placement.Role.OWN_SOUND,
                        counting.id(),
                        4800,
                        0,
                        frames * 1600L,
                        0,
                        0,
                        0,
                        false,
                        speed);
        var output = folder.resolve("sound-" + speed.numerator() + ".mp4");
        Ffmpeg.media()
                .render(
                        timeline(List.of(Clip.plain(frames, picture)), List.of(heard)),
                        folder.resolve("media"),
                        folder.resolve("bands"),
                        folder.resolve("cache"),
                        output,
                        Progress.unheard());

        var samples = sound(output);
        assertThat(samples.length).isCloseTo(frames * 1600, within(2200));
        int loud = 0;
        int crossings = 0;
        for (int i = 2400; i < frames * 1600 - 2400; i++) {
            loud = Math.max(loud, Math.abs(samples[i]));
            crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        assertThat(loud).isGreaterThan(1000);
        assertThat(crossings / ((frames * 1600 - 4800) / 48_000.0)).isCloseTo(440, within(15.0));
    }

    private static short[] sound(Path video) throws Exception {
        var raw = video.resolveSibling(video.getFileName() + ".pcm");
        Ffmpeg.run(List.of("-i", video.toString(), "-ac", "1", "-f", "s16le", raw.toString()));
        var bytes = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
        short[] samples = new short[bytes.remaining() / 2];
        bytes.asShortBuffer().get(samples);
        return samples;
    }

    private static Timeline timeline(List<Clip> clips, List<Placement> sounds) {
        return new Timeline(
                CANVAS,
                List.of(edge, counting),
                List.of(new Segment("beat", clips)),
                List.of(),
                new Soundtrack(
                        sounds,
                        Soundtrack.Ducking.usual(),
                        List.of(),
                        List.of(),
                        Soundtrack.Loudness.social()),
                Encoding.draft(CANVAS));
    }

    /// The sources, named by their way from where tests run.
    private static Sources sources() {
        var sources = new Sources();
        for (var source : List.of(edge, counting)) {
            var file = folder.resolve("media").resolve(source.id().toString());
            try (var input = SafeInput.open(file.toString(), source.container())) {
                var facts = SourceFacts.of(source.id(), input);
                sources.add(
                        new SourceFacts(
                                facts.id(),
                                Path.of("")
                                        .toAbsolutePath()
                                        .relativize(file.toAbsolutePath())
                                        .toString(),
                                facts.demuxer(),
                                facts.videoIndex(),
                                facts.audioIndex(),
                                facts.width(),
                                facts.height(),
                                facts.pixelAspect(),
                                facts.turn(),
                                facts.transfer(),
                                facts.matrix(),
                                facts.fullRange(),
                                facts.alpha(),
                                facts.startMicros(),
                                facts.seconds()));
            }
        }
        return sources;
    }

    /// A row of every frame that a segment's graph gives, halfway down.
    private static List<int[]> pulled(List<Clip> clips) {
        var sources = sources();
        var written = new SegmentText(CANVAS, sources);
        String text = written.of(new Segment("beat", clips), List.of(), List.of());
        var rows = new ArrayList<int[]>();
        AVFrame frame = avutil.av_frame_alloc();
        try (var graph = new Graph(text, "buffersink@out", 1)) {
            ZoomedStill.supply(graph, written.zoomed(), CANVAS, sources);
            while (graph.pull(frame)) {
                byte[] row = new byte[CANVAS.widthPx()];
                frame.data(0).position(240L * frame.linesize(0)).get(row);
                int[] luma = new int[row.length];
                for (int i = 0; i < row.length; i++) {
                    luma[i] = row[i] & 0xFF;
                }
                rows.add(luma);
                avutil.av_frame_unref(frame);
            }
        } finally {
            avutil.av_frame_free(frame);
        }
        return rows;
    }

    /// Where dark ends, to the fraction of a pixel by how dark its last pixels are.
    private static List<Double> edges(List<int[]> rows) {
        return rows.stream()
                .map(row -> {
                    double dark = 0;
                    for (int value : row) {
                        dark += (WHITE - value) / (double) (WHITE - BLACK);
                    }
                    return dark;
                })
                .toList();
    }

    private static double mean(int[] row) {
        double sum = 0;
        for (int value : row) {
            sum += value;
        }
        return sum / row.length;
    }
}
