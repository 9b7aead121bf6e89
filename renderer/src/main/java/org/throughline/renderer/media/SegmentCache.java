package org.throughline.renderer.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.throughline.renderer.child.JobJson;
import org.throughline.renderer.gate.Durable;
import org.throughline.renderer.gate.Gate;

/// Finished mp4 files, each kept under a hash of everything that shapes it, and notes of what was
/// made or found on the way, each under a hash of its own.
///
/// Each ends with a box `free` that holds the SHA-256 of all before it: a file that was damaged or
/// cut off is not taken for a finished one. While a cache is open, a shared lock beside its folder
/// keeps every process from clearing it; whoever is last to close it removes what was not used
/// longest, until what is left fits.
///
/// Threading: confined.
final class SegmentCache implements AutoCloseable {
    private static final int SEAL = 40;
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final long mostBytes;
    private final FileChannel channel;
    private final FileLock lock;

    SegmentCache(Path folder, long mostBytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.mostBytes = mostBytes;
        Durable.sweep(folder);
        channel =
                FileChannel.open(
                        folder.resolveSibling(folder.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        lock = channel.lock(0, Long.MAX_VALUE, true);
    }

    /// The file of a key, where it is there and whole; it counts as used from now on.
    Optional<Path> find(String key) throws IOException {
        return whole(file(key));
    }

    private static Optional<Path> whole(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !isWhole(file)) {
            return Optional.empty();
        }
        markUsed(file);
        return Optional.of(file);
    }

    /// Writes the first byte over itself, so that the file system's own clock says when.
    private static void markUsed(Path file) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var first = ByteBuffer.allocate(1);
            channel.read(first, 0);
            channel.write(first.flip(), 0);
        }
    }

    /// Keeps what is written under a key.
    Path keep(String key, Durable.Writing writing) throws IOException {
        var file = file(key);
        Durable.write(file, sealed(writing));
        return file;
    }

    /// The note of a key; none where it is missing, damaged or of another kind.
    <T> Optional<T> findNote(String key, Class<T> type) throws IOException {
        var file = whole(note(key));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file.get());
        return JobJson.find(Arrays.copyOf(bytes, bytes.length - SEAL), type);
    }

    /// Keeps a note under a key.
    void keepNote(String key, Object value) throws IOException {
        Durable.put(note(key), sealed(part -> JobJson.write(part, value)));
    }

    private static Durable.Writing sealed(Durable.Writing writing) {
        return part -> {
            writing.to(part);
            seal(part);
        };
    }

    private Path file(String key) {
        return folder.resolve(key + ".mp4");
    }

    private Path note(String key) {
        return folder.resolve(key + ".note");
    }

    private static void seal(Path file) throws IOException {
        byte[] hash = digest(file, Files.size(file));
        var box = ByteBuffer.allocate(SEAL).putInt(SEAL).put(FREE).put(hash);
        Files.write(file, box.array(), StandardOpenOption.APPEND);
    }

    private static boolean isWhole(Path file) throws IOException {
        long length = Files.size(file) - SEAL;
        if (length < 0) {
            return false;
        }
        byte[] end = new byte[SEAL];
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.read(ByteBuffer.wrap(end), length);
        }
        return ByteBuffer.wrap(end).getInt() == SEAL
                && Arrays.equals(end, 4, 8, FREE, 0, 4)
                && Arrays.equals(end, 8, SEAL, digest(file, length), 0, SEAL - 8);
    }

    private static byte[] digest(Path file, long length) throws IOException {
        MessageDigest digest = Gate.newSha256();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (long left = length; left > 0; ) {
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(block, 0, read);
                left -= read;
            }
        }
        return digest.digest();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
            try (var alone = channel.tryLock()) {
                if (alone != null) {
                    clear();
                }
            }
        }
    }

    private record Kept(Path file, long bytes, FileTime used) {}

    private void clear() throws IOException {
        var all = new ArrayList<Kept>();
        try (var files = Files.newDirectoryStream(folder, "*.{mp4,note}")) {
            for (var file : files) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        long bytes = all.stream().mapToLong(Kept::bytes).sum();
        all.sort(Comparator.comparing(Kept::used));
        for (var oldest : all) {
            if (bytes <= mostBytes) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            bytes -= oldest.bytes();
        }
    }
}
