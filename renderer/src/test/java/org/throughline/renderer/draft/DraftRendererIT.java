package org.throughline.renderer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.json.Documents;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.Speed;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.interchange.Manifest;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.media.TestFootage;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.JapaneseFont;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.telling.Variant;

/// Renders small drafts with the real media program and holds files to plans.
class DraftRendererIT {
    private static final int SHORT_SIDE_PX = 270;
    private static final Speed TWICE = new Speed(2, 1);
    private static final StoryboardMaker MAKER =
            new StoryboardMaker(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));

    @TempDir private static Path folder;
    private static Path media;
    private static DraftRenderer renderer;

    /// Works apart, so that what the other keeps is known.
    private static DraftRenderer movers;

    private static DraftInspector inspector;
    private static RenderedDraft good;
    private static final List<String> told = new ArrayList<>();
    private static ApprovedPlan breath;
    private static RenderedDraft breathing;

    @BeforeAll
    static void make_sources_and_one_good_draft() throws Exception {
        media = Files.createDirectories(folder.resolve("media"));
        TestFootage.picture(media.resolve("lamp.mp4"), "testsrc2=s=270x480:r=30", 330, 20);
        TestFootage.picture(media.resolve("hands.mp4"), "mandelbrot=s=270x480:r=30", 220, 20);
        TestFootage.picture(media.resolve("watch.mp4"), "testsrc=s=270x480:r=30", 440, 20);
        TestFootage.sound(media.resolve("bed.wav"), 12);
        TestFootage.still(media.resolve("photo.png"), "testsrc2=s=540x960:r=1");
        TestFootage.still(
                media.resolve("mark.png"),
                "color=c=white@0:s=300x200,format=rgba,drawbox=x=40:y=40:w=220:h=120:t=fill:color=red:replace=1,drawbox=x=90:y=70:w=60:h=60:t=fill:color=white:replace=1");
        var program = TestFootage.media();
        renderer = new DraftRenderer(program, MAKER, folder.resolve("work"));
        movers = new DraftRenderer(program, MAKER, folder.resolve("movers"));
        inspector = new DraftInspector(program, MAKER, folder.resolve("work"));
        good =
                value(
                        renderer.render(
                                order(lamp(), Samples.US, Platform.INSTAGRAM_REELS),
                                new Heard(told)));
        breath = approved(Samples.breath());
        breathing = render(breath, Samples.US, Platform.INSTAGRAM_REELS);
    }

    @Test
    void a_good_draft_keeps_to_its_plan_and_says_what_could_not_be_measured() {
        assertThat(failed(good.report())).isEmpty();
        assertThat(good.frames()).isEqualTo(540);
        assertThat(good.report().with(CheckStatus.NOT_MEASURED))
                .extracting(Check::check)
                .containsExactlyInAnyOrder(
                        "dark-declared",
                        "qualifier",
                        "label",
                        "sign",
                        "silence-declared",
                        "protected-moment");
        assertThat(check(good.report(), "beat-borders").found()).contains("3 of them compared");
        assertThat(status(good.report(), "pictures-match")).isEqualTo(CheckStatus.PASSED);
        assertThat(good.papers())
                .extracting(paper -> paper.getFileName().toString())
                .containsExactly(
                        "lamp_us_instagram-reels.srt",
                        "lamp_us_instagram-reels.vtt",
                        "lamp_us_instagram-reels.edl",
                        "lamp_us_instagram-reels.otio",
                        "lamp_us_instagram-reels_cover.jpg",
                        "lamp_us_instagram-reels_beat-1.jpg",
                        "lamp_us_instagram-reels_beat-2.jpg",
                        "lamp_us_instagram-reels_beat-3.jpg",
                        "lamp_us_instagram-reels_beat-4.jpg",
                        "lamp_us_instagram-reels_contact-sheet.jpg",
                        "manifest.json",
                        "report.json");
    }

    /// Writes down what was told.
    private record Heard(List<String> told) implements Progress {
        @Override
        public void at(int done, int total) {
            told.add("made %d of %d".formatted(done, total));
        }

        @Override
        public void read(int done, int total) {
            told.add("read %d of %d".formatted(done, total));
        }
    }

    @Test
    void what_was_made_and_then_what_was_read_back_are_told_up_to_the_last_frame() {
        assertThat(told).endsWith("read 540 of 540").contains("made 540 of 540");
        assertThat(told.indexOf("made 540 of 540"))
                .isLessThanOrEqualTo(
                        told.indexOf(
                                told.stream()
                                        .filter(each -> each.startsWith("read"))
                                        .findFirst()
                                        .orElseThrow()));
        assertThat(told).filteredOn(each -> each.startsWith("read")).hasSizeGreaterThan(2);
    }

    @Test
    void a_cover_and_a_picture_of_each_beat_lie_beside_it_and_stand_in_the_manifest()
            throws Exception {
        var folder = good.file().getParent();
        var manifest =
                new Documents()
                        .read(Files.readString(folder.resolve("manifest.json")), Manifest.class);

        assertThat(manifest.thumbnails())
                .extracting(Manifest.Thumbnail::of)
                .containsExactly("cover", "hook", "message", "shift", "ending");
        assertThat(manifest.thumbnails().getFirst().frame()).isLessThan(84);
        assertThat(manifest.thumbnails())
                .allSatisfy(thumbnail -> {
                    var picture = ImageIO.read(folder.resolve(thumbnail.file()).toFile());
                    assertThat(picture.getWidth()).isEqualTo(270);
                    assertThat(picture.getHeight()).isEqualTo(480);
                });
    }

    @Test
    void a_preview_is_the_same_story_in_small_and_no_draft() throws Exception {
        var order =
                DraftOrder.preview(
                        lamp(),
                        variant(Samples.US, Platform.INSTAGRAM_REELS),
                        media,
                        folder.resolve("preview"));

        var made = value(renderer.preview(order, Progress.unheard()));

        assertThat(made.file()).isEqualTo(order.previewFile());
        assertThat(made.frames()).isEqualTo(good.frames());
        assertThat(made.widthPx()).isEqualTo(540);
        assertThat(made.heightPx()).isEqualTo(960);
        assertThat(made.file().getParent().toFile().list()).hasSize(1);
        var wanted = new Wanted(made.file(), Samples.US, Platform.INSTAGRAM_REELS, "hook");
        var report = inspect(wanted, lamp()).report();
        assertThat(status(report, "captions-match")).isEqualTo(CheckStatus.PASSED);
        assertThat(status(report, "fingerprint"))
                .as("it says PREVIEW where a draft says DRAFT")
                .isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void a_look_that_was_kept_and_damaged_is_taken_again() throws Exception {
        var kept = folder.resolve("work").resolve("probes").toFile().listFiles();
        for (var look : kept) {
            Files.writeString(look.toPath(), "{\"container\": \"mp4\", ");
        }

        var order = order(lamp(), Samples.US, Platform.INSTAGRAM_REELS);
        value(renderer.prepare(order));

        assertThat(kept).hasSize(4);
        for (var look : kept) {
            assertThat(look).content().endsWith("}");
        }
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

    /// From one hook's beat into the next, with the caption house's own times and lines.
    @Test
    void captions_that_were_brought_are_burnt_in_and_lie_beside_the_draft_to_the_byte()
            throws Exception {
        String text =
                """
                \uFEFFWEBVTT - house

                NOTE cut 4

                00:00.200 --> 00:02.500 line:10%
                <v Kofi>Lampe tot?</v>

                00:02.600 --> 00:05.000
                Keine Trauerfeier.

                00:06.000 --> 00:09.000
                Zwei Klicks, zwanzig Sekunden.
                """
                        .replace("\n", "\r\n");
        var lamp = Samples.lamp();
        var own = PlatformText.NONE.withHashtags(List.of(new Hashtag("Lampe")));
        var posted =
                new PostText(Localized.of("Two clicks."), List.of())
                        .with(Platform.INSTAGRAM_REELS, own);
        var published =
                Samples.with(lamp, lamp.brief(), lamp.story().withPostText(posted), lamp.media());
        var plan = Samples.captioned(published, Samples.DE, "spot.vtt", text);

        var draft = render(approved(plan), Samples.DE, Platform.INSTAGRAM_REELS);

        assertThat(draft.papers().get(4))
                .hasContent("Two clicks.\n#Lampe")
                .hasFileName("lamp_de_instagram-reels_post.txt");
        assertThat(draft.papers().get(5))
                .content()
                .contains("\"hashtags\" : [ \"Lampe\" ]", "\"paidPartnership\" : false");

        assertThat(failed(draft.report())).isEmpty();
        assertThat(status(draft.report(), "captions-match")).isEqualTo(CheckStatus.PASSED);
        assertThat(draft.papers().get(1))
                .hasContent(text)
                .hasFileName("lamp_de_instagram-reels.vtt");
        assertThat(Files.readAllBytes(draft.papers().get(1)))
                .isEqualTo(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(draft.papers().getFirst())
                .content()
                .startsWith("1\n00:00:00,200 --> 00:00:02,500\nLampe tot?\n\n2\n");
    }

    /// The file is read back picture by picture as letter by letter.
    @Test
    void emoji_are_seen_in_the_file_and_missed_where_another_is_planned() throws Exception {
        assumeTrue(
                FontBook.shipped().findMissing("\uD83D\uDCA1", "en").isEmpty(),
                "left out: this build has no pictures of emoji, since it found no npm client");
        var plan = approved(Samples.lamp("Lamp died? \uD83D\uDCA1", "\u6D88", 1));
        var other = approved(Samples.lamp("Lamp died? \uD83D\uDC4D", "\u6D88", 1));

        var draft = render(plan, Samples.US, Platform.INSTAGRAM_REELS);
        var wanted = new Wanted(draft.file(), Samples.US, Platform.INSTAGRAM_REELS, "hook");

        assertThat(failed(draft.report())).isEmpty();
        assertThat(status(inspect(wanted, other).report(), "captions-match"))
                .isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void a_label_and_a_sign_are_seen_in_the_file_and_missed_where_they_are_not() throws Exception {
        var file = render(labeled(6000), Samples.DE, Platform.INSTAGRAM_REELS);
        var wanted = new Wanted(file.file(), Samples.DE, Platform.INSTAGRAM_REELS, "hook");

        var whole = inspect(wanted, labeled(0)).report();
        var without =
                inspect(
                                new Wanted(
                                        good.file(), Samples.US, Platform.INSTAGRAM_REELS, "hook"),
                                labeled(0))
                        .report();

        assertThat(failed(file.report())).isEmpty();
        assertThat(status(file.report(), "label")).isEqualTo(CheckStatus.PASSED);
        assertThat(status(file.report(), "sign")).isEqualTo(CheckStatus.PASSED);
        assertThat(status(whole, "label")).isEqualTo(CheckStatus.FAILED);
        assertThat(check(whole, "label").at()).isBetween(180L, 187L);
        assertThat(status(whole, "sign")).isEqualTo(CheckStatus.PASSED);
        assertThat(check(without, "label").at()).isZero();
        assertThat(check(without, "sign").at()).isZero();
    }

    private static ApprovedPlan labeled(int millis) {
        var label = new Showing("Werbung", null, Showing.FIRST_FRAME, null);
        var sign =
                new Showing(
                        "Achtung: Kleinteile. Nicht f\u00fcr Kinder unter 3 Jahren.",
                        null,
                        Showing.FIRST_APPEARANCE,
                        null);
        return approved(
                Samples.plan(
                        "lamp",
                        1,
                        Samples.lamp().story().beats(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(need("label", millis, label), need("sign", 3000, sign))));
    }

    private static Need need(String what, int millis, Showing showing) {
        return new Need(what, null, null, true, "", millis, List.of(), null, showing);
    }

    @Test
    void dark_silence_and_a_protected_breath_are_kept_as_declared() throws Exception {
        var draft = breathing;

        assertThat(failed(draft.report())).isEmpty();
        assertThat(draft.report().with(CheckStatus.BROKEN_ON_PURPOSE))
                .extracting(Check::check, Check::at)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("black", 360L),
                        org.assertj.core.groups.Tuple.tuple("silence", 360L));
        assertThat(status(draft.report(), "protected-moment")).isEqualTo(CheckStatus.PASSED);
        assertThat(status(draft.report(), "dark-declared")).isEqualTo(CheckStatus.PASSED);
        assertThat(status(draft.report(), "silence-declared")).isEqualTo(CheckStatus.PASSED);
    }

    /// A protected breath in frames 306 to 359 of the draft, edited by somebody outside.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | null | -1 | compared",
                "replaced | split=3[a][b][c];[a]trim=end_frame=320[a1];[b]trim=start_frame=120:end_frame=140,setpts=PTS-STARTPTS[b1];[c]trim=start_frame=340,setpts=PTS-STARTPTS[c1];[a1][b1][c1]concat=n=3,setpts=N/30/TB | 320 | another picture",
                "trimmed | split[a][b];[a]trim=end_frame=310[a1];[b]trim=start_frame=325,setpts=PTS-STARTPTS[b1];[a1][b1]concat=n=2,setpts=N/30/TB | 310 | dark",
                "slowed | split=3[a][b][c];[a]trim=end_frame=306[a1];[b]trim=start_frame=306:end_frame=333,setpts=2*(PTS-STARTPTS),fps=30[b1];[c]trim=start_frame=360,setpts=PTS-STARTPTS[c1];[a1][b1][c1]concat=n=3,setpts=N/30/TB | 306 | slowed",
                "covered | drawbox=x=60:y=160:w=60:h=60:color=red:t=fill:enable=gte(n\\,306) | 306 | another picture"
            })
    void a_protected_breath_is_compared_with_its_media(
            String what, String filter, long from, String says) throws Exception {
        var file = breathing.file().resolveSibling("edited-" + what + ".mp4");
        TestFootage.edited(breathing.file(), file, filter);

        var report = value(inspector.inspect(Wanted.any(file), breath, List.of(media))).report();

        var check = check(report, "protected-moment");
        assertThat(check.status())
                .as(() -> says(report))
                .isEqualTo(from < 0 ? CheckStatus.PASSED : CheckStatus.FAILED);
        assertThat(check.found()).contains(says);
        if (from >= 0) {
            assertThat(check.at()).isBetween(from, from + 40);
        }
    }

    @Test
    void an_outside_edit_fails_exactly_what_was_done_to_it() throws Exception {
        var file = folder.resolve("outside").resolve("lamp_outside-edit.mp4");
        Files.createDirectories(file.getParent());
        new OutsideEdit(renderer)
                .render(
                        order(lamp(), Samples.US, Platform.INSTAGRAM_REELS),
                        file,
                        Progress.unheard());

        var inspection = inspect(Wanted.any(file), lamp());

        assertThat(inspection.variant())
                .isEqualTo(new Variant(Samples.US, Platform.INSTAGRAM_REELS, "hook"));
        assertThat(inspection.chosen()).isEqualTo(Inspection.Chosen.BEST_FIT);
        assertThat(inspection.report().with(CheckStatus.FAILED))
                .extracting(Check::check)
                .as(() -> says(inspection.report()))
                .containsExactlyInAnyOrder("hook-text-by-3s", "no-dead-tail");
        assertThat(check(inspection.report(), "hook-text-by-3s").at()).isBetween(101L, 103L);
        assertThat(check(inspection.report(), "no-dead-tail").at()).isBetween(479L, 481L);
    }

    @Test
    void a_caption_moved_in_a_new_plan_fails_the_old_draft_at_that_frame() throws Exception {
        var plan = Samples.lamp();
        var ending = plan.story().beats().getLast();
        var line = ending.lines().getFirst();
        var later =
                new org.throughline.data.story.Line(
                        line.by(),
                        line.text(),
                        Samples.range(450, 520),
                        null,
                        line.voices(),
                        line.claims());
        var moved =
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
                                List.of(later),
                                ending.texts(),
                                ending.sounds(),
                                false));
        var changed =
                Samples.plan(
                        "lamp", 2, moved, List.of(), List.of(), List.of(), List.of(), List.of());

        var report = inspect(Wanted.any(good.file()), approved(changed)).report();

        assertThat(status(report, "captions-match")).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "captions-match").at()).isBetween(440L, 450L);
        assertThat(status(report, "fingerprint")).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void a_draft_of_another_platform_fails() throws Exception {
        var wanted = new Wanted(good.file(), Samples.US, Platform.TIKTOK, "hook");

        var report = inspect(wanted, lamp()).report();

        assertThat(report.with(CheckStatus.FAILED))
                .extracting(Check::check)
                .contains("captions-match", "fingerprint");
    }

    @Test
    void what_is_not_named_comes_from_the_manifest() throws Exception {
        var inspection = inspect(Wanted.any(good.file()), lamp());

        assertThat(inspection.chosen()).isEqualTo(Inspection.Chosen.MANIFEST);
        assertThat(inspection.variant()).isEqualTo(good.variant());
        assertThat(failed(inspection.report())).isEmpty();
        assertThat(status(inspection.report(), "captions-beside")).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void another_hook_changes_no_frame_after_it() throws Exception {
        var beats = Samples.lamp().story().beats();
        var hook = beats.getFirst();
        var line = hook.lines().getFirst();
        var question =
                new Line(
                        line.by(),
                        Localized.of("How long should a lamp live?"),
                        line.at(),
                        null,
                        line.voices(),
                        line.claims());
        var other =
                new Beat(
                        "hook-b",
                        hook.kind(),
                        "question",
                        null,
                        hook.at(),
                        hook.shots(),
                        List.of(question),
                        hook.texts(),
                        hook.sounds(),
                        false);
        var plan =
                approved(
                        Samples.plan(
                                "lamp",
                                3,
                                beats,
                                List.of(other),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()));
        var first = value(renderer.render(order(plan, "hook"), Progress.unheard()));
        var second = value(renderer.render(order(plan, "hook-b"), Progress.unheard()));

        assertThat(second.segmentsRendered()).isEqualTo(1);
        assertThat(failed(second.report())).isEmpty();
        var before = TestFootage.frameHashes(first.file());
        var after = TestFootage.frameHashes(second.file());
        assertThat(after).hasSize(540);
        assertThat(after.subList(84, 540)).isEqualTo(before.subList(84, 540));
        assertThat(after.subList(10, 74)).doesNotContainAnyElementsOf(before.subList(10, 74));
    }

    @Test
    void media_that_changed_after_sealing_is_refused() throws Exception {
        var other = Files.createDirectories(folder.resolve("changed"));
        for (String name : List.of("lamp.mp4", "hands.mp4", "watch.mp4")) {
            Files.copy(media.resolve(name), other.resolve(name));
        }
        Files.writeString(other.resolve("bed.wav"), "RIFF not what was sealed");
        var order =
                new DraftOrder(
                        lamp(),
                        variant(Samples.US, Platform.INSTAGRAM_REELS),
                        other,
                        folder.resolve("out"),
                        SHORT_SIDE_PX);

        assertThat(problems(renderer.render(order, Progress.unheard())))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("DRAFT-004");
                    assertThat(problem.message()).contains("bed.wav");
                });
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

        assertThat(problems(movers.prepare(order(approved(wrong), Samples.US, Platform.TIKTOK))))
                .extracting(Problem::code, Problem::message)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "DRAFT-019", "'lamp.mp4' is no still, and a logo is one"),
                        org.assertj.core.groups.Tuple.tuple(
                                "DRAFT-017",
                                "the shot from frame 0 has a speed, and 'photo.png' is a still"));
    }

    private static RenderedDraft rendered(ApprovedPlan plan) throws InterruptedException {
        return value(movers.render(order(plan, Samples.US, Platform.TIKTOK), Progress.unheard()));
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

    private static RenderedDraft render(ApprovedPlan plan, Market market, Platform platform)
            throws InterruptedException {
        return value(renderer.render(order(plan, market, platform), Progress.unheard()));
    }

    private static DraftOrder order(ApprovedPlan plan, Market market, Platform platform) {
        var variant = variant(market, platform);
        var out = folder.resolve(plan.plan().brief().id() + "-" + variant.key());
        return new DraftOrder(plan, variant, media, out, SHORT_SIDE_PX);
    }

    private static DraftOrder order(ApprovedPlan plan, String hook) {
        var variant = new Variant(Samples.US, Platform.INSTAGRAM_REELS, hook);
        return new DraftOrder(plan, variant, media, folder.resolve("swap-" + hook), SHORT_SIDE_PX);
    }

    private static Variant variant(Market market, Platform platform) {
        return new Variant(market, platform, "hook");
    }

    private static Inspection inspect(Wanted wanted, ApprovedPlan plan)
            throws InterruptedException {
        return value(inspector.inspect(wanted, plan));
    }

    private static ApprovedPlan lamp() {
        return approved(Samples.lamp());
    }

    private static ApprovedPlan approved(ProductionPlan plan) {
        var sealed = Samples.sealed(plan, name -> Gate.sha256(media.resolve(name)));
        return value(sealed.approve(List.of()));
    }

    private static List<String> failed(ConformanceReport report) {
        return report.with(CheckStatus.FAILED).stream()
                .map(check -> check.check() + " at " + check.at() + ": " + check.says())
                .toList();
    }

    private static String says(ConformanceReport report) {
        return String.join("\n", report.checks().stream().map(Check::toString).toList());
    }

    private static Check check(ConformanceReport report, String id) {
        return report.checks().stream()
                .filter(check -> check.check().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static CheckStatus status(ConformanceReport report, String id) {
        return check(report, id).status();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> throw new AssertionError(accepted);
            case Outcome.Refused<?>(var problems) -> problems;
        };
    }
}
