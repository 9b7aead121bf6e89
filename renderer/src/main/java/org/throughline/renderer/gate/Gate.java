package org.throughline.renderer.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.SourceId;

/// Takes files from outside in or refuses them with a sentence, by their own bytes: a name or an
/// ending proves nothing. All text is refused, since playlists and lists open other people's files.
///
/// Threading: stateless, thread-safe.
public final class Gate {
    /// The largest file taken in, in bytes.
    public static final long MAX_BYTES = 4L << 30;

    private Gate() {}

    /// Which container a file is, or why it is not taken in. Reads at most its first bytes.
    public static Outcome<Container> sniff(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return refused(
                        "MEDIA-001",
                        name,
                        "There is no such file.",
                        "Maybe the name is misspelled.");
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return refused(
                        "MEDIA-015",
                        name,
                        "This is a link, a folder or a device; only files themselves are taken in.",
                        "Maybe put the file there that it leads to.");
            }
            long size = Files.size(file);
            if (size == 0) {
                return refused(
                        "MEDIA-002",
                        name,
                        "The file is empty (0 bytes).",
                        "Maybe the copy was cut off.");
            }
            if (size > MAX_BYTES) {
                return refused(
                        "MEDIA-003",
                        name,
                        "The file has " + size + " bytes; at most " + MAX_BYTES + " are taken in.",
                        "Maybe cut out the stretch that is needed.");
            }
            byte[] head;
            try (var in = Files.newInputStream(file)) {
                head = in.readNBytes(MagicBytes.LENGTH);
            }
            return new MagicBytes(head)
                    .container()
                    .map(Outcome::accepted)
                    .orElseGet(() -> unknown(name, head));
        } catch (IOException unreadable) {
            throw new RenderFailed(RenderFailed.Code.STORAGE, "Cannot read " + file, unreadable);
        }
    }

    /// Copies a taken file into the media folder under a new id and hashes it on the way. The id is
    /// given, so that whoever records the file decides it.
    public static Outcome<Source> takeIn(Path file, Path mediaFolder, UUID id) {
        return sniff(file)
                .then(container -> Outcome.accepted(store(file, mediaFolder, id, container)));
    }

    /// The SHA-256 of a file, in hex.
    public static String sha256(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), newSha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new RenderFailed(RenderFailed.Code.STORAGE, "Cannot read " + file, unreadable);
        }
    }

    private static Source store(Path file, Path mediaFolder, UUID id, Container container) {
        var target = mediaFolder.resolve(id.toString());
        var digest = newSha256();
        try {
            Files.createDirectories(mediaFolder);
            Durable.write(target, part -> copy(file, digest, part));
            return new Source(
                    new SourceId(id), HexFormat.of().formatHex(digest.digest()), container);
        } catch (IOException failed) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE, "Cannot copy " + file + " to " + target, failed);
        }
    }

    private static void copy(Path file, MessageDigest digest, Path part) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Outcome<Container> unknown(String name, byte[] head) {
        if (MagicBytes.isHeif(head)) {
            return refused(
                    "MEDIA-016",
                    name,
                    "The file is a photo in HEIC, HEIF or AVIF, of which only a part would be seen.",
                    "Maybe export it as JPEG or PNG.");
        }
        if (looksLikeText(head)) {
            return refused(
                    "MEDIA-004",
                    name,
                    "The file is text, not a video, picture or sound; lists and playlists are never opened.",
                    "Maybe the download saved a page or a list in place of the video.");
        }
        return refused(
                "MEDIA-005",
                name,
                "The file's first bytes are of no known format: " + start(head) + ".",
                "Taken in are mp4, mov, mkv, webm, avi, gif, png, jpeg, wav, flac, mp3, ogg, aac and m4a.");
    }

    private static boolean looksLikeText(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        long odd = text.chars().filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t').count();
        boolean wide = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
        return odd == 0 || wide;
    }

    private static String start(byte[] head) {
        return HexFormat.ofDelimiter(" ").formatHex(head, 0, Math.min(8, head.length));
    }

    private static <T> Outcome<T> refused(String code, String field, String message, String hint) {
        return Outcome.refused(new Problem(code, field, message, hint));
    }

    /// A SHA-256 that has seen nothing yet.
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every JDK has SHA-256", absent);
        }
    }
}
