package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.campaign.Video;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.campaign.CampaignFile;

/// The rule desk, walked in browsers: rule COS-1 is written without a mouse, its effect seen,
/// published, seen by somebody whose form is open, and rolled back; two editors lose nothing.
class RuleDeskTourIT extends PlannerTour {

    /// A text is a text wherever it is shown.
    private static final String HOSTILE = "<img src=x onerror=alert(1)> ${7*7} #{7*7} {0} 'x'";

    private static final BriefId BRIEF = new BriefId("fifteen-years");

    /// A claim that COS-1 is about.
    @BeforeEach
    void show_a_before_and_after() {
        Video video =
                house.store()
                        .inTransaction(kept -> kept.videos().find("lights-back-on", BRIEF))
                        .orElseThrow();
        accepted(
                house.editVideo()
                        .save(
                                video,
                                claiming(video.brief(), "before-after-result"),
                                video.story(),
                                Actor.member("Ida Fennimar", "strategist")));
    }

    private static Brief claiming(Brief brief, String kind) {
        Claim first = brief.claims().getFirst();
        List<Claim> claims = new ArrayList<>(brief.claims());
        claims.set(
                0,
                new Claim(
                        first.id(),
                        first.says(),
                        kind,
                        first.owner(),
                        first.evidence(),
                        first.markets(),
                        first.qualifier(),
                        first.madeBy()));
        return brief.withClaims(claims);
    }

    @Test
    void a_rule_is_written_by_keyboard_published_seen_elsewhere_at_once_and_rolled_back() {
        Page form = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(form, "#seat-ida-fennimar");
        form.navigate(address("brief/" + BRIEF));
        assertThat(form.locator("#rules-say-version")).containsText("version 4");
        assertThat(form.locator("#rules-say")).not().containsText("Same light");

        Page desk = page(ColorScheme.LIGHT, 1440, 1000);
        link = server.freshLink().toString();
        signIn(desk, "#seat-ruben-castellow");
        desk.navigate(address("rules"));
        Keys keys = new Keys(desk);
        keys.press("#rule-new", "Enter");
        keys.type("#rule-id", "COS-1");
        keys.choose("#rule-item", "Claim");
        keys.press("#for-more", "Enter");
        keys.choose("#for-1-question", "Claim kind");
        keys.choose("#for-1-value", "Before after result");
        keys.choose("#then-1-kind", "Something must be there");
        keys.choose("#then-1-what", "evidence");
        keys.choose("#then-1-of", "Clinical study");
        keys.press("#then-more", "Enter");
        keys.choose("#then-2-kind", "Ask somebody");
        keys.choose("#then-2-role", "Regulatory affairs");
        keys.choose("#then-2-seal", "Claims");
        keys.choose("#then-2-stage", "at the plan");
        keys.press("#then-more", "Enter");
        keys.choose("#then-3-kind", "Note");
        keys.type("#then-3-text", "Same light, same place.");
        assertThat(desk.locator("#rule-says")).containsText("It speaks on “Fifteen years”");
        picture(desk, "rule");
        keys.press("#rule-keep", "Enter");
        keys.press("#draft-review", "Enter");
        assertThat(desk.locator("#radius-tighter")).containsText("Fifteen years");
        assertThat(desk.locator("#radius-asked")).containsText("Regulatory affairs: +1");
        picture(desk, "review");
        keys.press("#publish", "Enter");
        assertThat(desk.locator("#rule-COS-1")).isVisible();

        assertThat(form.locator("#rules-say-version")).containsText("version 5");
        assertThat(form.locator("#rules-say")).containsText("Same light, same place.");

        keys.press("#to-versions", "Enter");
        keys.press("#roll-back-4", "Enter");
        assertThat(desk.locator("#roll-back-ask vaadin-button[slot='confirm-button']")).isFocused();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#history-table")).containsText("Rolled back to, in force now");
        assertThat(form.locator("#rules-say-version")).containsText("version 4");
        assertThat(form.locator("#rules-say")).not().containsText("Same light");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_wording_list_is_entered_tried_named_in_a_rule_and_found_in_an_open_form() {
        Page form = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(form, "#seat-ida-fennimar");
        form.navigate(address("brief/" + BRIEF));
        assertThat(form.locator("#rules-say-version")).containsText("version 4");

        Page desk = page(ColorScheme.LIGHT, 1440, 1000);
        link = server.freshLink().toString();
        signIn(desk, "#seat-ruben-castellow");
        desk.navigate(address("rules/lists"));
        Keys keys = new Keys(desk);
        keys.press("#row-new", "Enter");
        keys.type("#list-name", "lifetimes");
        keys.type("#phrases-en", "fifteen years");
        keys.type("#try-sentence", HOSTILE + " lasts FIFTEEN years.");
        assertThat(desk.locator("#try-found mark")).hasText("FIFTEEN years");
        picture(desk, "list");
        keys.press("#row-keep", "Enter");
        assertThat(desk.locator("#own-lifetimes")).containsText("No rule names it yet.");

        keys.press("#part-rules", "Enter");
        keys.press("#rule-new", "Enter");
        keys.type("#rule-id", "COS-2");
        keys.press("#when-more", "Enter");
        keys.choose("#when-1-question", "Wording");
        keys.choose("#when-1-value", "lifetimes");
        keys.choose("#then-1-kind", "Never");
        keys.choose("#then-1-question", "Wording");
        keys.choose("#then-1-answers", "lifetimes");
        keys.type("#then-1-instead", "cared-for");
        assertThat(desk.locator("#rule-says")).containsText("It speaks on “Fifteen years”");
        keys.press("#rule-keep", "Enter");
        keys.press("#draft-review", "Enter");
        assertThat(desk.locator("#differs-wording-lifetimes")).containsText("fifteen years");
        keys.press("#publish", "Enter");

        assertThat(form.locator("#rules-say-version")).containsText("version 5");
        assertThat(form.locator("#rules-say")).containsText("cared-for");
        desk.navigate(address("rules/lists"));
        assertThat(desk.locator("#own-lifetimes")).containsText("Named by COS-2.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void two_editors_of_one_rule_are_shown_both_forms() {
        Page first = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(first, "#seat-ruben-castellow");
        first.navigate(address("rules/edit/T3"));
        assertThat(first.locator("#rule-says")).containsText("grief and loss");
        Page second = page(ColorScheme.LIGHT, 1440, 1000);
        link = server.freshLink().toString();
        signIn(second, "#seat-ruben-castellow");
        second.navigate(address("rules/edit/T3"));
        assertThat(second.locator("#rule-says")).containsText("grief and loss");

        noted(first, "Called first");
        first.locator("#rule-keep").click();
        assertThat(first.locator("#draft-bar")).containsText("One change is not published.");
        noted(second, HOSTILE);
        second.locator("#rule-keep").click();
        assertThat(second.locator("#conflict-their-form")).containsText("Called first");
        assertThat(second.locator("#conflict-my-form")).containsText(HOSTILE);
        second.locator("#conflict-mine").click();

        assertThat(second.locator("#rule-T3")).containsText(HOSTILE);
        assertThat(second.locator("#content img")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void tests_are_made_brought_in_and_brought_back_and_warn_before_a_change_counts() {
        Page desk = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(desk, "#seat-ruben-castellow");
        desk.navigate(address("rules/tests/edit"));
        desk.locator("#test-name input").fill(HOSTILE);
        choose(desk, "#answered-1-question", "Topic");
        choose(desk, "#answered-1-value", "Grief and loss");
        desk.keyboard().press("Escape");
        choose(desk, "#expected-1-kind", "A rule holds");
        choose(desk, "#expected-1-value", "T9");
        desk.keyboard().press("Escape");
        choose(desk, "#expected-1-kind", "A market is held");
        assertThat(desk.locator("#expected-1-value")).containsText("Markets, each of them");
        choose(desk, "#expected-1-kind", "Who does a step");
        choose(desk, "#expected-1-step", "Script and beats");
        choose(desk, "#expected-1-level", "Person only");
        assertThat(desk.locator("#test-comes")).containsText("Comes as expected");
        desk.click("#test-keep");
        assertThat(desk.locator("#test-results")).containsText(HOSTILE);
        desk.setInputFiles(
                "#tests-file input[type=file]",
                new FilePayload(
                        "tests.csv",
                        "text/csv",
                        """
                        name,topic,expect:script
                        Pets,pets,MACHINE
                        Wrong,petz,MACHINE
                        """
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(desk.locator("#tests-preview")).containsText("line 3, column topic");
        assertThat(desk.locator("#tests-preview")).containsText("Maybe pets");
        desk.click("#tests-take");
        assertThat(desk.locator("#tests-say")).containsText("1 of 2 tests come otherwise");
        desk.locator("#tests-search input").fill("petz");
        assertThat(desk.locator("#test-results")).containsText("No test has that in its name");
        assertThat(desk.locator("#tests-search input")).isFocused();
        desk.locator("#tests-search input").fill("pets");
        assertThat(desk.locator("#test-1")).containsText("Pets");
        assertThat(desk.locator("#tests-search input")).isFocused();
        desk.click("#test-1-drop");
        assertThat(desk.locator("#test-undo")).isFocused();
        assertThat(desk.locator("#tests-say")).containsText("The one test comes as expected");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#tests-say")).containsText("1 of 2 tests");
        desk.locator("#tests-search input").fill("");
        assertThat(desk.locator("#test-results")).containsText(HOSTILE);
        picture(desk, "tests");

        desk.navigate(address("rules"));
        desk.click("#drop-T9");
        desk.click("#draft-review");
        assertThat(desk.locator("#saved-tests")).containsText("You can publish all the same");
        assertThat(desk.locator("#saved-tests")).containsText("expected “Machine”");
        assertThat(desk.locator("#radius-says")).containsText("Of 5 briefs");
        desk.click("#witness-1");
        assertThat(desk.locator("#witness")).containsText("What is decided of it");
        desk.click("#witness-keep");
        assertThat(desk.locator("#test-comes")).containsText("Comes as expected");
        assertThat(desk.locator("#content img")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_empty_rulebook_begins_with_an_industry_and_counts_from_a_day_on() {
        Path empty = folder.resolve("empty");
        var programs = new Programs(folder.resolve("none"), folder.resolve("java"));
        var settings =
                new ServerSettings(
                        0,
                        InetAddress.getLoopbackAddress(),
                        empty,
                        house.clock(),
                        List.of(new Seat("Ruben Castellow", "brand-lead")));
        var told = new AtomicReference<URI>();
        try (House bare = House.open(empty, programs, house.clock());
                PlannerServer _ = PlannerServer.start(settings, bare, told::set)) {
            link = told.get().toString();
            Page desk = page(ColorScheme.DARK, 820, 1000);
            signIn(desk, "#seat-ruben-castellow");
            desk.navigate(address("rules"));
            desk.click("#template-cosmetics");
            assertThat(desk.getByText("no campaign is open").first()).isVisible();
            accepted(
                    bare.enterCampaign()
                            .enter(
                                    accepted(
                                                    CampaignFile.read(
                                                            SampleCampaign.writeTo(
                                                                    folder.resolve("brought")),
                                                            CampaignFile.Wanted.WHOLE))
                                            .campaign(),
                                    Actor.local()));
            desk.navigate(address("rules"));
            desk.click("#template-cosmetics");
            assertThat(desk.locator("#draft-bar")).containsText("changes are not published");
            desk.click("#draft-review");
            assertThat(desk.locator("#radius-says")).containsText("Of 3 briefs");
            desk.locator("#publish-from input").fill("1 Mar 2027");
            desk.keyboard().press("Enter");
            picture(desk, "from-a-day");
            desk.click("#publish");
            assertThat(desk.locator("#draft-bar"))
                    .containsText("Version 1 comes into force on 1 Mar 2027");
            desk.navigate(address("rules/health"));
            assertThat(desk.locator("#health-of-rules .empty")).containsText("No plans yet");
        }
        assertThat(complaints).isEmpty();
    }

    private static void choose(Page page, String what, String text) {
        page.locator(what + " input").first().fill(text);
        page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    private static void noted(Page page, String says) {
        page.locator("#then-more").click();
        page.locator("#then-3-kind input").fill("Note");
        page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText("Note"))
                .click();
        page.locator("#then-3-text input").fill(says);
        page.keyboard().press("Tab");
        assertThat(page.locator("#rule-says")).containsText(says);
    }

    /// Hands on the keys of one page.
    private record Keys(Page page) {

        void press(String what, String key) {
            reach(what);
            page.keyboard().press(key);
        }

        void type(String what, String text) {
            reach(what);
            page.keyboard().type(text);
            page.keyboard().press("Tab");
        }

        void choose(String what, String text) {
            reach(what);
            page.keyboard().type(text);
            assertThat(
                            page.locator(
                                            "vaadin-combo-box-item:visible,"
                                                    + " vaadin-multi-select-combo-box-item:visible")
                                    .first())
                    .containsText(
                            text, new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
            boolean there =
                    page.locator(
                                            "vaadin-combo-box-item[focused]:visible,"
                                                    + " vaadin-multi-select-combo-box-item[focused]:visible")
                                    .count()
                            > 0;
            if (!there) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Enter");
            boolean many =
                    page.evaluate(
                                    "() => !!document.activeElement"
                                            + ".closest('vaadin-multi-select-combo-box')")
                            .equals(true);
            if (many) {
                page.keyboard().press("Escape");
            }
            page.waitForFunction(
                    "Object.values(window.Vaadin.Flow.clients)"
                            + ".every(each => !each.isActive || !each.isActive())");
        }

        private void reach(String what) {
            page.locator(what).first().waitFor();
            for (int steps = 0; steps < 250; steps++) {
                if (page.evaluate("what => !!document.activeElement?.closest(what)", what)
                        .equals(true)) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError(what + " is not reached by Tab");
        }
    }
}
