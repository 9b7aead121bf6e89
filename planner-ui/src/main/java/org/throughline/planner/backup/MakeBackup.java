package org.throughline.planner.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.analytics.door.TrendAnalysis;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.jdbc.Store;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.backup.Backup.Part;
import org.throughline.planner.draft.FolderHold;
import tools.jackson.databind.json.JsonMapper;

/// Writes a data folder to one file while others go on working in it: the database as it was at one
/// moment, then every file; a file is there before the database names it, and stays until the whole
/// is copied, so none is missing. An import waits until the history is copied. What can be made
/// again (`work`, `logs`) stays out, and so do databases of earlier versions.
///
/// The file holds the installation's private key, and only its owner can read it.
public final class MakeBackup {

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "work",
                    "logs",
                    Store.EARLIER,
                    Backup.DATABASE,
                    "throughline.trace.db",
                    ControlSocket.NAME);
    private static final String LOCK = ".lock";
    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Store store;
    private final TrendAnalysis analysis;
    private final FolderHold replaced;
    private final Path dataFolder;
    private final Clock clock;

    /// @param replaced keeps the folders of drafts that are replaced meanwhile
    public MakeBackup(
            Store store,
            TrendAnalysis analysis,
            FolderHold replaced,
            Path dataFolder,
            Clock clock) {
        this.replaced = replaced;
        this.store = store;
        this.analysis = analysis;
        this.dataFolder = dataFolder;
        this.clock = clock;
    }

    /// Writes a backup; there is the whole of it at the end, or nothing.
    ///
    /// @param file where none is yet
    /// @throws org.throughline.data.jdbc.StoreFailed where the database is not the data folder's
    ///   own
    public Outcome<Backup> to(Path file) {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Outcome.refused(
                    new Problem(
                            "BACKUP-001",
                            file.toString(),
                            "there is a file already, and it is kept",
                            "Maybe give the backup another name."));
        }
        if (folder == null || !Files.isDirectory(folder)) {
            return Outcome.refused(
                    new Problem(
                            "BACKUP-002",
                            file.toString(),
                            "its folder is not there",
                            "Maybe make it first."));
        }
        if (target.startsWith(dataFolder)) {
            return Outcome.refused(
                    new Problem(
                            "BACKUP-003",
                            file.toString(),
                            "it would lie in the data folder that it is to save",
                            "Maybe write it to another disk."));
        }
        Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try (FolderHold.Held _ = replaced.hold()) {
            Backup backup = write(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.accepted(backup);
        } catch (AnalyticsFailed busy) {
            return Outcome.refused(
                    new Problem(
                            "BACKUP-004",
                            dataFolder.toString(),
                            String.valueOf(busy.getMessage()),
                            ""));
        } catch (IOException failed) {
            return Outcome.refused(
                    new Problem(
                            "BACKUP-005",
                            file.toString(),
                            "it could not be written: " + failed.getMessage(),
                            "Maybe the disk is full: "
                                    + folder.toFile().getUsableSpace() / 1_000_000
                                    + " MB are free."));
        } finally {
            deleted(part);
        }
    }

    private Backup write(Path file) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, NEW, OwnersAlone.file(file));
                ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            zip.setLevel(Deflater.BEST_SPEED);
            AuditEntry head = head();
            database(zip, parts);
            files(zip, parts);
            Backup backup =
                    new Backup(
                            Backup.FORMAT,
                            clock.instant(),
                            head == null ? 0 : head.number(),
                            head == null ? AuditEntry.FIRST : head.hash(),
                            parts);
            zip.putNextEntry(new ZipEntry(Backup.NAME));
            zip.write(JsonMapper.shared().writeValueAsBytes(backup));
            zip.closeEntry();
            zip.finish();
            channel.force(true);
            return backup;
        }
    }

    /// Read before the database is copied: the copy holds this entry, and maybe later ones.
    private @Nullable AuditEntry head() {
        return store.inTransaction(kept -> {
            List<AuditEntry> all = kept.audit().all();
            return all.isEmpty() ? null : all.getLast();
        });
    }

    private void database(ZipOutputStream zip, List<Part> parts) throws IOException {
        Path work = Files.createDirectories(dataFolder.resolve("work"));
        Path copy = work.resolve("database-" + UUID.randomUUID() + ".zip");
        try {
            store.copyTo(copy);
            try (ZipFile copied = new ZipFile(copy.toFile())) {
                ZipEntry entry = copied.getEntry(Backup.DATABASE);
                if (entry == null) {
                    throw new IOException("the copy of the database is empty");
                }
                try (InputStream in = copied.getInputStream(entry)) {
                    parts.add(put(zip, Backup.DATABASE, in));
                }
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void files(ZipOutputStream zip, List<Part> parts) throws IOException {
        Path history = dataFolder.resolve("history");
        if (Files.isDirectory(history)) {
            try (TrendAnalysis.Still _ = analysis.holdStill(history)) {
                files(history, zip, parts);
            }
        }
        files(dataFolder, zip, parts);
    }

    private void files(Path from, ZipOutputStream zip, List<Part> parts) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        Path path = dataFolder.relativize(folder);
                        boolean history = path.equals(Path.of("history"));
                        return path.getNameCount() == 1
                                        && (LEFT_OUT.contains(path.toString())
                                                || (history && !from.equals(folder)))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Path path = dataFolder.relativize(file);
                        String name = file.getFileName().toString();
                        if (attributes.isRegularFile()
                                && !LEFT_OUT.contains(path.toString())
                                && !name.equals(LOCK)
                                && !name.endsWith(".part")) {
                            add(file, path);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    private void add(Path file, Path path) throws IOException {
                        try (InputStream in = Files.newInputStream(file)) {
                            parts.add(put(zip, path.toString().replace('\\', '/'), in));
                        } catch (NoSuchFileException _) {
                            // deleted meanwhile: nothing names it any more
                        }
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failed)
                            throws IOException {
                        if (failed instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw failed;
                    }
                });
    }

    private static Part put(ZipOutputStream zip, String path, InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(new ZipEntry(Backup.DATA + path));
        long bytes;
        try (DigestInputStream summed = new DigestInputStream(in, digest)) {
            bytes = summed.transferTo(zip);
        }
        zip.closeEntry();
        return new Part(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static void deleted(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // a hidden file that ends in .part says what it is
        }
    }
}
