package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// A month of the campaign by keyboard, by filter and as files.
class CalendarTourIT extends PlannerTour {

    @Test
    void a_month_is_walked_by_keyboard_filtered_and_taken_along() throws IOException {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.click("#menu-calendar");
        assertThat(page.locator("h1")).hasText("Calendar of March 2027");
        assertThat(page.locator("#day-2027-03-11")).containsText("2011 earthquake");
        assertThat(page.locator("#day-2027-03-11 .month-entry")).hasCount(3);
        assertThat(page.locator("#entry-rows")).containsText("Held");
        picture(page, "calendar");

        page.locator("#day-2027-03-09").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#day-2027-03-17")).isFocused();
        page.keyboard().press("PageDown");
        assertThat(page.locator("h1")).hasText("Calendar of April 2027");
        assertThat(page.locator("#day-2027-04-17")).isFocused();
        assertThat(page.locator("#in-order")).containsText("March 2027");
        page.keyboard().press("PageUp");
        assertThat(page.locator("#day-2027-03-17")).isFocused();
        assertThat(page).hasURL(address("calendar/2027-03?campaign=lights-back-on"));
        anEntryIsMovedAndPutBack(page);

        page.navigate(address("calendar/2027-03?market=JP"));
        assertThat(page.locator("#day-2027-03-11 .month-entry")).hasCount(1);
        assertThat(page.locator("#calendar-market")).containsText("JP");
        Download ical = page.waitForDownload(() -> page.click("#calendar-ics"));
        assertThat(Files.readString(ical.path()))
                .contains("UID:twenty-seconds.JP.tiktok@", "DTSTART:20270311T090000Z\r\n")
                .doesNotContain(".US.");
        Download table = page.waitForDownload(() -> page.click("#calendar-csv"));
        assertThat(Files.readString(table.path()))
                .contains("twenty-seconds,Twenty seconds,JP,tiktok,planned,2027-03-11T09:00:00Z");

        aProgramSubscribes(page);

        page.setViewportSize(390, 900);
        assertThat(page.locator("#month")).isHidden();
        assertThat(page.locator("#entry-rows")).containsText("Twenty seconds");
        page.setViewportSize(1440, 1000);
        page.locator("#day-2027-03-11").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(address("plan/twenty-seconds"));
        severalAreMovedAndPutBack(page);
        anEmbargoIsSetAndTakenAway(page);
        assertThat(complaints).isEmpty();
    }

    private void aProgramSubscribes(Page page) {
        page.click("#to-subscriptions");
        assertThat(page.locator("#subscriptions")).isFocused();
        page.fill("#subscription-label input", "<b>My</b> phone");
        page.click("#subscription-make");
        assertThat(page.locator("#subscription-link input")).isFocused();
        String link = page.locator("#subscription-link input").inputValue();
        assertThat(page.locator("#subscription-list")).containsText("<b>My</b> phone: Lights back");
        accessible(page, "an address for a calendar program");
        picture(page, "subscription");

        HttpResponse<String> got = send(HttpRequest.newBuilder(URI.create(link)));
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("content-type"))
                .contains("text/calendar;charset=utf-8");
        assertThat(got.headers().firstValue("set-cookie")).isEmpty();
        assertThat(got.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:twenty-seconds.US.tiktok@", "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        String tag = got.headers().firstValue("etag").orElseThrow();
        String since = got.headers().firstValue("last-modified").orElseThrow();
        var again = HttpRequest.newBuilder(URI.create(link));
        assertThat(send(again.copy().header("If-None-Match", tag)).statusCode()).isEqualTo(304);
        assertThat(send(again.copy().header("If-Modified-Since", since)).statusCode())
                .isEqualTo(304);
        assertThat(send(again.copy().method("HEAD", BodyPublishers.noBody())).body()).isEmpty();
        assertThat(send(again.copy().POST(BodyPublishers.noBody())).statusCode())
                .as("it is read and nothing else")
                .isEqualTo(302);
        assertThat(send(HttpRequest.newBuilder(URI.create(link + "x"))).statusCode())
                .isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(URI.create(address("calendar.ics")))).statusCode())
                .isEqualTo(404);

        page.reload();
        assertThat(page.locator("#subscription-list")).containsText("Last fetched");
        assertThat(page.locator("#subscription-link")).hasCount(0);
        page.click("#subscription-list vaadin-button");
        page.click("vaadin-confirm-dialog-overlay [slot=confirm-button], [slot=confirm-button]");
        assertThat(page.locator("#subscription-list")).isHidden();
        assertThat(send(again.copy()).statusCode()).isEqualTo(404);
    }

    /// As a calendar program does, which is signed in nowhere.
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private void anEmbargoIsSetAndTakenAway(Page page) {
        assertThat(page.locator("#mix-platform-counts")).containsText("Instagram Reels");
        assertThat(page.locator("#mix-videos")).hasText("3 videos");
        page.click("#embargo-open");
        page.click("#embargo-set");
        assertThat(page.locator("#embargo-date")).containsText("Say on which day");
        page.fill("#embargo-date input", "11 Mar 2027");
        page.locator("#embargo-date input").press("Enter");
        page.fill("#embargo-time input", "18:00");
        page.locator("#embargo-time input").press("Enter");
        page.click("#embargo-set");
        assertThat(page.locator("#embargo-says")).containsText("18:00 America/New_York");
        assertThat(page.locator("#early-twenty-seconds-JP")).hasText("Before embargo");
        assertThat(page.locator("#embargo-times")).containsText("14 h 0 min before");
        accessible(page, "a campaign under embargo");
        picture(page, "embargo");
        page.navigate(address("calendar/2027-03"));
        assertThat(page.locator("#calendar-embargo")).containsText("Thu 11 Mar, 18:00");
        assertThat(page.locator("#entry-rows")).containsText("Before embargo");
        page.navigate(address(""));
        page.click("#embargo-lift");
        assertThat(page.locator("#embargo-says")).containsText("No embargo");
    }

    private void anEntryIsMovedAndPutBack(Page page) {
        String entry = "#entry-twenty-seconds-JP-tiktok-planned";
        page.locator(entry).focus();
        page.keyboard().press("m");
        assertThat(page.locator("#move-now")).containsText("Thu 11 Mar, 18:00 Asia/Tokyo");
        assertThat(page.locator("#move-do")).isDisabled();
        page.keyboard().press("Escape");
        assertThat(page.locator("#move-dialog")).hasCount(0);

        page.locator(entry).dragTo(page.locator("#day-2027-03-18"));
        assertThat(page.locator("#move-to")).containsText("Thu 18 Mar, 18:00 Asia/Tokyo");
        assertThat(page.locator("#move-effects")).containsText("Breaks");
        assertThat(page.locator("#move-together")).containsText("TikTok (Planned), Instagram");
        accessible(page, "an entry that is moved");
        picture(page, "move");
        page.click("#move-do");
        assertThat(page.locator("#together-done")).containsText("Thu 18 Mar, 18:00");
        assertThat(page.locator("#day-2027-03-18")).containsText("Twenty seconds");
        page.click("#together-undo");
        assertThat(page.locator("#together-done")).hasCount(0);
        assertThat(page.locator("#day-2027-03-11 .month-entry")).hasCount(3);
    }

    private void severalAreMovedAndPutBack(Page page) {
        page.navigate(address(""));
        page.click("#together-open");
        page.click("#together-look");
        assertThat(page.locator("#together-videos")).containsText("Choose at least one video");
        page.click("#together-all");
        page.fill("#together-days input", "2");
        page.click("#together-look");
        assertThat(page.locator("#together-says")).isFocused();
        assertThat(page.locator("#together-list")).containsText("Sat 13 Mar 2027, 18:00");
        assertThat(page.locator("#together-list")).containsText("Words US, DE, JP, given by");
        accessible(page, "what a change of several videos would do");
        picture(page, "together");
        page.click("#together-apply");
        assertThat(page.locator("#together-done")).containsText("3 videos were changed.");
        assertThat(page.locator("#video-twenty-seconds")).containsText("Sat 13 Mar");
        accessible(page, "several videos changed");
        page.click("#together-undo");
        assertThat(page.locator("#together-done")).hasCount(0);
        assertThat(page.locator("#video-twenty-seconds")).containsText("Thu 11 Mar");
    }
}
