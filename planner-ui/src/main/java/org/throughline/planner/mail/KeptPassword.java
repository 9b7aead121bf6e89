package org.throughline.planner.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.throughline.data.export.OwnersFile;
import org.throughline.data.notice.MailServer;

/// The password of the mail server, in `keys` of the data folder beside the installation's own key:
/// a file that its owner alone reads. It is not in the database; a backup has it, as it has the
/// key. With it stands whose it is, so that it goes to no other server. Thread-safe.
public final class KeptPassword {

    public static final int LONGEST = 200;

    /// Stands in no user's name, nor in a password.
    private static final String THEN = "\t";

    private final Path file;

    public KeptPassword(Path dataFolder) {
        this.file = dataFolder.resolve("keys").resolve("mail.password");
    }

    /// The password of a server, as it was typed; empty where there is none, or another one's.
    ///
    /// @throws UncheckedIOException where there is one and it cannot be read
    public Optional<String> find(MailServer server) {
        String whose = whose(server) + THEN;
        try {
            return Files.exists(file)
                    ? Files.readString(file)
                            .lines()
                            .findFirst()
                            .filter(line -> line.startsWith(whose))
                            .map(line -> line.substring(whose.length()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whether there is one of a server that can be read.
    boolean isOf(MailServer server) {
        try {
            return find(server).isPresent();
        } catch (UncheckedIOException unreadable) {
            return false;
        }
    }

    /// The place and the way there.
    private static String whose(MailServer server) {
        String host = server.host().toLowerCase(Locale.ROOT);
        return server.encryption() + " " + server.user() + "@" + host + ":" + server.port();
    }

    void keep(MailServer server, String password) {
        try {
            OwnersFile.folder(file.resolveSibling(""));
            OwnersFile.write(file, whose(server) + THEN + password, OwnersFile.OWNER_ALONE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
