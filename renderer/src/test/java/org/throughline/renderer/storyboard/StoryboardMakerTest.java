package org.throughline.renderer.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.brief.CaptionStyle;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.conform.Questionnaire;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.telling.JapaneseFont;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Overlay;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.SampleRange;

class StoryboardMakerTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/storyboard");
    private static final StoryboardMaker MAKER =
            new StoryboardMaker(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));

    @ParameterizedTest
    @CsvSource({
        "lamp, US, INSTAGRAM_REELS",
        "lamp, DE, TIKTOK",
        "lamp, US, LINKEDIN",
        "lamp, US, YOUTUBE",
        "breath, US, INSTAGRAM_REELS"
    })
    void a_plan_is_laid_out_as_it_was(String name, String market, Platform platform)
            throws IOException {
        var plan = name.equals("lamp") ? Samples.lamp() : Samples.breath();
        String laid = describe(lay(plan, new Market(market), platform, 1080));

        var golden = GOLDEN.resolve(name + "-" + market + "-" + platform.key() + ".txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, laid);
        }
        assertThat(golden).hasContent(laid);
    }

    /// Each word once, one after the other, over the caption it belongs to.
    @Test
    void captions_in_karaoke_light_the_word_that_is_spoken() {
        var plan = Samples.styled(Samples.lamp(), CaptionStyle.KARAOKE);

        var board = lay(plan, Samples.US, Platform.INSTAGRAM_REELS, 1080);

        var cue = board.cues().get(1);
        var lit =
                board.timeline().overlays().stream()
                        .filter(each -> each.id().equals(cue.id()))
                        .toList();
        assertThat(lit).hasSize(cue.text().split(" ").length);
        assertThat(lit).extracting(Overlay::band).doesNotHaveDuplicates();
        assertThat(lit.getFirst().frames().from()).isEqualTo(cue.frames().from());
        assertThat(lit.getLast().frames().to()).isEqualTo(cue.frames().to());
        for (int i = 1; i < lit.size(); i++) {
            assertThat(lit.get(i).frames().from()).isEqualTo(lit.get(i - 1).frames().to());
        }
        assertThat(new Questionnaire(board).questions().masks())
                .filteredOn(mask -> mask.id().equals(cue.id()))
                .extracting(Questions.Mask::band)
                .hasSameElementsAs(lit.stream().map(Overlay::band).toList());
        assertThat(board.painted()).hasSize(board.shown().size() + board.lit().size());
        assertThat(lay(Samples.lamp(), Samples.US, Platform.INSTAGRAM_REELS, 1080).lit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "US, TIKTOK",
        "US, INSTAGRAM_REELS",
        "US, YOUTUBE_SHORTS",
        "US, LINKEDIN",
        "US, YOUTUBE",
        "DE, INSTAGRAM_REELS",
        "JP, INSTAGRAM_REELS"
    })
    void every_text_lies_in_the_safe_zone_and_in_its_beat(String market, Platform platform) {
        if (market.equals("JP")) {
            JapaneseFont.assumeThere();
        }
        var board = lay(Samples.lamp(), new Market(market), platform, 270);

        assertThat(board.shown())
                .filteredOn(shown -> shown.role().isForViewers())
                .isNotEmpty()
                .allMatch(shown -> board.safeZone().contains(shown.box()))
                .allMatch(shown ->
                        board.beats().stream()
                                .anyMatch(beat -> beat.frames().contains(shown.frames())));
    }

    @ParameterizedTest
    @CsvSource({
        "TIKTOK, 1080",
        "INSTAGRAM_REELS, 1080",
        "YOUTUBE_SHORTS, 1080",
        "LINKEDIN, 1080",
        "YOUTUBE, 1080",
        "YOUTUBE_SHORTS, 270",
        "LINKEDIN, 270"
    })
    void no_text_and_no_review_mark_cover_each_other(Platform platform, int shortSidePx) {
        var plan = Samples.lamp();
        var message = plan.story().beats().get(1);
        var texts = new ArrayList<>(message.texts());
        texts.add(Samples.text("label", "Paid partnership", 84, 290));
        var beats =
                Samples.with(
                        plan.story().beats(),
                        1,
                        new Beat(
                                message.id(),
                                message.kind(),
                                null,
                                null,
                                message.at(),
                                message.shots(),
                                message.lines(),
                                texts,
                                List.of(),
                                false));
        var board = lay(with(plan, beats), Samples.US, platform, shortSidePx);

        assertThat(board.shown()).extracting(Shown::role).contains(Role.LABEL, Role.STAND_IN);
        for (var one : board.shown()) {
            assertThat(board.shown())
                    .filteredOn(other ->
                            !other.equals(one)
                                    && other.frames().overlaps(one.frames())
                                    && other.box().overlaps(one.box()))
                    .as(one.id())
                    .isEmpty();
        }
    }

    @Test
    void the_words_of_a_card_come_out_of_the_dark_with_it_and_stay() {
        var plan = Samples.lamp();
        var ending = plan.story().beats().get(3);
        var card =
                new Shot.Card(ending.at(), new Transition.Dip(9), Localized.of("Light, back on."));
        var beats = Samples.with(plan.story().beats(), 3, ending.withShots(List.of(card)));
        var told = plan.story().withBeats(beats, List.of());

        var board =
                lay(
                        Samples.with(plan, plan.brief(), told, plan.media()),
                        Samples.US,
                        Platform.TIKTOK,
                        270);

        assertThat(board.timeline().overlays())
                .filteredOn(overlay -> overlay.id().equals("card-1"))
                .singleElement()
                .satisfies(overlay -> {
                    assertThat(overlay.fadeInFrames()).isEqualTo(9);
                    assertThat(overlay.fadeOutFrames()).isZero();
                });
    }

    @Test
    void a_crossfade_belongs_to_the_earlier_segment() {
        var board = lay(Samples.lamp(), Samples.US, Platform.INSTAGRAM_REELS, 270);

        var message = board.timeline().segments().get(1).clips().getLast();
        assertThat(message.exit()).isInstanceOf(Exit.Crossfade.class);
        var crossfade = (Exit.Crossfade) message.exit();
        assertThat(crossfade.frames()).isEqualTo(12);
        assertThat(crossfade.incoming())
                .isInstanceOfSatisfying(
                        Picture.Footage.class,
                        footage -> assertThat(footage.inFrame()).isEqualTo(60 - 12));
    }

    @Test
    void a_protected_breath_is_whole_unducked_and_free_of_text_and_marks() {
        var board = lay(Samples.breath(), Samples.US, Platform.YOUTUBE, 270);

        var breath = new FrameRange(306, 360);
        assertThat(board.telling().moments())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.frames()).isEqualTo(breath);
                    assertThat(kept.whole()).isTrue();
                });
        assertThat(board.shown()).noneMatch(shown -> shown.frames().overlaps(breath));
        assertThat(board.timeline().sound().untouched())
                .containsExactly(new SampleRange(306 * 1600, 360 * 1600));
        assertThat(board.timeline().segments().get(1).clips().getFirst().picture())
                .isInstanceOfSatisfying(
                        Picture.Footage.class,
                        footage -> assertThat(footage.fit()).isEqualTo(new Fit.BlurPad()));
    }

    @Test
    void declared_silence_is_silent_and_the_bed_makes_way_for_it() {
        var board = lay(Samples.breath(), Samples.US, Platform.INSTAGRAM_REELS, 270);

        var silence = new SampleRange(360 * 1600, 480 * 1600);
        assertThat(board.timeline().sound().silences()).containsExactly(silence);
        assertThat(board.timeline().sound().placements())
                .filteredOn(placement -> placement.role() == Placement.Role.MUSIC)
                .hasSize(2)
                .noneMatch(placement ->
                        placement.range().from() < silence.to()
                                && silence.from() < placement.range().to());
        assertThat(board.dark()).containsExactly(new FrameRange(360, 480));
    }

    /// The breath's dark beat, frames 360 to 479, is declared silent.
    @Test
    void a_room_goes_on_under_all_beats_but_for_declared_silence() {
        var plan = Samples.breath();
        var air = new RoomTone(new MediaId("bed"), -18, RoomTone.USUAL_FADE, List.of());
        var told = plan.story().withRooms(List.of(air));

        var board =
                lay(
                        Samples.with(plan, plan.brief(), told, plan.media()),
                        Samples.US,
                        Platform.INSTAGRAM_REELS,
                        270);

        var rooms =
                board.timeline().sound().placements().stream()
                        .filter(each -> each.role() == Placement.Role.ROOM)
                        .toList();
        assertThat(rooms)
                .hasSize(2)
                .allMatch(room -> room.gainDb() == -18 && room.fadeInSamples() == 19_200)
                .allMatch(room ->
                        board.timeline().sound().silences().stream()
                                .noneMatch(silence ->
                                        silence.from() < room.range().to()
                                                && room.range().from() < silence.to()));
        assertThat(rooms.getFirst().atSample()).isZero();
        assertThat(rooms.getLast().range().to()).isEqualTo(board.timeline().samples());
    }

    @Test
    void text_over_a_protected_moment_is_refused_by_its_words() {
        var plan = Samples.breath();
        var story = plan.story().beats().get(1);
        var texts = List.of(Samples.text("title", "Before the shop", 300, 330));
        var beats =
                Samples.with(
                        plan.story().beats(),
                        1,
                        new Beat(
                                story.id(),
                                story.kind(),
                                null,
                                null,
                                story.at(),
                                story.shots(),
                                story.lines(),
                                texts,
                                List.of(),
                                false));

        assertThat(problems(with(plan, beats)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message())
                                .contains("Before the shop")
                                .contains("she breathes in"));
    }

    @Test
    void the_first_japanese_hook_is_refused_and_the_second_taken() {
        JapaneseFont.assumeThere();
        var first = Samples.lamp("Lamp died?", "あれ、消えた？20秒で、ただいま。", 1);
        var second = Samples.lamp("Lamp died?", "消えた？20秒で復活。", 1);

        assertThat(MAKER.problemsOfWords(Samples.telling(first, Samples.JP, Platform.TIKTOK)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("CAPTION-001");
                    assertThat(problem.message()).contains("16 characters in 2.80 s");
                });
        assertThat(MAKER.problemsOfWords(Samples.telling(second, Samples.JP, Platform.TIKTOK)))
                .isEmpty();
    }

    @Test
    void a_title_that_does_not_fit_is_refused() {
        var plan = Samples.lamp();
        var ending = plan.story().beats().getLast();
        var texts = List.of(Samples.text("title", "word ".repeat(60), 430, 500));
        var beats =
                Samples.with(
                        plan.story().beats(),
                        3,
                        new Beat(
                                ending.id(),
                                ending.kind(),
                                null,
                                ending.ending(),
                                ending.at(),
                                ending.shots(),
                                ending.lines(),
                                texts,
                                List.of(),
                                false));

        assertThat(problems(with(plan, beats)))
                .extracting(Problem::code)
                .containsExactly("DRAFT-008");
    }

    private static ProductionPlan with(ProductionPlan plan, List<Beat> beats) {
        return Samples.plan(
                plan.brief().id().value(),
                2,
                beats,
                List.of(),
                List.copyOf(plan.media().get(2).moments()),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Problem> problems(ProductionPlan plan) {
        return MAKER.problemsOfWords(Samples.telling(plan, Samples.US, Platform.INSTAGRAM_REELS));
    }

    private static Storyboard lay(
            ProductionPlan plan, Market market, Platform platform, int shortSidePx) {
        return switch (MAKER.lay(
                Samples.telling(plan, market, platform), Samples.facts(), shortSidePx)) {
            case Outcome.Accepted<Storyboard>(Storyboard board) -> board;
            case Outcome.Refused<Storyboard>(var problems) -> throw new AssertionError(problems);
        };
    }

    /// Everything but the pixels, which belong to the Java at hand.
    private static String describe(Storyboard board) {
        var lines = new ArrayList<String>();
        var timeline = board.timeline();
        lines.add(timeline.canvas() + " " + timeline.encoding());
        lines.add("safe zone " + board.safeZone());
        for (var segment : timeline.segments()) {
            lines.add(segment.id());
            segment.clips().forEach(clip -> lines.add("  " + clip));
        }
        board.cues().forEach(cue -> lines.add(cue.id() + " " + cue.frames() + " " + cue.lines()));
        board.shown()
                .forEach(shown ->
                        lines.add(
                                shown.id()
                                        + " "
                                        + shown.lines()
                                        + " "
                                        + shown.box()
                                        + " "
                                        + shown.frames()
                                        + " fade "
                                        + shown.fadeFrames()));
        timeline.sound().placements().forEach(each -> lines.add(each.toString()));
        lines.add("silences " + timeline.sound().silences());
        lines.add("untouched " + timeline.sound().untouched());
        lines.add(timeline.sound().ducking() + " " + timeline.sound().target());
        String text = String.join("\n", lines) + "\n";
        return text.replaceAll("[0-9a-f]{4}(-[0-9a-f]{4}){3}(?= *,)", "FINGERPRINT");
    }
}
