package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// An administrator lets somebody in, who signs in and is shown out again.
class PeopleTourIT extends PlannerTour {

    private static final String PHRASE = "green lamp under seven";

    @Test
    void somebody_is_invited_signs_in_twice_and_is_shown_out() {
        Path place = folder.resolve("work");
        var programs = new Programs(folder.resolve("none"), folder.resolve("java"));
        var told = new AtomicReference<URI>();
        try (House work = House.open(place, programs, house.clock());
                PlannerServer _ =
                        PlannerServer.start(
                                new ServerSettings(
                                        0,
                                        InetAddress.getLoopbackAddress(),
                                        place,
                                        house.clock(),
                                        List.of()),
                                work,
                                told::set)) {
            Page administrator = page(ColorScheme.LIGHT, 1440, 1000);
            administrator.navigate(told.get().toString());
            administrator.click("#welcome-enter");
            administrator.click("#menu-people");
            assertThat(administrator.locator("#people-there .empty")).containsText("Nobody yet");
            administrator.fill("#invite-name input", "Zoe Ambrestad");
            administrator.click("#invite-do");
            String invitation = administrator.locator("#invite-link input").inputValue();
            assertThat(administrator.locator("#people-list")).containsText("Link works until");
            accessible(administrator, "people");

            Page zoe = page(ColorScheme.DARK, 390, 900);
            zoe.navigate(invitation);
            accessibleInItsColors(zoe, "choosing a passphrase");
            zoe.fill("#choose-passphrase input", "short");
            zoe.fill("#choose-again input", "short");
            zoe.click("#choose-enter");
            assertThat(zoe.locator("#choose-said")).containsText("at least 12 letters");
            zoe.fill("#choose-passphrase input", PHRASE);
            zoe.fill("#choose-again input", PHRASE);
            zoe.keyboard().press("Enter");
            assertThat(zoe.locator("#seat-menu")).containsText("Zoe Ambrestad");
            assertThat(zoe.locator("#menu-people")).hasCount(0);
            zoe.click("#seat-menu vaadin-menu-bar-button");
            zoe.click("#sign-out");

            assertThat(zoe.locator("#signin-name")).isVisible();
            zoe.fill("#signin-name input", "zoe ambrestad");
            zoe.fill("#signin-passphrase input", "something else");
            zoe.click("#signin-enter");
            assertThat(zoe.locator("#signin-said")).containsText("do not belong together");
            accessibleInItsColors(zoe, "signing in");
            zoe.fill("#signin-passphrase input", PHRASE);
            zoe.click("#signin-enter");
            assertThat(zoe.locator("#seat-menu")).containsText("Zoe Ambrestad");
            zoe.navigate(root(told.get()) + "people");
            assertThat(zoe.locator("#people-list")).hasCount(0);
            assertThat(zoe.locator("h1")).hasCount(1);

            administrator.reload();
            administrator.click("#close-zoe-ambrestad");
            assertThat(administrator.locator("#people-list")).containsText("Closed");
            zoe.navigate(root(told.get()));
            assertThat(zoe.locator("#signin-name")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    private static String root(URI link) {
        return link.resolve("/").toString();
    }
}
