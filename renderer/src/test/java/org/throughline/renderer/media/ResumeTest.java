package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.problem.Outcome;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.Installed;
import org.throughline.renderer.child.MediaAnswer;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.Rgb;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.Timeline;

/// What was finished before something went wrong is not made again.
final class ResumeTest {
    private static final Canvas CANVAS = new Canvas(360, 640, FrameRate.THIRTY);

    @TempDir private Path folder;

    @Test
    void a_killed_render_goes_on_at_the_next_unfinished_segment() throws Exception {
        var media = Ffmpeg.media();
        var cache = Files.createDirectories(folder.resolve("cache"));
        var timeline = timeline(List.of(), 60, 900, 60);
        Callable<MediaAnswer.Rendered> render = () -> render(media, timeline);
        try (var watch = FileSystems.getDefault().newWatchService();
                var pool = Executors.newSingleThreadExecutor()) {
            cache.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            var rendering = pool.submit(render);
            while (finished(cache) == 0) {
                watch.take().reset();
            }
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);

            assertThatThrownBy(rendering::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(RenderFailed.class)
                    .hasMessageContaining("The media program ended with");
        }
        int finished = finished(cache);
        assertThat(cache.toFile().list()).as("nothing half-written").hasSize(finished);
        assertThat(folder.resolve("draft.mp4")).doesNotExist();

        var again = render.call();

        assertThat(again.segmentsReused()).isEqualTo(finished).isBetween(1, 2);
        assertThat(again.segmentsRendered()).isEqualTo(3 - finished);
    }

    @Test
    void a_damaged_segment_is_made_anew_and_the_draft_comes_out_the_same() throws Exception {
        var media = Ffmpeg.media();
        var timeline = timeline(List.of(), 30, 30);
        var before = render(media, timeline);
        var damaged =
                folder.resolve("cache")
                        .toFile()
                        .listFiles((_, name) -> name.endsWith(".mp4"))[0]
                        .toPath();
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);

        var again = render(media, timeline);

        assertThat(again.segmentsRendered()).isEqualTo(1);
        assertThat(again.sha256()).isEqualTo(before.sha256());
    }

    @Test
    void a_cache_that_may_keep_nothing_is_emptied_when_the_draft_is_there() throws Exception {
        var usual = Ffmpeg.installed();
        var media = new MediaProgram(usual, folder.resolve("work"), 0);

        var rendered = render(media, timeline(List.of(), 30));

        assertThat(rendered.frames()).isEqualTo(30);
        assertThat(folder.resolve("cache")).isEmptyDirectory();
    }

    /// A disk that is full is stood in for by the largest file that may be written: the segments
    /// are smaller, the draft with its sound is not.
    @Test
    void a_full_disk_is_told_as_such_and_what_is_finished_is_kept() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
        var tone = folder.resolve("tone.wav");
        Ffmpeg.run(List.of("-f", "lavfi", "-i", "anoisesrc=d=12:r=48000", tone.toString()));
        var usual = Ffmpeg.installed();
        var script =
                Files.writeString(
                        folder.resolve("java"),
                        "#!/bin/sh\nulimit -f 200\nexec '%s' \"$@\"\n".formatted(usual.java()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        var little =
                new MediaProgram(
                        new Installed(script, usual.classPath(), usual.folder()),
                        folder.resolve("work"));
        if (!(Gate.takeIn(tone, folder.resolve("media"), new UUID(0, 7))
                instanceof Outcome.Accepted<Source>(Source source))) {
            throw new AssertionError("the tone is not taken in");
        }
        var timeline = timeline(List.of(source), 180, 180);

        assertThatThrownBy(() -> render(little, timeline))
                .isInstanceOfSatisfying(
                        RenderFailed.class,
                        failed -> {
                            assertThat(failed.code()).isEqualTo(RenderFailed.Code.STORAGE);
                            assertThat(failed)
                                    .hasMessageContaining("File too large")
                                    .hasMessageContaining("Maybe make room");
                        });
        assertThat(folder.toFile().list((_, name) -> name.startsWith("draft.mp4"))).isEmpty();

        var again = render(Ffmpeg.media(), timeline);

        assertThat(again.segmentsReused()).isEqualTo(2);
    }

    private static int finished(Path cache) {
        String[] names = cache.toFile().list((_, name) -> name.endsWith(".mp4"));
        return names == null ? 0 : names.length;
    }

    private MediaAnswer.Rendered render(MediaProgram media, Timeline timeline)
            throws InterruptedException {
        return media.render(
                timeline,
                folder.resolve("media"),
                folder.resolve("bands"),
                folder.resolve("cache"),
                folder.resolve("draft.mp4"),
                Progress.unheard());
    }

    private Timeline timeline(List<Source> sounds, int... lengths) throws Exception {
        Files.createDirectories(folder.resolve("media"));
        var segments = new ArrayList<Segment>();
        for (int length : lengths) {
            var color = new Rgb(20 * segments.size(), 90, 160);
            var clip = Clip.plain(length, new Picture.Solid(color));
            segments.add(new Segment("beat-" + segments.size(), List.of(clip)));
        }
        var placements =
                sounds.stream()
                        .map(sound ->
                                new Placement(
                                        "s",
                                        Placement.Role.EFFECT,
                                        sound.id(),
                                        0,
                                        0,
                                        12L * Soundtrack.RATE_HZ,
                                        0,
                                        0,
                                        0,
                                        false))
                        .toList();
        return new Timeline(
                CANVAS,
                sounds,
                segments,
                List.of(),
                new Soundtrack(
                        placements,
                        Soundtrack.Ducking.usual(),
                        List.of(),
                        List.of(),
                        Soundtrack.Loudness.social()),
                Encoding.draft(CANVAS));
    }
}
