package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Drawing;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.access.Actor;
import org.throughline.planner.handover.CheckPackage;
import org.throughline.planner.handover.CheckPackage.Checked;

/// Drafts, their player and their results, walked in a browser.
class DraftTourIT extends PlannerTour {

    @Test
    void a_draft_is_not_decided_before_it_was_watched() {
        enterDraft();
        Page page = page(ColorScheme.DARK, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address(DRAFT));
        assertThat(page.locator("#decision")).containsText("Ida Fennimar wrote the plan");
        assertThat(page.locator("#draft-accept")).hasCount(0);

        takeSeat(page, "ruben-castellow", "Ruben Castellow");
        page.click("#draft-accept");
        assertThat(page.locator("#decision-refused")).containsText("has seen 0 %");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_reviewer_watches_notes_and_accepts_by_keyboard_and_records_the_post() {
        enterDraft();
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ruben-castellow");
        page.navigate(address(DRAFT));
        Locator video = page.locator("#player video");

        watch(page);
        assertThat(page.locator("#watched")).containsText("You have watched it whole");
        assertThat(page.locator("#idea-by")).hasText("By Ida Fennimar");
        assertThat(page.locator("#release-waits")).containsText("The draft to be accepted");
        video.press("End");
        video.press("ArrowLeft");
        assertThat(page.locator("#player-counter")).containsText("28 / 29");

        video.press("m");
        assertThat(page.locator("#note-text textarea")).isFocused();
        assertThat(page.locator("#note-text")).containsText("Note at frame 28");
        page.keyboard().type("The <b>click</b> comes late");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#notes .notes")).containsText("The <b>click</b> comes late");
        assertThat(page.locator("#player-play")).isFocused();
        drawsForAStretch(page);
        Download list = page.waitForDownload(() -> page.click("#files-noted-edl"));
        assertThat(list.suggestedFilename()).isEqualTo("one-second_noted.edl");
        assertThat(list.path())
                .content()
                .contains("* LOC: 01:00:00:28 CYAN    Ruben Castellow: The <b>click</b> comes late")
                .contains("* LOC: 01:00:00:10 CYAN    Ruben Castellow [11 FRAMES]: Too bright");
        Download table = page.waitForDownload(() -> page.click("#files-noted-csv"));
        assertThat(table.path())
                .content()
                .contains("1,here,10,20,11,00:00:00:10,00:00:00:20,")
                .contains(",Too bright,2");

        page.locator("#draft-accept").press("Enter");
        assertThat(page.locator("#decision-refused")).containsText("all 3 questions");
        assertThat(page.locator("#question-clear-message")).hasAttribute("invalid", "");
        answer(page, "#question-clear-message", 0);
        answer(page, "#question-sounds-like-us", 1);
        page.locator("#question-sounds-like-us-says input").fill("It is <b>dry</b>, on purpose.");
        answer(page, "#question-right-for-market", 2);
        accessible(page, "three questions");
        page.locator("#draft-accept").press("Enter");
        assertThat(page.locator("#decision")).containsText("Accepted by Ruben Castellow");
        assertThat(page.locator("#verdict-answers"))
                .containsText("No “It is <b>dry</b>, on purpose.”");
        Download release = page.waitForDownload(() -> page.click("#release-package"));
        assertThat(release.suggestedFilename()).isEqualTo("one-second_release.zip");
        assertThat(
                        new CheckPackage().check(release.path(), null)
                                        instanceof Outcome.Accepted<Checked>(Checked checked)
                                && checked.problems().isEmpty())
                .isTrue();
        page.locator("#post-account input").fill("tindrel");
        page.locator("#post-record").press("Enter");
        assertThat(page.locator("#post-refused"))
                .containsText("fields are empty or cannot be read: Post id, Published on, At (");
        assertThat(page.locator("#post-id input")).isFocused();
        assertThat(page.locator("#post-id")).containsText("It is empty");
        page.locator("#post-id input").fill("7450");
        page.locator("#post-day input").fill("12 Feb 2027");
        page.locator("#post-time input").fill("18:00");
        page.locator("#post-record").press("Enter");
        assertThat(page.locator("#posts"))
                .containsText("7450 on TikTok, by tindrel, 12 Feb 2027, 18:00");

        page.navigate(address("inbox"));
        takeSeat(page, "ida-fennimar", "Ida Fennimar");
        page.navigate(address(DRAFT));
        assertThat(page.locator("#notes .notes").first()).containsText("Ruben Castellow");
        assertThat(page.locator("#notes-news")).hasText("2 notes here have something new to you.");
        answersAndResolves(page);
        page.navigate(address("inbox"));
        takeSeat(page, "ruben-castellow", "Ruben Castellow");
        readsTheAnswer(page);
        assertThat(complaints).isEmpty();
    }

    /// From the inbox to the very note, by keyboard; read, it waits no more.
    private void readsTheAnswer(Page page) {
        page.navigate(address("inbox"));
        Locator link = page.getByText("Read one new answer in the notes on the draft");
        link.press("Enter");
        Locator note = page.locator("#notes .notes > li:has(.answers)").first();
        assertThat(note).isFocused();
        assertThat(note).containsText("New answer");
        assertThat(note).containsText("It is the <i>lamp</i>");
        assertThat(page.locator("#player-counter")).containsText("10 / 29");
        accessible(page, "a note that somebody came for");
        page.navigate(address("inbox"));
        assertThat(page.locator("h1")).isVisible();
        assertThat(link).hasCount(0);
    }

    /// The first of two notes, by keyboard; a drawing is taken for a note by itself.
    private void answersAndResolves(Page page) {
        Locator note = page.locator("#notes .notes > li").first();
        note.locator("[id^=note-begin-]").press("Enter");
        assertThat(note.locator("[id^=note-answer-text-] textarea")).isFocused();
        page.keyboard().type("It is the <i>lamp</i>");
        page.keyboard().press("Control+Enter");
        assertThat(note.locator(".answers")).containsText("Ida Fennimar answered");
        assertThat(note.locator(".answers")).containsText("It is the <i>lamp</i>");
        assertThat(note.locator("[id^=note-begin-]")).isFocused();
        accessible(page, "a note that was answered");
        note.locator("[id^=note-turn-]").press("Enter");
        assertThat(page.locator("#notes-resolved summary")).hasText("Resolved (1)");
        assertThat(page.locator("#notes .notes > li").first().locator("[id^=note-turn-]"))
                .isFocused();
        assertThat(page.locator("#notes-said")).containsText("is resolved. 1 is open.");
        page.locator("#notes-resolved summary").press("Enter");
        assertThat(page.locator("#notes-resolved li .answers")).containsText("Resolved by Ida");
        accessible(page, "a note that was resolved");
        resolvedIsShownWhenComeFor(page);
        Locator turn = page.locator("#notes-resolved [id^=note-turn-]");
        String id = turn.getAttribute("id");
        turn.press("Enter");
        assertThat(page.locator("#notes-resolved")).isHidden();
        assertThat(page.locator("[id='" + id + "']")).isFocused();
        assertThat(page.locator("#notes .notes > li [id='" + id + "']")).hasText("Resolve");

        Locator video = page.locator("#player video");
        video.press("s");
        assertThat(page.locator(".player-safe")).isVisible();
        assertThat(page.locator("#player-drawn")).containsText("TikTok covers the shaded edges");
        video.press("s");
        video.press("Home");
        video.press("d");
        page.locator("#player-numbers").press("Enter");
        page.locator("#player-place").press("Enter");
        page.keyboard().press("Escape");
        page.locator("#note-keep").press("Enter");
        assertThat(page.locator("#notes .notes > li").first()).containsText("Drawing");
    }

    /// What was drawn with a resolved note lies over its frame only while somebody came for it.
    private static void resolvedIsShownWhenComeFor(Page page) {
        Locator lines = page.locator("throughline-sketch .sketch-line");
        Locator lanes = page.locator(".player-lanes [data-of=note]");
        Locator video = page.locator("#player video");
        assertThat(lanes).hasCount(1);
        page.locator("#player input[type=range]").fill("10");
        assertThat(page.locator("#player-counter")).containsText("10 / 29");
        assertThat(lines).hasCount(0);
        page.locator("#notes-resolved .note-head vaadin-button").first().press("Enter");
        assertThat(lines).hasCount(2);
        assertThat(lanes).hasCount(2);
        assertThat(page.locator("#player-drawn"))
                .hasText("A drawing of 2 strokes by Ruben Castellow");
        video.press("ArrowRight");
        assertThat(lanes).hasCount(1);
        assertThat(page.locator("#player-drawn")).isEmpty();
    }

    /// A box by the pointer and an arrow by numbers over the first frame of a stretch; a third
    /// stroke is taken back.
    private void drawsForAStretch(Page page) {
        Locator video = page.locator("#player video");
        page.locator("#player input[type=range]").fill("20");
        video.press("o");
        page.locator("#player input[type=range]").fill("10");
        video.press("i");
        assertThat(page.locator("#player-stretch")).hasText("Frames 10 – 20");
        assertThat(page.locator("#note-text")).containsText("Note for frames 10 to 20");
        page.locator("#player input[type=range]").fill("15");
        video.press("d");
        assertThat(page.locator("#player-counter")).containsText("10 / 29");
        page.click("#player-box");
        page.click("#player-yellow");
        page.locator("throughline-sketch").scrollIntoViewIfNeeded();
        BoundingBox picture = page.locator("throughline-sketch").boundingBox();
        page.mouse().move(picture.x + picture.width / 4, picture.y + picture.height / 4);
        page.mouse().down();
        page.mouse().move(picture.x + picture.width / 2, picture.y + picture.height / 2);
        page.mouse().up();
        assertThat(page.locator("#note-drawing")).hasText("With a drawing of 1 stroke.");
        page.locator("#player-arrow").press("Enter");
        page.locator("#player-numbers").press("Enter");
        page.fill("#player-to-x", "90");
        page.locator("#player-place").press("Enter");
        page.locator("#player-place").press("Enter");
        page.locator("#player-place").press("Control+z");
        assertThat(page.locator("#note-drawing")).hasText("With a drawing of 2 strokes.");
        accessible(page, "drawing over a frame");
        page.locator("#player").scrollIntoViewIfNeeded();
        picture(page, "drawing");
        page.keyboard().press("Escape");
        assertThat(page.locator("#player-draw")).isFocused();
        page.keyboard().press("m");
        page.keyboard().type("Too bright");
        page.keyboard().press("Control+Enter");
        Locator kept = page.locator("#notes .notes li").first();
        assertThat(kept).containsText("00:00:00:10 to 00:00:00:20, 11 frames");
        assertThat(kept).containsText("A drawing of 2 strokes by Ruben Castellow");
        assertThat(page.locator("#player-clear")).isHidden();
        video.press("End");
        assertThat(page.locator("throughline-sketch path")).hasCount(0);
        assertThat(kept).containsText("yellow box, ");
        kept.locator("vaadin-button").first().press("Enter");
        assertThat(page.locator("#player-counter")).containsText("10 / 29");
        assertThat(page.locator("#player-drawn"))
                .hasText("A drawing of 2 strokes by Ruben Castellow");
        assertThat(page.locator("throughline-sketch .sketch-line")).hasCount(2);
        video.press("ArrowRight");
        assertThat(page.locator("#player-drawn")).isEmpty();
    }

    /// The next version begins half a second later in its first source.
    @Test
    void notes_of_an_earlier_version_are_carried_to_the_next_or_said_to_be_gone() {
        enterDraft();
        Actor ruben = Actor.member("Ruben Castellow", "brand-lead");
        Drawing drawing = Drawing.parse("box red 1000,1000 5000,5000");
        note(new FrameRange(3, 4), "Begin <i>here</i>", null, ruben);
        note(new FrameRange(10, 21), "Too bright", null, ruben);
        note(new FrameRange(28, 29), "This hand", drawing, ruben);
        DraftId next = enterLaterBeginning();
        Page page = page(ColorScheme.DARK, 390, 844);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("draft/" + next));

        Locator carried = page.locator("#notes-carried li");
        assertThat(carried).hasCount(2);
        assertThat(carried.first()).containsText("Carried over from version 1");
        assertThat(carried.first()).containsText("6 of 11 frames are left");
        assertThat(page.locator("#notes-gone")).containsText("Begin <i>here</i>");
        accessibleInItsColors(page, "notes of an earlier version, small and dark");
        EveryPageTourIT.fits(page, "notes of an earlier version, small");
        page.locator("#notes").scrollIntoViewIfNeeded();
        picture(page, "notes-carried");
        page.waitForFunction("document.querySelector('#player video')?.readyState >= 2");
        carried.nth(1).locator("vaadin-button").first().click();
        assertThat(page.locator("#player-counter")).containsText("13 / 29");
        assertThat(page.locator("#player-drawn"))
                .hasText("A drawing of 1 stroke by Ruben Castellow");

        Download list = page.waitForDownload(() -> page.click("#files-noted-edl"));
        assertThat(list.path())
                .content()
                .contains("* LOC: 01:00:00:13 CYAN    Ruben Castellow, version 1: This hand")
                .contains("* COMMENT: NOTE NO LONGER IN CUT: Ruben Castellow, version 1, ");
        playsBeside(page);
        page.click("#notes-gone a");
        assertThat(page.locator("#player-counter")).containsText("3 / 29");
        assertThat(page.locator("#notes-carried")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    private static void playsBeside(Page page) {
        Locator video = page.locator("#player .player-stage video");
        Locator beside = page.locator("throughline-beside");
        page.selectOption("#player-beside", "1");
        assertThat(beside).containsText("Version 1");
        assertThat(beside).hasAttribute("data-frame", "13");
        video.press("ArrowRight");
        assertThat(beside).hasAttribute("data-frame", "14");
        assertThat(beside.locator("video")).hasJSProperty("muted", true);
        accessibleInItsColors(page, "two versions in step, small and dark");
        EveryPageTourIT.fits(page, "two versions in step, small");
        page.locator("#player").scrollIntoViewIfNeeded();
        picture(page, "beside");
        video.press("Home");
        video.press("k");
        assertThat(beside).hasAttribute("data-frame", "29");
        assertThat(beside.locator("video")).hasJSProperty("paused", true);
        page.selectOption("#player-beside", "");
        assertThat(beside).hasCount(0);
    }

    private void note(FrameRange frames, String says, @Nullable Drawing drawing, Actor by) {
        house.noteAtFrame().write(UUID.randomUUID(), draftId(), frames, says, drawing, by);
    }

    private DraftId enterLaterBeginning() {
        ProductionPlan plan =
                house.store()
                        .inTransaction(kept -> kept.plans().find(draftId().plan()).orElseThrow());
        List<Beat> beats = new ArrayList<>(plan.story().beats());
        Beat first = beats.removeFirst();
        List<Shot> shots = new ArrayList<>(first.shots());
        shots.set(0, later((Shot.Footage) shots.getFirst()));
        beats.addFirst(first.withShots(shots));
        ProductionPlan next =
                new ProductionPlan(
                        plan.id().next(),
                        plan.brand(),
                        plan.markets(),
                        plan.brief(),
                        plan.story().withBeats(beats, plan.story().otherHooks()),
                        plan.media(),
                        plan.answers(),
                        plan.assessment(),
                        plan.author(),
                        plan.approvers(),
                        plan.proposedAt());
        house.store().inTransaction(kept -> kept.plans().propose(next));
        DraftId id = new DraftId(next.id(), draftId().market(), draftId().platform());
        enterDraft(id);
        return id;
    }

    private static Shot later(Shot.Footage take) {
        return new Shot.Footage(
                take.at(),
                take.begins(),
                take.media(),
                take.in().plusMillis(500),
                take.framing(),
                take.people(),
                take.ownSound(),
                take.says(),
                take.zoom(),
                take.speed());
    }

    /// @param reply counted from 0: yes, no, cannot tell
    private static void answer(Page page, String question, int reply) {
        page.locator(question + " vaadin-radio-button").nth(reply).locator("input").press(" ");
    }

    /// The video is meant to leave people first amused, then capable.
    @Test
    void what_a_draft_left_people_feeling_is_asked_before_they_see_what_is_meant() {
        enterDraft();
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-noor-ashgrove");
        page.navigate(address(DRAFT));
        assertThat(page.locator("#felt")).containsText("once you have watched it whole");
        watch(page);
        assertThat(page.locator("#felt-words button")).hasCount(38);
        assertThat(page.locator("main#content")).not().containsText("It is meant to");
        assertThat(page.locator("#idea")).hasCount(0);
        accessible(page, "what a draft left people feeling");
        page.locator("#felt").scrollIntoViewIfNeeded();
        picture(page, "felt-asked");

        page.locator("#felt-amused").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#felt-delighted")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#felt-kept")).containsText("Kept: delighted");
        page.click("#felt-hopeful");
        assertThat(page.locator("#felt-kept")).containsText("Kept: hopeful");
        assertThat(page.locator("#felt-hopeful")).hasAttribute("aria-pressed", "true");
        page.locator("#felt-strength vaadin-radio-button").nth(3).locator("input").press(" ");
        picture(page, "felt-said");
        page.click("#felt-show");
        assertThat(page.locator("#felt-own")).containsText("You felt hopeful, 4 of 5");
        assertThat(page.locator("#felt-meant")).containsText("first amused, then capable");
        assertThat(page.locator("#felt-match")).containsText("Near");
        assertThat(page.locator("#felt-spread")).containsText("Nobody else has answered");
        assertThat(page.locator("#felt-words")).hasCount(0);
        assertThat(page.locator("#idea")).isVisible();
        accessible(page, "what a draft is meant to leave people feeling");
        picture(page, "felt-shown");

        takeSeat(page, "teo-brandimar", "Teo Brandimar");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(390, 844);
        page.navigate(address(DRAFT));
        watch(page);
        page.click("#felt-bored");
        assertThat(page.locator("#felt-kept")).containsText("Kept: bored");
        accessibleInItsColors(page, "what a draft left people feeling, dark");
        page.locator("#felt").scrollIntoViewIfNeeded();
        picture(page, "felt-small");
        page.setViewportSize(1440, 1000);
        takeSeat(page, "salme-korvington", "Salme Korvington");
        page.navigate(address(DRAFT));
        page.click("#to-plan");
        assertThat(page.locator("#brief")).containsText("Capable");
        page.navigate(address(DRAFT));
        assertThat(page.locator("#felt-not-asked")).containsText("since you opened the plan on");
        assertThat(page.locator("#felt-spread"))
                .containsText(
                        "2 people have answered about this file: 0 the same, 1 near, 1 neither.");
        assertThat(page.locator("#felt-spread")).containsText("hopeful (1), bored (1)");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_video_comes_in_ranges_to_the_team_and_is_not_there_for_others() {
        enterDraft();
        String file = address("media/drafts/" + DRAFT.substring(DRAFT.indexOf('/') + 1));
        Page page = page(ColorScheme.LIGHT, 820, 1100);

        assertThat(page.request().get(file).status()).isEqualTo(404);
        assertThat(page.request().get(file + "/noted/edl").status()).isEqualTo(404);
        assertThat(page.request().get(file + "/package").status()).isEqualTo(404);

        signIn(page, "#seat-ruben-castellow");
        APIResponse whole = page.request().get(file);
        APIResponse part = ranged(page, file, "bytes=10-19");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.headers()).containsEntry("accept-ranges", "bytes");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.headers())
                .containsEntry("content-range", "bytes 10-19/" + whole.body().length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 10, 20));
        assertThat(ranged(page, file, "bytes=99999999-").status()).isEqualTo(416);
        assertThat(page.request().get(file + "/other.json").status()).isEqualTo(404);
        APIResponse refused = page.request().get(file + "/package");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("PACKAGE-003");
        assertThat(page.request().get(file + "x").status()).isEqualTo(404);
        assertThat(page.request().get(file + "/noted/exe").status()).isEqualTo(404);
        assertThat(page.request().get(file + "/noted/otio").text()).contains("Timeline.1");
    }

    private static APIResponse ranged(Page page, String file, String range) {
        return page.request().get(file, RequestOptions.create().setHeader("Range", range));
    }

    @Test
    void the_next_note_is_taken_where_the_video_came_to_rest() {
        enterDraft();
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ruben-castellow");
        page.navigate(address(DRAFT));
        Locator video = page.locator("#player video");
        page.waitForFunction("document.querySelector('#player video')?.readyState >= 2");

        video.press("End");
        assertThat(page.locator("#note-text")).containsText("Note at frame 29");
        page.locator("#note-text textarea").fill("begun");
        video.press("Home");
        assertThat(page.locator("#player-counter")).containsText("0 / 29");
        assertThat(page.locator("#note-text")).containsText("Note at frame 29");
        assertThat(complaints).isEmpty();
    }

    @Test
    void results_are_read_from_an_export_and_said_to_be_too_early() throws IOException {
        enterDraft();
        enterPost();
        Page page = page(ColorScheme.DARK, 1440, 1000);
        signIn(page, "#seat-noor-ashgrove");
        page.navigate(address(DRAFT));
        assertThat(page.locator("#posts")).containsText("No results read yet");
        takeSeat(page, "ida-fennimar", "Ida Fennimar");
        assertThat(page.locator("#posts")).containsText("No results read yet");
        assertThat(page.locator("#results-file")).hasCount(0);
        takeSeat(page, "noor-ashgrove", "Noor Ashgrove");

        page.setInputFiles("#results-file input[type=file]", export("other.csv", "75", 5));
        assertThat(page.locator("#results-said")).containsText("says nothing of a post");
        page.setInputFiles("#results-file input[type=file]", export("five.csv", "74", 5));
        assertThat(page.locator("#posts .result")).containsText("Too early to tell");
        assertThat(page.locator("#posts .result")).containsText("Saves per person reached");
        assertThat(page.locator("#posts .result")).containsText("day 5 of 14");
        page.setInputFiles(
                "#results-file input[type=file]",
                Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n"));
        assertThat(page.locator("#results-said")).hasAttribute("data-tone", "bad");
        assertThat(page.locator("#posts .result")).containsText("day 5 of 14");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_retention_curve_lies_over_the_planned_beats() throws IOException {
        DraftId id = new DraftId(draftId().plan(), draftId().market(), Platform.YOUTUBE_SHORTS);
        enterDraft(id);
        enterPost(id, "aB-cdEfgH_1");
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-noor-ashgrove");
        page.navigate(address("draft/" + id));
        assertThat(page.locator("#posts")).containsText("aB-cdEfgH_1");

        page.setInputFiles(
                "#results-file input[type=file]",
                Files.writeString(
                        curve("retention 2027-02-14.csv", 3.0),
                        "100.5,much\n",
                        StandardOpenOption.APPEND));
        assertThat(page.locator("#results-said"))
                .containsText("the retention curve of aB-cdEfgH_1");
        Download left = page.waitForDownload(() -> page.click("#results-said a"));
        assertThat(left.path()).content().contains("103,").contains("much");
        Locator part = page.locator("#retention-aB-cdEfgH_1");
        assertThat(part).containsText("Viewers leave most in Hook");
        assertThat(part).containsText("Too early to tell: the curve is of day 5 of 14");
        assertThat(part).containsText("One video, so no general claim");
        assertThat(part.locator("svg")).isVisible();
        part.scrollIntoViewIfNeeded();
        picture(page, "retention");
        page.click("#retention-aB-cdEfgH_1-chart-toggle");
        assertThat(page.locator("#retention-aB-cdEfgH_1-beats")).containsText("Hook");
        Download table = page.waitForDownload(() -> page.click("#retention-aB-cdEfgH_1-csv"));
        assertThat(table.path()).content().contains("lost_points_per_s").contains(",hook,hook,0.0");

        page.setInputFiles(
                "#results-file input[type=file]",
                Files.writeString(folder.resolve("half.csv"), "Video position (%),x\n1,2\n"));
        assertThat(page.locator("#results-said")).hasAttribute("data-tone", "bad");
        page.click("#retention-aB-cdEfgH_1-take-away");
        assertThat(part).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    /// Steep at first, then flat.
    private Path curve(String name, double steepUntil) throws IOException {
        StringBuilder rows =
                new StringBuilder("Video position (%),Absolute audience retention (%)\n");
        for (int at = 0; at <= 100; at++) {
            double second = at / 5.0;
            double steep = Math.min(second, steepUntil);
            rows.append(at)
                    .append(',')
                    .append(104 - 12 * steep - 1.5 * (second - steep))
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    private void enterPost() {
        enterPost(draftId(), "74");
    }

    private void enterPost(DraftId id, String post) {
        Draft draft = house.store().inTransaction(kept -> kept.drafts().find(id).orElseThrow());
        house.store()
                .useTransaction(kept ->
                        kept.posts()
                                .add(
                                        new Post(
                                                draft.id(),
                                                post,
                                                "tindrel.us",
                                                draft.sha256(),
                                                "organic",
                                                PUBLISHED,
                                                "Ida Fennimar")));
    }

    private Path export(String name, String post, int days) throws IOException {
        return HistoryFiles.writeDaily(
                folder.resolve(name),
                SampleHistory.drawPost(
                        new PostKey(Platform.TIKTOK, post),
                        new Market("US"),
                        "tindrel.us",
                        PUBLISHED,
                        18,
                        days,
                        7));
    }
}
