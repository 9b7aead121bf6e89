package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.throughline.planner.draft.DraftMaker;

/// The main way, walked in a browser without a mouse.
class KeyboardTourIT extends PlannerTour {

    private final CountDownLatch never = new CountDownLatch(1);

    /// Renders until it is stopped.
    @Override
    Desks desks() {
        DraftMaker maker =
                (id, actor, progress) -> {
                    progress.accept(0.4);
                    never.await();
                    throw new AssertionError(id + " was rendered without end");
                };
        return Desks.of(house, maker, house.renderDraft()::preview, this::complaint);
    }

    @Test
    void a_date_is_moved_and_moved_back() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        page.navigate(link);
        press(page, "#seat-ida-fennimar", "Enter");
        assertThat(page.locator("#home")).isVisible();
        press(page, "#brief-twenty-seconds", "Enter");
        assertThat(page.locator("h1")).hasText("Twenty seconds");
        assertThat(page.locator("h1")).isFocused();

        press(page, "#step-when", "Enter");
        tabTo(page, "#brief-date-JP");
        page.keyboard().press("Control+A");
        page.keyboard().type("12 Mar 2027");
        page.keyboard().press("Enter");
        assertThat(page.locator("#saved")).containsText("version 2");
        assertThat(page.locator("#hold-JP")).hasCount(0);
        press(page, "#brief-undo", "Enter");
        assertThat(page.locator("#hold-JP")).hasCount(1);
        assertThat(page.locator("#brief-undo")).isFocused();

        press(page, "#to-plan", "Enter");
        assertThat(page.locator("h1")).isFocused();
        press(page, "#to-drafts", "Enter");
        assertThat(page.locator("#drafts-title")).isFocused();
        press(page, "#render-US-tiktok", "Enter");
        assertThat(page.locator("#cancel-US-tiktok")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#drafts")).containsText("Stopped");
        assertThat(page.locator("#render-US-tiktok")).isFocused();
        press(page, "#menu-trends", "Enter");
        assertThat(page.locator("h1")).hasText("Trends");
        assertThat(page.locator("h1")).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_plan_gets_its_evidence_its_hook_and_its_seals() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/fifteen-years"));
        press(page, "#evidence-c4-open", "Enter");
        assertThat(page.locator("#evidence-title-c4 input")).isFocused();
        page.keyboard().type("Spare parts promise, section 4");
        tabTo(page, "#evidence-kind-c4");
        page.keyboard().type("Own record");
        page.keyboard().press("Enter");
        press(page, "#evidence-attach-c4", "Enter");
        assertThat(page.locator("#contract-title")).isFocused();

        press(page, "#choose-hook-b-open", "Enter");
        for (int market = 1; market <= 2; market++) {
            press(
                    page,
                    "#hook-markets-hook-b vaadin-checkbox:nth-of-type(" + market + ")",
                    "Space");
        }
        press(page, "#take-hook-b", "Enter");
        assertThat(page.locator("#changes-title")).isFocused();
        assertThat(page.locator("#changes-title")).isInViewport();
        press(page, "#hand-in", "Enter");
        assertThat(page.locator("h1")).isFocused();

        tabTo(page, "#seat-menu");
        page.keyboard().press("Enter");
        press(page, "#take-ruben-castellow", "Enter", "ArrowDown");
        assertThat(page.locator("#seat-menu")).containsText("Ruben Castellow");
        press(page, "#waiting", "Enter");
        assertThat(page.locator("#seals-title")).isFocused();
        press(page, "#seal-brand-lead-pictures-US", "Enter");
        assertThat(page.locator("#seals")).containsText("Ruben Castellow, 15 Feb 2027");
        assertThat(page.locator("#seals-title")).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_market_is_stopped_and_goes_on() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ruben-castellow");
        page.navigate(address("stops"));
        choose(page, "#stop-market-of", "DE");
        choose(page, "#stop-situation", "Recall");
        tabTo(page, "#stop-says");
        page.keyboard().type("The lamp gets too warm.");
        press(page, "#stop-market", "Enter");
        assertThat(page.locator("#stop-confirm")).containsText("Stop DE?");
        press(page, "vaadin-button[slot=confirm-button]", "Enter");
        assertThat(page.locator("#lift-DE-recall")).isFocused();
        page.navigate(address("plan/twenty-seconds"));
        assertThat(page.locator("#stopped")).containsText("DE was stopped by Ruben Castellow");
        page.navigate(address("stops"));
        press(page, "#lift-DE-recall", "Enter");
        press(page, "vaadin-button[slot=confirm-button]", "Enter");
        assertThat(page.locator("#stops-over")).containsText("The lamp gets too warm.");
        assertThat(complaints).isEmpty();
    }

    private static void choose(Page page, String field, String word) {
        tabTo(page, field);
        page.keyboard().type(word);
        page.locator("vaadin-combo-box-item:visible").first().waitFor();
        page.keyboard().press("Enter");
    }

    @Test
    void the_content_is_one_key_away() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/twenty-seconds"));
        press(page, ".skip-link", "Enter");
        assertThat(page.locator("main")).isFocused();
        assertThat(page.locator("h1")).hasText("Twenty seconds");
    }

    private static void press(Page page, String what, String key) {
        press(page, what, key, "Tab");
    }

    private static void press(Page page, String what, String key, String step) {
        stepTo(page, what, step);
        page.keyboard().press(key);
    }

    private static void tabTo(Page page, String what) {
        stepTo(page, what, "Tab");
    }

    /// Steps on until the keyboard stands on something, which can then be seen to have it.
    private static void stepTo(Page page, String what, String step) {
        page.locator(what).first().waitFor();
        for (int steps = 0; steps < 200; steps++) {
            if (page.evaluate("what => !!document.activeElement?.closest(what)", what)
                    .equals(true)) {
                assertThat(page.evaluate(SEEN)).as("the focus on %s is seen", what).isEqualTo(true);
                return;
            }
            page.keyboard().press(step);
        }
        throw new AssertionError(what + " is not reached by " + step);
    }

    /// Whether what has the focus, or the field around it, draws a ring around itself.
    private static final String SEEN =
            """
            () => {
              const ring = each => {
                const style = getComputedStyle(each);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              };
              for (let at = document.activeElement; at && at !== document.body;
                   at = at.parentElement) {
                const parts = at.shadowRoot?.querySelectorAll('[part]') ?? [];
                if (ring(at) || [...parts].some(ring)) {
                  return true;
                }
              }
              return false;
            }
            """;
}
