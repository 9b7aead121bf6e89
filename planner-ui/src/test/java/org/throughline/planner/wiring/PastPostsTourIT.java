package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.history.HistoryFolder;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Publish;
import org.throughline.data.engagement.CoveredMonth;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.Verdict;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.data.tagging.PostTag;

/// Past posts before somebody who has no mouse: seen month by month, joined to a draft, tagged.
class PastPostsTourIT extends PlannerTour {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";
    private static final PostTags NONE =
            new PostTags(List.of(), List.of(), null, null, null, null, List.of(), null);

    @Test
    void posts_are_joined_and_tagged_by_keys_alone() throws IOException {
        enterDraft();
        acceptDraft();
        list();
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-noor-ashgrove");

        page.click("#menu-posts");
        assertThat(page.locator("#coverage-rows")).containsText("No export");
        assertThat(page.locator("#coverage-rows")).containsText("missing: 4 Jan");
        assertThat(page.locator("#coverage-rows")).containsText("none joined to a draft");
        assertThat(page.getByText("with a likely draft")).hasCount(1);
        accessible(page, "coverage");
        picture(page, "coverage");
        Download csv = page.waitForDownload(() -> page.locator("#coverage-csv").click());
        assertThat(Files.readString(csv.path())).contains("tindrel.us,tiktok,2027-01,");

        page.click("#posts-joins");
        assertThat(page.locator("#joins")).containsText("Published at the planned time");
        accessible(page, "joins");
        picture(page, "joins");
        page.keyboard().press("n");
        assertThat(page.locator("#joins-last")).containsText("is not");
        assertThat(page.locator("#joins-waiting a")).hasCount(1);
        assertThat(page.locator("#joins-waiting")).containsText("planned for");
        page.keyboard().press("u");
        assertThat(page.locator(".join-card")).hasCount(1);
        page.keyboard().press("j");
        assertThat(page.locator("#joins-last")).containsText("You joined");
        page.navigate(address(DRAFT));
        assertThat(page.locator("main#content")).containsText("7400000000000000077");

        page.navigate(address("posts/tags"));
        assertThat(page.locator("#tagger")).containsText("7400000000000000077");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tagger")).containsText("Lamp 0 " + HOSTILE);
        assertThat(page.locator("img[src=x]")).hasCount(0);
        accessible(page, "tagger");
        picture(page, "tagger");
        page.keyboard().press("q");
        assertThat(page.locator("#tagger-asks")).hasText("How does it end?");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#tagger-asks")).hasText("How does it begin?");
        page.keyboard().type("qphfp");
        assertThat(page.locator("#tagger")).containsText("Lamp 1");
        page.keyboard().press("q");
        assertThat(page.locator("#tagger-asks")).hasText("How does it end?");

        // a tab that is closed loses nothing
        page.navigate(address("posts/tags"));
        assertThat(page.locator("#tagger")).containsText("Lamp 1");
        assertThat(page.locator("#tagger-asks")).hasText("How does it end?");
        List<PostTag> kept = house.store().inTransaction(all -> all.tags().all());
        assertThat(kept).hasSize(6);
        assertThat(page.locator("#agreement-rows")).containsText("not enough");
        assertThat(complaints).isEmpty();
    }

    @Test
    void small_dark_pages_are_accessible_and_say_who_decides() throws IOException {
        list();
        Page page = page(ColorScheme.DARK, 390, 844);
        signIn(page, "#seat-ida-fennimar");
        for (String route : List.of("posts/coverage", "posts/joins", "posts/tags")) {
            page.navigate(address(route));
            assertThat(page.locator("h1")).hasCount(1);
            accessible(page, route);
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "document.documentElement.scrollWidth <="
                                                    + " document.documentElement.clientWidth"))
                    .as(route)
                    .isTrue();
        }
        assertThat(page.locator("main#content")).containsText("tagged by analysts");
        assertThat(page.locator("#tagger")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    private void acceptDraft() {
        house.store()
                .useTransaction(kept ->
                        kept.drafts()
                                .keep(
                                        kept.drafts()
                                                .find(draftId())
                                                .orElseThrow()
                                                .withVerdict(
                                                        new Verdict.Accepted(
                                                                "Ruben Castellow",
                                                                house.clock().instant(),
                                                                null))));
    }

    /// As if files had been taken: eight lifetime posts, one post of days that is the draft, and a
    /// month in between that nothing tells.
    private void list() throws IOException {
        ProductionPlan plan =
                house.store()
                        .inTransaction(kept -> kept.plans().find(draftId().plan()))
                        .orElseThrow();
        Market market = draftId().market();
        Publish publish = Objects.requireNonNull(plan.brief().publish());
        var at = publish.instantIn(market, plan.profile(market).zone());
        PostKey ours = new PostKey(draftId().platform(), "7400000000000000077");
        List<DailySample> rows = SampleHistory.drawPost(ours, market, "tindrel.us", at, 1, 14, 7);
        ListedPost draft =
                new ListedPost(
                        ours,
                        "tindrel.us",
                        market,
                        at,
                        null,
                        1.0,
                        null,
                        null,
                        rows.getFirst().tags(),
                        rows.stream()
                                .map(row ->
                                        new ListedPost.Day(
                                                row.day(), row.placement(), row.counts()))
                                .toList(),
                        null);
        List<ListedPost> lamps =
                IntStream.range(0, 8)
                        .mapToObj(i ->
                                new ListedPost(
                                        new PostKey(ours.platform(), "lamp-" + i),
                                        "tindrel.us",
                                        market,
                                        null,
                                        LocalDate.of(2027, 1, 20 - i).atTime(9, 0),
                                        400.0,
                                        "Lamp " + i + " " + HOSTILE,
                                        null,
                                        NONE,
                                        List.of(),
                                        new ListedPost.Lifetime(
                                                LocalDate.of(2027, 2, 1),
                                                rows.getFirst().counts())))
                        .toList();
        PostList all =
                new PostList(
                        1,
                        List.of(),
                        Stream.concat(lamps.stream(), Stream.of(draft)).toList(),
                        List.of(
                                month(YearMonth.of(2027, 1), List.of(1, 2, 3, 5, 6)),
                                month(YearMonth.of(2027, 5), List.of(1))),
                        0);
        try (HistoryFolder.Writing writing = new HistoryFolder(house.historyFolder()).write()) {
            writing.list(all, 0);
        }
    }

    private static CoveredMonth month(YearMonth month, List<Integer> days) {
        return new CoveredMonth(
                "daily.csv",
                "a".repeat(64),
                draftId().platform(),
                "tindrel.us",
                month,
                false,
                days);
    }
}
