package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What waits, what was done and how anything is found, by keyboard.
class TrailTourIT extends PlannerTour {

    @Test
    void legal_counsel_sees_what_waits_and_goes_to_it() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-wilma-tarrendorf");
        assertThat(page.locator("#waiting-count")).isVisible();
        page.click("#menu-inbox");
        assertThat(page.locator("#inbox tbody tr").first()).containsText("Seal the plan");
        assertThat(page.locator("#inbox")).containsText("Fifteen years");
        accessible(page, "inbox");

        page.locator("#inbox tbody a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#seals")).isInViewport();
        assertThat(page).hasURL(Pattern.compile(".*plan/fifteen-years#seals"));

        page.navigate(address("inbox"));
        takeSeat(page, "noor-ashgrove", "Noor Ashgrove");
        page.navigate(address("inbox"));
        assertThat(page.locator("#content .empty")).containsText("Nothing waits for you");
        assertThat(page.locator("#waiting-count")).isHidden();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_brand_lead_sees_where_seals_wait_and_says_when_late_ones_come_up() throws IOException {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ruben-castellow");
        page.navigate(address("plan/fifteen-years"));
        assertThat(page.locator("#seals-sheet")).containsText("Waits since 15 Feb 2027, due");
        picture(page, "seals-due");

        page.click("#menu-waits");
        assertThat(page.locator("#waits-by-person")).containsText("Wilma Tarrendorf");
        assertThat(page.locator("#waits-by-seal")).containsText("Too few to say");
        accessible(page, "where it waits");
        Download download = page.waitForDownload(() -> page.click("#waits-csv"));
        assertThat(Files.readString(download.path()))
                .startsWith("\uFEFFby,seal,role,person,")
                .contains("person,,legal,Wilma Tarrendorf,");

        page.fill("#escalation-days-0 input", "5");
        page.click("#escalation-keep-0");
        assertThat(page.locator("#escalation")).containsText("more than 5 working days");
        assertThat(page.locator("#escalation-title")).isFocused();
        picture(page, "where-it-waits");
        page.locator("#waits-by-person tr", new Page.LocatorOptions().setHasText("Wilma"))
                .locator("a")
                .click();
        assertThat(page).hasURL(Pattern.compile(".*plan/fifteen-years#seals"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_was_done_is_narrowed_in_its_address_and_downloaded() throws IOException {
        Page page = page(ColorScheme.DARK, 1440, 1000);
        signIn(page, "#seat-ruben-castellow");
        page.navigate(address("activity?kind=approval"));
        assertThat(page.locator("#activity-chain")).containsText("the chain holds");
        assertThat(page.locator("#activity tbody tr:not(.sheet-group)").first())
                .containsText("Approved the plan");
        assertThat(page.locator("#activity time").first())
                .hasAttribute("datetime", "2027-02-15T09:00:00Z");
        accessibleInItsColors(page, "activity, dark");

        page.fill("#activity-person input", "Ida");
        assertThat(page.locator("vaadin-combo-box-item:not([hidden])")).hasText("Ida Fennimar");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#content .empty")).containsText("No act matches");
        assertThat(page).hasURL(Pattern.compile(".*activity\\?kind=approval&person=Ida.*"));

        page.navigate(address("activity?person=Ida+Fennimar"));
        Download download = page.waitForDownload(() -> page.click("#activity-csv"));
        assertThat(Files.readString(download.path()))
                .startsWith("\uFEFFat,actor,action,")
                .contains("Ida Fennimar,propose plan,lights-back-on.twenty-seconds.1")
                .doesNotContain("approve plan");
        assertThat(complaints).isEmpty();
    }

    @Test
    void anything_is_found_and_reached_by_keyboard() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.locator("#menu-toggle").focus();
        page.keyboard().press("Control+k");
        assertThat(page.locator("#find-words input")).isFocused();
        assertThat(page.locator("#find-found [aria-selected=true]")).hasCount(1);
        accessible(page, "search");

        page.keyboard().press("Escape");
        assertThat(page.locator("#find-dialog")).hasCount(0);
        assertThat(page.locator("#menu-toggle")).isFocused();

        page.keyboard().press("Shift+?");
        assertThat(page.locator("#keys-dialog")).containsText("Search, and go to any page");
        accessible(page, "keys");
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys-dialog")).hasCount(0);

        page.keyboard().press("Control+k");
        assertThat(page.locator("#find-words input")).isFocused();
        page.keyboard().type("what is it?");
        assertThat(page.locator("#find-words input")).hasValue("what is it?");
        assertThat(page.locator("#find-count")).containsText("Nothing matches");
        page.locator("#find-words input").fill("years");
        assertThat(page.locator("#find-count")).containsText("found");
        assertThat(page.locator("#find-0")).containsText("Fifteen years");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*plan/fifteen-years"));
        assertThat(page.locator("#page-title")).isFocused();
        assertThat(complaints).isEmpty();
    }
}
