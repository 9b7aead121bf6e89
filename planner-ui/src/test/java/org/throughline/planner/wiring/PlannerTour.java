package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.json.Sha256;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.time.FrameRate;
import org.throughline.data.trend.BestTime;
import org.throughline.data.trend.CommonDay;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Forecast;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.LeftOut;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftBalance;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.data.trend.MarketSignal;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.ReachMeasure;
import org.throughline.data.trend.RecentDays;
import org.throughline.data.trend.Sameness;
import org.throughline.data.trend.SamenessVerdict;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.data.trend.UsualReach;
import org.throughline.planner.access.Seat;

/// The planner on the sample campaign, served, and a browser before it. With
/// `-Dthroughline.images=FOLDER` the tour writes the pictures of the docs;
/// `-Dthroughline.chromium=FILE` names the browser, and `-Dthroughline.chromium.required=true`
/// makes its absence a failure.
abstract class PlannerTour {

    private static final List<String> COLOR_RULES = List.of("color-contrast", "link-in-text-block");

    static final String DRAFT = "draft/lights-back-on.twenty-seconds.1.US.tiktok";

    static final Instant PUBLISHED = Instant.parse("2027-02-10T23:00:00Z");

    @TempDir Path folder;

    final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    House house;
    PlannerServer server;
    String link;
    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @BeforeAll
    static void openBrowser() {
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

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            browser = null;
        }
    }

    @BeforeEach
    void open() {
        var clock = Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);
        house = House.open(folder.resolve("data"), programs(), clock);
        List<Seat> seats = SampleHouse.enter(house, folder.resolve("campaign"));
        var told = new AtomicReference<URI>();
        server =
                PlannerServer.start(
                        new ServerSettings(
                                0,
                                InetAddress.getLoopbackAddress(),
                                folder.resolve("data"),
                                clock,
                                seats),
                        desks(),
                        told::set);
        link = told.get().toString();
    }

    /// The children; a class that starts one says where it is.
    Programs programs() {
        return new Programs(folder.resolve("none"), folder.resolve("java"));
    }

    /// What the screens ask; a class that renders says how.
    Desks desks() {
        return Desks.of(house, failure -> complaint(failure));
    }

    String complaint(Throwable failure) {
        complaints.add(failure.toString());
        return "TEST";
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        if (server != null) {
            server.close();
        }
        if (house != null) {
            house.close();
        }
    }

    Page page(ColorScheme scheme, int width, int height) {
        BrowserContext context =
                Objects.requireNonNull(browser)
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, height)
                                        .setColorScheme(scheme)
                                        .setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    void signIn(Page page, String seat) {
        page.navigate(link);
        page.click(seat);
        // in a narrow window it waits in the drawer
        assertThat(page.locator("#home")).isAttached();
    }

    static void takeSeat(Page page, String seat, String name) {
        page.click("#seat-menu vaadin-menu-bar-button");
        page.evaluate("window.before = true");
        page.click("#take-" + seat);
        // the page is loaded anew for the other person
        page.waitForFunction("!window.before && document.readyState === 'complete'");
        assertThat(page.locator("#seat-menu")).containsText(name);
    }

    /// Plays a draft to its end, and again where this machine was too busy to show every frame: who
    /// has not seen all of it has not watched it.
    static void watch(Page page) {
        page.waitForFunction("document.querySelector('#player video')?.readyState >= 2");
        page.evaluate(
                """
                () => {
                    const video = document.querySelector('#player video');
                    const seen = () => document.querySelector('#felt-words')
                        || document.querySelector('#watched')?.textContent.includes('it whole');
                    let again = 9;
                    video.addEventListener('ended', () => setTimeout(() => {
                        if (!seen() && again-- > 0) {
                            video.play();
                        }
                    }, 1000));
                }\
                """);
        page.locator("#player video").press("k");
    }

    static DraftId draftId() {
        return DraftId.parse(DRAFT.substring(DRAFT.indexOf('/') + 1));
    }

    /// A draft of one second, as if it had been rendered.
    void enterDraft() {
        enterDraft(draftId());
    }

    void enterDraft(DraftId id) {
        Path file = house.dataFolder().resolve("drafts").resolve("one-second.mp4");
        String sha256;
        try (InputStream video =
                Objects.requireNonNull(getClass().getResourceAsStream("one-second.mp4"))) {
            Files.createDirectories(file.getParent());
            Files.copy(video, file, StandardCopyOption.REPLACE_EXISTING);
            sha256 = Sha256.of(file);
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
                                            sha256,
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

    /// A rise and a maybe, as if they had been found, and what was found a week before.
    void enterTrends() {
        Market us = new Market("US");
        LocalDate day = LocalDate.of(2027, 2, 14);
        SeriesKey hook = new SeriesKey(SeriesKind.HOOK, "problem-first", us);
        SeriesKey over = new SeriesKey(SeriesKind.TOPIC, "home", us);
        PlanFact uses =
                new PlanFact(
                        "lights-back-on.twenty-seconds.1",
                        SeriesKind.HOOK,
                        "problem-first",
                        us,
                        false);
        TrendFlag now = rise(hook, day.minusDays(5), 3, List.of(uses));
        TooEarly early =
                new TooEarly(
                        new SeriesKey(SeriesKind.SOUND, "soft-click", us),
                        day,
                        new Interval(1.5, 1.2, 1.9),
                        0.3,
                        3,
                        "One day is too little.");
        Forecast forecast =
                new Forecast(
                        hook,
                        Collections.nCopies(7, new Interval(30, 20, 45)),
                        31,
                        new RecentDays(
                                Collections.nCopies(56, 25.0), Collections.nCopies(56, 10.0)));
        TrendReport before =
                report(
                        day.minusDays(7),
                        List.of(
                                rise(hook, day.minusDays(9), 2, List.of()),
                                rise(over, day.minusDays(12), 2, List.of())),
                        List.of(),
                        List.of());
        TrendReport latest = report(day, List.of(now), List.of(early), List.of(forecast));
        house.store()
                .useTransaction(kept -> {
                    kept.trends().keep(before);
                    kept.trends().keep(latest);
                });
    }

    private static TrendFlag rise(
            SeriesKey series, LocalDate since, double lift, List<PlanFact> plans) {
        return new TrendFlag(
                series,
                since,
                new Interval(lift, lift - 0.5, lift + 0.5),
                0.02,
                new Interval(9, 7, 20),
                5,
                plans);
    }

    private static TrendReport report(
            LocalDate day, List<TrendFlag> flags, List<TooEarly> early, List<Forecast> forecasts) {
        return new TrendReport(
                day,
                1,
                0.1,
                100,
                10,
                flags,
                early,
                List.of(new MarketSignal(new Market("US"), 2, 0, flags.size(), early.size())),
                List.of(new CommonDay(day.minusDays(7), 1.5)),
                List.of(new LeftOut(new PostKey(Platform.TIKTOK, "74"), "boosted", 37.0)),
                forecasts,
                List.of(),
                lifts(),
                TourPosts.behind(
                        day, new SeriesKey(SeriesKind.HOOK, "problem-first", new Market("US"))),
                ownPosts(day),
                null);
    }

    private static OwnPosts ownPosts(LocalDate day) {
        Market us = new Market("US");
        var lift = new Interval(1.2, 0.9, 1.6);
        var tuesday =
                new Lift(
                        new Comparison(ComparedBy.WEEKDAY, "tuesday"),
                        LiftMeasure.ENGAGEMENT,
                        null,
                        30,
                        150,
                        LiftVerdict.NO_EFFECT_FOUND,
                        lift,
                        null,
                        null,
                        0.7,
                        0,
                        220);
        var hours =
                new Lift(
                        new Comparison(ComparedBy.HOURS, "08-12"),
                        LiftMeasure.ENGAGEMENT,
                        null,
                        6,
                        30,
                        LiftVerdict.TOO_FEW,
                        null,
                        null,
                        null,
                        null,
                        14,
                        60);
        var alike = new Interval(0.3, 0.2, 0.4);
        return new OwnPosts(
                List.of(
                        new BestTime(null, null, tuesday),
                        new BestTime(us, Platform.TIKTOK, hours)),
                List.of(
                        new Sameness(
                                "tindrel.us",
                                day.minusDays(89),
                                List.of("format", "hook"),
                                40,
                                90,
                                3,
                                alike,
                                new Interval(0.18, 0.15, 0.22),
                                "how-to, question",
                                new Interval(0.4, 0.3, 0.5),
                                SamenessVerdict.MORE_ALIKE,
                                0)),
                List.of(
                        new UsualReach(
                                "tindrel.us",
                                Platform.TIKTOK,
                                us,
                                "how-to",
                                ReachMeasure.VIEWS,
                                14,
                                42,
                                new Interval(5_200, 1_900, 14_000),
                                0),
                        new UsualReach(
                                "tindrel.us",
                                Platform.TIKTOK,
                                us,
                                "montage",
                                ReachMeasure.VIEWS,
                                14,
                                6,
                                null,
                                14)),
                List.of());
    }

    private static LiftReport lifts() {
        var customer = new Comparison(ComparedBy.PEOPLE, "customer");
        var silence = new Comparison(ComparedBy.SILENCE, Comparison.DECLARED_SILENCE);
        var engagement = LiftMeasure.ENGAGEMENT;
        var balance =
                new LiftBalance(
                        LiftBalance.Method.OVERLAP_WEIGHTS, 0.7, 0.01, "format customer-story", 3);
        var lift = new Interval(1.4, 1.2, 1.6);
        return new LiftReport(
                7,
                200,
                2,
                0,
                18,
                0,
                0.05,
                List.of(
                        new Lift(
                                customer,
                                engagement,
                                null,
                                60,
                                140,
                                LiftVerdict.BETTER,
                                lift,
                                null,
                                balance,
                                900.0,
                                0,
                                0),
                        new Lift(
                                silence,
                                engagement,
                                null,
                                6,
                                194,
                                LiftVerdict.TOO_FEW,
                                null,
                                null,
                                null,
                                null,
                                14,
                                30)));
    }

    String address(String route) {
        return link.substring(0, link.indexOf("/welcome")) + "/" + route;
    }

    /// Nothing on the page is in the way of somebody who cannot see, hear or use a mouse, as far as
    /// axe finds it.
    static void accessible(Page page, String what) {
        accessible(axe(page), what);
    }

    /// The same as far as colors go, for a page that was looked at in other colors: what the other
    /// rules find is the same in both.
    static void accessibleInItsColors(Page page, String what) {
        accessible(axe(page).withRules(COLOR_RULES), what);
    }

    /// Nothing moves any more: halfway between two colors anything is hard to read.
    private static final String STILL =
            """
            () => {
              const moving = root =>
                root.getAnimations().some(each =>
                  each.playState === 'running'
                    && each.effect?.getComputedTiming().endTime !== Infinity)
                || [...root.querySelectorAll('*')].some(each =>
                  each.shadowRoot && moving(each.shadowRoot));
              return !moving(document);
            }
            """;

    /// Reports violations alone, and runs in the page itself: its other way is made for pages
    /// within pages, of which there are none here, and opens another page each time.
    private static AxeBuilder axe(Page page) {
        page.waitForFunction(STILL);
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(violations).setLegacyMode(true);
    }

    private static void accessible(AxeBuilder axe, String what) {
        List<String> found =
                axe.analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertThat(found).as(what).isEmpty();
    }

    static void picture(Page page, String name) {
        String images = System.getProperty("throughline.images", "");
        if (!images.isEmpty()) {
            page.waitForFunction(
                    "Object.values(window.Vaadin.Flow.clients)"
                            + ".every(each => !each.isActive || !each.isActive())");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setStyle(".v-loading-indicator { visibility: hidden !important }")
                            .setPath(Path.of(images, name + ".png")));
        }
    }
}
