package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.data.problem.Outcome;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.SourceId;
import org.throughline.renderer.timeline.Timeline;

/// Files from outside that lie, are broken or point at other people's files. Each is answered with
/// a sentence, in few processes; an honest file is taken in beside them.
///
/// `-Dthroughline.hostile=2000` looks at as many broken files instead of sixty.
final class HostileFilesTest {
    private static final int BROKEN = Integer.getInteger("throughline.hostile", 60);
    private static final int AT_ONCE = 100;
    private static final String WORD = "canary-5f1c";

    @TempDir private static Path folder;
    private static Path canary;
    private static Path honest;
    private static final Map<String, byte[]> KINDS = new LinkedHashMap<>();
    private static MediaProgram media;

    @BeforeAll
    static void make_files() throws Exception {
        media = Ffmpeg.media();
        var made = Files.createDirectories(folder.resolve("made"));
        var arguments =
                new ArrayList<>(
                        List.of(
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc2=s=96x64:r=25:d=1",
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=f=330:r=48000:d=1"));
        for (String kind :
                List.of("mp4", "mkv", "webm", "avi", "gif", "flac", "mp3", "wav", "ogg", "aac")) {
            if (kind.equals("webm")) {
                arguments.addAll(List.of("-c:v", "libvpx-vp9", "-cpu-used", "8"));
            } else if (kind.equals("mp4") || kind.equals("mkv")) {
                arguments.addAll(List.of("-c:v", "libopenh264"));
            } else if (kind.equals("ogg")) {
                arguments.addAll(List.of("-vn", "-c:a", "libopus"));
            }
            arguments.add(made.resolve("a." + kind).toString());
        }
        for (String kind : List.of("png", "jpg")) {
            arguments.addAll(List.of("-frames:v", "1", made.resolve("a." + kind).toString()));
        }
        Ffmpeg.run(arguments);
        try (var files = Files.list(made)) {
            for (var file : files.sorted().toList()) {
                KINDS.put(ending(file), Files.readAllBytes(file));
            }
        }
        honest = made.resolve("a.mp4");
        canary = Files.createDirectories(folder.resolve("others")).resolve(WORD + ".mp4");
        Ffmpeg.run(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "color=c=magenta:s=96x64:r=25:d=1",
                        "-c:v",
                        "libopenh264",
                        "-metadata",
                        "title=" + WORD,
                        canary.toString()));
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(Ffmpeg.jobFolders()).isEmpty();
    }

    @Test
    void lists_bombs_and_giants_are_refused_and_an_honest_file_is_taken_in_after_them()
            throws Exception {
        var files = new ArrayList<Path>();
        for (String list : lists()) {
            files.add(
                    write("list-" + files.size() + ".mp4", list.getBytes(StandardCharsets.UTF_8)));
        }
        int lists = files.size();
        files.add(write("wide.png", HostileFiles.hugePicture(20_000)));
        files.add(write("wide.gif", HostileFiles.hugeAnimation()));
        files.add(write("wide.jpg", HostileFiles.hugePhoto()));
        files.addAll(giants());
        var note = write("note.png", HostileFiles.inflatingNote(700));
        var all = new ArrayList<>(files);
        all.addAll(List.of(note, honest));

        var found = media.probe(all);

        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(says(found, note))
                .as("its note is not inflated beyond what a child may hold")
                .containsAnyOf("MEDIA-0", "width=8, height=8");
        for (var list : files.subList(0, lists)) {
            assertThat(says(found, list)).startsWith("MEDIA-004");
        }
        for (var file : files.subList(lists, files.size())) {
            assertThat(says(found, file))
                    .as(file.toString())
                    .startsWith("MEDIA-0")
                    .doesNotContain("0x0");
        }
        assertThat(found.get(honest)).isInstanceOf(Outcome.Accepted.class);
        assertThat(found.values().toString()).doesNotContain(WORD);
    }

    /// What would open a neighbor, another folder's file, itself or a host.
    private static List<String> lists() {
        String neighbor = "../others/" + WORD + ".mp4";
        return List.of(
                "ffconcat version 1.0\nfile '" + neighbor + "'\n",
                "ffconcat version 1.0\nfile '" + canary + "'\noption safe 0\n",
                "# nothing\nfile '" + canary + "'\n",
                "#EXTM3U\n#EXTINF:1,\nfile://" + canary + "\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXTINF:1,\nlist-4.mp4\n#EXTINF:1,\nlist-4.mp4\n",
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nhttp://127.0.0.1:9/a.m3u8\n",
                "<?xml version='1.0'?><MPD><BaseURL>file://" + canary + "</BaseURL></MPD>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='" + canary + "'/></svg>",
                "v=0\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n",
                "concat:" + canary + "|" + canary);
    }

    private static List<Path> giants() throws Exception {
        var many = folder.resolve("many.mkv");
        var arguments = new ArrayList<>(List.of("-i", honest.toString()));
        for (int i = 0; i < 70; i++) {
            arguments.addAll(List.of("-map", "0:a"));
        }
        arguments.addAll(List.of("-c", "copy", many.toString()));
        Ffmpeg.run(arguments);
        var fast = folder.resolve("fast.mp4");
        var late = folder.resolve("late.mkv");
        Ffmpeg.run(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "color=s=64x64:r=240:d=0.2",
                        "-c:v",
                        "libopenh264",
                        fast.toString(),
                        "-vf",
                        "fps=10,setpts=N*4000/TB",
                        "-fps_mode",
                        "vfr",
                        "-c:v",
                        "libopenh264",
                        late.toString()));
        return List.of(many, fast, late);
    }

    @Test
    void a_file_that_ends_too_early_is_refused_or_is_what_is_left_of_it() throws Exception {
        var files = new LinkedHashMap<Path, Integer>();
        for (var kind : KINDS.entrySet()) {
            for (int percent : new int[] {1, 10, 50, 90, 99}) {
                byte[] whole = kind.getValue();
                byte[] left = Arrays.copyOf(whole, Math.max(1, whole.length * percent / 100));
                files.put(write("cut-" + percent + "." + kind.getKey(), left), percent);
            }
        }

        var found = media.probe(List.copyOf(files.keySet()));

        files.forEach((file, percent) -> {
            if (found.get(file) instanceof Outcome.Accepted<Probe>(Probe probe)) {
                assertThat(probe.seconds()).as(file.toString()).isBetween(0.0, 1.2);
                assertThat(List.of("mp4", "png", "jpg"))
                        .as(file + " at " + percent)
                        .doesNotContain(ending(file));
            } else {
                assertThat(says(found, file)).startsWith("MEDIA-0").doesNotContain("0x0");
            }
        });
        assertThat(found.values().stream().filter(Outcome.Accepted.class::isInstance).count())
                .as("what streams can be played as far as it goes")
                .isPositive();
    }

    @Test
    void broken_files_are_answered_one_by_one() throws Exception {
        var random = new Random(20261126);
        var kinds = List.copyOf(KINDS.keySet());
        for (int from = 0; from < BROKEN; from += AT_ONCE) {
            var files = new ArrayList<Path>();
            for (int i = from; i < Math.min(BROKEN, from + AT_ONCE); i++) {
                String kind = kinds.get(i % kinds.size());
                byte[] broken =
                        HostileFiles.mutated(
                                java.util.Objects.requireNonNull(KINDS.get(kind)), random);
                files.add(write("broken-" + i + "." + kind, broken));
            }
            files.add(honest);

            var found = media.probe(files);

            assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(files);
            assertThat(found.get(honest)).isInstanceOf(Outcome.Accepted.class);
            for (var file : files) {
                if (found.get(file) instanceof Outcome.Refused<Probe>) {
                    assertThat(says(found, file)).startsWith("MEDIA-0").contains(". ");
                }
            }
        }
    }

    /// The frames of such a file are read by whoever follows the reference, which the natives' own
    /// program does when it is told to.
    @Test
    void a_file_whose_frames_lie_in_another_shows_none_of_them() throws Exception {
        var pointing =
                write("pointing.mp4", HostileFiles.pointingAt(Files.readAllBytes(canary), canary));
        var followed = folder.resolve("followed.mp4");
        Ffmpeg.run(
                List.of(
                        "-enable_drefs",
                        "1",
                        "-use_absolute_path",
                        "1",
                        "-i",
                        pointing.toString(),
                        "-c",
                        "copy",
                        followed.toString()));
        assertThat(TestFootage.frameHashes(followed)).isEqualTo(TestFootage.frameHashes(canary));

        var found = media.probe(List.of(pointing));

        assertThat(says(found, pointing)).startsWith("MEDIA-006");
        var output = folder.resolve("leaked.mp4");
        assertThatThrownBy(() -> render(pointing, output)).isInstanceOf(RenderFailed.class);
        assertThat(output).doesNotExist();
    }

    /// The gate's word is not needed for it: a demuxer of a known format opens no list.
    @ParameterizedTest
    @EnumSource(Container.class)
    void no_known_format_opens_a_list(Container container) throws Exception {
        for (String list : lists()) {
            var file = write("list-4.mp4", list.getBytes(StandardCharsets.UTF_8));
            try (var input = SafeInput.open(file.toString(), container)) {
                assertThat(input.seconds()).isZero();
                assertThat(Decoding.all(input, _ -> leaked(), _ -> leaked())).isZero();
            } catch (Unusable refused) {
                assertThat(refused.code()).startsWith("MEDIA-0");
            }
        }
    }

    private static void leaked() {
        throw new AssertionError("something was decoded out of a list");
    }

    private static void render(Path file, Path output) throws InterruptedException {
        var taken = Gate.takeIn(file, folder.resolve("media"), new UUID(0, 9));
        if (!(taken instanceof Outcome.Accepted<Source>(Source source))) {
            throw new AssertionError(taken);
        }
        var canvas = new Canvas(96, 64, new FrameRate(25, 1));
        var clip =
                Clip.plain(
                        10, new Picture.Footage(new SourceId(new UUID(0, 9)), 0, Fit.centerCrop()));
        media.render(
                new Timeline(
                        canvas,
                        List.of(source),
                        List.of(new Segment("hook", List.of(clip))),
                        List.of(),
                        new Soundtrack(
                                List.of(),
                                Soundtrack.Ducking.usual(),
                                List.of(),
                                List.of(),
                                Soundtrack.Loudness.social()),
                        Encoding.draft(canvas)),
                folder.resolve("media"),
                folder.resolve("bands"),
                folder.resolve("cache"),
                output,
                Progress.unheard());
    }

    private static String says(Map<Path, Outcome<Probe>> found, Path file) {
        return switch (found.get(file)) {
            case Outcome.Refused<Probe>(var problems) ->
                    problems.getFirst().code()
                            + ": "
                            + problems.getFirst().message()
                            + " "
                            + problems.getFirst().hint();
            case Outcome.Accepted<Probe>(Probe probe) -> "taken in: " + probe;
            case null -> "no answer";
        };
    }

    private static Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
