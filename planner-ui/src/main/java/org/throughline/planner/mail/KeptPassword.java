package org.throughline.planner.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.throughline.data.export.OwnersFile;

/// The password of the mail server, in `keys` of the data folder beside the installation's own key:
/// a file that its owner alone reads. It is not in the database; a backup has it, as it has the
/// key. Thread-safe.
public final class KeptPassword {

    public static final int LONGEST = 200;

    private final Path file;

    public KeptPassword(Path dataFolder) {
        this.file = dataFolder.resolve("keys").resolve("mail.password");
    }

    /// What is kept, as it was typed.
    ///
    /// @throws UncheckedIOException where there is one and it cannot be read
    public Optional<String> find() {
        try {
            return Files.exists(file)
                    ? Files.readString(file).lines().findFirst()
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isThere() {
        return Files.exists(file);
    }

    void keep(String password) {
        try {
            OwnersFile.folder(file.resolveSibling(""));
            OwnersFile.write(file, password, OwnersFile.OWNER_ALONE);
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
