package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.problem.Outcome;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.child.MediaAnswer;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
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
import org.throughline.renderer.timeline.Timeline;

/// A preview shows what the draft will show, from small copies of the sources, and can be played
/// while it is made.
final class PreviewTest {
    private static final Canvas CANVAS = new Canvas(270, 480, FrameRate.THIRTY);
    private static final int HOOK = 45;
    private static final int REST = 60;
    private static final int SMALL = 24 * 42;

    @TempDir private static Path folder;
    private static MediaProgram media;
    private static Source turned;

    @BeforeAll
    static void film() throws Exception {
        media = Ffmpeg.media();
        var stored =
                Ffmpeg.footage(folder.resolve("stored.mp4"), "1280x720", "25", 4, "-b:v", "4M");
        var file = folder.resolve("turned.mp4");
        Ffmpeg.run(
                List.of(
                        "-display_rotation",
                        "90",
                        "-i",
                        stored.toString(),
                        "-c",
                        "copy",
                        file.toString()));
        if (!(Gate.takeIn(file, folder.resolve("media"), new UUID(0, 3))
                instanceof Outcome.Accepted<Source>(Source source))) {
            throw new AssertionError("the footage is not taken in");
        }
        turned = source;
    }

    @Test
    void a_preview_shows_the_same_frame_at_the_same_time_as_the_draft() throws Exception {
        var draft = folder.resolve("draft.mp4");
        media.render(
                timeline(Encoding.draft(CANVAS)),
                folder.resolve("media"),
                folder.resolve("bands"),
                folder.resolve("cache"),
                draft,
                Progress.unheard());
        var file = folder.resolve("preview.mp4");
        var first = folder.resolve("first.mp4");
        var heard = new FirstPart(file, first);

        var made = preview(timeline(Encoding.preview(CANVAS)), file, heard);

        assertThat(made.frames()).isEqualTo(HOOK + REST);
        assertThat(heard.frames).isIn(HOOK, HOOK + REST);
        assertThat(pictures(first)).hasSizeGreaterThanOrEqualTo(HOOK);
        assertThat(boxes(file, "moof")).isEqualTo(2);
        assertThat(boxes(draft, "moof")).isZero();
        var full = pictures(draft);
        var small = pictures(file);
        assertThat(small.size()).isEqualTo(full.size());
        for (int i = 1; i < small.size() - 1; i++) {
            double same = difference(small.get(i), full.get(i));
            assertThat(same).as("frame " + i).isLessThan(6);
        }
        int nearest = 0;
        for (int i = 1; i < small.size() - 1; i++) {
            double same = difference(small.get(i), full.get(i));
            nearest +=
                    same <= difference(small.get(i), full.get(i - 1)) + 0.01
                                    && same <= difference(small.get(i), full.get(i + 1)) + 0.01
                            ? 1
                            : 0;
        }
        assertThat(nearest).isGreaterThan(small.size() * 95 / 100);
    }

    @Test
    void copies_are_made_once_and_segments_are_kept() throws Exception {
        var timeline = timeline(Encoding.preview(CANVAS));
        preview(timeline, folder.resolve("once.mp4"), Progress.unheard());
        var proxies = folder.resolve("media").resolve(Proxies.FOLDER);
        String copy = Gate.sha256(proxies.toFile().listFiles()[0].toPath());

        var again = preview(timeline, folder.resolve("twice.mp4"), Progress.unheard());

        assertThat(again.segmentsReused()).isEqualTo(2);
        assertThat(proxies.toFile().listFiles()).hasSize(1);
        assertThat(Gate.sha256(proxies.toFile().listFiles()[0].toPath())).isEqualTo(copy);
        assertThat(folder.resolve("twice.mp4")).hasSameBinaryContentAs(folder.resolve("once.mp4"));
    }

    @Test
    void a_preview_that_is_stopped_is_removed() {
        var dark = new Picture.Solid(Rgb.BLACK);
        var canvas = new Canvas(540, 960, FrameRate.THIRTY);
        var timeline =
                new Timeline(
                        canvas,
                        List.of(),
                        List.of(
                                new Segment("hook", List.of(Clip.plain(10, dark))),
                                new Segment("rest", List.of(Clip.plain(3000, dark)))),
                        List.of(),
                        sound(List.of()),
                        Encoding.preview(canvas));
        var file = folder.resolve("stopped.mp4");
        var seen = new ArrayList<Boolean>();
        Progress stopping =
                new Progress() {
                    @Override
                    public void at(int done, int total) {
                        // stopped by what can be played
                    }

                    @Override
                    public void playable(int frames) {
                        seen.add(Files.exists(file));
                        Thread.currentThread().interrupt();
                    }
                };

        assertThatThrownBy(() -> preview(timeline, file, stopping))
                .isInstanceOf(InterruptedException.class);

        assertThat(seen).containsExactly(true);
        assertThat(file).doesNotExist();
    }

    /// Copies what can be played the first time that anything can.
    private static final class FirstPart implements Progress {
        private final Path file;
        private final Path copy;
        private int frames;

        FirstPart(Path file, Path copy) {
            this.file = file;
            this.copy = copy;
        }

        @Override
        public void at(int done, int total) {
            // what can be played counts
        }

        @Override
        public void playable(int now) {
            if (frames == 0) {
                frames = now;
                try {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException gone) {
                    throw new java.io.UncheckedIOException(gone);
                }
            }
        }
    }

    private static MediaAnswer.Rendered preview(Timeline timeline, Path file, Progress progress)
            throws InterruptedException {
        return media.preview(
                timeline,
                folder.resolve("media"),
                folder.resolve("bands"),
                folder.resolve("cache"),
                file,
                progress);
    }

    private static Timeline timeline(Encoding encoding) {
        var hook = new Clip(HOOK, footage(20), new Entry.Cut(), new Exit.Crossfade(10, footage(5)));
        var voice =
                new Placement(
                        "v", Placement.Role.VOICE, turned.id(), 0, 0, 90 * 1600, 0, 0, 0, false);
        return new Timeline(
                CANVAS,
                List.of(turned),
                List.of(
                        new Segment("hook", List.of(hook)),
                        new Segment("rest", List.of(Clip.plain(REST, footage(15))))),
                List.of(),
                sound(List.of(voice)),
                encoding);
    }

    private static Soundtrack sound(List<Placement> placements) {
        return new Soundtrack(
                placements,
                Soundtrack.Ducking.usual(),
                List.of(),
                List.of(),
                Soundtrack.Loudness.social());
    }

    private static Picture.Footage footage(int in) {
        return new Picture.Footage(turned.id(), in, Fit.centerCrop());
    }

    /// Every frame, grey and small.
    private static List<byte[]> pictures(Path video) throws Exception {
        var raw = video.resolveSibling(video.getFileName() + ".grey");
        Ffmpeg.run(
                List.of(
                        "-i",
                        video.toString(),
                        "-vf",
                        "scale=24:42:flags=area,format=gray",
                        "-fps_mode",
                        "passthrough",
                        "-f",
                        "rawvideo",
                        raw.toString()));
        byte[] all = Files.readAllBytes(raw);
        var frames = new ArrayList<byte[]>();
        for (int at = 0; at + SMALL <= all.length; at += SMALL) {
            frames.add(Arrays.copyOfRange(all, at, at + SMALL));
        }
        return frames;
    }

    private static double difference(byte[] one, byte[] other) {
        long sum = 0;
        for (int i = 0; i < SMALL; i++) {
            sum += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
        }
        return sum / (double) SMALL;
    }

    private static int boxes(Path file, String type) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return bytes.split(type, -1).length - 1;
    }
}
