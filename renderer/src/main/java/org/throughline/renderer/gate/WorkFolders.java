package org.throughline.renderer.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/// Folders of work in hand. Each carries the process that works in it, so that what a killed one
/// left is known and goes when the next folder is made.
public final class WorkFolders {
    private static final Pattern OWNED = Pattern.compile("[a-z]+-([0-9]+)-.*");

    private WorkFolders() {}

    /// Makes a new folder `KIND-PROCESS-...` inside of another, after those of its kind which
    /// processes that are gone have left were removed. `kind` is one lower-case word.
    public static Path make(Path parent, String kind) throws IOException {
        Files.createDirectories(parent);
        sweep(parent, kind);
        return Files.createTempDirectory(parent, kind + "-" + ProcessHandle.current().pid() + "-");
    }

    private static void sweep(Path parent, String kind) throws IOException {
        try (var left = Files.newDirectoryStream(parent, kind + "-*")) {
            for (var folder : left) {
                var name = OWNED.matcher(folder.getFileName().toString());
                if (name.matches() && Durable.isGone(Long.parseLong(name.group(1)))) {
                    delete(folder);
                }
            }
        }
    }

    /// Removes a folder and all in it; what somebody else has removed already is no fault.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException elsewhere) {
            if (Files.exists(folder)) {
                throw elsewhere.getCause();
            }
        }
    }
}
