package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The production board: somebody is asked, somebody records what was done, and a mistake is taken
/// back.
class ProductionTourIT extends PlannerTour {

    @Test
    void a_step_is_given_to_somebody_recorded_and_taken_back() {
        enterDraft();
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.click("#menu-production");
        assertThat(page.locator("#videos")).containsText("Twenty seconds");
        page.click("#board-twenty-seconds");
        assertThat(page).hasURL(address("production?video=twenty-seconds"));
        assertThat(page.locator("#steps-twenty-seconds")).containsText("Idea and angle");
        assertThat(page.locator("#steps-twenty-seconds")).containsText("known from the draft");
        picture(page, "production");

        String humour = "#change-twenty-seconds-humour";
        page.locator(humour).press("Enter");
        page.locator("#step-assignee input").fill("Ida");
        page.locator("vaadin-combo-box-item").first().click();
        page.locator("#step-keep").press("Enter");
        assertThat(page.locator("#step-dialog")).isHidden();
        assertThat(page.locator(humour)).isFocused();
        page.click("#production-mine label");
        assertThat(page).hasURL(Pattern.compile("production\\?.*mine=yes.*"));
        assertThat(page.locator("#steps-twenty-seconds tbody tr")).hasCount(2);

        page.locator(humour).press("Enter");
        page.locator("#deed-who vaadin-radio-button").nth(1).locator("input").press(" ");
        page.locator("#deed-record").press("Enter");
        assertThat(page.locator("#deed-tool input")).isFocused();
        page.locator("#deed-tool input").fill("<b>Writer</b>");
        page.locator("#deed-did input").fill("wrote the joke");
        accessible(page, "the dialog of a step");
        picture(page, "production-step");
        page.locator("#deed-record").press("Enter");
        assertThat(page.locator("#steps-twenty-seconds")).containsText("<b>Writer</b>");
        assertThat(page.locator("#steps-twenty-seconds")).containsText("Not as planned");

        page.navigate(address(DRAFT));
        assertThat(page.locator("#held-to-plan")).containsText("A machine had a part in it");
        page.click("#to-production");
        page.locator(humour).press("Enter");
        page.click("#take-back-1");
        page.locator("#take-back-why-1 input").fill("It was another video.");
        page.click("#take-back-do-1");
        assertThat(page.locator("#step-dialog")).isHidden();
        assertThat(page.locator("#steps-twenty-seconds")).not().containsText("Not as planned");
        assertThat(complaints).isEmpty();
    }
}
