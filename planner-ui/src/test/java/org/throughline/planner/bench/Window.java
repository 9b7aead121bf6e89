package org.throughline.planner.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A browser with one window before the planner. Confined to the thread that opened it.
final class Window implements AutoCloseable {

    /// Clicks on what a function of the page finds, and ends with the frame that shows the answer.
    private static final String CLICK =
            """
            find => new Promise((done, failed) => {
                const target = new Function('return ' + find)();
                if (!target) { failed('nothing on the page is ' + find); return; }
                const from = performance.now();
                target.click();
                const look = () => {
                    const active = Object.values(window.Vaadin.Flow.clients)
                        .some(each => each.isActive && each.isActive());
                    if (!active) {
                        requestAnimationFrame(() => done(performance.now() - from));
                    } else if (performance.now() - from > 60000) {
                        failed('no answer to a click on ' + find);
                    } else {
                        setTimeout(look, 2);
                    }
                };
                setTimeout(look, 8);
            })\
            """;

    /// When the largest thing of the page was painted, once nothing comes any more.
    private static final String LARGEST =
            """
            () => new Promise(done => new PerformanceObserver(seen =>
                done(seen.getEntries().at(-1).startTime))
                .observe({type: 'largest-contentful-paint', buffered: true}))\
            """;

    private static final String QUIET =
            "Object.values(window.Vaadin?.Flow?.clients ?? {}).length > 0"
                    + " && Object.values(window.Vaadin.Flow.clients)"
                    + ".every(each => !each.isActive || !each.isActive())";

    /// What a hand needs at least between two clicks, in milliseconds.
    private static final double HAND = 200;

    private final Playwright playwright;
    private final Browser browser;
    private Page page;

    Window(Path program) {
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
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking")));
        page = fresh(browser.newContext(options()));
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900);
    }

    private static Page fresh(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(120_000);
        return page;
    }

    void signIn(String link, String seat) {
        page.navigate(link);
        page.click("#" + seat);
        page.waitForSelector(
                "#home",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.waitForFunction(QUIET);
    }

    /// Whoever is signed in, with nothing kept of what the browser has fetched before.
    ///
    /// @return milliseconds from the first request until the largest thing was painted
    double loadCold(String address) {
        String state = page.context().storageState();
        page.context().close();
        page = fresh(browser.newContext(options().setStorageState(state)));
        page.navigate(address);
        page.waitForSelector("h1");
        page.waitForFunction(QUIET);
        return ((Number) page.evaluate(LARGEST)).doubleValue();
    }

    /// Clicks, and waits for the answer.
    ///
    /// @param find an expression of the page that gives the element
    /// @return milliseconds until the frame that shows the answer
    double click(String find) {
        double millis = ((Number) page.evaluate(CLICK, find)).doubleValue();
        // nobody clicks in the same instant again, and the framework's router is not made for it
        page.waitForTimeout(HAND);
        return millis;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
