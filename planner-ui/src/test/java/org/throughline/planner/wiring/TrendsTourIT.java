package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What an analyst does on the trend page: narrow it down, compare it with the search before, look
/// at the days, and add what people have seen.
class TrendsTourIT extends PlannerTour {

    @Test
    void filters_stand_in_the_address_and_the_search_before_is_compared() {
        enterTrends();
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-noor-ashgrove");
        page.navigate(address("trends"));

        assertThat(page.locator("#since-last")).containsText("×2.0 then, ×3.0 now");
        assertThat(page.locator("#since-last")).containsText("Over");
        assertThat(page.locator("#flag-days-1 svg")).isVisible();
        assertThat(page.locator("#flag-days-1-rows")).hasCount(0);
        page.click("#flag-days-1-toggle");
        assertThat(page.locator("#flag-days-1-rows")).containsText("14 Feb 2027");

        page.click("#trends-kind vaadin-select-value-button");
        page.locator("#trends-kind vaadin-select-item[role=option]")
                .filter(new Locator.FilterOptions().setHasText("Sound"))
                .click();
        assertThat(page.locator("#rising")).containsText("Nothing of what is shown rises");
        page.waitForURL(Pattern.compile(".*/trends\\?kind=sound"));
        page.reload();
        assertThat(page.locator("#rising")).containsText("Nothing of what is shown rises");
        assertThat(page.locator("#too-early")).containsText("soft click");
        page.navigate(address("trends?kind=nonsense&market=XX"));
        assertThat(page.locator("#rising .trend-flag")).hasCount(1);
        assertThat(page.locator("#own-times > .finding"))
                .hasText(
                        "No time of posting is found to be better or worse than others, in 1 place"
                                + " compared.");
        page.click("#own-times-flat summary");
        assertThat(page.locator("#own-times-flat")).containsText("Tuesday");
        assertThat(complaints).isEmpty();
    }

    @Test
    void somebody_vouches_for_what_they_have_seen_and_withdraws_it() {
        enterTrends();
        Page page = page(ColorScheme.DARK, 820, 1100);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("trends"));
        assertThat(page.locator("#sightings")).containsText("Nobody has seen anything yet");
        page.click("#sightings-more summary");

        see(page, "javascript:alert(1)");
        assertThat(page.locator("vaadin-notification-card"))
                .containsText("no link that can be kept");
        assertThat(page.locator("#sightings-rows")).hasCount(0);

        see(page, "https://videos.example/watch?v=<b>1");
        assertThat(page.locator("#sightings-rows")).hasCount(0);
        see(page, "https://videos.example/watch?v=1&t=%3Cb%3E");
        assertThat(page.locator("#sightings-rows a"))
                .hasAttribute("rel", "noopener noreferrer nofollow");
        assertThat(page.locator("#sightings-rows")).containsText("Ida Fennimar");
        accessible(page, "a sighting");

        takeSeat(page, "noor-ashgrove", "Noor Ashgrove");
        page.navigate(address("trends"));
        assertThat(page.locator("#sightings-rows")).containsText("videos.example");
        assertThat(page.locator("[id^=withdraw-]")).hasCount(0);
        takeSeat(page, "ida-fennimar", "Ida Fennimar");
        page.navigate(address("trends"));
        page.locator("[id^=withdraw-]").press("Enter");
        assertThat(page.locator("#sightings")).containsText("Nobody has seen anything yet");
        assertThat(complaints).isEmpty();
    }

    private static void see(Page page, String what) {
        page.fill("#sighting-what input", what);
        page.locator("#sighting-add").press("Enter");
    }
}
