package org.throughline.planner.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// The folder of a demo while it is being made: beside its final place, and moved there whole at
/// the end, so that nothing half-made ever stands under the final name.
final class DemoFolder implements AutoCloseable {

    private static final String SUMMARY = "summary.json";
    private static final String STORE = "data/throughline.mv.db";

    private final Path part;
    private final Path out;

    private DemoFolder(Path part, Path out) {
        this.part = part;
        this.out = out;
    }

    /// Begins a folder; refused where the final place holds something that is no demo.
    static Outcome<DemoFolder> begin(Path wanted) {
        Path out = wanted.toAbsolutePath().normalize();
        try {
            if (Files.exists(out) && !isEmptyOrDemo(out)) {
                return Outcome.refused(
                        new Problem(
                                "DEMO-001",
                                out.toString(),
                                "it is there, and it is not a folder of an earlier demo",
                                "Maybe give --out a new folder."));
            }
            if (isInUse(out)) {
                return Outcome.refused(
                        new Problem(
                                "DEMO-003",
                                out.toString(),
                                "an earlier demo is there, and a planner is open on it",
                                "Maybe end that planner, or give --out a new folder."));
            }
            Path parent = Objects.requireNonNullElse(out.getParent(), out);
            Files.createDirectories(parent);
            String name = "." + out.getFileName() + "-part-";
            sweep(parent, name);
            Path part =
                    Files.createTempDirectory(parent, name + ProcessHandle.current().pid() + "-");
            return Outcome.accepted(new DemoFolder(part, out));
        } catch (IOException unwritable) {
            return Outcome.refused(
                    new Problem(
                            "DEMO-002",
                            out.toString(),
                            "it cannot be written: " + unwritable.getMessage(),
                            "Maybe give --out a folder that you may write to."));
        }
    }

    /// Removes what demos of the same place have left whose processes were killed.
    private static void sweep(Path parent, String name) throws IOException {
        Pattern part = Pattern.compile(Pattern.quote(name) + "([0-9]{1,18})-[0-9]+");
        try (Stream<Path> beside = Files.list(parent)) {
            for (Path folder : beside.toList()) {
                Matcher left = part.matcher(String.valueOf(folder.getFileName()));
                if (left.matches()
                        && ProcessHandle.of(Long.parseLong(left.group(1))).isEmpty()
                        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isEmptyOrDemo(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(out)) {
            boolean demo =
                    Files.isRegularFile(out.resolve(SUMMARY))
                            && Files.isRegularFile(out.resolve(STORE));
            return demo || inside.findAny().isEmpty();
        }
    }

    /// Whether a process has the store of an earlier demo open.
    private static boolean isInUse(Path out) throws IOException {
        Path store = out.resolve(STORE);
        if (!Files.isRegularFile(store)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(store, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        }
    }

    Path path() {
        return part;
    }

    Path summary() {
        return part.resolve(SUMMARY);
    }

    /// A path as the summary writes it.
    String relative(Path file) {
        return part.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /// Moves everything to its final place.
    Path keep() {
        try {
            if (Files.exists(out)) {
                if (isInUse(out)) {
                    throw new IOException("a planner was opened on it meanwhile");
                }
                delete(out);
            }
            return Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot move the demo to " + out, unwritable);
        }
    }

    /// Leaves nothing; harmless after [#keep].
    @Override
    public void close() {
        try {
            delete(part);
        } catch (IOException _) {
            // what cannot be deleted stays behind under a name that nobody reads
            part.toFile().deleteOnExit();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path done, @Nullable IOException failed) throws IOException {
                        if (failed != null) {
                            throw failed;
                        }
                        Files.delete(done);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
