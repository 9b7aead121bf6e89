package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;

/// Results are brought in by somebody who sits before the page: real files, the real analytics
/// program, a real browser.
class ResultsTourIT extends PlannerTour {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private static final String CLIPS =
            "Clip,Plays\n7400000000000000001,90\n7400000000000000002,80\n";

    private static final String OVERVIEW =
            """
            Date,Video Views,Profile Views,Likes,Comments,Shares
            December 30,90,3,4,1,0
            December 31,80,2,4,1,0
            January 1,,2,4,1,0
            """;

    private static final String REACH =
            "\ufeffsep=,\n\"Reach\"\n\"Date\",\"Primary\"\n\"2027-01-01T00:00:00\",\"70\"\n";

    /// What the search for trends judges, and a little more to learn from.
    private static final LocalDate FIRST_DAY = SampleHistory.LAST_DAY.minusDays(210);

    /// A program that starts takes its time on a busy machine.
    private static final ContainsTextOptions IN_A_WHILE =
            new ContainsTextOptions().setTimeout(300_000);

    @Override
    Programs programs() {
        return new Programs(
                Path.of("target", "throughline").toAbsolutePath(),
                Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    @Test
    void files_are_looked_at_answered_taken_in_one_step_and_searched() throws IOException {
        Path exports = Files.createDirectories(folder.resolve("exports"));
        Path daily =
                HistoryFiles.writeDaily(
                        exports.resolve("tindrel-daily.csv"),
                        SampleHistory.draw(SampleHistory.SEED).samples().stream()
                                .filter(sample -> sample.market().code().equals("US"))
                                .filter(sample -> !sample.day().isBefore(FIRST_DAY))
                                .toList());
        Path copy = Files.copy(daily, exports.resolve("Kopie " + HOSTILE + ".csv"));
        Path undated = Files.writeString(exports.resolve("Table data.csv"), youtube(1000));
        Path other = Files.writeString(exports.resolve("Table data (1).csv"), youtube(900));
        Path clips = Files.writeString(exports.resolve("clips 2027-01-12.csv"), CLIPS);
        Path overview = Files.writeString(exports.resolve("Overview 2027-01-15.csv"), OVERVIEW);
        Path reach =
                Files.writeString(exports.resolve("Reach.csv"), REACH, StandardCharsets.UTF_16LE);
        Path notes = Files.writeString(exports.resolve("notes.txt"), "to,do\nbuy,lamps\n");
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-noor-ashgrove");
        house.importEngagement().remember(house.historyFolder(), account("tindrel.us"));
        house.importEngagement().remember(house.historyFolder(), account("tindrel.de"));
        page.click("#menu-results");
        assertThat(page.locator("#results-before .empty")).containsText("No results yet");

        page.setInputFiles(
                "#results-upload input[type=file]",
                new Path[] {daily, undated, other, clips, overview, reach, notes});
        assertThat(card(page, "tindrel-daily")).containsText("Can be taken");
        // Files that are handed in together arrive in any order: the copy comes after.
        page.setInputFiles("#results-upload input[type=file]", copy);
        assertThat(card(page, "Kopie _img src=x onerror=alert(1)_.csv"))
                .containsText("Handed in twice");
        assertThat(card(page, "notes.txt")).containsText("Cannot be taken");
        Locator table = card(page, "Table data.csv");
        assertThat(table).containsText("Asks for a day and an account");
        accessible(page, "files before they are taken");

        table.locator("vaadin-date-picker input").fill("15 Jan 2027");
        table.locator("vaadin-date-picker input").press("Enter");
        table.locator("vaadin-combo-box[id^=account-] input").fill("tindrel.de");
        table.locator("vaadin-combo-box[id^=account-] input").press("Enter");
        table.locator("vaadin-checkbox[id^=others-] input").check();
        table.locator("[id^=read-again-]").press("Enter");
        assertThat(table).containsText("values of 15 Jan 2027");
        assertThat(table).containsText("Account tindrel.de of Tindrel, as you said");
        assertThat(card(page, "Table data (1).csv")).containsText("values of 15 Jan 2027");
        columns_are_told(page);
        days_of_accounts_are_answered(page);
        assertThat(table).containsText("11 of 12 rows would go in");
        table.locator("summary").first().click();
        assertThat(table.locator(".sheet")).containsText(HOSTILE);
        assertThat(page.locator("img[src=x]")).hasCount(0);
        Download download = page.waitForDownload(() -> table.locator("a[download]").click());
        assertThat(Files.readString(download.path())).contains("line,column,value,reason", HOSTILE);

        stopped_before_it_is_done(page);

        page.locator("#results-take").press("Enter");
        assertThat(page.locator("#results-job")).containsText("Asked for by Noor Ashgrove");
        page.click("#menu-trends");
        assertThat(page.locator("h1")).hasText("Trends");
        page.click("#menu-results");
        assertThat(page.locator("#results-job")).containsText("What was taken", IN_A_WHILE);
        assertThat(page.locator("#results-history")).containsText("Table data.csv");
        assertThat(page.locator("#results-history")).containsText("tindrel-daily.csv");
        assertThat(page.locator("#results-history")).containsText("TikTok Studio overview");
        assertThat(page.locator(".export-file")).hasCount(1);
        accessible(page, "what was taken");
        picture(page, "results");

        page.setInputFiles("#results-upload input[type=file]", daily);
        assertThat(card(page, "tindrel-daily")).containsText("In the history already");

        page.locator("#results-search").press("Enter");
        assertThat(page.locator("#results-job")).containsText("See the trends", IN_A_WHILE);
        page.click("#results-to-trends");
        assertThat(page.locator("#rising")).containsText("has been rising in US");
        assertThat(complaints).isEmpty();
    }

    /// A table that no platform writes is read as somebody says.
    private static void columns_are_told(Page page) {
        Locator clips = card(page, "clips 2027-01-12.csv");
        assertThat(clips).containsText("Cannot be taken");
        clips.locator("summary").click();
        accessible(page, "columns that are asked for");
        choose(clips, "platform-", "TikTok");
        choose(clips, "id-of-", "Clip");
        choose(clips, "views-of-", "Plays");
        clips.locator("[id^=read-columns-]").press("Enter");
        assertThat(clips).containsText("2 of 2 rows would go in");
    }

    /// Days of an account say neither whose they are nor, from Meta, on which platform.
    private static void days_of_accounts_are_answered(Page page) {
        Locator overview = card(page, "Overview 2027-01-15.csv");
        assertThat(overview).containsText("Asks whose it is");
        account_is_said(overview);
        assertThat(overview).containsText("3 of 3 rows would go in");
        assertThat(overview).containsText("they run over new year");
        Locator reach = card(page, "Reach.csv");
        assertThat(reach).containsText("Asks on which platform it is");
        choose(reach, "platform-", "Instagram");
        accessible(page, "days of accounts that ask");
        reach.locator("[id^=read-again-]").press("Enter");
        assertThat(reach).containsText("Asks whose it is");
        account_is_said(reach);
        assertThat(reach).containsText("1 of 1 rows would go in");
    }

    private static void account_is_said(Locator card) {
        card.locator("vaadin-combo-box[id^=account-] input").fill("tindrel.clips");
        card.locator("vaadin-combo-box[id^=account-] input").press("Enter");
        card.locator("[id^=read-again-]").press("Enter");
    }

    private static void choose(Locator card, String select, String word) {
        Locator field = card.locator("vaadin-select[id^=" + select + "]");
        field.locator("vaadin-select-value-button").click();
        field.locator(
                        "vaadin-select-item[role=option]",
                        new Locator.LocatorOptions().setHasText(word))
                .first()
                .click();
        assertThat(field).containsText(word);
    }

    private static AccountRegister.Account account(String name) {
        return new AccountRegister.Account(
                name, "Tindrel", List.of(Platform.YOUTUBE), null, null, null);
    }

    private static void stopped_before_it_is_done(Page page) {
        page.locator("#results-take").press("Enter");
        page.locator("#results-stop").press("Enter");
        assertThat(page.locator("#results-job"))
                .containsText("the history is as it was before", IN_A_WHILE);
        assertThat(page.locator("#results-before .empty")).isVisible();
        assertThat(card(page, "tindrel-daily")).containsText("Can be taken");
    }

    @Test
    void whoever_brings_no_results_in_sees_what_is_there_and_is_told_who_does() throws IOException {
        Page page = page(ColorScheme.DARK, 390, 844);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("results"));

        assertThat(page.locator("main#content")).containsText("brought in by analysts");
        assertThat(page.locator("#results-upload")).hasCount(0);
        assertThat(page.locator("#results-before")).isVisible();

        Files.createDirectories(house.historyFolder());
        Files.writeString(house.historyFolder().resolve("CURRENT"), "7");
        page.reload();
        assertThat(page.locator("#results-before")).containsText("The history cannot be read");
        assertThat(page.locator("#results-before")).containsText("from a backup");
        page.navigate(address("trends"));
        assertThat(page.locator("h1")).hasText("Trends");
        assertThat(complaints).isEmpty();
    }

    private static Locator card(Page page, String name) {
        return page.locator(".export-file", new Page.LocatorOptions().setHasText(name));
    }

    /// Twelve videos, one of them with a cell that is no number.
    ///
    /// @param views of each
    private static String youtube(int views) {
        return IntStream.range(0, 12)
                .mapToObj(i ->
                        "aB3dE5fG7h%s,Lamp %d,\"Jan 6, 2027\",14,%s,80"
                                .formatted((char) ('A' + i), i, i == 5 ? HOSTILE : views))
                .collect(
                        Collectors.joining(
                                "\n",
                                "Content,Video title,Video publish time,Duration,Views,Likes\n",
                                "\n"));
    }
}
