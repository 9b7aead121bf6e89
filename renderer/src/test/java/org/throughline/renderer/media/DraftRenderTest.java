package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.problem.Outcome;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaAnswer;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.timeline.Band;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Entry;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Overlay;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.Rgb;
import org.throughline.renderer.timeline.SampleRange;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.Timeline;

class DraftRenderTest {
    private static final Canvas CANVAS = new Canvas(270, 480, FrameRate.THIRTY);

    private static final Soundtrack NO_SOUND =
            new Soundtrack(
                    List.of(),
                    Soundtrack.Ducking.usual(),
                    List.of(),
                    List.of(),
                    Soundtrack.Loudness.social());

    @TempDir static Path folder;
    private static Source footage;
    private static MediaProgram media;

    @BeforeAll
    static void make_footage() throws Exception {
        media = Ffmpeg.media();
        var file =
                Ffmpeg.footage(
                        folder.resolve("in.mp4"),
                        "480x270",
                        "25",
                        4,
                        "-metadata",
                        "comment=at home");
        footage = taken(file, new UUID(0, 1));
    }

    @Test
    void a_draft_has_exactly_the_frames_of_its_timeline() throws Exception {
        var timeline = timeline(band(200));
        var output = folder.resolve("draft.mp4");

        var rendered =
                media.render(
                        timeline,
                        folder.resolve("media"),
                        folder.resolve("bands"),
                        folder.resolve("cache"),
                        output,
                        Progress.unheard());

        assertThat(rendered.frames()).isEqualTo(timeline.frames());
        assertThat(rendered.integratedLufs()).isBetween(-15.0, -13.0);
        assertThat(rendered.truePeakDbtp()).isLessThan(-1.0);
    }

    @Test
    void what_is_read_back_is_what_was_rendered() throws Exception {
        var band = band(220);
        var timeline = timeline(band);
        var output = folder.resolve("read.mp4");
        media.render(
                timeline,
                folder.resolve("media"),
                folder.resolve("bands"),
                folder.resolve("cache"),
                output,
                Progress.unheard());
        var mask = new Questions.Mask("caption", band, 40, 35, 300, new FrameRange(0, 80), 1);

        var reading =
                read(
                        output,
                        new Questions(
                                List.of(mask), List.of(0, 79), List.of(0, 15, 30), List.of(), 0));

        assertThat(reading.frames()).isEqualTo(80);
        assertThat(reading.packing().profile()).isEqualTo("High");
        assertThat(reading.packing().pixelFormat()).isEqualTo("yuv420p");
        assertThat(reading.packing().colorSpace()).isEqualTo("bt709");
        assertThat(reading.packing().constantRate()).isTrue();
        assertThat(reading.packing().indexFirst()).isTrue();
        assertThat(reading.packing().metadata()).isEmpty();
        assertThat(reading.black()).contains(new FrameRange(50, 80));
        assertThat(reading.cuts()).contains(50);
        var sound = reading.sound();
        assertThat(sound.samples()).isEqualTo(80 * 1600);
        assertThat(sound.integratedLufs()).isBetween(-15.0, -13.0);
        assertThat(sound.truePeakDbtp()).isLessThanOrEqualTo(-1.0);
        assertThat(sound.silences())
                .anySatisfy(silence -> {
                    assertThat(silence.from()).isBetween(49 * 1600L, 50 * 1600L + 1024);
                    assertThat(silence.to()).isEqualTo(80 * 1600);
                });
        var seen = reading.masks().stream().filter(score -> score.score() > 0.8).toList();
        assertThat(seen.getFirst().frame()).isBetween(5, 9);
        assertThat(seen.getLast().frame()).isBetween(35, 39);
        assertThat(seen).hasSizeBetween(27, 35);
    }

    @Test
    void turned_high_range_varying_and_still_sources_become_plain_frames() throws Exception {
        var plain = folder.resolve("in.mp4").toString();
        var turned = folder.resolve("turned.mp4");
        Ffmpeg.run(
                List.of("-display_rotation", "-90", "-i", plain, "-c", "copy", turned.toString()));
        var hdr =
                Ffmpeg.footage(
                        folder.resolve("hdr.mp4"),
                        "480x270",
                        "30000/1001",
                        2,
                        "-color_trc",
                        "smpte2084",
                        "-color_primaries",
                        "bt2020",
                        "-colorspace",
                        "bt2020nc");
        var varying = folder.resolve("varying.mp4");
        Ffmpeg.run(
                List.of(
                        "-i",
                        plain,
                        "-vf",
                        "select=not(eq(mod(n\\,7)\\,3))",
                        "-fps_mode",
                        "vfr",
                        "-c:v",
                        "libopenh264",
                        varying.toString()));
        var photo = folder.resolve("photo.png");
        Ffmpeg.run(List.of("-i", plain, "-frames:v", "1", photo.toString()));
        var sources =
                List.of(
                        taken(turned, new UUID(0, 2)),
                        taken(hdr, new UUID(0, 3)),
                        taken(varying, new UUID(0, 4)),
                        taken(photo, new UUID(0, 5)));
        var clips =
                List.of(
                        Clip.plain(
                                20, new Picture.Footage(sources.get(0).id(), 5, Fit.centerCrop())),
                        Clip.plain(
                                20,
                                new Picture.Footage(
                                        sources.get(1).id(),
                                        5,
                                        new Fit.Letterbox(Rgb.of("#B5622E")))),
                        Clip.plain(
                                20,
                                new Picture.Footage(sources.get(2).id(), 30, new Fit.BlurPad())),
                        Clip.plain(20, new Picture.Still(sources.get(3).id(), Fit.centerCrop())));
        var timeline =
                new Timeline(
                        CANVAS,
                        sources,
                        List.of(new Segment("hook", clips)),
                        List.of(),
                        NO_SOUND,
                        Encoding.draft(CANVAS));
        var output = folder.resolve("plain.mp4");

        render(timeline, folder.resolve("cache"), output);
        var reading = read(output, Questions.none());

        assertThat(reading.frames()).isEqualTo(80);
        assertThat(reading.packing().rotation()).isZero();
        assertThat(reading.packing().colorSpace()).isEqualTo("bt709");
        assertThat(reading.cuts()).contains(20, 40, 60);
        assertThat(reading.looks().get(70).change()).isLessThan(0.5);
        assertThat(reading.sound().integratedLufs()).isNull();
        assertThat(reading.sound().silences()).containsExactly(new SampleRange(0, 80 * 1600));
    }

    @Test
    void an_edited_overlay_renders_only_the_shots_it_lies_over() throws Exception {
        var cache = folder.resolve("cache-edited");
        render(timeline(band(180)), cache, folder.resolve("before.mp4"));

        var again = render(timeline(band(160)), cache, folder.resolve("after.mp4"));

        assertThat(again.segmentsRendered()).isEqualTo(2);
        assertThat(again.segmentsReused()).isEqualTo(1);
        assertThat(again.frames()).isEqualTo(80);
    }

    @Test
    void a_source_that_changed_is_refused() throws Exception {
        var other = new Source(footage.id(), "0".repeat(64), footage.container());
        var timeline = timeline(band(200));
        var changed =
                new Timeline(
                        timeline.canvas(),
                        List.of(other),
                        timeline.segments(),
                        timeline.overlays(),
                        timeline.sound(),
                        timeline.encoding());

        assertThatThrownBy(() -> render(changed, folder.resolve("cache"), folder.resolve("no.mp4")))
                .isInstanceOfSatisfying(
                        RenderFailed.class,
                        failed ->
                                assertThat(failed.code())
                                        .isEqualTo(RenderFailed.Code.SOURCE_CHANGED));
        assertThat(folder.resolve("no.mp4")).doesNotExist();
    }

    @Test
    void a_stopped_render_leaves_nothing_half_written() throws Exception {
        var still = new Picture.Solid(Rgb.of("#B5622E"));
        var timeline =
                new Timeline(
                        new Canvas(1080, 1920, FrameRate.THIRTY),
                        List.of(),
                        List.of(new Segment("hook", List.of(Clip.plain(3000, still)))),
                        List.of(),
                        NO_SOUND,
                        Encoding.draft(CANVAS));
        var cache = folder.resolve("cache-stopped");
        var output = folder.resolve("stopped.mp4");
        var begun = new CountDownLatch(1);
        var ended = new AtomicReference<Throwable>();
        var renderer =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                media.render(
                                        timeline,
                                        folder.resolve("media"),
                                        folder.resolve("bands"),
                                        cache,
                                        output,
                                        (_, _) -> begun.countDown());
                            } catch (InterruptedException | RuntimeException stopped) {
                                ended.set(stopped);
                            }
                        });
        begun.await();

        renderer.interrupt();
        renderer.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        assertThat(folder.toFile().list((_, name) -> name.startsWith("stopped.mp4"))).isEmpty();
        assertThat(cache).isEmptyDirectory();
        assertThat(Ffmpeg.jobFolders()).isEmpty();
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static MediaAnswer.Rendered render(Timeline timeline, Path cache, Path output)
            throws InterruptedException {
        return media.render(
                timeline,
                folder.resolve("media"),
                folder.resolve("bands"),
                cache,
                output,
                Progress.unheard());
    }

    private static Reading read(Path file, Questions questions) throws InterruptedException {
        return switch (media.read(file, questions, folder.resolve("bands"))) {
            case Outcome.Accepted<Reading>(Reading reading) -> reading;
            case Outcome.Refused<Reading>(var problems) ->
                    throw new IllegalStateException(problems.toString());
        };
    }

    private static Timeline timeline(Band band) {
        var picture = new Picture.Footage(footage.id(), 10, Fit.centerCrop());
        var hook =
                new Segment(
                        "hook",
                        List.of(
                                Clip.plain(20, picture),
                                new Clip(
                                        30,
                                        new Picture.Footage(footage.id(), 50, new Fit.BlurPad()),
                                        new Entry.FadeFrom(5, Rgb.BLACK),
                                        new Exit.Crossfade(10, picture))));
        var dark = new Segment("dark", List.of(Clip.plain(30, new Picture.Solid(Rgb.BLACK))));
        var voice =
                new Placement(
                        "v",
                        Placement.Role.VOICE,
                        footage.id(),
                        0,
                        0,
                        50 * 1600,
                        0,
                        480,
                        480,
                        false);
        return new Timeline(
                CANVAS,
                List.of(footage),
                List.of(hook, dark),
                List.of(new Overlay("caption", band, 35, 300, new FrameRange(5, 40), 4, 4)),
                new Soundtrack(
                        List.of(voice),
                        Soundtrack.Ducking.usual(),
                        List.of(new SampleRange(50 * 1600, 80 * 1600)),
                        List.of(),
                        Soundtrack.Loudness.social()),
                Encoding.draft(CANVAS));
    }

    private static Band band(int width) throws Exception {
        byte[] pixels = new byte[width * 60 * 4];
        for (int i = 0; i < pixels.length; i += 4) {
            int x = i / 4 % width;
            boolean lit = x / 10 % 2 == 0;
            byte value = (byte) (lit ? 255 : 0);
            pixels[i] = value;
            pixels[i + 1] = value;
            pixels[i + 2] = value;
            pixels[i + 3] = (byte) (x < 20 || x > width - 20 ? 0 : 255);
        }
        var file = Files.createDirectories(folder.resolve("bands")).resolve("new");
        Files.write(file, pixels);
        var band = new Band(Gate.sha256(file), width, 60);
        Files.move(
                file,
                file.resolveSibling(band.fileName()),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return band;
    }

    private static Source taken(Path file, UUID id) {
        return switch (Gate.takeIn(file, folder.resolve("media"), id)) {
            case Outcome.Accepted<Source>(Source source) -> source;
            case Outcome.Refused<Source>(var problems) ->
                    throw new IllegalStateException(problems.toString());
        };
    }
}
