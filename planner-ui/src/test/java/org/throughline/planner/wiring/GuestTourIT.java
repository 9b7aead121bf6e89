package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.planner.draft.GuestView;

/// A guest looks at one draft by a link, and is shown out.
class GuestTourIT extends PlannerTour {

    private static final String FILE = "media/drafts/" + DRAFT.substring(DRAFT.indexOf('/') + 1);

    @Test
    void a_guest_watches_one_draft_answers_leaves_a_note_and_is_shown_out() {
        enterDraft();
        Page ida = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(ida, "#seat-ida-fennimar");
        ida.navigate(address(DRAFT));
        ida.click("#guest-make");
        assertThat(ida.locator("#guest-name")).containsText("A name is missing");
        ida.fill("#guest-name input", "Jonas <b>Eckernhaus</b>");
        ida.locator("#guest-make").press("Enter");
        String link = ida.locator("#guest-link input").inputValue();
        assertThat(ida.locator("#guest-link input")).isFocused();
        assertThat(ida.locator("#guest-list")).containsText("Not opened yet");
        ida.locator("#guests").scrollIntoViewIfNeeded();
        accessible(ida, "guests of a draft");
        picture(ida, "guest-link");

        Page guest = page(ColorScheme.DARK, 390, 844);
        enter(guest, link);
        watchAndSay(guest);
        String video = video(guest);
        reachesNothingElse(guest, video);

        ida.reload();
        assertThat(ida.locator("#notes .notes")).containsText("Jonas <b>Eckernhaus</b> (guest)");
        assertThat(ida.locator("#guest-list")).containsText("Last used");
        ida.click("#guest-list vaadin-button");
        ida.click("vaadin-confirm-dialog-overlay [slot=confirm-button], [slot=confirm-button]");
        assertThat(ida.locator("#guest-list")).containsText("Revoked by Ida Fennimar");
        assertThat(complaints).isEmpty();

        guest.click("#felt-bored");
        assertThat(guest.locator("#guest-closed")).isVisible();
        closed(guest, address("guest"));
        closed(guest, link);
        closed(guest, link + "x");
        assertThat(guest.request().get(address(video)).status()).isEqualTo(404);
        // the browser tells of each page that says 404
        assertThat(complaints).allMatch(each -> each.contains("404"));
    }

    @Test
    void a_guest_reads_a_plan_and_writes_to_it() {
        Page ida = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(ida, "#seat-ida-fennimar");
        ida.navigate(address("plan/twenty-seconds"));
        ida.fill("#guest-name input", "Haru Minasawa");
        ida.locator("#guest-make").press("Enter");
        String link = ida.locator("#guest-link input").inputValue();

        Page guest = page(ColorScheme.DARK, 390, 844);
        guest.navigate(link);
        assertThat(guest.locator("#content")).containsText("read one version of a plan");
        guest.click("#guest-enter");
        assertThat(guest).hasURL(address("guest/plan"));
        assertThat(guest.locator("#beats")).isVisible();
        assertThat(guest.locator("#menu")).hasCount(0);
        assertThat(guest.locator("#open-brief")).hasCount(0);
        assertThat(guest.content()).doesNotContain("lights-back-on");
        guest.fill("#plan-note-text textarea", "The <b>second</b> line is too long");
        guest.locator("#plan-note-text textarea").press("Control+Enter");
        assertThat(guest.locator("#plan-notes-list")).containsText("The <b>second</b> line");
        accessibleInItsColors(guest, "a guest's plan, small and dark");
        EveryPageTourIT.fits(guest, "a guest's plan, small");
        guest.setViewportSize(1440, 1000);
        accessibleInItsColors(guest, "a guest's plan, wide and dark");
        assertThat(guest.request().get(address("plan/twenty-seconds")).url()).endsWith("/welcome");

        ida.reload();
        assertThat(ida.locator("#plan-notes-list")).containsText("Haru Minasawa (guest)");
        accessible(ida, "notes on a plan");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_guest_seals_what_they_are_asked_for_by_link_and_code() {
        Page ruben = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(ruben, "#seat-ruben-castellow");
        ruben.navigate(address("plan/fifteen-years"));
        ruben.fill("#guest-name input", "Mara <b>Quist</b>");
        ruben.click("#guest-asked");
        ruben.click("vaadin-select-item:has-text('words in DE')");
        ruben.locator("#guest-make").press("Enter");
        assertThat(ruben.locator("#guest-as")).containsText("missing what they are");
        ruben.fill("#guest-as input", "reviewer, <i>Client</i> Ltd");
        ruben.locator("#guest-make").press("Enter");
        String link = ruben.locator("#guest-link input").inputValue();
        String code = ruben.locator("#guest-code-digits").innerText();
        accessible(ruben, "a guest who is asked for a seal");
        ruben.locator("#guest-code").scrollIntoViewIfNeeded();
        picture(ruben, "guest-asking");
        ruben.reload();
        assertThat(ruben.locator("#seals")).containsText("is asked by a link of Ruben Castellow");
        assertThat(ruben.locator("#guest-list")).containsText("Not answered yet");

        Page guest = page(ColorScheme.DARK, 390, 844);
        guest.navigate(link);
        guest.click("#guest-enter");
        assertThat(guest.locator("#guest-ask-title")).containsText("approve: words in DE");
        assertThat(guest.locator("#guest-ask-as")).containsText("reviewer, <i>Client</i> Ltd");
        assertThat(guest.locator("#guest-covers")).containsText("Jahre");
        accessibleInItsColors(guest, "what a guest is asked, small and dark");
        EveryPageTourIT.fits(guest, "what a guest is asked, small");
        picture(guest, "guest-asked-small");
        guest.fill("#guest-ask-code input", code.startsWith("0") ? "100000" : "000000");
        guest.click("#guest-approve");
        assertThat(guest.locator("#guest-ask-code")).containsText("4 tries are left");
        guest.fill("#guest-ask-code input", code);
        guest.click("#guest-refuse");
        assertThat(guest.locator("#guest-says")).containsText("A reason is missing");
        guest.click("#guest-approve");
        assertThat(guest.locator("#guest-state")).containsText("You approved this");
        assertThat(guest.locator("#guest-ask-title")).isFocused();
        assertThat(guest.locator("#guest-approve")).hasCount(0);
        guest.setViewportSize(1440, 1000);
        guest.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        accessible(guest, "what a guest approved, wide and light");
        picture(guest, "guest-approved");

        ruben.reload();
        assertThat(ruben.locator("#seals"))
                .containsText(
                        "Mara <b>Quist</b>, as a guest (reviewer, <i>Client</i> Ltd), for whom Ruben Castellow vouches");
        ruben.locator("#seals").scrollIntoViewIfNeeded();
        picture(ruben, "guest-sealed");
        assertThat(complaints).isEmpty();
    }

    private static void enter(Page guest, String link) {
        guest.navigate(link);
        assertThat(guest.locator("#content")).containsText("lets you, Jonas <b>Eckernhaus</b>,");
        accessibleInItsColors(guest, "the door of a guest, dark");
        guest.click("#guest-enter");
        assertThat(guest.locator("#player")).isVisible();
        assertThat(guest.url()).doesNotContain("key=");
        assertThat(guest.locator("#menu")).hasCount(0);
        assertThat(guest.locator("#find-open")).hasCount(0);
        assertThat(guest.content()).doesNotContain("Lights back on", "lights-back-on", "Fennimar");
    }

    private static void watchAndSay(Page guest) {
        Locator video = guest.locator("#player video");
        watch(guest);
        guest.click("#felt-hopeful");
        assertThat(guest.locator("#felt-kept")).containsText("Kept: hopeful");
        assertThat(guest.locator("#felt-show")).hasCount(0);
        video.press("End");
        video.press("ArrowLeft");
        video.press("d");
        guest.locator("throughline-sketch").scrollIntoViewIfNeeded();
        BoundingBox picture = guest.locator("throughline-sketch").boundingBox();
        guest.mouse().move(picture.x + 20, picture.y + 20);
        guest.mouse().down();
        guest.mouse().move(picture.x + 60, picture.y + 80, new Mouse.MoveOptions().setSteps(5));
        guest.mouse().up();
        accessibleInItsColors(guest, "a guest draws, small and dark");
        EveryPageTourIT.fits(guest, "a guest draws, small");
        picture(guest, "guest-draws");
        guest.click("#player-done");
        video.press("m");
        assertThat(guest.locator("#note-text")).containsText("Note at frame 28");
        guest.keyboard().type("The <b>click</b> comes late");
        guest.keyboard().press("Control+Enter");
        assertThat(guest.locator("#notes .notes")).containsText("The <b>click</b> comes late");
        assertThat(guest.locator("#notes .notes")).containsText("A drawing of 1 stroke by Jonas");
        accessibleInItsColors(guest, "a guest's draft, small and dark");
        EveryPageTourIT.fits(guest, "a guest's draft, small");
        picture(guest, "guest-small");
        guest.setViewportSize(1440, 1000);
        accessibleInItsColors(guest, "a guest's draft, wide and dark");
        assertThat(guest.evaluate("getComputedStyle(document.body).colorScheme").toString())
                .isEqualTo("light dark");
        guest.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        accessible(guest, "a guest's draft, wide and light");
        picture(guest, "guest-wide");
        guest.setViewportSize(390, 844);
        accessible(guest, "a guest's draft, small and light");
    }

    /// Where the video of a guest's page is played from.
    private static String video(Page guest) {
        String address = Objects.requireNonNull(guest.locator("#player video").getAttribute("src"));
        return address.substring(address.indexOf(GuestView.VIDEO));
    }

    private void reachesNothingElse(Page guest, String video) {
        for (String route : EveryPageTourIT.ROUTES) {
            assertThat(guest.request().get(address(route)).url()).as(route).endsWith("/welcome");
        }
        var part =
                guest.request()
                        .get(
                                address(video),
                                RequestOptions.create().setHeader("Range", "bytes=10-19"));
        assertThat(part.status()).isEqualTo(206);
        for (String path :
                new String[] {
                    video + "/manifest.json",
                    GuestView.VIDEO + "/" + UUID.randomUUID(),
                    FILE,
                    FILE + "/noted/edl",
                    FILE + "/package",
                    "media/previews/" + draftId()
                }) {
            assertThat(guest.request().get(address(path)).status()).as(path).isEqualTo(404);
        }
        assertThat(guest.request().get(address("media/sources/lights-back-on/pia")).url())
                .endsWith("/welcome");
    }

    private static void closed(Page guest, String address) {
        Response answer = Objects.requireNonNull(guest.navigate(address));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(guest.locator("h1")).hasText("This link does not open anything");
        assertThat(guest.title()).isEqualTo("For you to look at - Throughline");
    }
}
