package org.throughline.planner.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// The export files that people have handed in and that are not in the history yet, each person's
/// by themselves. Each lies in a folder of its own and is read in the background. They are kept
/// until they are taken or put away, and no longer than the process lives. Thread-safe.
public final class HandedFiles implements AutoCloseable {

    /// Years of daily rows of one account.
    public static final int LARGEST_MEGABYTES = 256;

    /// How many somebody may have handed in at a time.
    public static final int MOST_FILES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(HandedFiles.class);
    private static final long MEGABYTE = 1 << 20;
    private static final long MOST_MEGABYTES = 1024;
    private static final int BLOCK = 1 << 16;
    private static final int READERS = 2;

    private final Path folder;
    private final Function<ExportFile, FileImport> reader;
    private final Function<Throwable, Problem> unexpected;
    private final ExecutorService readers;
    private final Map<String, List<HandedFile>> files = new HashMap<>();
    private long count;

    /// Begins with none.
    ///
    /// @param folder where they lie; emptied
    /// @param reader says what taking a file would do
    /// @param unexpected says what nobody expected, as people are told
    public HandedFiles(
            Path folder,
            Function<ExportFile, FileImport> reader,
            Function<Throwable, Problem> unexpected) {
        this.folder = folder;
        this.reader = reader;
        this.unexpected = unexpected;
        this.readers =
                Executors.newFixedThreadPool(
                        READERS, Thread.ofPlatform().name("export-", 0).daemon(true).factory());
        delete(folder);
    }

    /// What somebody has handed in, the first first.
    public synchronized List<HandedFile> of(String person) {
        return List.copyOf(files.getOrDefault(person, List.of()));
    }

    /// Takes a file in and begins to read it.
    ///
    /// @param name as it is called where it comes from
    /// @param bytes read to their end, or to where they are too many
    public Outcome<HandedFile> hand(String person, String name, InputStream bytes) {
        String shown = FileName.plain(name);
        Optional<Problem> full = full(person, shown);
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        try {
            Path own = Files.createTempDirectory(Files.createDirectories(folder), "export-");
            Path place = FileName.in(own, name);
            long size = copy(bytes, place);
            if (size > LARGEST_MEGABYTES * MEGABYTE) {
                delete(own);
                return Outcome.refused(
                        new Problem(
                                "RESULTS-001",
                                shown,
                                "the file is larger than " + LARGEST_MEGABYTES + " MB",
                                "Maybe export a shorter period, or take it with ./throughline import."));
            }
            return Outcome.accepted(added(person, place, size));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private synchronized Optional<Problem> full(String person, String name) {
        List<HandedFile> own = of(person);
        long bytes = own.stream().mapToLong(HandedFile::bytes).sum();
        return own.size() < MOST_FILES && bytes < MOST_MEGABYTES * MEGABYTE
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "RESULTS-002",
                                name,
                                "there are %d files of %d MB here already"
                                        .formatted(own.size(), bytes / MEGABYTE),
                                "Take or remove those first: %d files and %d MB fit."
                                        .formatted(MOST_FILES, MOST_MEGABYTES)));
    }

    private static long copy(InputStream bytes, Path place) throws IOException {
        byte[] block = new byte[BLOCK];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(place)) {
            for (int n = bytes.read(block);
                    n >= 0 && size <= LARGEST_MEGABYTES * MEGABYTE;
                    n = bytes.read(block)) {
                out.write(block, 0, n);
                size += n;
            }
        } catch (IOException brokenOff) {
            delete(place.getParent());
            throw brokenOff;
        }
        return size;
    }

    private synchronized HandedFile added(String person, Path place, long size) {
        count++;
        HandedFile file =
                new HandedFile(
                        Long.toString(count), place, size, ImportOptions.NONE, null, false, null);
        files.computeIfAbsent(person, _ -> new ArrayList<>()).add(file);
        readers.execute(() -> read(person, file));
        return file;
    }

    /// Reads a file again, with what somebody says about it.
    public synchronized void say(String person, String id, ImportOptions options) {
        replace(person, id, file -> file.isBeingTaken() ? file : file.saying(options))
                .filter(HandedFile::isBeingRead)
                .ifPresent(file -> readers.execute(() -> read(person, file)));
    }

    private void read(String person, HandedFile file) {
        FileImport outcome;
        try {
            outcome = reader.apply(file.export());
        } catch (RuntimeException | Error failed) {
            // what was put away meanwhile cannot be read and is nobody's fault
            if (find(person, file.id()).isEmpty()) {
                return;
            }
            outcome =
                    new FileImport.RefusedWhole(
                            file.name(), List.of(unexpected.apply(failed)), List.of());
        }
        FileImport found = outcome;
        replace(
                person,
                file.id(),
                now -> now.options().equals(file.options()) ? now.with(found) : now);
    }

    /// Puts a file away; without effect while it is being taken.
    public synchronized void putAway(String person, String id) {
        find(person, id).filter(file -> !file.isBeingTaken()).ifPresent(file -> drop(person, file));
    }

    /// The files that are ready, which from now on cannot be changed or put away.
    synchronized List<HandedFile> beginTaking(String person) {
        List<HandedFile> ready =
                of(person).stream().filter(file -> file.isReady() && !file.isBeingTaken()).toList();
        ready.forEach(file -> replace(person, file.id(), now -> now.beingTaken(true)));
        return ready;
    }

    /// Drops those of which an import told, and lets the others be changed again.
    ///
    /// @param outcomes of the files, in their order; empty where nothing was taken
    /// @param whole whether all was done that belongs to it; else what went in stays and can be
    ///   taken once more
    synchronized void endTaking(
            String person, List<HandedFile> taking, List<FileImport> outcomes, boolean whole) {
        for (int at = 0; at < taking.size(); at++) {
            HandedFile file = taking.get(at);
            if (at >= outcomes.size()) {
                replace(person, file.id(), now -> now.beingTaken(false));
            } else if (outcomes.get(at) instanceof FileImport.RefusedWhole refused) {
                replace(person, file.id(), now -> now.beingTaken(false).with(refused));
            } else if (!whole && outcomes.get(at) instanceof FileImport.Taken taken) {
                replace(person, file.id(), now -> now.beingTaken(false).owing(taken));
            } else {
                drop(person, file);
            }
        }
    }

    private synchronized Optional<HandedFile> find(String person, String id) {
        return of(person).stream().filter(file -> file.id().equals(id)).findFirst();
    }

    private synchronized Optional<HandedFile> replace(
            String person, String id, UnaryOperator<HandedFile> change) {
        List<HandedFile> own = files.getOrDefault(person, List.of());
        for (int at = 0; at < own.size(); at++) {
            if (own.get(at).id().equals(id)) {
                own.set(at, change.apply(own.get(at)));
                return Optional.of(own.get(at));
            }
        }
        return Optional.empty();
    }

    private void drop(String person, HandedFile file) {
        files.getOrDefault(person, List.of()).removeIf(each -> each.id().equals(file.id()));
        delete(file.path().getParent());
    }

    /// Forgets and deletes all of them.
    @Override
    public void close() {
        readers.shutdownNow();
        readers.close();
        delete(folder);
    }

    private static void delete(@Nullable Path place) {
        if (place == null || !Files.exists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException undeletable) {
            // it takes space until the next start and nothing else
            LOG.warn("left behind {}", place, undeletable);
        }
    }
}
