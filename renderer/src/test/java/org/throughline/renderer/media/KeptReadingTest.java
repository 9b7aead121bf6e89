package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.problem.Outcome;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.timeline.Band;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Overlay;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.Rgb;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.Timeline;

/// A reading that knows most of a draft from before says the same as one that decodes all of it.
final class KeptReadingTest {
    private static final Canvas CANVAS = new Canvas(270, 480, FrameRate.THIRTY);
    private static final int MOVING = 75;
    private static final int STILL = 100;

    @TempDir private static Path folder;
    private static Source footage;

    @TempDir private Path own;

    @BeforeAll
    static void make_footage() throws Exception {
        var file = Ffmpeg.footage(folder.resolve("in.mp4"), "270x480", "30", 4);
        footage =
                switch (Gate.takeIn(file, folder.resolve("media"), new UUID(0, 1))) {
                    case Outcome.Accepted<Source>(Source source) -> source;
                    case Outcome.Refused<Source>(var problems) ->
                            throw new IllegalStateException(problems.toString());
                };
    }

    @Test
    void it_says_the_same_when_nothing_was_known() throws Exception {
        var file = render("new.mp4", band(220), -6, MOVING);

        assertThat(kept(file, band(220))).isEqualTo(plain(file, band(220)));
    }

    @Test
    void it_says_the_same_when_everything_was_known() throws Exception {
        var file = render("same.mp4", band(220), -6, MOVING);
        kept(file, band(220));
        int notes = notes();

        assertThat(kept(file, band(220))).isEqualTo(plain(file, band(220)));
        assertThat(notes()).isEqualTo(notes).isGreaterThan(4);
    }

    @Test
    void it_says_the_same_of_a_draft_with_another_caption_that_is_called_otherwise()
            throws Exception {
        kept(render("caption.mp4", band(220), -6, MOVING), band(220));
        var file = render("caption-2.mp4", band(180), -6, MOVING);
        var questions = questions(band(180), "c-2", MOVING);

        assertThat(kept(file, questions)).isEqualTo(plain(file, questions));
    }

    @Test
    void it_says_the_same_of_a_draft_with_other_music() throws Exception {
        kept(render("loud.mp4", band(220), -6, MOVING), band(220));
        int notes = notes();
        var file = render("low.mp4", band(220), -40, MOVING);

        assertThat(kept(file, band(220))).isEqualTo(plain(file, band(220)));
        assertThat(notes()).as("sound alone is new").isEqualTo(notes + 1);
    }

    @Test
    void it_says_the_same_where_a_shot_has_become_longer_and_what_follows_comes_later()
            throws Exception {
        kept(render("short.mp4", band(220), -6, MOVING), band(220));
        var file = render("long.mp4", band(220), -6, MOVING + 7);
        var questions = questions(band(220), "c", MOVING + 7);

        assertThat(kept(file, questions)).isEqualTo(plain(file, questions));
    }

    @Test
    void what_is_known_is_not_decoded_again() throws Exception {
        var file = render("known.mp4", band(220), -6, MOVING);
        var before = kept(file, band(220));
        try (var cache = new SegmentCache(own.resolve("cache"), Long.MAX_VALUE);
                var notes = Files.newDirectoryStream(own.resolve("cache"), "*.note")) {
            for (var note : notes) {
                String key = note.getFileName().toString().replace(".note", "");
                var found = cache.findNote(key, FoundInGroup.class);
                if (found.isPresent()) {
                    cache.keepNote(key, brighter(found.get()));
                }
            }
        }

        var again = kept(file, band(220));

        for (int frame = 1; frame < MOVING; frame++) {
            assertThat(again.looks().get(frame).luma() - before.looks().get(frame).luma())
                    .as("frame " + frame)
                    .isIn(1.0, 0.0);
        }
        assertThat(again.looks()).isNotEqualTo(before.looks());
    }

    /// Another codec; parameters that come between the pictures; groups that begin at no IDR.
    @ParameterizedTest
    @ValueSource(strings = {"-c:v mpeg4", "-c:v copy -bsf:v h264_mp4toannexb", "-c:v copy -ss 0.5"})
    void a_file_that_is_no_draft_of_ours_is_decoded_as_ever(String made) throws Exception {
        var other = own.resolve("other.mp4");
        var arguments = new ArrayList<String>(List.of("-i", folder.resolve("in.mp4").toString()));
        arguments.addAll(List.of(made.split(" ", -1)));
        arguments.add(other.toString());
        Ffmpeg.run(arguments);

        assertThat(kept(other, band(220))).isEqualTo(plain(other, band(220)));
        assertThat(kept(other, band(220))).isEqualTo(plain(other, band(220)));
    }

    private static FoundInGroup brighter(FoundInGroup found) {
        var looks =
                found.looks().stream()
                        .map(look ->
                                new Looks.Look(
                                        look.luma() + 1,
                                        look.black(),
                                        look.quarters(),
                                        look.change(),
                                        look.liveliest()))
                        .toList();
        return new FoundInGroup(
                looks,
                found.first(),
                found.last(),
                found.prints(),
                found.scores(),
                found.thumbnails(),
                found.faces());
    }

    private int notes() {
        return own.resolve("cache").toFile().list((_, name) -> name.endsWith(".note")).length;
    }

    private Reading kept(Path file, Band band) {
        return kept(file, questions(band, "c", MOVING));
    }

    private Reading kept(Path file, Questions questions) {
        return read(
                file,
                questions,
                new MediaJob.Kept(own.resolve("cache").toString(), Long.MAX_VALUE, "here"));
    }

    private Reading plain(Path file, Band band) {
        return plain(file, questions(band, "c", MOVING));
    }

    private Reading plain(Path file, Questions questions) {
        return read(file, questions, null);
    }

    private static Reading read(
            Path file, Questions questions, MediaJob.@org.jspecify.annotations.Nullable Kept kept) {
        return FileReading.of(
                new MediaJob.Read(
                        file.toString(),
                        Container.MP4,
                        questions,
                        folder.resolve("bands").toString(),
                        kept),
                Progress.unheard());
    }

    /// What is asked lies over the borders of groups.
    private static Questions questions(Band band, String id, int moving) {
        var caption =
                IntStream.of(1, 7)
                        .mapToObj(step ->
                                new Questions.Mask(
                                        id, band, 40, 25, 300, new FrameRange(2, moving), step))
                        .toList();
        return new Questions(
                caption,
                List.of(0, 59, 60, moving + 3),
                List.of(0, 15, moving),
                List.of(new FrameRange(50, 70), new FrameRange(moving - 3, moving + 3)),
                0);
    }

    private Path render(String name, Band band, double musicDb, int moving) throws Exception {
        var file = own.resolve(name);
        Ffmpeg.media()
                .render(
                        timeline(band, musicDb, moving),
                        folder.resolve("media"),
                        folder.resolve("bands"),
                        own.resolve("segments"),
                        file,
                        Progress.unheard());
        return file;
    }

    private static Timeline timeline(Band band, double musicDb, int moving) {
        var hook =
                new Segment(
                        "hook",
                        List.of(
                                Clip.plain(
                                        moving,
                                        new Picture.Footage(footage.id(), 3, Fit.centerCrop()))));
        var rest =
                new Segment(
                        "rest",
                        List.of(
                                Clip.plain(STILL, new Picture.Solid(Rgb.of("#B5622E"))),
                                Clip.plain(3, new Picture.Solid(Rgb.BLACK)),
                                Clip.plain(3, new Picture.Solid(Rgb.of("#FFFFFF"))),
                                Clip.plain(
                                        30,
                                        new Picture.Footage(footage.id(), 60, Fit.centerCrop()))));
        long samples = (moving + STILL + 36L) * 1600;
        var music =
                new Placement(
                        "m",
                        Placement.Role.MUSIC,
                        footage.id(),
                        0,
                        0,
                        samples,
                        musicDb,
                        480,
                        (long) (-musicDb * 800),
                        true);
        return new Timeline(
                CANVAS,
                List.of(footage),
                List.of(hook, rest),
                List.of(Overlay.plain("c", band, 25, 300, new FrameRange(8, 66))),
                new Soundtrack(
                        List.of(music),
                        Soundtrack.Ducking.usual(),
                        List.of(),
                        List.of(),
                        Soundtrack.Loudness.social()),
                Encoding.draft(CANVAS));
    }

    private static Band band(int width) throws Exception {
        byte[] pixels = new byte[width * 60 * 4];
        for (int i = 0; i < pixels.length; i += 4) {
            byte value = (byte) (i / 4 % width / 10 % 2 == 0 ? 255 : 0);
            pixels[i] = value;
            pixels[i + 1] = value;
            pixels[i + 2] = value;
            pixels[i + 3] = (byte) 255;
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
}
