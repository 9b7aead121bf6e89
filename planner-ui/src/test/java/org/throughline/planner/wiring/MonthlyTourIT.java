package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.importing.ImportOptions;

/// The way back from numbers: a review is decided by two at once, a finding leads to its posts, and
/// a hint in the brief is dismissed.
class MonthlyTourIT extends PlannerTour {

    @Test
    void a_review_is_decided_and_its_numbers_lead_to_posts_and_into_the_brief()
            throws IOException, InterruptedException {
        enterTrends();
        days_of_an_account_are_brought_in();
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-noor-ashgrove");
        page.navigate(address("monthly/2027-02"));
        assertThat(page.locator("#finding-1")).containsText("Keep");
        assertThat(page.locator("#best .post-card")).hasCount(3);
        assertThat(page.locator("#hook-rows")).containsText("62 % (58 to 66)");
        assertThat(page.locator("#hook-rows")).containsText("12 posts, 8 more");
        assertThat(page.locator("#account-day-rows")).containsText("tindrel, TikTok");
        assertThat(page.locator("#account-day-rows"))
                .containsText("No number: 1 of 31 days are told");
        assertThat(page.locator("#account-day-rows")).containsText("nobody has published");
        Download days = page.waitForDownload(() -> page.click("#account-days-csv"));
        assertThat(Files.readString(days.path())).contains("2027-01-31,tiktok,tindrel,views,7.0");
        page.locator("#account-days").scrollIntoViewIfNeeded();
        picture(page, "account-days");
        assertThat(page.locator("#finding-1 .by-hand")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#finding-1 .by-hand")).isVisible();
        assertThat(page.locator("#finding-1 .by-hand")).containsText("By when");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        Page other = page.context().newPage();
        other.navigate(address("monthly/2027-02"));
        assertThat(other.locator("#deciding-1")).isVisible();

        decide(page, "Ida Fennimar");
        assertThat(page.locator("#finding-1")).containsText("Ida Fennimar sees to it");
        assertThat(page.locator("#finding-1 .by-hand")).hasCount(0);
        decide(other, "Ruben Castellow");
        assertThat(other.locator("#conflict-1")).containsText("Noor Ashgrove has decided");
        assertThat(other.locator("#conflict-1")).containsText("Ruben Castellow sees to it");
        accessible(other, "two who decide at once");
        other.click("#conflict-mine-1");
        assertThat(other.locator("#finding-1")).containsText("Ruben Castellow sees to it");
        page.click("#withdraw-1");
        assertThat(page.locator("#finding-1")).containsText("Ruben Castellow sees to it");

        page.click("#posts-behind-1");
        assertThat(page.locator("#posts-with")).containsText(TourPosts.ILL);
        assertThat(page.locator("#posts-about")).containsText("200 posts");
        accessible(page, "posts behind a lift");
        Download table = page.waitForDownload(() -> page.click("#posts-csv"));
        assertThat(Files.readString(table.path())).contains("post_id,platform,account");
        page.navigate(address("trends"));
        page.click(".trend-flag .posts-link");
        assertThat(page.locator("#posts-rows")).containsText("7301");
        assertThat(page.locator("#posts-about")).containsText("2 of 31 posts");

        takeSeat(page, "ida-fennimar", "Ida Fennimar");
        page.navigate(address("brief/twenty-seconds"));
        assertThat(page.locator("#hint-hook-US")).containsText("Good until about 23 Feb 2027");
        page.click("#hint-hook-US .why summary");
        page.fill("#hint-hook-US input", "Too loud for us");
        page.click("#hint-hook-US vaadin-button");
        assertThat(page.locator("#hint-hook-US")).hasCount(0);
        page.click("#hints-dismissed summary");
        assertThat(page.locator("#hints-dismissed")).containsText("Too loud for us");
        page.click("#hints-dismissed vaadin-button");
        assertThat(page.locator("#hint-hook-US")).isVisible();
        assertThat(complaints).isEmpty();
    }

    private void days_of_an_account_are_brought_in() throws IOException, InterruptedException {
        StringBuilder table =
                new StringBuilder("Date,Video Views,Profile Views,Likes\nJanuary 31,7,1,0\n");
        for (int day = 1; day <= 28; day++) {
            table.append("February %d,%d,2,1\n".formatted(day, 100 + day));
        }
        Path file = Files.writeString(folder.resolve("Overview tindrel.csv"), table);
        house.importEngagement()
                .take(
                        house.historyFolder(),
                        List.of(file),
                        new ImportOptions(null, "tindrel", 2027, null, null),
                        Progress.unheard());
    }

    private static void decide(Page page, String owner) {
        page.click("#deciding-1 summary");
        page.fill("#owner-1 input", owner);
        page.locator("#owner-1 input").press("Enter");
        page.locator("#decide-1").press("Enter");
    }
}
