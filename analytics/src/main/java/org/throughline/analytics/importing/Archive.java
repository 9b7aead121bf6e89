package org.throughline.analytics.importing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// A zip file from outside, read from its beginning to its end within bounds: what it says of
/// itself is not believed, names in it decide no path, and what is packed in it once more stays
/// packed.
final class Archive {

    private static final int MOST_PARTS = 500;
    private static final int BLOCK = 1 << 16;

    /// What each row of the list of parts begins with.
    private static final int LISTED = 0x504b0102;

    private static final String HINT = "Maybe it is another file than you meant; export it again.";

    private Archive() {}

    /// What was packed under a name, unpacked.
    record Part(String name, Path file, int number) {}

    /// Whether a file begins as a zip file does.
    static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4
                    && head[0] == 'P'
                    && head[1] == 'K'
                    && head[2] == 3
                    && head[3] == 4;
        } catch (IOException _) {
            return false;
        }
    }

    /// Unpacks all parts into a folder, under numbers, as far as there is room.
    static Outcome<List<Part>> unpack(Path file, String name, Path folder, Room room)
            throws IOException {
        if (Files.size(file) > Room.MOST || listed(file) > MOST_PARTS) {
            return refused(
                    name,
                    "The archive has more than %d parts or %,d bytes"
                            .formatted(MOST_PARTS, Room.MOST));
        }
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!names.add(entry.getName())) {
                    return refused(name, "A part of the archive stands in it twice");
                }
                if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
                    continue;
                }
                Part part =
                        new Part(
                                entry.getName(),
                                folder.resolve(names.size() + ".part"),
                                names.size());
                Optional<Long> written;
                try (InputStream in = zip.getInputStream(entry)) {
                    written = copy(in, part.file(), room.left(), entry.getCrc());
                }
                if (written.isEmpty() || !room.take(written.get())) {
                    return refused(
                            name,
                            "The archive has more than %,d bytes when it is unpacked"
                                    .formatted(Room.MOST));
                }
                parts.add(part);
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return refused(name, "The archive or workbook is damaged or locked");
        }
        return Outcome.accepted(parts);
    }

    /// Parts that the file's own list names, counted before the list is taken into memory.
    private static int listed(Path file) throws IOException {
        int parts = 0;
        int last = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                last = (last << 8) | b;
                parts += last == LISTED ? 1 : 0;
            }
        }
        return parts;
    }

    /// @param expected the checksum of what is packed, which no reader of zip files looks at
    private static Optional<Long> copy(InputStream from, Path to, long most, long expected)
            throws IOException {
        long written = 0;
        CRC32 found = new CRC32();
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int n = from.read(block); n > 0; n = from.read(block)) {
                written += n;
                if (written > most) {
                    return Optional.empty();
                }
                out.write(block, 0, n);
                found.update(block, 0, n);
            }
        }
        if (found.getValue() != expected) {
            throw new ZipException("a part has another checksum than it should");
        }
        return Optional.of(written);
    }

    private static Outcome<List<Part>> refused(String name, String says) {
        return Outcome.refused(problem(name, says, HINT));
    }

    static Problem problem(String name, String says, String hint) {
        return new Problem("IMPORT-004", name, says, hint);
    }
}
