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
        AFTER_IT_TOOK_IT,
        /// It knows nobody of that name.
        FOR_EVER_AT_THE_NAME,
        /// It has no room for them now.
        FOR_A_WHILE_AT_THE_NAME,
        /// It brings nothing on for this sender.
        FOR_THE_SENDER_AT_THE_NAME
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

    @Test
    void an_address_is_refused_for_ever_where_the_server_says_so_of_the_address()
            throws IOException {
        assertThat(refused(Breaks.FOR_EVER_AT_THE_NAME)).isEqualTo(Carried.Trouble.ADDRESS_REFUSED);
        assertThat(refused(Breaks.FOR_A_WHILE_AT_THE_NAME)).isEqualTo(Carried.Trouble.REFUSED);
        assertThat(refused(Breaks.FOR_THE_SENDER_AT_THE_NAME)).isEqualTo(Carried.Trouble.REFUSED);
    }

    private Carried.Trouble refused(Breaks how) throws IOException {
        try (Breaking server = new Breaking(how)) {
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

        Breaking(Breaks breaks) throws IOException {
            this.breaks = breaks;
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
                    NOW);
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
                        say(
                                one,
                                letter
                                        ? "354 go on"
                                        : line.startsWith("RCPT") ? name() : "250 yes");
                    }
                    line = in.readLine();
                }
            } catch (IOException ended) {
                // the other side has gone
            }
        }

        private String name() {
            return switch (breaks) {
                case FOR_EVER_AT_THE_NAME -> "550 5.1.1 nobody is called that here";
                case FOR_A_WHILE_AT_THE_NAME -> "452 4.2.2 no room left";
                case FOR_THE_SENDER_AT_THE_NAME -> "554 5.7.1 Relay access denied";
                case AT_THE_DOOR, IN_THE_LETTER, AFTER_IT_TOOK_IT -> "250 yes";
            };
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
