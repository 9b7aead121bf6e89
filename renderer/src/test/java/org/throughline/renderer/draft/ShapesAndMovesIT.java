package org.throughline.renderer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.Speed;
import org.throughline.renderer.media.TestFootage;
import org.throughline.renderer.telling.JapaneseFont;
import org.throughline.renderer.telling.Samples;

/// Renders small drafts of other shapes and languages, and of what moves otherwise or lies over the
/// picture, and holds them to plans. Apart from the other drafts, so that two processes make them.
class ShapesAndMovesIT extends SmallDrafts {
    private static final Speed TWICE = new Speed(2, 1);

    @BeforeAll
    static void make_stills() throws Exception {
        TestFootage.still(media.resolve("photo.png"), "testsrc2=s=540x960:r=1");
        TestFootage.still(
                media.resolve("mark.png"),
                "color=c=white@0:s=300x200,format=rgba,drawbox=x=40:y=40:w=220:h=120:t=fill:color=red:replace=1,drawbox=x=90:y=70:w=60:h=60:t=fill:color=white:replace=1");
    }

    @ParameterizedTest
    @CsvSource({"US, LINKEDIN", "US, YOUTUBE", "DE, TIKTOK", "JP, YOUTUBE_SHORTS"})
    void other_shapes_and_languages_keep_to_it_too(String market, Platform platform)
            throws Exception {
        if (market.equals("JP")) {
            JapaneseFont.assumeThere();
        }
        var draft = render(lamp(), new Market(market), platform);

        assertThat(failed(draft.report())).isEmpty();
    }

    /// A still that comes closer, a shot at twice its speed, the sound of a room and a logo.
    @Test
    void what_moves_otherwise_and_what_lies_over_it_is_seen_in_the_file() throws Exception {
        var zoom = new Zoom(false, 20);
        var draft = rendered(approved(moved(zoom, TWICE)));
        var wanted = new Wanted(draft.file(), Samples.US, Platform.TIKTOK, "hook");

        assertThat(failed(draft.report())).isEmpty();
        assertThat(status(draft.report(), "logo")).isEqualTo(CheckStatus.PASSED);
        assertThat(status(draft.report(), "pictures-match")).isEqualTo(CheckStatus.PASSED);
        assertThat(pictures(wanted, moved(zoom, TWICE)).status()).isEqualTo(CheckStatus.PASSED);
        assertThat(pictures(wanted, moved(null, TWICE)).at()).as("no zoom").isLessThan(84L);
        assertThat(pictures(wanted, moved(zoom, new Speed(7, 4))).at())
                .as("another speed")
                .isBetween(200L, 299L);
        assertThat(status(inspect(wanted, approved(moved(zoom, TWICE))).report(), "logo"))
                .as("its file is not at hand")
                .isEqualTo(CheckStatus.NOT_MEASURED);
    }

    @Test
    void a_logo_that_is_covered_fails_at_its_frame() throws Exception {
        var draft = rendered(approved(moved(null, null)));
        var file = draft.file().resolveSibling("without-logo.mp4");
        TestFootage.edited(
                draft.file(),
                file,
                "split[a][b];[b]crop=270:130:0:240[c];[a][c]overlay=0:0:enable=gte(n\\,470)");

        var report =
                value(
                                inspector.inspect(
                                        new Wanted(file, Samples.US, Platform.TIKTOK, "hook"),
                                        approved(moved(null, null)),
                                        List.of(media)))
                        .report();

        assertThat(status(report, "logo")).as(() -> says(report)).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "logo").at()).isBetween(470L, 477L);
    }

    @Test
    void a_logo_that_moves_and_a_photo_with_a_speed_are_refused_by_name() throws Exception {
        var plan = moved(null, null);
        var story = plan.story().withLogo(new Logo(new MediaId("lamp"), 30, List.of()));
        var beats = new ArrayList<>(story.beats());
        beats.set(0, beats.get(0).withShots(List.of(shot("photo", 0, 84, null, TWICE))));
        var wrong =
                Samples.with(plan, plan.brief(), story.withBeats(beats, List.of()), plan.media());

        assertThat(problems(renderer.prepare(order(approved(wrong), Samples.US, Platform.TIKTOK))))
                .extracting(Problem::code, Problem::message)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "DRAFT-019", "'lamp.mp4' is no still, and a logo is one"),
                        org.assertj.core.groups.Tuple.tuple(
                                "DRAFT-017",
                                "the shot from frame 0 has a speed, and 'photo.png' is a still"));
    }

    private static RenderedDraft rendered(ApprovedPlan plan) throws InterruptedException {
        return render(plan, Samples.US, Platform.TIKTOK);
    }

    private static Check pictures(Wanted wanted, ProductionPlan plan) throws InterruptedException {
        return check(
                value(inspector.inspect(wanted, approved(plan), List.of(media))).report(),
                "pictures-match");
    }

    private static ProductionPlan moved(@Nullable Zoom zoom, @Nullable Speed speed) {
        var plan = Samples.lamp();
        var beats = new ArrayList<>(plan.story().beats());
        beats.set(0, beats.get(0).withShots(List.of(shot("photo", 0, 84, zoom, null))));
        beats.set(
                1,
                beats.get(1)
                        .withShots(
                                List.of(
                                        shot("hands", 84, 200, null, null),
                                        shot("watch", 200, 300, null, speed))));
        var story =
                plan.story()
                        .withBeats(beats, List.of())
                        .withLogo(new Logo(new MediaId("mark"), 30, List.of("ending")))
                        .withRooms(
                                List.of(
                                        new RoomTone(
                                                new MediaId("bed"),
                                                -20,
                                                RoomTone.USUAL_FADE,
                                                List.of("hook", "message"))));
        var files = new ArrayList<>(plan.media());
        for (String name : List.of("photo", "mark")) {
            files.add(
                    new MediaItem(
                            new MediaId(name),
                            name + ".png",
                            "0".repeat(64),
                            "own",
                            null,
                            List.of(),
                            List.of(),
                            false));
        }
        return Samples.with(plan, plan.brief(), story, files);
    }

    private static Shot shot(
            String media, long from, long to, @Nullable Zoom zoom, @Nullable Speed speed) {
        return new Shot.Footage(
                Samples.range(from, to),
                new Transition.Cut(),
                new MediaId(media),
                Duration.ofSeconds(1),
                Framing.CENTER,
                List.of(),
                false,
                media,
                zoom,
                speed);
    }
}
