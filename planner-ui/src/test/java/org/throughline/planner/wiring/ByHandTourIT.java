package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A campaign, a video and its beats by hand, up to a plan; and two people at the same beats.
class ByHandTourIT extends PlannerTour {

    private static final String BEATS = "plan/the-spare-part";

    @Test
    void a_campaign_a_video_and_its_beats_are_made_by_hand() {
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("campaigns"));
        page.click("#new-begin");
        assertThat(page.locator("#new-name")).hasAttribute("invalid", "");
        assertThat(page.locator("#new-name")).containsText("A campaign has a name");
        assertThat(page.locator("#new-team-fault"))
                .containsText("Somebody on the team has no name");
        accessible(page, "a new campaign that is refused");
        picture(page, "new-campaign-refused");
        page.fill("#new-name input", "Winter lamps");
        choose(page, "#new-brand", "Tindrel");
        choose(page, "#new-markets", "Germany");
        choose(page, "#new-markets", "United States");
        choose(page, "#new-person-2-name", "Ruben Castellow");
        picture(page, "new-campaign");
        page.click("#new-type");
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Always on"))
                .click();
        page.click("#new-begin");

        assertThat(page.locator("#campaign-menu")).containsText("Winter lamps");
        assertThat(page.locator("#content .empty")).containsText("No video yet");
        page.click("#add-video-do");
        assertThat(page.locator("#add-video-name")).containsText("A video has a title");
        page.fill("#add-video-name input", "The spare part");
        assertThat(page.locator("#add-video-platforms")).containsText("Suggested: Always on");
        choose(page, "#add-video-platforms", "LinkedIn");
        accessible(page, "a campaign without a video");
        picture(page, "new-video");
        page.click("#add-video-do");

        assertThat(page.locator("h1")).hasText("The spare part");
        assertThat(page.locator("#brief-goal")).isVisible();
        assertThat(page.locator("#suggestions")).containsText("Nothing of it is an answer");
        page.click("#suggest-goal-education");
        assertThat(page.locator("#brief-goal input")).hasValue(Pattern.compile("^Education"));
        assertThat(page.locator("#suggest-goal-education")).hasCount(0);
        accessible(page, "the brief of a new video");
        picture(page, "new-brief");
        page.click("#to-plan");
        assertThat(page.locator("#beats-editor .empty")).containsText("No beats yet");
        page.click("#hand-in-first");
        assertThat(page.locator("vaadin-notification-card")).containsText("Write its beats first");
        page.fill("#angle-new textarea", "A bin that stays empty.");
        page.click("#angle-add");
        assertThat(page.locator("#angles")).containsText("2 more angles, then choose one.");
        page.click("#beats-undo");
        assertThat(page.locator("#angles .angle")).hasCount(0);
        page.fill("#angle-new textarea", "A bin that stays empty.");
        page.click("#angle-add");
        assertThat(page.locator("#angle-1")).containsText("A bin that stays empty.");
        page.click("#beats-begin");
        assertThat(page.locator("#beats-saved")).containsText("Saved");
        writeBeats(page);
        handIn(page);
        anotherIsBegunFromIt(page);
        itsTypeIsKept(page);
        inTheOtherColorsAndNarrow();
        org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
    }

    private void writeBeats(Page page) {
        choose(page, "#beat-1-sort", "Question");
        page.fill("#beat-1-seen textarea", "A lamp in a bin");
        page.fill("#beat-1-line-1 textarea", "Would you throw this away?");
        assertThat(page.locator("#beat-1-speech")).containsText("of 3.0 s");
        page.click("#beat-2-add");
        assertThat(page.locator("#beat-5")).isVisible();
        page.fill("#beat-3-name input", "The click");
        page.fill("#beat-3-length input", "1.5");
        page.locator("#beat-3-length input").press("Tab");
        assertThat(page.locator("#beat-4")).containsText("13.5 to 17.5 s");
        page.click("#beat-3-up");
        assertThat(page.locator("#beat-2-name input")).hasValue("the-click");
        page.click("#beat-3-remove");
        assertThat(page.locator("#beat-5")).hasCount(0);
        page.click("#beats-undo");
        assertThat(page.locator("#beat-5")).isVisible();
        page.fill(
                "#beat-4-line-1 textarea",
                "One click, and it is as good as it was on the day "
                        + "you bought it, and on every day that you have had it since, and will have it.");
        assertThat(page.locator("#beat-4-speech")).containsText("the beat has 4.0 s");
        accessible(page, "beats by hand");
        picture(page, "beats-by-hand");
        page.fill("#beat-4-line-1 textarea", "One click, and it works.");
        assertThat(page.locator("#beat-4-speech")).containsText("of 4.0 s");
        choose(page, "#beat-5-sort", "Payoff");
        assertThat(page.locator("#beats-editor [data-tone=warn]")).hasCount(0);
    }

    private void handIn(Page page) {
        page.click("#hand-in-first");
        assertThat(page.locator("#who-does-what")).isVisible();
        assertThat(page.locator("#angle-1")).containsText("A bin that stays empty.");
        assertThat(page.locator("#idea-waits")).containsText("2 more angles");
        assertThat(page.locator("#beats")).containsText("Would you throw this away?");
        accessible(page, "a plan by hand");
        page.click("#edit-beats");
        page.fill("#beat-1-line-1 textarea", "Would you throw it away?");
        assertThat(page.locator("#beats-saved")).containsText(Pattern.compile("Saved"));
        page.click("#beats-done");
        assertThat(page.locator("#changes")).isVisible();
    }

    private void anotherIsBegunFromIt(Page page) {
        page.navigate(address(""));
        page.click("#add-video-open");
        page.fill("#add-video-name input", "The spare part again");
        // Escape would clear what was chosen
        page.fill("#add-video-master input", "The spare part");
        page.locator("vaadin-combo-box-item:visible").first().click();
        assertThat(page.locator("#add-video-master input")).hasValue("The spare part");
        assertThat(page.locator("#add-video-parts")).containsText("Strategy");
        accessible(page, "a video begun from another");
        picture(page, "from-master");
        page.click("#add-video-do");
        assertThat(page.locator("h1")).hasText("The spare part again");
        assertThat(page.locator("#inherited-same")).containsText("lines and texts");
    }

    private void itsTypeIsKept(Page page) {
        page.navigate(address(""));
        page.click("#to-own-types");
        assertThat(page.locator("#own-types")).isInViewport();
        assertThat(page.locator("#own-types-campaign")).containsText("Winter lamps");
        page.click("#own-types-keep");
        assertThat(page.locator("#own-types-name")).containsText("A type has a name");
        page.fill("#own-types-name input", "Repair");
        page.click("#own-types-keep");
        assertThat(page.locator("#own-types-told")).isFocused();
        assertThat(page.locator("#own-types-list")).containsText("Education · ");
        accessible(page, "a type that is kept");
        picture(page, "own-types");
        page.click("#new-type");
        assertThat(page.locator("#new-type vaadin-select-list-box vaadin-select-item").last())
                .hasText("Repair");
        page.keyboard().press("Escape");
    }

    private void itsTypeIsRenamedAndRemoved(Page page) {
        page.click("#rename-own-repair");
        page.fill("#name-own-repair input", "Mending");
        page.keyboard().press("Enter");
        assertThat(page.locator("#own-type-own-repair")).hasText("Mending");
        page.click("#rename-own-repair");
        assertThat(page.locator("#name-own-repair input")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#rename-own-repair")).isFocused();
        page.click("#remove-own-repair");
        assertThat(page.locator("#restore-own-repair")).isVisible();
        accessibleInItsColors(page, "a type that is removed");
        picture(page, "own-types-removed-390-dark");
        page.click("#restore-own-repair");
        assertThat(page.locator("#remove-own-repair")).isVisible();
    }

    private void inTheOtherColorsAndNarrow() {
        Page page = page(ColorScheme.DARK, 390, 900);
        link = server.freshLink().toString();
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("campaigns"));
        assertThat(page.locator("#new-name")).isVisible();
        accessibleInItsColors(page, "a new campaign, dark");
        picture(page, "new-campaign-390-dark");
        itsTypeIsRenamedAndRemoved(page);
        page.navigate(address(BEATS));
        page.click("#edit-beats");
        assertThat(page.locator("#beat-1-name")).isVisible();
        accessibleInItsColors(page, "beats by hand, dark");
        page.locator("#beats-editor").scrollIntoViewIfNeeded();
        picture(page, "beats-by-hand-390-dark");
        two(page);
    }

    /// The second of two who changed the beats sees what differs, and loses nothing.
    private void two(Page first) {
        Page second = page(ColorScheme.DARK, 1440, 1000);
        link = server.freshLink().toString();
        signIn(second, "#seat-ida-fennimar");
        second.navigate(address(BEATS));
        second.click("#edit-beats");
        assertThat(second.locator("#beat-1-name")).isVisible();
        first.fill("#beat-1-line-1 textarea", "Hers.");
        assertThat(first.locator("#beats-saved")).containsText("Saved");
        first.locator("#beat-1-speech").getByText("Speaking takes 0").waitFor();
        second.fill("#beat-2-seen textarea", "A hand");
        assertThat(second.locator("#beat-1-line-1 textarea")).hasValue("Hers.");
        assertThat(second.locator("#beat-2-seen textarea")).hasValue("A hand");
        assertThat(second.locator("#beat-2-seen textarea")).isFocused();
        assertThat(second.locator("#beats-conflict")).isHidden();
        first.fill("#beat-1-line-1 textarea", "Hers again.");
        assertThat(first.locator("#beats-conflict")).isHidden();
        assertThat(first.locator("#beat-2-seen textarea")).hasValue("A hand");
        second.fill("#beat-1-line-1 textarea", "His.");
        assertThat(second.locator("#beats-conflict-list"))
                .containsText("saved by now is “Hers again.”; you have “His.”");
        assertThat(second.locator("#beats-conflict-mine")).isInViewport();
        picture(second, "beats-conflict-dark");
        accessibleInItsColors(second, "two at the same beats");
        second.click("#beats-conflict-mine");
        assertThat(second.locator("#beats-conflict")).isHidden();
        assertThat(second.locator("#beat-1-line-1 textarea")).hasValue("His.");
    }

    private static void choose(Page page, String field, String item) {
        page.fill(field + " input", item);
        page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(item))
                .first()
                .click();
        page.keyboard().press("Escape");
    }
}
