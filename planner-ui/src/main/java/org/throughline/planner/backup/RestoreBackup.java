package org.throughline.planner.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.backup.Backup.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a backup into a new data folder. Every file is held to the sum that the backup keeps of
/// it; the folder is there when all of them agree, and not before, and its owner's alone.
public final class RestoreBackup {

    private static final int LONGEST_LIST = 64 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /// Restores a backup.
    ///
    /// @param folder that is not there yet, or empty
    public Outcome<Backup> from(Path file, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        Path above = target.getParent();
        if (above == null || !isFree(target)) {
            return Outcome.refused(
                    new Problem(
                            "RESTORE-001",
                            folder.toString(),
                            "there are files already, and they are kept",
                            "Maybe name a folder that is not there yet."));
        }
        Path part = above.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Outcome<Backup> read = list(zip, file).then(backup -> roomFor(backup, above));
            if (read instanceof Outcome.Accepted<Backup>(Backup backup)) {
                Files.createDirectories(above);
                Files.createDirectory(part, OwnersAlone.folder(part));
                List<Problem> damaged = parts(zip, backup, part);
                if (!damaged.isEmpty()) {
                    return Outcome.refused(damaged);
                }
                Files.deleteIfExists(target);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return read;
        } catch (ZipException noBackup) {
            return Outcome.refused(noBackup(file, String.valueOf(noBackup.getMessage())));
        } catch (IOException failed) {
            return Outcome.refused(notWritten(file, folder, failed));
        } finally {
            delete(part);
        }
    }

    private static Problem notWritten(Path file, Path folder, IOException failed) {
        return new Problem(
                "RESTORE-002",
                file.toString(),
                "it could not be read into "
                        + folder
                        + ": "
                        + failed.getClass().getSimpleName()
                        + " "
                        + failed.getMessage(),
                "");
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.findAny().isEmpty();
        } catch (IOException noFolder) {
            return false;
        }
    }

    private static Problem noBackup(Path file, String why) {
        return new Problem(
                "RESTORE-003",
                file.toString(),
                "this is no backup of a planner: " + why,
                "Maybe another file is meant; `backup FILE` writes one.");
    }

    private static Outcome<Backup> list(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.NAME);
        if (entry == null) {
            return Outcome.refused(noBackup(file, "it has no " + Backup.NAME));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST_LIST);
            Backup backup = JsonMapper.shared().readValue(bytes, Backup.class);
            if (backup.format() != Backup.FORMAT) {
                return Outcome.refused(
                        noBackup(
                                file,
                                "it is of format "
                                        + backup.format()
                                        + ", this build reads "
                                        + Backup.FORMAT));
            }
            Set<String> named = new HashSet<>();
            for (Part part : backup.parts()) {
                if (!isPlain(part.path()) || !named.add(part.path()) || part.bytes() < 0) {
                    return Outcome.refused(
                            noBackup(file, "it names a file that cannot be ours, " + part.path()));
                }
            }
            return named.contains(Backup.DATABASE)
                    ? Outcome.accepted(backup)
                    : Outcome.refused(noBackup(file, "it has no database"));
        } catch (JacksonException | NullPointerException broken) {
            return Outcome.refused(noBackup(file, Backup.NAME + " cannot be read"));
        }
    }

    /// Whether a path stays within the folder it is resolved against.
    private static boolean isPlain(String path) {
        try {
            Path plain = Path.of(path);
            return !path.isEmpty()
                    && !path.contains("\\")
                    && !plain.isAbsolute()
                    && plain.equals(plain.normalize())
                    && !plain.startsWith("..");
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static Outcome<Backup> roomFor(Backup backup, Path above) {
        Path there = above;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        long free = there == null ? 0 : there.toFile().getUsableSpace();
        return free > backup.bytes()
                ? Outcome.accepted(backup)
                : Outcome.refused(
                        new Problem(
                                "RESTORE-004",
                                above.toString(),
                                "the backup needs "
                                        + megabytes(backup.bytes())
                                        + " MB, and "
                                        + megabytes(free)
                                        + " MB are free there",
                                "Maybe make room, or name a folder on another disk."));
    }

    private static long megabytes(long bytes) {
        return bytes / 1_000_000;
    }

    private static List<Problem> parts(ZipFile zip, Backup backup, Path into) throws IOException {
        List<Problem> damaged = new ArrayList<>();
        for (Part part : backup.parts()) {
            if (!isWhole(zip, part, into)) {
                damaged.add(
                        new Problem(
                                "RESTORE-005",
                                part.path(),
                                "this file of the backup is damaged or gone",
                                "Maybe an older backup is whole."));
            }
        }
        return damaged;
    }

    private static boolean isWhole(ZipFile zip, Part part, Path into) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.DATA + part.path());
        if (entry == null) {
            return false;
        }
        Path file = into.resolve(part.path());
        MessageDigest digest = Sha256.digest();
        try {
            Files.createDirectories(file.getParent(), OwnersAlone.folder(into));
            try (InputStream in = zip.getInputStream(entry);
                    FileChannel channel = FileChannel.open(file, NEW, OwnersAlone.file(file));
                    OutputStream out =
                            new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
                copy(in, out, part.bytes());
            }
            return Files.size(file) == part.bytes()
                    && HexFormat.of().formatHex(digest.digest()).equals(part.sha256());
        } catch (ZipException damaged) {
            return false;
        }
    }

    /// No more than one byte over what is promised, whatever the file unpacks to.
    private static void copy(InputStream in, OutputStream out, long promised) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = promised + 1;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /// Deletes a folder with all that is in it; what cannot be deleted stays.
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException _) {
            // a hidden folder that ends in .part says what it is
        }
    }
}
