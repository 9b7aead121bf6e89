package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.throughline.data.sample.SampleCampaign;

/// What holds for every page, walked in a browser: accessible, fitting, and a way back from
/// everywhere.
class EveryPageTourIT extends PlannerTour {

    static final List<String> ROUTES =
            List.of(
                    "",
                    "campaigns",
                    "calendar",
                    "calendar/2027-04?state=posted",
                    "production",
                    "production?video=twenty-seconds",
                    "brief/twenty-seconds",
                    "plan/twenty-seconds",
                    "plan/fifteen-years",
                    "plan/the-last-thing-he-fixed",
                    "plan/twenty-seconds/beside/the-last-thing-he-fixed",
                    "plan/twenty-seconds/paper",
                    "plan/twenty-seconds/words/DE",
                    "plan/fifteen-years/words/US",
                    "rules",
                    "rules/edit",
                    "rules/edit/T4",
                    "rules/review",
                    "rules/versions",
                    "rules/sheets",
                    "rules/tests",
                    "rules/tests/edit",
                    "rules/health",
                    "rules/lists",
                    "rules/lists/edit",
                    "rules/sensitivities",
                    "rules/sensitivities/edit",
                    "rules/calendar",
                    "rules/calendar/edit",
                    "rules/voice",
                    "rules/voice/edit/en",
                    "media-library",
                    "renders",
                    "results",
                    "posts/coverage",
                    "posts/joins",
                    "posts/tags",
                    "trends",
                    "trends/posts?by=people&key=customer",
                    "trends/posts",
                    "monthly",
                    "stops",
                    "register",
                    "inbox",
                    "waits",
                    "activity",
                    "notices",
                    "activity?kind=plans&from=2027-01-01",
                    "facts",
                    "facts?topic=platforms&words=tiktok",
                    DRAFT,
                    "nowhere");

    @Test
    void a_link_opens_the_planner_once() {
        signIn(page(ColorScheme.LIGHT, 820, 1100), "#seat-noor-ashgrove");

        Page second = page(ColorScheme.LIGHT, 820, 1100);
        second.navigate(link);
        assertThat(second.locator("#welcome-closed")).containsText("used already");
        second.navigate(address("plan/twenty-seconds"));
        assertThat(second.locator("#welcome-closed")).isVisible();
    }

    @Test
    void every_page_is_accessible_in_light_and_dark_and_fits_small_screens() {
        enterDraft();
        enterTrends();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(scheme, 1440, 1000);
            link = server.freshLink().toString();
            signIn(page, "#seat-ruben-castellow");
            for (String route : ROUTES) {
                page.navigate(address(route));
                assertThat(page.locator("h1")).hasCount(1);
                assertThat(page.locator("[aria-busy]")).hasCount(0);
                if (scheme == ColorScheme.DARK) {
                    accessibleInItsColors(page, route + ", dark");
                } else {
                    accessible(page, route + ", light");
                    for (int width : new int[] {320, 390, 820, 1440}) {
                        page.setViewportSize(width, 1000);
                        fits(page, "%s at %d".formatted(route, width));
                    }
                }
            }
        }
    }

    @Test
    void whoever_was_signed_out_elsewhere_is_told_the_way_back() {
        Page page = page(ColorScheme.LIGHT, 820, 1100);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("brief/twenty-seconds"));
        Page other = page.context().newPage();
        other.navigate(address(""));
        other.click("#seat-menu vaadin-menu-bar-button");
        other.click("#sign-out");
        assertThat(other.locator("#welcome-closed")).isVisible();

        // the form asks by itself what is in force, and so learns of it without a click
        assertThat(page.locator("#welcome-closed")).containsText("one-time link");
    }

    @Test
    void an_empty_planner_says_on_each_page_what_would_be_there() {
        Path empty = folder.resolve("empty");
        var programs = new Programs(folder.resolve("none"), folder.resolve("java"));
        var settings =
                new ServerSettings(
                        0, InetAddress.getLoopbackAddress(), empty, house.clock(), List.of());
        var told = new AtomicReference<URI>();
        try (House bare = House.open(empty, programs, house.clock());
                PlannerServer _ = PlannerServer.start(settings, bare, told::set)) {
            link = told.get().toString();
            Page page = page(ColorScheme.LIGHT, 820, 1100);
            page.navigate(link);
            page.click("#welcome-enter");
            assertThat(page.locator("#content .empty")).containsText("No campaign yet");
            page.click("#menu-calendar");
            // the page before says the same
            assertThat(page.locator(".calendar-page .empty")).containsText("No campaign yet");
            page.click("#menu-trends");
            assertThat(page.locator("#content .empty")).containsText("No results yet");
            page.click("#menu-media");
            assertThat(page.locator("#content .empty")).containsText("No source files");
            page.click("#menu-renders");
            assertThat(page.locator("#content .empty")).containsText("Nothing is being rendered");
            page.click("#menu-rules");
            assertThat(page.locator("#cards .rule").first()).isVisible();
            assertThat(page.locator("#own-rules")).containsText("No rows of its own");
            bringACampaign(page);
        }
        assertThat(complaints).isEmpty();
    }

    /// From an empty planner to the matrix of a campaign that was brought.
    private void bringACampaign(Page page) {
        page.click("#menu-campaign");
        page.click("#bring-campaign");
        assertThat(page.locator("#campaigns-there .empty")).containsText("No campaign yet");
        var file = page.locator("#bring-upload input[type=file]");
        file.setInputFiles(payload("notes.yaml", "a: b"));
        assertThat(page.locator("#bring-look")).containsText("there is no campaign file");
        file.setInputFiles(payload("lights.yaml", SampleCampaign.text()));
        assertThat(page.locator("#bring-found")).hasText("Lights back on, for Tindrel");
        assertThat(page.locator("#bring-left")).containsText("notes.yaml");
        accessible(page, "a campaign that was brought");
        page.click("#bring-enter");
        assertThat(page.locator("#video-twenty-seconds")).isVisible();
        assertThat(page.locator("#campaign-menu")).containsText("Lights back on");
        bringAnother(page);
    }

    /// With two of them, the one that was chosen stays open, until a link leads into the other.
    private static void bringAnother(Page page) {
        page.click("#campaign-menu vaadin-menu-bar-button");
        page.click("#all-campaigns");
        assertThat(page.locator("#campaign-lights-back-on")).isVisible();
        page.locator("#bring-upload input[type=file]")
                .setInputFiles(
                        payload(
                                "winter.yaml",
                                SampleCampaign.text()
                                        .replace("name: Lights back on", "name: Winter")
                                        .replace("twenty-seconds", "winter-twenty-seconds")
                                        .replace("fifteen-years", "winter-fifteen-years")
                                        .replace("the-last-thing-he-fixed", "winter-last-thing")));
        page.click("#bring-enter");
        assertThat(page.locator("#video-winter-twenty-seconds")).isVisible();
        page.click("#campaign-menu vaadin-menu-bar-button");
        page.click("#open-lights-back-on");
        assertThat(page.locator("#video-twenty-seconds")).isVisible();
        assertThat(page.locator("#campaign-menu")).containsText("Lights back on");
        page.navigate(URI.create(page.url()).resolve("/brief/winter-twenty-seconds").toString());
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("#campaign-menu")).containsText("Winter");
        page.evaluate(
                """
                () => {
                  const link = document.createElement('a');
                  link.href = 'brief/twenty-seconds';
                  document.querySelector('#content').append(link);
                  link.click();
                  window.same = true;
                }
                """);
        assertThat(page.locator("#campaign-menu")).containsText("Lights back on");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.same"))
                .as("the frame was not made anew")
                .isEqualTo(true);
    }

    private static FilePayload payload(String name, String content) {
        return new FilePayload(name, "application/yaml", content.getBytes(StandardCharsets.UTF_8));
    }

    /// Waits until a page that has just been made narrower lies within it.
    static void fits(Page page, String where) {
        try {
            page.waitForFunction(
                    """
                    () => {
                      const width = document.documentElement.clientWidth;
                      const seat = document.getElementById('seat-menu');
                      return document.documentElement.scrollWidth <= width
                          && (!seat || seat.getBoundingClientRect().right <= width);
                    }
                    """);
        } catch (TimeoutError tooWide) {
            throw new AssertionError(where + ": wider than the screen", tooWide);
        }
    }
}
