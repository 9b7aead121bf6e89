package org.throughline.planner.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.data.export.OwnersFile;
import org.throughline.data.notice.MailServer;

/// The place that mail is sent from, so that a copy tells nobody a second time. It has a number,
/// which the database keeps with the mail server and the data folder in `keys/mail.place`; there it
/// stands with where the folder lies, and which one it is there, which a copy shares neither of.
/// Only where all of it agrees is mail sent: not from a copy of the folder, nor from a copy of the
/// database beside another folder. Thread-safe.
public final class SendingPlace {

    private static final Logger LOG = LoggerFactory.getLogger(SendingPlace.class);
    private static final Pattern NUMBER = Pattern.compile("ino=(\\d+)");

    private final Path dataFolder;
    private final Path keys;
    private final Path file;

    public SendingPlace(Path dataFolder) {
        this.dataFolder = dataFolder;
        this.keys = dataFolder.resolve("keys");
        this.file = keys.resolve("mail.place");
    }

    /// Whether mail is sent from here through a server; where that cannot be read, nothing is.
    public boolean isHere(MailServer server) {
        try {
            UUID place = server.place();
            String here = place == null ? here() : place + " " + here();
            return Files.readString(file).strip().equals(here);
        } catch (NoSuchFileException never) {
            return false;
        } catch (IOException unreadable) {
            LOG.warn("no mail is sent: the place that sends it is not known, {}", file, unreadable);
            return false;
        }
    }

    /// Sends from here from now on, by a number of which the database is told.
    UUID begin() {
        try {
            UUID place = UUID.randomUUID();
            OwnersFile.folder(keys);
            OwnersFile.write(file, place + " " + here(), OwnersFile.OWNER_ALONE);
            return place;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The path, and the number of the folder within its file system; where there are none, when it
    /// was made.
    private String here() throws IOException {
        BasicFileAttributes folder = Files.readAttributes(keys, BasicFileAttributes.class);
        Matcher number = NUMBER.matcher(String.valueOf(folder.fileKey()));
        String which = number.find() ? number.group(1) : folder.creationTime().toString();
        return which + " " + dataFolder.toRealPath();
    }
}
