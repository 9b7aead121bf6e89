package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.measure.Questions;

class ForeignFilesTest {
    @TempDir static Path folder;
    private static MediaProgram media;
    private static Path clip;

    @BeforeAll
    static void make_clip() throws Exception {
        media = Ffmpeg.media();
        clip = Ffmpeg.footage(folder.resolve("clip.mp4"), "320x180", "25", 2);
    }

    @Test
    void a_clip_is_seen_as_it_is() throws Exception {
        var probe = accepted(clip);

        assertThat(probe.container()).isEqualTo("mp4");
        assertThat(probe.seconds()).isBetween(1.9, 2.1);
        assertThat(probe.video())
                .isEqualTo(
                        new Probe.Video(320, 180, new FrameRate(25, 1), 0, "h264", false, false));
        assertThat(probe.audio().channels()).isEqualTo(2);
        assertThat(probe.audio().lufs()).isBetween(-30.0, -10.0);
        assertThat(probe.silences()).isEmpty();
        assertThat(probe.cuts()).isEmpty();
    }

    @Test
    void a_turned_clip_is_seen_upright() throws Exception {
        var turned = folder.resolve("turned.mp4");
        Ffmpeg.run(
                List.of(
                        "-display_rotation",
                        "-90",
                        "-i",
                        clip.toString(),
                        "-c",
                        "copy",
                        turned.toString()));

        var video = accepted(turned).video();

        assertThat(video.rotation()).isEqualTo(90);
        assertThat(video.width()).isEqualTo(180);
        assertThat(video.height()).isEqualTo(320);
    }

    @Test
    void a_clip_without_sound_has_no_sound_facts() throws Exception {
        var quiet = folder.resolve("quiet.mp4");
        Ffmpeg.run(List.of("-i", clip.toString(), "-an", "-c", "copy", quiet.toString()));

        var probe = accepted(quiet);

        assertThat(probe.audio()).isNull();
        assertThat(probe.silences()).isNull();
        assertThat(probe.speech()).isNull();
    }

    @Test
    void a_sound_without_picture_has_no_picture_facts() throws Exception {
        var sound = folder.resolve("sound.flac");
        Ffmpeg.run(List.of("-i", clip.toString(), "-vn", sound.toString()));

        var probe = accepted(sound);

        assertThat(probe.video()).isNull();
        assertThat(probe.cuts()).isNull();
        assertThat(probe.audio().codec()).isEqualTo("flac");
    }

    @Test
    void a_truncated_clip_is_refused_with_a_sentence() throws Exception {
        byte[] whole = Files.readAllBytes(clip);
        var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(refused(cut).message()).contains("mp4").contains("cannot be read");
    }

    @Test
    void a_clip_cut_off_behind_its_index_is_refused_with_how_much_is_there() throws Exception {
        var streamed = folder.resolve("streamed.mp4");
        Ffmpeg.run(
                List.of(
                        "-stream_loop",
                        "2",
                        "-i",
                        clip.toString(),
                        "-c",
                        "copy",
                        "-movflags",
                        "+faststart",
                        streamed.toString()));
        byte[] whole = Files.readAllBytes(streamed);
        var cut = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(accepted(streamed).seconds()).isBetween(5.9, 6.2);
        assertThat(refused(cut).message()).contains("lasts 6.", "ends after ");
    }

    @Test
    void bytes_that_only_begin_like_a_video_are_refused() throws Exception {
        byte[] fake = new byte[4096];
        System.arraycopy(Files.readAllBytes(clip), 0, fake, 0, 24);
        var file = Files.write(folder.resolve("fake.mp4"), fake);

        assertThat(refused(file).code()).startsWith("MEDIA-0");
    }

    @Test
    void a_codec_that_is_not_taken_in_is_refused_in_any_stream() throws Exception {
        var second = folder.resolve("second.mkv");
        Ffmpeg.run(
                List.of(
                        "-i",
                        clip.toString(),
                        "-map",
                        "0:v",
                        "-map",
                        "0:v",
                        "-map",
                        "0:a",
                        "-c",
                        "copy",
                        "-c:v:1",
                        "mpeg2video",
                        second.toString()));
        var sound = folder.resolve("sound.mkv");
        Ffmpeg.run(
                List.of(
                        "-i",
                        clip.toString(),
                        "-map",
                        "0:v",
                        "-map",
                        "0:a",
                        "-map",
                        "0:a",
                        "-c",
                        "copy",
                        "-c:a:1",
                        "mp2",
                        sound.toString()));

        assertThat(refused(second).message()).contains("mpeg2video");
        assertThat(refused(sound).message()).contains("mp2");
    }

    @Test
    void a_file_whose_sound_has_hardly_a_rate_is_refused_when_it_is_read() throws Exception {
        var slow = folder.resolve("slow.mkv");
        Ffmpeg.run(
                List.of(
                        "-i",
                        clip.toString(),
                        "-c:v",
                        "copy",
                        "-c:a",
                        "pcm_s16le",
                        "-ar",
                        "1000",
                        slow.toString()));

        assertThat(media.read(slow, Questions.none(), folder))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.problems().toString()).contains("no rate"));
    }

    @Test
    void a_list_in_a_known_container_does_not_open_its_neighbor() throws Exception {
        var list =
                Files.writeString(
                        folder.resolve("list.mp4"), "ffconcat version 1.0\nfile clip.mp4\n");

        assertThat(refused(list).code()).isEqualTo("MEDIA-004");
    }

    private static Probe accepted(Path file) throws InterruptedException {
        return switch (media.probe(file)) {
            case Outcome.Accepted<Probe>(Probe probe) -> probe;
            case Outcome.Refused<Probe>(List<Problem> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static Problem refused(Path file) throws InterruptedException {
        return switch (media.probe(file)) {
            case Outcome.Refused<Probe>(List<Problem> problems) -> problems.getFirst();
            case Outcome.Accepted<Probe>(Probe probe) -> throw new AssertionError(probe.toString());
        };
    }
}
