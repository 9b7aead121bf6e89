package org.throughline.planner.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.data.export.OwnersFile;

/// The place of the data folder that mail is sent from, so that a copy of it tells nobody a second
/// time. It is kept in the folder itself, `keys/mail.place`: where the folder lies, and which one
/// it is there, which a copy shares neither of. Thread-safe.
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

    /// Whether mail is sent from here. Where no place is kept yet, it is this one from now on;
    /// where it cannot be read or written, nothing is sent.
    public boolean isHere() {
        try {
            return Files.readString(file).strip().equals(here());
        } catch (NoSuchFileException never) {
            return begins();
        } catch (IOException unreadable) {
            return silent(unreadable);
        }
    }

    private boolean begins() {
        try {
            goOn();
            return true;
        } catch (UncheckedIOException unwritable) {
            return silent(unwritable);
        }
    }

    private boolean silent(Exception why) {
        LOG.warn("no mail is sent: the place that sends it is not known, {}", file, why);
        return false;
    }

    /// Sends from here from now on.
    void goOn() {
        try {
            OwnersFile.folder(keys);
            OwnersFile.write(file, here(), OwnersFile.OWNER_ALONE);
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
