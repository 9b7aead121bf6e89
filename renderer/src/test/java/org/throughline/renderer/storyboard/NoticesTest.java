package org.throughline.renderer.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Moment;
import org.throughline.data.story.ScreenText;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.telling.Samples;

class NoticesTest {
    private static final StoryboardMaker MAKER =
            new StoryboardMaker(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));
    private static final String WARNING =
            "Not for children under 3: small parts can be swallowed. Keep the packaging.";

    @Test
    void a_label_stands_in_its_own_market_from_the_first_frame_to_the_last() {
        var plan = lamp(label(Samples.DE, Showing.FIRST_FRAME, null));

        var german = lay(plan, Samples.DE, Platform.INSTAGRAM_REELS);

        assertThat(german.notices()).hasSize(1);
        assertThat(shownFor(german, "label-1"))
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.text()).isEqualTo("Werbung");
                    assertThat(shown.frames()).isEqualTo(new FrameRange(0, german.frames()));
                    assertThat(shown.fadeFrames()).isZero();
                });
        assertThat(lay(plan, Samples.US, Platform.INSTAGRAM_REELS).notices()).isEmpty();
    }

    @Test
    void in_every_shape_a_label_and_a_long_sign_stand_in_the_safe_zone_and_cover_nothing() {
        var plan = lamp(label(null, Showing.FIRST_FRAME, null), sign(3000, null));

        for (var platform : List.of(Platform.TIKTOK, Platform.LINKEDIN, Platform.YOUTUBE)) {
            var board = lay(plan, Samples.DE, platform);
            var notices = board.shown().stream().filter(shown -> shown.role().isNotice()).toList();
            assertThat(notices).hasSize(2);
            for (var notice : notices) {
                assertThat(board.safeZone().contains(notice.box())).isTrue();
                assertThat(board.shown())
                        .filteredOn(other -> !other.id().equals(notice.id()))
                        .filteredOn(other -> other.frames().overlaps(notice.frames()))
                        .noneMatch(other -> other.box().overlaps(notice.box()));
            }
        }
    }

    @Test
    void equal_words_of_the_story_are_not_drawn_twice() {
        var hook = Samples.lamp().story().beats().getFirst();
        var own = List.of(Samples.text("label", "Werbung", 0, 84));
        var beats = Samples.with(Samples.lamp().story().beats(), 0, with(hook, own));
        var plan = plan(beats, List.of(), label(null, Showing.FIRST_FRAME, null));

        var board = lay(plan, Samples.DE, Platform.INSTAGRAM_REELS);

        assertThat(board.shown())
                .filteredOn(shown -> shown.role() == Role.LABEL)
                .extracting(Shown::id)
                .containsExactly("label-1");
    }

    @Test
    void a_sign_begins_where_the_product_is_first_seen_also_through_a_crossfade() {
        var plain = lay(lamp(sign(3000, null)), Samples.US, Platform.INSTAGRAM_REELS);
        var marked =
                lay(showing("watch", lamp(sign(3000, null))), Samples.US, Platform.INSTAGRAM_REELS);

        assertThat(shownFor(plain, "sign-1").getFirst().frames()).isEqualTo(new FrameRange(0, 90));
        assertThat(plain.notices().getFirst().begins()).contains("no media item is marked");
        assertThat(shownFor(marked, "sign-1").getFirst().frames())
                .isEqualTo(new FrameRange(288, 378));
        assertThat(marked.notices().getFirst().begins()).contains("first appearance, shot 4");
    }

    @Test
    void a_sign_that_the_film_has_no_time_for_is_refused() {
        var plan = showing("watch", lamp(sign(9000, null)));

        assertThat(problems(plan))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("DRAFT-015");
                    assertThat(problem.message()).contains("9.0 s").contains("only 8.4 s");
                });
    }

    @Test
    void a_label_of_no_given_length_leaves_protected_moments_and_declared_dark_alone() {
        var breath = Samples.breath();
        var plan =
                plan(
                        breath.story().beats(),
                        breath.media().get(2).moments(),
                        label(null, Showing.FIRST_FRAME, null));

        var board = lay(plan, Samples.US, Platform.INSTAGRAM_REELS);

        assertThat(shownFor(board, "label-1"))
                .extracting(Shown::frames)
                .containsExactly(new FrameRange(0, 306), new FrameRange(480, board.frames()));
    }

    @Test
    void a_label_for_a_length_that_covers_a_protected_moment_is_refused() {
        var breath = Samples.breath();
        var plan =
                plan(
                        breath.story().beats(),
                        breath.media().get(2).moments(),
                        need("label", null, 12_000, new Showing("Werbung", null, null, null)));

        assertThat(problems(plan)).extracting(Problem::code).containsExactly("DRAFT-007");
    }

    @Test
    void capitals_are_as_high_as_asked() {
        var board =
                lay(
                        lamp(label(null, Showing.FIRST_FRAME, "4%")),
                        Samples.DE,
                        Platform.INSTAGRAM_REELS);

        var letters = shownFor(board, "label-1").getFirst().painted();
        assertThat(letters.letterPx())
                .isGreaterThanOrEqualTo(
                        (int) Letterer.sizeOfCapitals(0.04 * board.timeline().canvas().heightPx()));
    }

    @Test
    void what_belongs_into_the_post_text_alone_is_not_drawn() {
        var posted = new Showing("#ad", List.of(Showing.POST_TEXT), null, null);

        var board = lay(lamp(need("label", null, 0, posted)), Samples.US, Platform.INSTAGRAM_REELS);

        assertThat(board.notices()).singleElement().matches(notice -> notice.frames().isEmpty());
        assertThat(board.shown()).noneMatch(shown -> shown.role() == Role.LABEL);
    }

    private static Need label(Market market, String from, String size) {
        return need(
                "label",
                market,
                0,
                new Showing("Werbung", List.of(Showing.SCREEN, Showing.POST_TEXT), from, size));
    }

    private static Need sign(int leastMillis, String size) {
        return need(
                "sign",
                null,
                leastMillis,
                new Showing(WARNING, null, Showing.FIRST_APPEARANCE, size));
    }

    private static Need need(String what, Market market, int leastMillis, Showing showing) {
        return new Need(what, null, market, true, "", leastMillis, List.of(), null, showing);
    }

    private static ProductionPlan lamp(Need... needs) {
        return plan(Samples.lamp().story().beats(), List.of(), needs);
    }

    private static ProductionPlan plan(List<Beat> beats, List<Moment> moments, Need... needs) {
        return Samples.plan(
                beats.size() == 4 ? "lamp" : "breath",
                1,
                beats,
                List.of(),
                moments,
                List.of(),
                List.of(),
                List.of(needs));
    }

    private static ProductionPlan showing(String id, ProductionPlan plan) {
        var media = new ArrayList<MediaItem>();
        for (var item : plan.media()) {
            media.add(
                    new MediaItem(
                            item.id(),
                            item.file(),
                            item.sha256(),
                            item.source(),
                            item.licence(),
                            item.people(),
                            item.moments(),
                            item.standIn(),
                            item.id().value().equals(id) ? List.of(MediaItem.PRODUCT) : null,
                            item.tools()));
        }
        return Samples.with(plan, plan.brief(), plan.story(), media);
    }

    private static Beat with(Beat beat, List<ScreenText> texts) {
        return new Beat(
                beat.id(),
                beat.kind(),
                beat.hook(),
                beat.ending(),
                beat.at(),
                beat.shots(),
                beat.lines(),
                texts,
                beat.sounds(),
                beat.silent());
    }

    private static List<Shown> shownFor(Storyboard board, String notice) {
        return board.shown().stream()
                .filter(shown -> shown.id().equals(notice) || shown.id().startsWith(notice + "."))
                .toList();
    }

    private static List<Problem> problems(ProductionPlan plan) {
        return MAKER.problemsOfWords(Samples.telling(plan, Samples.US, Platform.INSTAGRAM_REELS));
    }

    private static Storyboard lay(ProductionPlan plan, Market market, Platform platform) {
        return switch (MAKER.lay(Samples.telling(plan, market, platform), Samples.facts(), 360)) {
            case Outcome.Accepted<Storyboard>(Storyboard board) -> board;
            case Outcome.Refused<Storyboard>(var problems) -> throw new AssertionError(problems);
        };
    }
}
