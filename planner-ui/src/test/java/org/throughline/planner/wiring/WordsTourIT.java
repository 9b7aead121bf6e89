package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The words of a market are written, stepped through and undone; two people at them lose nothing.
class WordsTourIT extends PlannerTour {

    private static final String WORDS = "plan/twenty-seconds/words/";
    private static final Pattern SAVED = Pattern.compile("Saved .* version \\d+");

    @Test
    void the_words_of_a_market_are_written_and_undone_and_two_lose_nothing() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/twenty-seconds"));
        page.click("#standing-DE #to-words-DE");
        assertThat(page.locator("h1")).hasText("Twenty seconds: words for DE");
        assertThat(page.locator("#text-1-own textarea"))
                .hasValue("Lampe tot? Keine Trauerfeier nötig.");
        assertThat(page.locator("#text-1-by input")).hasValue("Jonas Eckernhaus");
        assertThat(page.locator("#text-1-marks")).hasText("Stands");
        write(page);
        stepThrough(page);
        two(page);
        page.click("#to-words-US");
        assertThat(page.locator(".page-lead")).containsText("nothing has to be translated");
        assertThat(page.locator("#text-1-back")).hasCount(0);
        readAlong(page);
        org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
    }

    /// Other words lose what the words before them said, and stand under whoever wrote them.
    private void write(Page page) {
        page.fill(
                "#text-1-own textarea",
                "Licht aus? Kein Grund zu trauern, nur ein Grund, zweimal zu klicken.");
        assertThat(page.locator("#saved")).hasText(SAVED);
        assertThat(page.locator("#text-1-marks")).containsText("Cannot be sealed");
        assertThat(page.locator("#text-1-by input")).hasValue("Ida Fennimar");
        assertThat(page.locator("#text-1-back textarea")).hasValue("");
        assertThat(page.locator("#text-1-back")).containsText("No funeral needed");
        assertThat(page.locator("#words-open")).containsText("1 without back translation");
        assertThat(page.locator("#seals-after")).containsText("would break");
        page.fill("#text-1-own textarea", "Licht aus? Kein Grund zu trauern.");
        page.fill("#text-1-back textarea", "Light out? No reason to mourn.");
        assertThat(page.locator("#text-1-marks")).not().containsText("No back translation");
        accessible(page, "words of a market");
        picture(page, "words-of-a-market");
    }

    private void stepThrough(Page page) {
        page.fill("#text-5-own textarea", "");
        assertThat(page.locator("#text-5-marks")).containsText("Not translated");
        page.locator("#text-1-own textarea").focus();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator("#text-4-own textarea")).isFocused();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator("#text-5-own textarea")).isFocused();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator("#text-4-own textarea")).isFocused();
        page.click("#words-undo");
        assertThat(page.locator("#text-5-own textarea")).not().hasValue("");
    }

    private void two(Page first) {
        Page second = page(ColorScheme.DARK, 390, 900);
        link = server.freshLink().toString();
        signIn(second, "#seat-ida-fennimar");
        second.navigate(address(WORDS + "DE"));
        assertThat(second.locator("#text-1-own textarea"))
                .hasValue("Licht aus? Kein Grund zu trauern.");
        changed(
                first,
                () -> first.fill("#text-1-back textarea", "Light gone? No reason to mourn."));
        changed(first, () -> first.fill("#text-2-by input", "Jonas E."));
        second.fill("#text-2-own textarea", "Zweimal klicken. Fertig.");
        assertThat(second.locator("#text-2-clash"))
                .containsText("You typed: “Zweimal klicken. Fertig.”");
        assertThat(second.locator("#text-2-clash")).containsText("by Jonas E.");
        second.fill("#text-2-back textarea", "Click twice. Done.");
        assertThat(second.locator("#text-2-clash")).containsText("which says “Click twice. Done.”");
        second.fill("#text-1-back textarea", "Light off? No mourning.");
        assertThat(second.locator("#words-open")).containsText("2 not saved");
        assertThat(second.locator("#text-1-marks")).hasText("Not saved");
        assertThat(second.locator("#text-2-clash")).isInViewport();
        accessibleInItsColors(second, "two at the same words");
        picture(second, "words-conflict-390-dark");
        second.click("#text-1-clash-theirs");
        assertThat(second.locator("#text-1-back textarea"))
                .hasValue("Light gone? No reason to mourn.");
        second.click("#text-2-clash-mine");
        assertThat(second.locator("#words-open")).not().containsText("not saved");
        assertThat(second.locator("#text-2-own textarea")).hasValue("Zweimal klicken. Fertig.");
        assertThat(second.locator("#text-2-back textarea")).hasValue("Click twice. Done.");
        first.fill("#text-1-back textarea", "Light out? Nothing to mourn.");
        assertThat(first.locator("#text-2-own textarea")).hasValue("Zweimal klicken. Fertig.");
        assertThat(first.locator("#words-open")).not().containsText("not saved");
    }

    /// Does something, and waits until that was kept.
    private static void changed(Page page, Runnable does) {
        String before = page.locator("#saved").innerText();
        does.run();
        assertThat(page.locator("#saved")).not().hasText(before);
        assertThat(page.locator("#saved")).hasText(SAVED);
    }

    private void readAlong(Page page) {
        takeSeat(page, "jonas-eckernhaus", "Jonas Eckernhaus");
        page.navigate(address(WORDS + "DE"));
        assertThat(page.locator("#text-1-own textarea")).hasAttribute("readonly", "");
        assertThat(page.locator("#words-hand-in")).hasCount(0);
    }
}
