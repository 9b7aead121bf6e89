package org.throughline.analytics.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// A file whose bytes have been looked at once, whole: it is text, and in which encoding.
///
/// @param sha256 of its bytes, 64 hex digits
/// @param charset by its byte order mark, otherwise UTF-8, or windows-1252 where it is no UTF-8
record SourceFile(Path path, String sha256, Charset charset) {

    /// Two years of daily rows of 30,000 posts; more is handed in by parts.
    static final long LARGEST_BYTES = 4L << 30;

    private static final int BLOCK = 1 << 16;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char REPLACED = '\ufffd';
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /// Reads all bytes once; refuses what is no text. What is no Unicode is taken for windows-1252
    /// if it can be.
    static Outcome<SourceFile> look(Path path) throws IOException {
        return look(new SourceTable(path, name(path), null));
    }

    /// The same for a table that may have been packed; its hash is that of what it came in then.
    static Outcome<SourceFile> look(SourceTable table) throws IOException {
        return look(table, new ReadBytes(0, _ -> {}));
    }

    /// What a file is called, for people: by the last part of its path, where it has one, with line
    /// breaks and other signs that steer as their numbers.
    static String name(Path path) {
        Path last = path.getFileName();
        String name = last == null || last.toString().isEmpty() ? path.toString() : last.toString();
        return CONTROL.matcher(name)
                .replaceAll(found -> "<U+%04X>".formatted((int) found.group().charAt(0)));
    }

    /// The same, while somebody hears how far it is. A file of which the system gives no bytes is
    /// refused, as one that is not there.
    static Outcome<SourceFile> look(SourceTable table, ReadBytes bytes) throws IOException {
        if (!Files.isRegularFile(table.path())) {
            return Outcome.refused(noFile(table.path(), table.name()));
        }
        try {
            Outcome<SourceFile> read = bytes(table, bytes, null);
            return isNoText(read) && isWestern(table.path()) ? bytes(table, bytes, WESTERN) : read;
        } catch (ClosedByInterruptException stopped) {
            throw stopped;
        } catch (AccessDeniedException refused) {
            return unreadable(table.name(), "you may not open it");
        } catch (FileSystemException refused) {
            return unreadable(table.name(), refused.getReason());
        } catch (IOException broken) {
            return unreadable(table.name(), broken.getMessage());
        }
    }

    private static Outcome<SourceFile> unreadable(String name, @Nullable String reason) {
        return refused(
                "IMPORT-029",
                name,
                "The file cannot be read: " + (reason == null ? "it broke off" : reason),
                "Maybe it belongs to somebody else, or its disk is not there any more.");
    }

    private static Problem noFile(Path path, String name) {
        if (Files.isDirectory(path)) {
            return new Problem(
                    "IMPORT-001",
                    name,
                    "This is a folder, no file: " + path,
                    "Maybe name the files in it.");
        }
        return Files.exists(path)
                ? new Problem(
                        "IMPORT-001",
                        name,
                        "This is a device or a pipe, no file: " + path,
                        "Maybe write what it gives into a file first.")
                : new Problem(
                        "IMPORT-001",
                        name,
                        "There is no such file: " + name,
                        "Maybe it was moved or is called otherwise.");
    }

    private static boolean isNoText(Outcome<SourceFile> read) {
        return read instanceof Outcome.Refused<SourceFile>(List<Problem> problems)
                && problems.getFirst().code().equals("IMPORT-005");
    }

    /// What a person should know of how it is read.
    List<String> notes() {
        return charset.equals(WESTERN)
                ? List.of(
                        "The file is no UTF-8 and was read as windows-1252. Maybe look at the"
                                + " letters in its names and titles.")
                : List.of();
    }

    /// Whether a file is text in windows-1252 and little in it could be UTF-8, as some pairs of its
    /// letters and signs are by chance: a file with one broken character among good ones is broken
    /// UTF-8.
    private static boolean isWestern(Path path) throws IOException {
        boolean beyondAscii = false;
        try (Reader text = text(path, WESTERN)) {
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (c == REPLACED || (Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0)) {
                    return false;
                }
                beyondAscii |= c >= 0x80;
            }
        }
        long good = 0;
        long broken = 0;
        try (Reader text = text(path, StandardCharsets.UTF_8)) {
            for (int c = text.read(); c >= 0; c = text.read()) {
                good += c >= 0x80 && c != REPLACED ? 1 : 0;
                broken += c == REPLACED ? 1 : 0;
            }
        }
        return beyondAscii && broken > good;
    }

    private static Reader text(Path path, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset));
    }

    private static boolean isWithoutMark(byte[] head, int n) {
        return n > 3
                && (head[0] == 0) != (head[1] == 0)
                && (head[2] == 0) == (head[0] == 0)
                && (head[3] == 0) == (head[1] == 0);
    }

    private static Outcome<SourceFile> bytes(
            SourceTable table, ReadBytes bytes, @Nullable Charset said) throws IOException {
        Path path = table.path();
        String name = table.name();
        long size = Files.size(path);
        if (size == 0) {
            return refused("IMPORT-002", name, "The file is empty", "Maybe export it again.");
        }
        if (size > LARGEST_BYTES) {
            return refused(
                    "IMPORT-003",
                    name,
                    "The file has " + size + " bytes, more than " + LARGEST_BYTES,
                    "Maybe export a shorter period.");
        }
        MessageDigest digest = hashing();
        byte[] block = new byte[BLOCK];
        try (InputStream in = bytes.counted(Files.newInputStream(path))) {
            int n = in.readNBytes(block, 0, BLOCK);
            if (isOldWorkbook(block, n)) {
                return refused(
                        "IMPORT-004",
                        name,
                        "The file is a workbook of the old kind (.xls), which is not read",
                        "Open it and save it as .xlsx or as 'CSV UTF-8'.");
            }
            if (isArchive(block, n)) {
                return refused(
                        "IMPORT-004",
                        name,
                        "The file is an archive within another or of an unknown kind",
                        "Maybe unpack it and hand in the tables.");
            }
            if (isWithoutMark(block, n)) {
                return refused(
                        "IMPORT-005",
                        name,
                        "The file is UTF-16 text without a byte order mark",
                        "Maybe save it as 'CSV UTF-8'.");
            }
            Charset charset = said == null ? charset(block, n) : said;
            TextCheck check = new TextCheck(charset);
            while (n > 0) {
                digest.update(block, 0, n);
                if (!check.takes(block, n)) {
                    return refused(
                            "IMPORT-005",
                            name,
                            "The file is no " + charset.name() + " text",
                            "Maybe save it as 'CSV UTF-8'; a picture, video or workbook is never"
                                    + " read.");
                }
                n = in.readNBytes(block, 0, BLOCK);
            }
            if (check.isUnfinished()) {
                return refused(
                        "IMPORT-005",
                        name,
                        "The file breaks off within a character",
                        "Maybe it was not copied whole; export it again.");
            }
            String hash =
                    table.sha256() == null
                            ? HexFormat.of().formatHex(digest.digest())
                            : table.sha256();
            return Outcome.accepted(new SourceFile(path, hash, charset));
        }
    }

    private static <T> Outcome<T> refused(String code, String file, String message, String hint) {
        return Outcome.refused(new Problem(code, file, message, hint));
    }

    private static boolean isArchive(byte[] head, int n) {
        boolean zip = n > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9;
        boolean gzip = n > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
        return zip || gzip;
    }

    private static boolean isOldWorkbook(byte[] head, int n) {
        return n > 3 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf;
    }

    private static Charset charset(byte[] head, int n) {
        if (n > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (n > 1 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    static MessageDigest hashing() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Decodes block by block and keeps nothing; an unfinished character goes over to the next.
    private static final class TextCheck {

        private final CharsetDecoder decoder;
        private final CharBuffer chars = CharBuffer.allocate(BLOCK + 8);
        private ByteBuffer rest = ByteBuffer.allocate(0);

        TextCheck(Charset charset) {
            decoder =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        boolean isUnfinished() {
            return rest.hasRemaining();
        }

        boolean takes(byte[] block, int n) {
            ByteBuffer bytes = ByteBuffer.allocate(rest.remaining() + n);
            bytes.put(rest).put(block, 0, n).flip();
            chars.clear();
            CoderResult result = decoder.decode(bytes, chars, false);
            rest = bytes;
            chars.flip();
            while (chars.hasRemaining()) {
                if (chars.get() == 0) {
                    return false;
                }
            }
            return !result.isError();
        }
    }
}
