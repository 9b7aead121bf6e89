package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.time.FrameRate;
import org.throughline.data.trend.CommonDay;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.LeftOut;
import org.throughline.data.trend.MarketSignal;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.rules.book.RuleBook;

/// A browser walks the planner on the sample campaign. With `-Dthroughline.images=FOLDER` it writes
/// the pictures of the docs; `-Dthroughline.chromium=FILE` names the browser, and
/// `-Dthroughline.chromium.required=true` makes its absence a failure.
class PlannerTourIT {

    private static final String DRAFT = "draft/lights-back-on.twenty-seconds.1.US.tiktok";

    private static final List<String> ROUTES =
            List.of(
                    "",
                    "brief/twenty-seconds",
                    "plan/twenty-seconds",
                    "plan/fifteen-years",
                    "plan/the-last-thing-he-fixed",
                    "plan/twenty-seconds/beside/the-last-thing-he-fixed",
                    "rules",
                    "trends",
                    DRAFT,
                    "nowhere");

    @TempDir Path folder;

    private final List<String> complaints = new ArrayList<>();
    private House house;
    private PlannerServer server;
    private String link;
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void open() {
        // how long a busy machine takes is not what is tested
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        Path program = Path.of(System.getProperty("throughline.chromium", "/usr/bin/chromium"));
        boolean required = Boolean.getBoolean("throughline.chromium.required");
        assumeTrue(
                required || Files.isExecutable(program),
                "No browser at "
                        + program
                        + ", so the tour is not walked. Maybe: apt-get install chromium, or"
                        + " -Dthroughline.chromium=FILE");
        var clock = Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        clock);
        List<Seat> seats = enterCampaign();
        var told = new AtomicReference<URI>();
        server =
                PlannerServer.start(
                        new ServerSettings(
                                0,
                                InetAddress.getLoopbackAddress(),
                                folder.resolve("data"),
                                clock,
                                seats),
                        house,
                        told::set);
        link = told.get().toString();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(
                                                List.of(
                                                        "--headless",
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
        if (house != null) {
            house.close();
        }
    }

    @Test
    void a_newcomer_lifts_a_hold_and_brings_it_back_and_sees_why() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        page.navigate(link);
        picture(page, "welcome");
        page.click("#seat-ida-fennimar");
        assertThat(page.locator("h1")).hasText("Lights back on");
        assertThat(page.locator(".matrix-cell")).hasCount(27);
        assertThat(page.locator("#cell-twenty-seconds-JP-tiktok")).containsText("Held");
        picture(page, "campaign");

        page.click("#brief-twenty-seconds");
        assertThat(page.locator("#hold-JP")).containsText("JP is held");
        picture(page, "brief");
        page.click("#step-when");
        page.locator("#brief-date-JP input").fill("12 Mar 2027");
        page.keyboard().press("Enter");
        assertThat(page.locator("#saved")).containsText("version 2");
        assertThat(page.locator("#hold-JP")).hasCount(0);
        page.click("#brief-undo");
        assertThat(page.locator("#saved")).containsText("version 3");
        assertThat(page.locator("#hold-JP")).hasCount(1);

        page.click("#to-plan");
        assertThat(page.locator("h1")).hasText("Twenty seconds");
        assertThat(page.locator("#standing-JP")).containsText("Held");
        assertThat(page.locator("#who-does-what .strip-bar")).hasCount(25);
        picture(page, "plan");
        page.click("#beside-the-last-thing-he-fixed");
        assertThat(page.locator("h1")).hasText("Twenty seconds beside The last thing he fixed");
        assertThat(page.locator("tr.differs").first()).isVisible();
        picture(page, "beside");

        page.click("#menu-rules");
        page.locator("#rules-search input").fill("grief");
        assertThat(page.locator("#rule-T1")).isVisible();
        assertThat(page.locator("#rule-T4")).isHidden();
        picture(page, "rules");
        page.click("#menu-trends");
        assertThat(page.locator(".empty")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_approver_of_a_part_seals_it_and_the_author_cannot() {
        Page page = page(ColorScheme.DARK, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/fifteen-years"));
        assertThat(page.locator("#seals")).containsText("can therefore give none");
        assertThat(page.locator("[id^=seal-brand-lead]")).hasCount(0);

        takeSeat(page, "ruben-castellow", "Ruben Castellow");
        page.click("#seal-brand-lead-words-US");
        assertThat(page.locator("#seal-brand-lead-words-US")).hasCount(0);
        assertThat(page.locator("#seals")).containsText("Ruben Castellow, 15 Feb 2027");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_local_reviewer_lifts_a_hold_and_takes_it_back() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ruben-castellow");
        page.navigate(address("plan/the-last-thing-he-fixed"));
        page.click("#boost-try");
        assertThat(page.locator("#boost-says")).containsText("Agnes Hollinder");
        page.navigate(address("plan/twenty-seconds"));
        assertThat(page.locator("#standing-JP")).containsText("Held");
        assertThat(page.locator("#answer-give-JP-T4")).hasCount(0);

        takeSeat(page, "haru-minasawa", "Haru Minasawa");
        page.locator("#answer-JP-T4 textarea").fill("The day is remembered in the morning.");
        page.click("#answer-lifts-JP-T4");
        page.click("#answer-give-JP-T4");
        assertThat(page.locator("#standing-JP")).containsText("let it go on");
        page.click("#answer-back-JP-T4");
        assertThat(page.locator("#standing-JP")).containsText("Held");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_strategist_takes_another_hook_in_two_markets_and_an_approver_reads_along() {
        enterTrends();
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/fifteen-years"));
        page.click("#take-hook-b");
        assertThat(page.locator("#hooks")).containsText("Choose the markets");
        Locator markets = page.locator("#hook-markets-hook-b vaadin-checkbox input");
        markets.nth(0).click();
        markets.nth(1).click();
        page.click("#take-hook-b");
        page.click("#hand-in");
        assertThat(page.locator(".page-kicker")).containsText("version 2");
        assertThat(page.locator("#hook-hook-b .chips")).hasText("USDE");
        assertThat(page.locator("#hook-hook-a .chips")).hasText("JP");

        takeSeat(page, "ruben-castellow", "Ruben Castellow");
        assertThat(page.locator("#hooks")).isVisible();
        assertThat(page.locator("#take-hook-b")).hasCount(0);
        page.navigate(address("brief/fifteen-years"));
        assertThat(page.locator(".page-head")).containsText("You read along");
        assertThat(page.locator("#brief-hand-in")).hasCount(0);
        assertThat(page.locator("#hint-hook-US")).containsText("in US since 9 Feb 2027: ×3.0");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_caption_at_odds_with_its_claim_is_named_at_its_place_and_mended_by_undo() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("brief/fifteen-years"));
        page.click("#step-words");
        Locator line = page.locator("#words-1-line-0 textarea");
        line.fill(line.inputValue().replace("fifteen", "ten"));
        assertThat(page.locator("#captions-after")).containsText("caption and claim C1 differ");
        assertThat(page.locator("#words-1-line-0")).containsText("caption and claim C1 differ");
        page.click("#brief-undo");
        assertThat(page.locator("#captions-after")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void two_people_on_one_brief_are_told_of_each_other() {
        Page first = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(first, "#seat-ida-fennimar");
        Page second = first.context().newPage();
        first.navigate(address("brief/twenty-seconds"));
        second.navigate(address("brief/twenty-seconds"));
        first.locator("#brief-message textarea").fill("Anybody can swap it.");
        assertThat(first.locator("#saved")).containsText("version 2");
        second.locator("#brief-message textarea").fill("Everybody can swap it.");
        assertThat(second.locator("#conflict")).containsText("saved version 2");
        second.click("#conflict-theirs");
        assertThat(second.locator("#brief-message textarea")).hasValue("Anybody can swap it.");
        assertThat(second.locator("#conflict")).isHidden();
    }

    @Test
    void a_draft_is_not_decided_before_it_was_watched() {
        enterDraft();
        Page page = page(ColorScheme.DARK, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address(DRAFT));
        assertThat(page.locator("#decision")).containsText("Ida Fennimar wrote the plan");
        assertThat(page.locator("#draft-accept")).hasCount(0);

        takeSeat(page, "ruben-castellow", "Ruben Castellow");
        page.click("#draft-accept");
        assertThat(page.locator("#decision-refused")).containsText("has seen 0 %");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_reviewer_watches_notes_and_accepts_by_keyboard_and_records_the_post() {
        enterDraft();
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ruben-castellow");
        page.navigate(address(DRAFT));
        Locator video = page.locator("#player video");
        page.waitForFunction("document.querySelector('#player video')?.readyState >= 2");

        video.press("k");
        assertThat(page.locator("#watched")).containsText("You have watched it whole");
        video.press("End");
        video.press("ArrowLeft");
        assertThat(page.locator("#player-counter")).containsText("28 / 29");

        video.press("m");
        assertThat(page.locator("#note-text textarea")).isFocused();
        assertThat(page.locator("#note-text")).containsText("Note at frame 28");
        page.keyboard().type("The <b>click</b> comes late");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#notes .notes")).containsText("The <b>click</b> comes late");
        assertThat(page.locator("#player-play")).isFocused();
        picture(page, "draft");

        page.locator("#draft-accept").press("Enter");
        assertThat(page.locator("#decision")).containsText("Accepted by Ruben Castellow");
        page.locator("#post-id input").fill("7450");
        page.locator("#post-account input").fill("tindrel");
        page.locator("#post-day input").fill("12 Feb 2027");
        page.locator("#post-time input").fill("18:00");
        page.locator("#post-record").press("Enter");
        assertThat(page.locator("#posts"))
                .containsText("7450 on TikTok, by tindrel, 12 Feb 2027, 18:00");

        takeSeat(page, "ida-fennimar", "Ida Fennimar");
        page.navigate(address(DRAFT));
        assertThat(page.locator("#notes .notes")).containsText("Ruben Castellow");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_video_comes_in_ranges_to_the_team_and_is_not_there_for_others() {
        enterDraft();
        String file = address("media/drafts/" + DRAFT.substring(DRAFT.indexOf('/') + 1));
        Page page = page(ColorScheme.LIGHT, 820, 1100);

        assertThat(page.request().get(file).status()).isEqualTo(404);

        signIn(page, "#seat-ruben-castellow");
        APIResponse whole = page.request().get(file);
        APIResponse part = ranged(page, file, "bytes=10-19");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.headers()).containsEntry("accept-ranges", "bytes");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.headers())
                .containsEntry("content-range", "bytes 10-19/" + whole.body().length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 10, 20));
        assertThat(ranged(page, file, "bytes=99999999-").status()).isEqualTo(416);
        assertThat(page.request().get(file + "/other.json").status()).isEqualTo(404);
        assertThat(page.request().get(file + "x").status()).isEqualTo(404);
    }

    private static APIResponse ranged(Page page, String file, String range) {
        return page.request().get(file, RequestOptions.create().setHeader("Range", range));
    }

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
                List<String> found =
                        new AxeBuilder(page)
                                .analyze().getViolations().stream()
                                        .filter(rule ->
                                                List.of("serious", "critical")
                                                        .contains(rule.getImpact()))
                                        .map(rule -> rule.getId() + " " + rule.getNodes())
                                        .toList();
                assertThat(found).as("%s, %s", route, scheme).isEmpty();
                for (int width : new int[] {390, 820, 1440}) {
                    page.setViewportSize(width, 1000);
                    Object wide =
                            page.evaluate(
                                    "document.documentElement.scrollWidth"
                                            + " - document.documentElement.clientWidth");
                    assertThat(wide).as("%s at %d", route, width).isEqualTo(0);
                }
            }
        }
    }

    private List<Seat> enterCampaign() {
        Path file = SampleCampaign.writeTo(folder.resolve("campaign"));
        Campaign campaign = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
        Member author = campaign.team().author();
        Actor ida = Actor.member(author.name(), author.role());
        Actor lead = Actor.member("Ruben Castellow", "brand-lead");
        accepted(house.publishRulebook().publish(RuleBook.sample(), lead));
        accepted(house.enterCampaign().enter(campaign, ida));
        for (Brief brief : campaign.briefs()) {
            ProductionPlan plan =
                    accepted(house.proposePlan().propose(campaign.id(), brief.id(), ida));
            if (!brief.id().value().equals("fifteen-years")) {
                campaign.team()
                        .approvers()
                        .forEach(each ->
                                house.sealPlan()
                                        .sealAll(
                                                plan.id(), Actor.member(each.name(), each.role())));
                accepted(house.approvePlan().approve(plan.id(), lead));
            }
        }
        List<Seat> seats = new ArrayList<>();
        seats.add(new Seat(author.name(), author.role()));
        campaign.team().approvers().forEach(each -> seats.add(new Seat(each.name(), each.role())));
        campaign.team().others().forEach(each -> seats.add(new Seat(each.name(), each.role())));
        return seats;
    }

    private Page page(ColorScheme scheme, int width, int height) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private void signIn(Page page, String seat) {
        page.navigate(link);
        page.click(seat);
        assertThat(page.locator("#home")).isVisible();
    }

    private static void takeSeat(Page page, String seat, String name) {
        page.click("#seat-menu vaadin-menu-bar-button");
        page.evaluate("window.before = true");
        page.click("#take-" + seat);
        // the page is loaded anew for the other person
        page.waitForFunction("!window.before && document.readyState === 'complete'");
        assertThat(page.locator("#seat-menu")).containsText(name);
    }

    /// A draft of one second, as if it had been rendered.
    private void enterDraft() {
        DraftId id = DraftId.parse(DRAFT.substring(DRAFT.indexOf('/') + 1));
        Path file = house.dataFolder().resolve("drafts").resolve("one-second.mp4");
        try (InputStream video =
                Objects.requireNonNull(getClass().getResourceAsStream("one-second.mp4"))) {
            Files.createDirectories(file.getParent());
            Files.copy(video, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        house.store()
                .inTransaction(kept -> {
                    kept.drafts()
                            .keep(
                                    new Draft(
                                            id,
                                            kept.plans()
                                                    .find(id.plan())
                                                    .orElseThrow()
                                                    .fingerprint(),
                                            "drafts",
                                            "one-second.mp4",
                                            "0".repeat(64),
                                            List.of(),
                                            90,
                                            160,
                                            30,
                                            new FrameRate(30, 1),
                                            true,
                                            new ConformanceReport(List.of()),
                                            house.clock().instant(),
                                            null,
                                            null));
                    return id;
                });
    }

    /// A rise and a maybe, as if they had been found.
    private void enterTrends() {
        Market us = new Market("US");
        LocalDate day = LocalDate.of(2027, 2, 14);
        SeriesKey hook = new SeriesKey(SeriesKind.HOOK, "problem-first", us);
        PlanFact uses =
                new PlanFact(
                        "lights-back-on.twenty-seconds.1",
                        SeriesKind.HOOK,
                        "problem-first",
                        us,
                        false);
        Interval lift = new Interval(3, 2.5, 3.5);
        house.store()
                .useTransaction(kept ->
                        kept.trends()
                                .keep(
                                        new TrendReport(
                                                day,
                                                1,
                                                0.1,
                                                100,
                                                10,
                                                List.of(
                                                        new TrendFlag(
                                                                hook,
                                                                day.minusDays(5),
                                                                lift,
                                                                0.02,
                                                                new Interval(9, 7, 20),
                                                                5,
                                                                List.of(uses))),
                                                List.of(
                                                        new TooEarly(
                                                                new SeriesKey(
                                                                        SeriesKind.SOUND,
                                                                        "soft-click",
                                                                        us),
                                                                day,
                                                                new Interval(1.5, 1.2, 1.9),
                                                                0.3,
                                                                3,
                                                                "One day is too little.")),
                                                List.of(new MarketSignal(us, 2, 0, 1, 1)),
                                                List.of(new CommonDay(day.minusDays(7), 1.5)),
                                                List.of(
                                                        new LeftOut(
                                                                new PostKey(Platform.TIKTOK, "74"),
                                                                "boosted",
                                                                37.0)),
                                                List.of(),
                                                List.of())));
    }

    private String address(String route) {
        return link.substring(0, link.indexOf("/welcome")) + "/" + route;
    }

    private static void picture(Page page, String name) {
        String images = System.getProperty("throughline.images", "");
        if (!images.isEmpty()) {
            page.waitForFunction(
                    "Object.values(window.Vaadin.Flow.clients)"
                            + ".every(each => !each.isActive || !each.isActive())");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(images, name + ".png")));
        }
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
