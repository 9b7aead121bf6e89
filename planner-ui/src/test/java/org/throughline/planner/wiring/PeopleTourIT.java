package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Texts.text;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.throughline.data.notice.Mail;
import org.throughline.data.notice.NoticeKind;
import org.throughline.data.notice.NoticeWay;
import org.throughline.planner.access.LinkKey;

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
            mail(administrator, zoe, root(told.get()), work);
            believes_no_address_that_a_visitor_says(root(told.get()));
            zoe.navigate(root(told.get()) + "people");
            assertThat(zoe.locator("#people-list")).hasCount(0);
            assertThat(zoe.locator("h1")).hasCount(1);

            administrator.click("#menu-people");
            administrator.click("#close-zoe-ambrestad");
            assertThat(administrator.locator("#people-list")).containsText("Closed");
            zoe.navigate(root(told.get()));
            assertThat(zoe.locator("#signin-name")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    /// The administrator names a mail server and tries it; after that she confirms her address.
    private void mail(Page administrator, Page zoe, String root, House work) {
        GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());
        post.start();
        try {
            administrator.click("#menu-mail");
            assertThat(administrator.locator("#mail-standing")).containsText("Nothing is sent");
            assertThat(administrator.locator("#mail-base input")).hasValue(root);
            administrator.fill("#mail-host input", "smtp.example.org");
            administrator.fill("#mail-port input", String.valueOf(post.getSmtp().getPort()));
            administrator.click("#mail-save");
            assertThat(administrator.locator("#mail-said")).containsText("e-mail address");
            administrator.fill("#mail-sender input", "planner@example.org");
            administrator.click("#mail-encryption");
            administrator.click("vaadin-select-item:has-text('None')");
            assertThat(administrator.locator("#mail-plain")).isVisible();
            administrator.click("#mail-save");
            assertThat(administrator.locator("#mail-said")).containsText("not be encrypted");
            administrator.fill("#mail-host input", "127.0.0.1");
            administrator.click("#mail-save");
            assertThat(administrator.locator("#mail-standing")).containsText("through 127.0.0.1");
            administrator.fill("#mail-test-to input", "me@example.org");
            administrator.click("#mail-test");
            assertThat(administrator.locator("#mail-tested")).containsText("took the mail");
            accessible(administrator, "mail");

            zoe.click("#seat-menu vaadin-menu-bar-button");
            zoe.click("#my-notices");
            assertThat(zoe.locator("#notices-address-is")).containsText("nothing is sent to you");
            zoe.fill("#notices-address input", "zoe@example.org");
            zoe.click("#notices-address-send");
            assertThat(zoe.locator("#notices-address-said")).containsText("Type it here");
            String letter = GreenMailUtil.getBody(post.getReceivedMessages()[1]);
            zoe.fill("#notices-code input", letter.replaceAll("(?s).*Your code is (\\w+).*", "$1"));
            zoe.click("#notices-code-do");
            assertThat(zoe.locator("#notices-address-is")).containsText("goes to zoe@example.org");
            zoe.click("#notices-save");
            assertThat(zoe.locator("#notices-said")).containsText("Saved");
            accessibleInItsColors(zoe, "my notifications");
            String way = root + "notices/none?key=";
            sent(work, "known");
            var unknown = zoe.request().post(way + "unknown");
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.text()).isEqualToIgnoringNewLines(text("no-mail.nothing"));
            assertThat(way(work)).isEqualTo(NoticeWay.AT_ONCE);
            assertThat(zoe.request().get(way + "known").status()).isEqualTo(200);
            assertThat(way(work)).as("looking changes nothing").isEqualTo(NoticeWay.AT_ONCE);
            // as a mail program does, which is signed in nowhere
            assertThat(posted(way + "known")).isEqualTo(200);
            assertThat(posted(way + "known")).as("twice is the same").isEqualTo(200);
            assertThat(way(work)).isEqualTo(NoticeWay.IN_APP);
            zoe.navigate(root + "notices/none?key=unknown");
            assertThat(zoe.locator("#no-mail-says")).containsText("opens nothing");
            accessibleInItsColors(zoe, "the way out of mails");
        } finally {
            post.stop();
        }
    }

    /// Wrong links are counted by where they come from, and that is where the connection does.
    private static void believes_no_address_that_a_visitor_says(String root) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int visit = 0; visit <= 20; visit++) {
                var wrong =
                        HttpRequest.newBuilder(URI.create(root + "guest?key=wrong" + visit))
                                .header("X-Forwarded-For", "192.0.2." + visit)
                                .header("Forwarded", "for=192.0.2." + visit)
                                .build();
                assertThat(client.send(wrong, HttpResponse.BodyHandlers.discarding()).statusCode())
                        .isEqualTo(visit < 19 ? 404 : 429);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /// A mail to her was sent whose way out has this key.
    private static void sent(House work, String key) {
        work.store()
                .useTransaction(kept ->
                        kept.notices()
                                .keep(
                                        new Mail(
                                                UUID.randomUUID(),
                                                "zoe-ambrestad",
                                                LinkKey.hash(key),
                                                Mail.State.SENT,
                                                work.clock().instant(),
                                                1,
                                                1,
                                                "")));
    }

    private static NoticeWay way(House work) {
        return work.store()
                .inTransaction(kept -> kept.notices().wishes("zoe-ambrestad"))
                .orElseThrow()
                .way(NoticeKind.RENDERS);
    }

    private static int posted(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "List-Unsubscribe=One-Click"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static String root(URI link) {
        return link.resolve("/").toString();
    }
}
