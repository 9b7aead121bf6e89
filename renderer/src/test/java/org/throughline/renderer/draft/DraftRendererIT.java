package org.throughline.renderer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.Platform;
import org.throughline.data.json.Documents;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.interchange.Manifest;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.media.TestFootage;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.telling.Variant;

/// Renders small drafts with the real media program and holds files to plans.
class DraftRendererIT extends SmallDrafts {
    private static RenderedDraft good;
    private static final List<String> told = new ArrayList<>();
    private static ApprovedPlan breath;
    private static RenderedDraft breathing;

    @BeforeAll
    static void make_a_good_draft_and_one_with_a_breath() throws Exception {
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

    private static DraftOrder order(ApprovedPlan plan, String hook) {
        var variant = new Variant(Samples.US, Platform.INSTAGRAM_REELS, hook);
        return new DraftOrder(plan, variant, media, folder.resolve("swap-" + hook), SHORT_SIDE_PX);
    }
}
