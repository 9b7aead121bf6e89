package org.throughline.planner.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.data.review.DraftId;

/// Where drafts lie below a data folder. One is made in `work`, moved to `drafts` when it is whole,
/// and then referred to by its row: whatever `drafts` holds and no row refers to was left by a
/// process that ended in between, and is swept away.
final class DraftFolders {

    private static final Logger LOG = LoggerFactory.getLogger(DraftFolders.class);
    private static final String DRAFTS = "drafts";

    private final Path dataFolder;
    private final Path making;
    private final FolderHold replaced;

    DraftFolders(Path dataFolder, FolderHold replaced) {
        this.replaced = replaced;
        this.dataFolder = dataFolder;
        this.making = dataFolder.resolve("work").resolve("rendering");
    }

    /// An empty folder to make a draft in, for this try alone.
    Path begin(DraftId id) {
        try {
            return Files.createTempDirectory(Files.createDirectories(making), id + ".");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Moves a finished folder to a place of its own.
    ///
    /// @return the place, relative to the data folder
    String settle(DraftId id, Path made) {
        try {
            Files.createDirectories(dataFolder.resolve(DRAFTS));
            String place = DRAFTS + "/" + id;
            for (int next = 2; Files.exists(dataFolder.resolve(place)); next++) {
                place = DRAFTS + "/" + id + "." + next;
            }
            Files.move(made, dataFolder.resolve(place), StandardCopyOption.ATOMIC_MOVE);
            return place;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Removes what no draft refers to, and what was being made.
    ///
    /// @param referred folders relative to the data folder
    /// @param running drafts that are being made, whose folders stay
    void sweep(Set<String> referred, Set<DraftId> running) {
        sweep(making, running, _ -> false);
        sweep(
                dataFolder.resolve(DRAFTS),
                running,
                folder -> referred.contains(DRAFTS + "/" + folder.getFileName()));
    }

    private void sweep(Path parent, Set<DraftId> running, Predicate<Path> stays) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
            for (Path folder : folders) {
                String name = folder.getFileName().toString();
                boolean made =
                        running.stream()
                                .map(DraftId::toString)
                                .anyMatch(id -> name.equals(id) || name.startsWith(id + "."));
                if (!made && !stays.test(folder)) {
                    delete(folder);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Removes a folder that no draft refers to any more; one that cannot be removed now, or that a
    /// copy of the data folder may still need, is swept when the planner starts again.
    void leave(String place) {
        if (replaced.isHeld()) {
            LOG.info("A replaced draft stays until the next start, as a copy is made: {}", place);
            return;
        }
        try {
            delete(dataFolder.resolve(place));
        } catch (UncheckedIOException undeletable) {
            LOG.warn("A replaced draft stays until the next start: {}", place, undeletable);
        }
    }

    void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path folder, @Nullable IOException failed) throws IOException {
                            Files.delete(folder);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
