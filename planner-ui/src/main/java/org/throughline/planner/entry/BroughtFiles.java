package org.throughline.planner.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.campaign.MediaFolder;

/// Files that somebody brings together, before anything is entered: a campaign file, what it names
/// beside itself, and media. They lie in a folder of their own under their plain names, which goes
/// when this is closed. Thread-safe.
public final class BroughtFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BroughtFiles.class);

    static final int MOST_FILES = 200;
    static final int LARGEST_MEGABYTES = 4096;

    private static final long MEGABYTE = 1 << 20;
    private static final long MOST_MEGABYTES = 16_384;
    private static final int BLOCK = 1 << 16;

    private final Path folder;
    private final long mostBytes;
    private boolean closed;

    /// What arrives at this moment, and how much of it is here.
    private int arriving;

    private long arrivingBytes;

    private final Map<String, Brought> files = new LinkedHashMap<>();

    /// One file.
    ///
    /// @param sha256 of what arrived
    record Brought(Path path, String sha256, long bytes) {}

    /// @param folder made when the first file arrives
    public BroughtFiles(Path folder) {
        this(folder, MOST_MEGABYTES * MEGABYTE);
    }

    BroughtFiles(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /// Deletes what an earlier process left behind.
    ///
    /// @throws UncheckedIOException where that cannot be done
    public static void sweep(Path all) {
        if (!Files.isDirectory(all)) {
            return;
        }
        try (Stream<Path> left = Files.walk(all)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /// Takes one file; a second of the same name takes the place of the first.
    ///
    /// @param bytes read once
    public Outcome<String> take(String name, InputStream bytes) {
        if (!MediaFolder.isPlainName(name)) {
            return refused(name, "is not the plain name of a file", "Maybe rename it first.");
        }
        Optional<Problem> full = begin(name);
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        var here = new AtomicLong();
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, ".arriving-", ".part");
            try {
                return keep(name, arriving, bytes, here);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException unwritten) {
            return refused(
                    name,
                    "could not be kept: " + unwritten.getMessage(),
                    "Maybe the disk of the planner is full.");
        } finally {
            end(here.get());
        }
    }

    private Outcome<String> keep(String name, Path arriving, InputStream bytes, AtomicLong here)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        long size;
        try (InputStream in = new DigestInputStream(bytes, digest);
                OutputStream out = Files.newOutputStream(arriving)) {
            size = copy(in, out, here);
        }
        if (size > LARGEST_MEGABYTES * MEGABYTE) {
            return refused(name, "is larger than %,d MB".formatted(LARGEST_MEGABYTES), "");
        }
        synchronized (this) {
            if (isTooMuch()) {
                return Outcome.refused(full(name));
            }
            if (closed) {
                return refused(name, "came too late", "");
            }
            Path path = folder.resolve(name);
            Files.move(arriving, path, StandardCopyOption.REPLACE_EXISTING);
            files.put(name, new Brought(path, HexFormat.of().formatHex(digest.digest()), size));
        }
        return Outcome.accepted(name);
    }

    /// Stops one block after the most of one file, and of all that arrive at once.
    ///
    /// @param here is told how much of it is on the disk
    private long copy(InputStream in, OutputStream out, AtomicLong here) throws IOException {
        byte[] block = new byte[BLOCK];
        long size = 0;
        for (int read = in.read(block);
                read >= 0 && size <= LARGEST_MEGABYTES * MEGABYTE && !isTooMuch();
                read = in.read(block)) {
            out.write(block, 0, read);
            size += read;
            here.addAndGet(read);
            grow(read);
        }
        return size;
    }

    private synchronized void grow(long by) {
        arrivingBytes += by;
    }

    private synchronized Optional<Problem> begin(String name) {
        if (files.size() + arriving >= MOST_FILES || isTooMuch()) {
            return Optional.of(full(name));
        }
        arriving++;
        return Optional.empty();
    }

    private synchronized void end(long bytes) {
        arriving--;
        arrivingBytes -= bytes;
    }

    private synchronized boolean isTooMuch() {
        return bytes() >= mostBytes;
    }

    /// What lies here, and what is on its way.
    private long bytes() {
        return files.values().stream().mapToLong(Brought::bytes).sum() + arrivingBytes;
    }

    private synchronized Problem full(String name) {
        return new Problem(
                "ENTRY-004",
                name,
                "%d files of %,d MB were brought already, and more are not taken at once"
                        .formatted(files.size() + arriving, bytes() / MEGABYTE),
                "Enter the campaign first, and bring further media in its library.");
    }

    private static Outcome<String> refused(String name, String says, String hint) {
        return Outcome.refused(new Problem("ENTRY-003", "", "'%s' %s".formatted(name, says), hint));
    }

    /// By their names, in the order in which they came.
    synchronized Map<String, Brought> files() {
        return new LinkedHashMap<>(files);
    }

    /// What arrived is not wanted any more.
    @Override
    public synchronized void close() {
        List<Path> all = new ArrayList<>(files.values().stream().map(Brought::path).toList());
        all.add(folder);
        files.clear();
        closed = true;
        for (Path each : all) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException stays) {
                // what still arrives, or cannot be deleted, is swept at the next start
                LOG.warn("left behind {}", each, stays);
            }
        }
    }
}
