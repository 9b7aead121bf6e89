package org.throughline.planner.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer;
import org.throughline.data.notice.MailServer.Encryption;

/// What came of a letter where the server breaks off.
class MailCarrierTest {

    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");
    private static final MailAddress TO = new MailAddress("ida@example.org");
    private static final Letter LETTER = new Letter(TO, "What waits", "A seal", "<p>A seal", null);

    @TempDir private Path folder;

    /// Where a server resets the connection.
    private enum Breaks {
        AT_THE_DOOR,
        IN_THE_LETTER,
        AFTER_IT_TOOK_IT
    }

    @Test
    void a_letter_the_server_took_is_taken_however_the_connection_ends() throws IOException {
        try (Breaking server = new Breaking(Breaks.AFTER_IT_TOOK_IT)) {
            assertThat(carried(server.kept(""))).isInstanceOf(Carried.Taken.class);
        }
    }

    @Test
    void of_a_letter_whose_connection_ends_on_the_way_nothing_is_known() throws IOException {
        try (Breaking server = new Breaking(Breaks.IN_THE_LETTER)) {
            assertThat(carried(server.kept(""))).isInstanceOf(Carried.Unknown.class);
        }
    }

    @Test
    void before_it_is_on_its_way_a_letter_is_not_taken() throws IOException {
        try (Breaking server = new Breaking(Breaks.AT_THE_DOOR)) {
            assertThat(trouble(server.kept(""))).isEqualTo(Carried.Trouble.NOT_REACHED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 nobody is called that here",
                "550-5.1.1 the account that you tried to reach\r\n550 5.1.1 does not exist",
                "554 5.1.2 no such host",
                "501 5.1.3 no address",
                "553 5.1.4 there are several",
                "551 5.1.6 moved",
                "556 5.1.10 it takes no mail",
                "550 5.2.1 closed"
            })
    void an_address_is_refused_for_ever_where_the_server_says_so_of_the_address(String says)
            throws IOException {
        assertThat(refused(says)).isEqualTo(Carried.Trouble.ADDRESS_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 mailbox unavailable",
                "550 rejected: 5.1.1 is what others would say",
                "550 5.1.0 address rejected",
                "553 5.1.7 no such sender",
                "553 5.1.8 no such host of the sender",
                "552 5.2.2 no room left",
                "552 5.2.3 too long",
                "550 5.3.0 not now",
                "550 5.4.1 access denied",
                "554 5.7.1 Relay access denied",
                "530 5.7.0 authenticate first",
                "450 4.1.1 nobody is called that, as it seems",
                "452 4.2.2 no room left",
                "451 5.1.1 of two minds"
            })
    void an_answer_that_speaks_of_something_else_ends_nothing(String says) throws IOException {
        assertThat(refused(says)).isEqualTo(Carried.Trouble.REFUSED);
    }

    private Carried.Trouble refused(String says) throws IOException {
        try (Breaking server = new Breaking(Breaks.AFTER_IT_TOOK_IT, says)) {
            return trouble(server.kept(""));
        }
    }

    @Test
    void a_password_that_cannot_be_read_sends_nothing_and_breaks_nothing() throws IOException {
        try (Breaking server = new Breaking(Breaks.AFTER_IT_TOOK_IT)) {
            Files.createDirectories(folder.resolve("keys/mail.password"));

            assertThat(trouble(server.kept("planner"))).isEqualTo(Carried.Trouble.NO_PASSWORD);
        }
    }

    @Test
    void a_password_goes_to_the_server_it_was_typed_for_and_to_no_other() throws IOException {
        try (Breaking old = new Breaking(Breaks.AFTER_IT_TOOK_IT);
                Breaking chosen = new Breaking(Breaks.AT_THE_DOOR)) {
            new KeptPassword(folder).keep(chosen.kept("planner"), "s3cret ");

            assertThat(trouble(old.kept("planner"))).isEqualTo(Carried.Trouble.NO_PASSWORD);
            assertThat(trouble(chosen.kept("another"))).isEqualTo(Carried.Trouble.NO_PASSWORD);
            assertThat(new KeptPassword(folder).find(chosen.kept("planner"))).contains("s3cret ");
            assertThat(trouble(chosen.kept("planner"))).isEqualTo(Carried.Trouble.NOT_REACHED);
        }
    }

    private Carried carried(MailServer server) {
        return new MailCarrier(new KeptPassword(folder), InstantSource.fixed(NOW))
                .carry(server, LETTER);
    }

    private Carried.Trouble trouble(MailServer server) {
        return ((Carried.NotTaken) carried(server)).trouble();
    }

    /// A server that takes one letter, or part of it, and resets the connection.
    private static final class Breaking implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Breaks breaks;
        private final String name;

        Breaking(Breaks breaks) throws IOException {
            this(breaks, "250 yes");
        }

        /// @param name what it says to the name of whom a letter is for
        Breaking(Breaks breaks, String name) throws IOException {
            this.breaks = breaks;
            this.name = name;
            Thread.ofVirtual().start(this::serve);
        }

        /// As it is kept.
        MailServer kept(String user) {
            return new MailServer(
                    "127.0.0.1",
                    door.getLocalPort(),
                    Encryption.NONE,
                    false,
                    new MailAddress("planner@example.org"),
                    "",
                    user,
                    "http://localhost/",
                    1,
                    "Administrator",
                    NOW,
                    null);
        }

        private void serve() {
            try (Socket one = door.accept();
                    BufferedReader in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            one.getInputStream(), StandardCharsets.UTF_8))) {
                one.setSoLinger(true, 0);
                say(one, "220 here");
                boolean letter = false;
                String line = in.readLine();
                while (line != null && breaks != Breaks.AT_THE_DOOR) {
                    if (letter && breaks == Breaks.IN_THE_LETTER) {
                        return;
                    }
                    if (letter && line.equals(".")) {
                        say(one, "250 taken");
                        return;
                    }
                    if (!letter) {
                        letter = line.equals("DATA");
                        say(one, letter ? "354 go on" : line.startsWith("RCPT") ? name : "250 yes");
                    }
                    line = in.readLine();
                }
            } catch (IOException ended) {
                // the other side has gone
            }
        }

        private static void say(Socket to, String line) throws IOException {
            OutputStream out = to.getOutputStream();
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
