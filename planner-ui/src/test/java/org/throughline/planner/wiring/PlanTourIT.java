package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Brief, plan page and rulebook, walked in a browser.
class PlanTourIT extends PlannerTour {

    @Test
    void a_newcomer_lifts_a_hold_and_brings_it_back_and_sees_why() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        page.navigate(link);
        picture(page, "welcome");
        page.click("#seat-ida-fennimar");
        assertThat(page.locator("h1")).hasText("Lights back on");
        assertThat(page.locator(".matrix-cell")).hasCount(27);
        assertThat(page.locator("#cell-twenty-seconds-JP-tiktok")).containsText("Held");
        picture(page, "campaign");

        page.click("#brief-twenty-seconds");
        assertThat(page.locator("#hold-JP")).containsText("JP is held");
        picture(page, "brief");
        page.click("#step-when");
        page.locator("#brief-date-JP input").fill("12 Mar 2027");
        page.keyboard().press("Enter");
        assertThat(page.locator("#saved")).containsText("version 2");
        assertThat(page.locator("#hold-JP")).hasCount(0);
        page.click("#brief-undo");
        assertThat(page.locator("#saved")).containsText("version 3");
        assertThat(page.locator("#hold-JP")).hasCount(1);
        page.locator("#brief-date input").fill("20 Mar 2027");
        page.keyboard().press("Enter");
        assertThat(page.locator("#brief-date-US input")).hasValue("20 Mar 2027");
        page.click("#brief-undo");
        assertThat(page.locator("#saved")).containsText("version 5");

        page.click("#to-plan");
        assertThat(page.locator("h1")).hasText("Twenty seconds");
        assertThat(page.locator("#standing-JP")).containsText("Held");
        assertThat(page.locator("#who-does-what .strip-bar")).hasCount(25);
        picture(page, "plan");
        page.click("#beside-the-last-thing-he-fixed");
        assertThat(page.locator("h1")).hasText("Twenty seconds beside The last thing he fixed");
        assertThat(page.locator("tr.differs").first()).isVisible();
        picture(page, "beside");

        page.click("#menu-rules");
        page.locator("#rules-search input").fill("grief");
        assertThat(page.locator("#rule-T1")).isVisible();
        assertThat(page.locator("#rule-T4")).isHidden();
        picture(page, "rules");
        page.click("#menu-trends");
        assertThat(page.locator(".empty")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_approver_of_a_part_seals_it_and_the_author_cannot() {
        Page page = page(ColorScheme.DARK, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/fifteen-years"));
        assertThat(page.locator("#seals")).containsText("can therefore give none");
        assertThat(page.locator("[id^=seal-brand-lead]")).hasCount(0);

        takeSeat(page, "ruben-castellow", "Ruben Castellow");
        page.click("#seal-brand-lead-words-US");
        assertThat(page.locator("#seal-brand-lead-words-US")).hasCount(0);
        assertThat(page.locator("#seals")).containsText("Ruben Castellow, 15 Feb 2027");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_plan_on_paper_names_its_version_and_asks_nobody_for_anything() {
        Page page = page(ColorScheme.DARK, 1440, 1000);
        signIn(page, "#seat-ruben-castellow");
        page.navigate(address("plan/fifteen-years"));
        assertThat(page.locator("#seal-brand-lead-words-US")).isVisible();
        page.click("#to-paper");

        assertThat(page.locator("#paper-print")).isVisible();
        assertThat(page.locator("#content vaadin-button")).hasCount(1);
        assertThat(page.locator("#seals")).containsText("Brand lead");
        assertThat(page.locator(".paper-foot")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#paper-print")).isHidden();
        assertThat(page.locator(".paper-foot")).containsText("fingerprint");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_strategist_crops_a_shot_by_keyboard_and_takes_it_back() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/twenty-seconds"));
        page.locator("#crop-hook-1").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#crop-across")).isVisible();
        accessible(page, "crop dialog");
        page.locator("#crop-across input").fill("30");
        page.keyboard().press("Tab");
        page.locator("#crop-keep").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#changes")).containsText("Breaks Pictures US");
        page.click("#undo-change");
        assertThat(page.locator("#changes")).hasCount(0);
        // there are no sources here, which the browser says as well
        assertThat(complaints).allSatisfy(each -> assertThat(each).contains("404"));
    }

    @Test
    void a_strategist_brings_captions_looks_at_their_faults_and_takes_them_away() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/twenty-seconds"));
        assertThat(page.locator("#captions-from-DE")).hasText("From the lines");
        page.click("#captions-bring-open");
        assertThat(page.locator("#captions-choose-US")).isFocused();
        Locator file = page.locator("#captions-file-DE input[type=file]");
        file.setInputFiles(captions("no captions"));
        assertThat(page.locator("#captions-seen-DE")).containsText("The file cannot be taken.");
        file.setInputFiles(captions("00:00:00,200 --> 00:00:00,400\nLampe tot?\n"));
        assertThat(page.locator("#captions-seen-DE")).containsText("Cannot be sealed");
        file.setInputFiles(captions("00:00:00,200 --> 00:00:02,500\nLampe tot?\n"));
        assertThat(page.locator("#captions-seen-DE")).containsText("Nothing is wrong with them.");
        accessible(page, "captions panel");
        page.click("#captions-take-DE");

        assertThat(page.locator("#captions-from-DE")).hasText("spot.de.srt, one caption");
        assertThat(page.locator("#changes")).isVisible();
        page.click("#captions-bring-open");
        page.click("#captions-without-DE");
        assertThat(page.locator("#captions-from-DE")).hasText("From the lines");
        assertThat(page.locator("#changes")).hasCount(0);
    }

    @Test
    void a_strategist_writes_an_angle_chooses_it_by_keyboard_and_takes_it_back() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/twenty-seconds"));
        assertThat(page.locator("#angles .angle")).hasCount(3);
        assertThat(page.locator("#angle-1")).containsText("Chosen because: The joke is about");
        assertThat(page.locator("#idea-waits")).hasCount(0);
        assertThat(page.locator("#angle-2-reword")).hasCount(0);
        page.click("#angle-another-open");
        page.click("#angle-add");
        assertThat(page.locator("#angle-new")).containsText("nothing is said");
        page.locator("#angle-new textarea").fill("<b>The lamp</b> waits in a queue.");
        page.locator("#angle-add").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#angle-4")).containsText("<b>The lamp</b> waits in a queue.");
        assertThat(page.locator("#angle-4")).containsText("Ida Fennimar, 15 Feb 2027");
        assertThat(page.locator("#changes")).isVisible();
        page.locator("#angle-4-choose").focus();
        page.keyboard().press("Enter");
        accessible(page, "angles panel");
        picture(page, "angles");
        page.keyboard().type("Everybody knows queues.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#angle-4")).containsText("Chosen because: Everybody knows queues");
        assertThat(page.locator("#angle-1")).not().containsText("Chosen");
        page.click("#angle-4-withdraw");
        assertThat(page.locator("#idea-waits")).containsText("Choose one of the angles.");
        accessible(page, "plan page without a chosen angle");
        page.click("#undo-change");
        assertThat(page.locator("#angle-4")).containsText("Chosen because");

        takeSeat(page, "ruben-castellow", "Ruben Castellow");
        assertThat(page.locator("#angles .angle")).hasCount(3);
        assertThat(page.locator("#angle-new")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    private static FilePayload captions(String text) {
        return new FilePayload(
                "spot.de.srt", "application/x-subrip", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_local_reviewer_lifts_a_hold_and_takes_it_back() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ruben-castellow");
        page.navigate(address("plan/the-last-thing-he-fixed"));
        page.click("#boost-try");
        assertThat(page.locator("#boost-says")).containsText("Agnes Hollinder");
        page.navigate(address("plan/twenty-seconds"));
        assertThat(page.locator("#standing-JP")).containsText("Held");
        assertThat(page.locator("#answer-give-JP-T4")).hasCount(0);

        takeSeat(page, "haru-minasawa", "Haru Minasawa");
        page.locator("#answer-JP-T4 textarea").fill("The day is remembered in the morning.");
        page.click("#answer-lifts-JP-T4");
        page.click("#answer-give-JP-T4");
        assertThat(page.locator("#standing-JP")).containsText("let it go on");
        page.click("#answer-back-JP-T4");
        assertThat(page.locator("#standing-JP")).containsText("Held");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_strategist_takes_another_hook_in_two_markets_and_an_approver_reads_along() {
        enterTrends();
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/fifteen-years"));
        page.click("#choose-hook-b-open");
        page.click("#take-hook-b");
        assertThat(page.locator("#hooks")).containsText("Choose the markets");
        Locator markets = page.locator("#hook-markets-hook-b vaadin-checkbox input");
        markets.nth(0).click();
        markets.nth(1).click();
        page.click("#take-hook-b");
        page.click("#hand-in");
        assertThat(page.locator(".page-kicker")).containsText("version 2");
        assertThat(page.locator("#hook-hook-b .chips")).hasText("USDE");
        assertThat(page.locator("#hook-hook-a .chips")).hasText("JP");

        takeSeat(page, "ruben-castellow", "Ruben Castellow");
        assertThat(page.locator("#hooks")).isVisible();
        assertThat(page.locator("#choose-hook-b-open")).hasCount(0);
        page.navigate(address("brief/fifteen-years"));
        assertThat(page.locator(".page-head")).containsText("You read along");
        assertThat(page.locator("#brief-hand-in")).hasCount(0);
        assertThat(page.locator("#hint-hook-US")).containsText("in US since 9 Feb 2027: ×3.0");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_caption_at_odds_with_its_claim_is_named_at_its_place_and_mended_by_undo() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("brief/fifteen-years"));
        page.click("#step-words");
        Locator line = page.locator("#words-1-line-0 textarea");
        line.fill(line.inputValue().replace("fifteen", "ten"));
        assertThat(page.locator("#captions-after")).containsText("caption and claim C1 differ");
        assertThat(page.locator("#words-1-line-0")).containsText("caption and claim C1 differ");
        page.click("#brief-undo");
        assertThat(page.locator("#captions-after")).hasCount(0);
        writesForOnePlatform(page);
        assertThat(complaints).isEmpty();
    }

    /// A title and hashtags of one platform: bounded, shown as they will be posted, handed in.
    private static void writesForOnePlatform(Page page) {
        page.click("#step-post");
        page.locator("#words-post textarea").fill("No part is ever the last.");
        assertThat(page.locator("#post-youtube-marks")).containsText("As on all platforms");
        Locator title = page.locator("#post-youtube-title");
        title.locator("input").fill("a".repeat(101));
        assertThat(title).containsText("takes at most 100");
        title.locator("input").fill("Fifteen years of parts");
        assertThat(title).containsText("78 of at most 100");
        Locator hashtags = page.locator("#post-youtube-hashtags");
        hashtags.locator("input").fill("lamp two-words");
        assertThat(hashtags).containsText("'two-words'");
        hashtags.locator("input").fill("#lamp #mended");
        assertThat(page.locator("#post-youtube-marks")).containsText("Its own: title, hashtags");
        page.click("#post-youtube-preview summary");
        assertThat(page.locator("#post-youtube-posted"))
                .containsText("Title: Fifteen years of parts");
        assertThat(page.locator("#post-youtube-posted")).containsText("#lamp #mended");
        accessible(page, "post text");
        picture(page, "post-text");
        page.click("#brief-hand-in");
        assertThat(page.locator("#post-text-youtube")).containsText("#lamp #mended");
    }

    @Test
    void two_people_on_one_brief_are_told_of_each_other() {
        Page first = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(first, "#seat-ida-fennimar");
        Page second = first.context().newPage();
        first.navigate(address("brief/twenty-seconds"));
        second.navigate(address("brief/twenty-seconds"));
        first.locator("#brief-message textarea").fill("Anybody can swap it.");
        assertThat(first.locator("#saved")).containsText("version 2");
        second.locator("#brief-message textarea").fill("Everybody can swap it.");
        assertThat(second.locator("#conflict")).containsText("saved version 2");
        assertThat(second.locator("#conflict-list"))
                .hasText(
                        "Message: saved by now is “Anybody can swap it.”; you have “Everybody can"
                                + " swap it.”");
        second.click("#conflict-theirs");
        assertThat(second.locator("#brief-message textarea")).hasValue("Anybody can swap it.");
        assertThat(second.locator("#conflict")).isHidden();
        first.locator("#brief-message textarea").fill("Anyone can swap it.");
        assertThat(first.locator("#saved")).containsText("version 3");
        second.click("#step-who-for");
        second.locator("#brief-situation textarea").fill("The lamp went out.");
        assertThat(second.locator("#saved")).containsText("version 4");
        assertThat(second.locator("#brief-situation textarea")).hasValue("The lamp went out.");
        assertThat(second.locator("#brief-situation textarea")).isFocused();
        second.click("#step-what-for");
        assertThat(second.locator("#brief-message textarea")).hasValue("Anyone can swap it.");
    }

    @Test
    void evidence_is_attached_by_whoever_is_asked_and_the_block_goes() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-wilma-tarrendorf");
        page.navigate(address("plan/fifteen-years"));
        assertThat(page.locator("#standing-US")).containsText("Blocked");
        page.click("#evidence-c4-open");
        page.click("#evidence-attach-c4");
        assertThat(page.locator("#evidence-title-c4")).containsText("Name the paper");

        page.locator("#evidence-title-c4 input").fill("Spare parts promise, section 4");
        page.locator("#evidence-kind-c4 input").fill("Own record");
        page.locator("vaadin-combo-box-item").first().waitFor();
        page.keyboard().press("Enter");
        page.click("#evidence-checked-c4 input");
        page.click("#evidence-attach-c4");
        assertThat(page.locator("#standing-US")).containsText("Waiting for seals");
        assertThat(page.locator("#contract-title")).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_was_not_saved_is_judged_as_it_stands_in_the_form() {
        Page first = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(first, "#seat-ida-fennimar");
        link = server.freshLink().toString();
        Page second = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(second, "#seat-teo-brandimar");
        for (Page page : List.of(first, second)) {
            page.navigate(address("brief/fifteen-years"));
            page.click("#step-words");
        }
        Locator mine = first.locator("#words-1-line-0 textarea");
        Locator theirs = second.locator("#words-1-line-0 textarea");
        mine.fill(mine.inputValue().replace("fifteen", "ten"));
        assertThat(first.locator("#words-1-line-0")).containsText("caption and claim C1 differ");

        theirs.fill(theirs.inputValue() + " Really.");
        assertThat(second.locator("#conflict")).containsText("Ida Fennimar saved version 2");
        assertThat(second.locator("#words-1-line-0"))
                .not()
                .containsText("caption and claim C1 differ");
        second.click("#conflict-theirs");
        assertThat(second.locator("#words-1-line-0")).containsText("caption and claim C1 differ");
        assertThat(second.locator("#step-title")).isFocused();
        assertThat(complaints).isEmpty();
    }
}
