package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals.JavaScriptInvocation;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.account.Account;
import org.throughline.data.jdbc.Store;
import org.throughline.data.notice.MailServer.Encryption;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.access.Seat;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.mail.Carried;
import org.throughline.planner.mail.KeepMailServer;
import org.throughline.planner.mail.KeptPassword;
import org.throughline.planner.mail.MailCarrier;
import org.throughline.planner.mail.MailView;
import org.throughline.planner.mail.SendingPlace;
import org.throughline.planner.notice.KeepWishes;
import org.throughline.planner.notice.NoticeLetter;
import org.throughline.planner.notice.NoticesView;
import org.throughline.planner.notice.Sending;

/// The pages of mail without a browser, while a mail is on its way: what is typed stays, and
/// whoever leaves finds what came of it.
@Timeout(60)
class MailPagesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);
    private static final Actor ADMINISTRATOR = Seat.ADMINISTRATOR.actor();
    private static final Seat RUBEN = new Seat("Ruben Castellow", "brand-lead");

    @TempDir private Path folder;
    private final UI ui = new Unseen();
    private final BlockingQueue<Carried> answers = new LinkedBlockingQueue<>();
    private Store store;
    private ServerSocket door;
    private KeepMailServer servers;
    private KeepWishes wishes;

    /// Nobody sees it, so what a browser is asked to do waits for ever.
    private static final class Unseen extends UI {

        private final Page page =
                new Page(this) {
                    @Override
                    public PendingJavaScriptResult executeJs(
                            String expression, @Nullable Object... parameters) {
                        return new PendingJavaScriptInvocation(
                                getElement().getNode(),
                                new JavaScriptInvocation(expression, parameters));
                    }
                };

        @Override
        public Page getPage() {
            return page;
        }
    }

    @BeforeEach
    void open() throws IOException {
        UI.setCurrent(ui);
        store = Store.inMemory();
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SendingPlace place = new SendingPlace(folder);
        KeptPassword password = new KeptPassword(folder);
        servers =
                new KeepMailServer(
                        store,
                        password,
                        place,
                        new MailCarrier(password, CLOCK),
                        NoticeLetter::trial,
                        CLOCK);
        wishes =
                new KeepWishes(
                        new Sending(
                                store,
                                new WaitsFor(store, new MeasureApproval(store), CLOCK),
                                (_, _) -> answer(),
                                place::isHere,
                                CLOCK,
                                new SecureRandom()));
        String id = KeepAccounts.id(RUBEN.name());
        store.useTransaction(kept ->
                kept.accounts()
                        .keep(
                                new Account(
                                        id,
                                        RUBEN.name(),
                                        RUBEN.word(),
                                        null,
                                        null,
                                        CLOCK.instant(),
                                        null)));
        accepted(
                servers.keep(
                        new KeepMailServer.Wanted(
                                "127.0.0.1",
                                door.getLocalPort(),
                                Encryption.NONE,
                                false,
                                "planner@example.org",
                                "",
                                "",
                                "",
                                "http://localhost/",
                                0),
                        ADMINISTRATOR));
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        store.close();
        UI.setCurrent(null);
    }

    private Carried answer() {
        try {
            return answers.take();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Carried.Unknown("");
        }
    }

    @Test
    void what_is_typed_while_a_code_is_on_its_way_stays_when_it_has_arrived() {
        NoticesView page = notices();
        TextField address = find(page, TextField.class, "notices-address");
        address.setValue("ruben@example.org");
        find(page, Button.class, "notices-address-send").click();
        address.setValue("castellow@example.org");
        answers.add(new Carried.Taken());
        polled(() -> said(page).contains("Type it here"));

        assertThat(find(page, TextField.class, "notices-address")).isSameAs(address);
        assertThat(address.getValue()).isEqualTo("castellow@example.org");
        TextField code = find(page, TextField.class, "notices-code");
        assertThat(code.getHelperText()).contains("ruben@example.org");
        code.setValue("ABCD");
        find(page, Button.class, "notices-code-do").click();
        assertThat(said(page)).contains("not the code");
        assertThat(find(page, TextField.class, "notices-code")).isSameAs(code);
        assertThat(code.getValue()).isEqualTo("ABCD");
        assertThat(address.getValue()).isEqualTo("castellow@example.org");
    }

    @Test
    void whoever_leaves_while_a_code_is_on_its_way_finds_that_it_was_not_sent() {
        NoticesView left = notices();
        find(left, TextField.class, "notices-address").setValue("ruben@example.org");
        find(left, Button.class, "notices-address-send").click();
        until(() -> wishes.isAsking(wishes.find(RUBEN.actor())));
        ui.remove(left);
        answers.add(new Carried.NotTaken(Carried.Trouble.NOT_REACHED, ""));
        until(() -> !wishes.isAsking(wishes.find(RUBEN.actor())));

        NoticesView page = notices();
        assertThat(said(page))
                .contains("code for ruben@example.org could not be sent", "does not answer");
        assertThat(find(page, TextField.class, "notices-address").getValue())
                .isEqualTo("ruben@example.org");
        assertThat(shows(page, "notices-code")).as("there is none to type").isFalse();
        assertThat(find(page, Button.class, "notices-address-send").isEnabled()).isTrue();
    }

    @Test
    void whoever_comes_back_while_a_code_is_on_its_way_sees_it_arrive() {
        NoticesView left = notices();
        find(left, TextField.class, "notices-address").setValue("ruben@example.org");
        find(left, Button.class, "notices-address-send").click();
        until(() -> wishes.isAsking(wishes.find(RUBEN.actor())));
        ui.remove(left);

        NoticesView page = notices();
        assertThat(said(page)).contains("on its way to the mail server");
        assertThat(find(page, Button.class, "notices-address-send").isEnabled()).isFalse();
        answers.add(new Carried.Taken());
        polled(() -> said(page).contains("Type it here"));
        assertThat(shows(page, "notices-code")).isTrue();
        assertThat(find(page, Button.class, "notices-address-send").isEnabled()).isTrue();
    }

    @Test
    void whoever_leaves_while_a_test_mail_is_on_its_way_finds_what_came_of_it() throws IOException {
        MailView left = mail();
        find(left, TextField.class, "mail-test-to").setValue("me@example.org");
        find(left, Button.class, "mail-test").click();
        until(() -> servers.tried(ADMINISTRATOR).isPresent());
        ui.remove(left);
        assertThat(codes(servers.test("me@example.org", ADMINISTRATOR)))
                .as("one at a time")
                .containsExactly("MAIL-009");

        MailView back = mail();
        assertThat(tested(back)).contains("On its way");
        assertThat(find(back, Button.class, "mail-test").isEnabled()).isFalse();
        door.accept().close();
        polled(() -> !tested(back).contains("On its way"));
        assertThat(tested(back)).contains("did not get to the server");
        assertThat(find(back, Button.class, "mail-test").isEnabled()).isTrue();

        assertThat(tested(mail()))
                .contains("Test mail to me@example.org, 15 Feb 2027, 09:00 UTC", "Administrator")
                .contains("did not get to the server");
    }

    private NoticesView notices() {
        NoticesView page = new NoticesView(wishes, Sitting.of(RUBEN));
        ui.add(page);
        return page;
    }

    private MailView mail() {
        MailView page = new MailView(servers, Sitting.of(Seat.ADMINISTRATOR));
        ui.add(page);
        return page;
    }

    private static String said(Component page) {
        return find(page, Component.class, "notices-address-said").getElement().getText();
    }

    private static String tested(Component page) {
        return find(page, Component.class, "mail-tested").getElement().getText();
    }

    private void polled(BooleanSupplier come) {
        until(() -> {
            ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
            return come.getAsBoolean();
        });
    }

    private static void until(BooleanSupplier come) {
        while (!come.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted()).as("too long").isFalse();
            Thread.onSpinWait();
        }
    }

    private static boolean shows(Component page, String id) {
        for (Component each = find(page, Component.class, id);
                each != page;
                each = each.getParent().orElseThrow()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static <T extends Component> T find(Component page, Class<T> kind, String id) {
        return all(page)
                .filter(each -> each.getId().filter(id::equals).isPresent())
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(MailPagesTest::all));
    }
}
