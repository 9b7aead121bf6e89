package org.throughline.planner.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where an open planner hears commands of its owner, since it holds the database: a socket in the
/// data folder that nobody else may open. One line is asked, one is answered. Thread-safe.
public final class ControlSocket implements AutoCloseable {

    static final String NAME = "control.sock";

    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final Path place;
    private final ServerSocketChannel server;

    private ControlSocket(Path place, ServerSocketChannel server) {
        this.place = place;
        this.server = server;
    }

    /// Listens until closed. Where there can be no such socket, as in a folder of a very long name,
    /// it says so in the log and nobody is heard.
    ///
    /// @param answers what is asked, a line, with a line; called on a thread of its own
    public static Optional<ControlSocket> listen(Path dataFolder, UnaryOperator<String> answers) {
        Path place = dataFolder.resolve(NAME);
        try {
            // a planner that was killed leaves it behind; one that runs holds the database
            Files.deleteIfExists(place);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(place));
                Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
            } catch (IOException | RuntimeException refused) {
                server.close();
                throw refused;
            }
            ControlSocket socket = new ControlSocket(place, server);
            Thread.ofVirtual().name("control").start(() -> socket.accept(answers));
            return Optional.of(socket);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException refused) {
            LOG.warn("no commands are heard while the planner is open: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    /// Asks the planner that has a data folder open; empty where none has.
    ///
    /// @throws IOException where it went away before it answered
    public static Optional<String> ask(Path dataFolder, String line) throws IOException {
        Path place = dataFolder.resolve(NAME);
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        try (SocketChannel channel = connected(place)) {
            if (channel == null) {
                return Optional.empty();
            }
            write(channel, line);
            String answer = line(channel);
            if (answer == null) {
                throw new IOException("the planner went away before it answered");
            }
            return Optional.of(answer);
        }
    }

    private static @Nullable SocketChannel connected(Path place) {
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(place));
        } catch (IOException | RuntimeException _) {
            return null;
        }
    }

    private void accept(UnaryOperator<String> answers) {
        while (server.isOpen()) {
            try {
                SocketChannel asking = server.accept();
                Thread.ofVirtual().name("control-answer").start(() -> answer(asking, answers));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException failed) {
                LOG.warn("commands are heard no longer: {}", failed.getMessage());
                return;
            }
        }
    }

    private static void answer(SocketChannel asking, UnaryOperator<String> answers) {
        try (asking) {
            String line = line(asking);
            if (line != null) {
                write(asking, answers.apply(line));
            }
        } catch (IOException gone) {
            LOG.warn("a command was not answered: {}", gone.getMessage());
        }
    }

    private static @Nullable String line(SocketChannel channel) throws IOException {
        InputStream bytes = Channels.newInputStream(channel);
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int next = reader.read(); next != '\n'; next = reader.read()) {
            if (next < 0 || line.length() == LONGEST_LINE) {
                return null;
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private static void write(SocketChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(place);
        } catch (IOException _) {
            // the next planner deletes it
        }
    }
}
