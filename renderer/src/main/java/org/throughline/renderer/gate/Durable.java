package org.throughline.renderer.gate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Makes a finished `.part` file the real one so that a crash leaves either the whole file or none:
/// sync the bytes, rename, sync the folder.
public final class Durable {
    private Durable() {}

    /// Renames `part` to `target` in the same folder, durably.
    public static void publish(Path part, Path target) throws IOException {
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
