package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.problem.Outcome;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.lettering.PaintedBand;
import org.throughline.renderer.lettering.TextStyle;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.measure.Reading.MaskScore;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Overlay;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Rgb;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.Timeline;

/// One letter in the place of another, through the real encoder, over footage full of edges.
class LetterSightTest {
    private static final Letterer LETTERER = new Letterer(FontBook.shipped());
    private static final Rgb LIT = Rgb.of("#FF8A41");
    private static final int FRAMES = 12;

    @TempDir private static Path folder;
    private static Source footage;

    @BeforeAll
    static void make_footage() throws Exception {
        var file = TestFootage.picture(folder.resolve("in.mp4"), "testsrc2=s=540x960:r=30", 330, 2);
        footage =
                switch (Gate.takeIn(file, folder.resolve("media"), new UUID(0, 1))) {
                    case Outcome.Accepted<Source>(Source source) -> source;
                    case Outcome.Refused<Source>(var problems) ->
                            throw new IllegalStateException(problems.toString());
                };
        Files.createDirectories(folder.resolve("bands"));
    }

    @ParameterizedTest
    @CsvSource({
        "1080, 66, caption, Parts start at $4., Parts start at $9.",
        "1080, 66, caption, for 15 years, for 10 years",
        "1080, 66, plain, Parts start at $4., Parts start at $9.",
        "1080, 66, plain, for 15 years, for 10 years",
        "270, 16, plain, Parts start at $4., Parts start at $9.",
        "1080, 38, pill, against a 60 W bulb, against a 80 W bulb",
        "540, 33, caption, Parts start at $4., Parts start at $9.",
        "540, 19, pill, for 15 years, for 10 years",
        "1080, 66, lit, Parts start at $4., Parts start at $9.",
        "270, 16, lit, Parts start at $4., Parts start at $9.",
        "270, 16, caption, Parts start at $4., Parts start at $9."
    })
    void a_changed_digit_is_seen_and_the_right_one_is_itself(
            int shortSide, int letterPx, String look, String right, String wrong) throws Exception {
        var painted = paint(right, letterPx, look);
        var other = paint(wrong, letterPx, look);

        var scores = read(shortSide, painted, painted, other);

        assertThat(scores).hasSize(2 * FRAMES);
        assertThat(scores)
                .filteredOn(score -> score.id().equals("0"))
                .allSatisfy(score -> assertThat(score.letters()).isGreaterThan(0.95));
        assertThat(scores)
                .filteredOn(score -> score.id().equals("1"))
                .allSatisfy(score -> assertThat(score.letters()).isLessThan(0.89));
    }

    private static PaintedBand paint(String text, int letterPx, String look) {
        if (look.equals("lit")) {
            var last = new Letterer.Lit(0, text.lastIndexOf(' ') + 1, text.length(), LIT);
            return LETTERER.paintLit(List.of(text), last, style(letterPx, "plain"), "en-US");
        }
        return LETTERER.paint(List.of(text), style(letterPx, look), "en-US");
    }

    private static TextStyle style(int letterPx, String look) {
        var paper = Rgb.of("#FFF3DC");
        var ink = Rgb.of("#1F2430");
        boolean pill = look.equals("pill");
        var panel =
                new TextStyle.Panel(
                        ink, pill ? 72 : 60, letterPx * 0.5, letterPx * 0.25, letterPx * 0.4, null);
        boolean plain = look.equals("plain");
        return new TextStyle(
                letterPx,
                paper,
                pill ? 0 : letterPx * (plain ? 0.09 : 0.075),
                ink,
                plain ? letterPx * 0.12 : 0,
                true,
                plain ? null : panel);
    }

    private static List<MaskScore> read(int shortSide, PaintedBand shown, PaintedBand... asked)
            throws Exception {
        var canvas = new Canvas(shortSide, shortSide * 16 / 9, FrameRate.THIRTY);
        int x = (canvas.widthPx() - shown.widthPx()) / 4 * 2;
        int y = canvas.heightPx() / 4 * 2;
        var all = new FrameRange(0, FRAMES);
        var masks = new ArrayList<Questions.Mask>();
        shown.writeTo(folder.resolve("bands"));
        for (var band : asked) {
            band.writeTo(folder.resolve("bands"));
            masks.add(
                    new Questions.Mask(
                            Integer.toString(masks.size()),
                            band.band(),
                            band.letterPx(),
                            x,
                            y,
                            all,
                            1));
        }
        var picture = new Picture.Footage(footage.id(), 0, Fit.centerCrop());
        var timeline =
                new Timeline(
                        canvas,
                        List.of(footage),
                        List.of(new Segment("one", List.of(Clip.plain(FRAMES, picture)))),
                        List.of(new Overlay("text", shown.band(), x, y, all, 0, 0)),
                        new Soundtrack(
                                List.of(),
                                Soundtrack.Ducking.usual(),
                                List.of(),
                                List.of(),
                                Soundtrack.Loudness.social()),
                        Encoding.draft(canvas));
        return Ffmpeg.media()
                .renderAndRead(
                        timeline,
                        folder.resolve("media"),
                        folder.resolve("bands"),
                        folder.resolve("cache"),
                        folder.resolve("out.mp4"),
                        List.of(),
                        Questions.of(masks),
                        Progress.unheard())
                .reading()
                .masks();
    }
}
