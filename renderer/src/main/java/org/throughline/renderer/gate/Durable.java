package org.throughline.renderer.gate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/// Makes a finished `.part` file the real one so that a crash leaves either the whole file or none:
/// sync the bytes, rename, sync the folder.
public final class Durable {
    private static final Pattern PART = Pattern.compile(".*\\.([0-9]+)-[0-9]+\\.part");

    private Durable() {}

    /// Writes the bytes of a file to the place it is given.
    @FunctionalInterface
    public interface Writing {
        void to(Path part) throws IOException;
    }

    /// Makes `target` whole or leaves nothing. It is written beside it, under a name that only this
    /// thread of this process writes to, so that others may be making the same file.
    public static void write(Path target, Writing writing) throws IOException {
        var part = part(target);
        try {
            writing.to(part);
            publish(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// The same for what carries a seal of its own: after a power cut it may be there in part.
    public static void put(Path target, Writing writing) throws IOException {
        var part = part(target);
        try {
            writing.to(part);
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path part(Path target) {
        return target.resolveSibling(
                target.getFileName()
                        + "."
                        + ProcessHandle.current().pid()
                        + "-"
                        + Thread.currentThread().threadId()
                        + ".part");
    }

    /// Removes from a folder what processes that are gone have left half-written.
    public static void sweep(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*.part")) {
            for (var file : files) {
                var name = PART.matcher(file.getFileName().toString());
                if (name.matches() && isGone(Long.parseLong(name.group(1)))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    static boolean isGone(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void publish(Path part, Path target) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(target.toAbsolutePath().resolveSibling("."));
    }

    private static void syncFolder(Path folder) throws IOException {
        if (java.io.File.separatorChar == '\\') {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
