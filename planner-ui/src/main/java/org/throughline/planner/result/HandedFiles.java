package org.throughline.planner.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
/// until they are taken, put away or too old, and no longer than the process lives. Thread-safe.
public final class HandedFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HandedFiles.class);
    private static final int BLOCK = 1 << 16;
    private static final int READERS = 2;

    /// Reads a file.
    public interface Reader {

        /// Says what taking it would do.
        ///
        /// @param share hears how much has been read, from 0 to 1
        FileImport read(ExportFile file, DoubleConsumer share);
    }

    private final Path folder;
    private final HandedLimits limits;
    private final InstantSource clock;
    private final Reader reader;
    private final Function<Throwable, Problem> unexpected;
    private final ExecutorService readers;
    private final Map<String, List<HandedFile>> files = new HashMap<>();
    private final List<Arriving> arriving = new ArrayList<>();
    private final Map<String, Future<?>> beingRead = new HashMap<>();
    private final Map<String, Double> shares = new ConcurrentHashMap<>();
    private long count;

    /// Begins with none.
    ///
    /// @param folder where they lie; emptied
    /// @param clock by which they grow old
    /// @param unexpected says what nobody expected, as people are told
    public HandedFiles(
            Path folder,
            HandedLimits limits,
            InstantSource clock,
            Reader reader,
            Function<Throwable, Problem> unexpected) {
        this.folder = folder;
        this.limits = limits;
        this.clock = clock;
        this.reader = reader;
        this.unexpected = unexpected;
        this.readers =
                Executors.newFixedThreadPool(
                        READERS, Thread.ofPlatform().name("export-", 0).daemon(true).factory());
        delete(folder);
    }

    /// What somebody has handed in, the first first.
    public synchronized List<HandedFile> of(String person) {
        putOldAway();
        return List.copyOf(files.getOrDefault(person, List.of()));
    }

    /// How much of somebody's files that are being read has been read, from 0 to 1, by their ids.
    public synchronized Map<String, Double> reading(String person) {
        return of(person).stream()
                .filter(HandedFile::isBeingRead)
                .collect(
                        Collectors.toMap(
                                HandedFile::id, file -> shares.getOrDefault(file.id(), 0.0)));
    }

    /// Takes a file in and begins to read it.
    ///
    /// @param name as it is called where it comes from
    /// @param bytes read to their end, or to where they are too many
    public Outcome<HandedFile> hand(String person, String name, InputStream bytes) {
        Arriving here = new Arriving(person, FileName.plain(name));
        Optional<Problem> full = begin(here);
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        Path own = null;
        boolean isIn = false;
        try {
            own = Files.createTempDirectory(Files.createDirectories(folder), "export-");
            Path place = FileName.in(own, name);
            full = copy(bytes, place, here);
            if (full.isPresent()) {
                return Outcome.refused(full.get());
            }
            isIn = true;
            return Outcome.accepted(added(here, place));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            end(here);
            if (!isIn) {
                delete(own);
            }
        }
    }

    private synchronized Optional<Problem> begin(Arriving here) {
        putOldAway();
        arriving.add(here);
        Optional<Problem> full = new HandedRoom(limits, files, arriving).lacking(here);
        if (full.isPresent()) {
            arriving.remove(here);
        }
        return full;
    }

    private synchronized Optional<Problem> grow(Arriving here, int more) {
        here.bytes += more;
        return new HandedRoom(limits, files, arriving).lacking(here);
    }

    private synchronized void end(Arriving here) {
        arriving.remove(here);
    }

    private Optional<Problem> copy(InputStream bytes, Path place, Arriving here)
            throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(place)) {
            for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
                Optional<Problem> full = grow(here, n);
                if (full.isPresent()) {
                    return full;
                }
                out.write(block, 0, n);
            }
        }
        return Optional.empty();
    }

    private synchronized HandedFile added(Arriving here, Path place) {
        count++;
        HandedFile file =
                new HandedFile(
                        Long.toString(count),
                        place,
                        here.bytes,
                        clock.instant(),
                        ImportOptions.NONE,
                        null,
                        false,
                        null);
        files.computeIfAbsent(here.person, _ -> new ArrayList<>()).add(file);
        // what is in does not arrive any more
        arriving.remove(here);
        beginReading(here.person, file);
        return file;
    }

    private void beginReading(String person, HandedFile file) {
        shares.remove(file.id());
        beingRead.put(file.id(), readers.submit(() -> read(person, file)));
    }

    /// What nobody took for too long is in nobody's way.
    private void putOldAway() {
        Instant oldest = clock.instant().minus(limits.age());
        files.forEach((person, own) ->
                List.copyOf(own).stream()
                        .filter(file -> !file.isBeingTaken() && file.at().isBefore(oldest))
                        .forEach(file -> drop(person, file)));
    }

    /// Reads a file again, with what somebody says about it.
    public synchronized void say(String person, String id, ImportOptions options) {
        replace(person, id, file -> file.isBeingTaken() ? file : file.saying(options))
                .filter(HandedFile::isBeingRead)
                .ifPresent(file -> beginReading(person, file));
    }

    /// The same, and what it answers of the questions of this person's other files.
    public synchronized void sayToAll(String person, String id, ImportOptions options) {
        find(person, id)
                .ifPresent(asked -> {
                    List<HandedFile> alike =
                            of(person).stream().filter(file -> file.asksLike(asked)).toList();
                    say(person, id, options);
                    alike.forEach(
                            file -> say(person, file.id(), file.answeredLike(asked, options)));
                });
    }

    /// Reads again all files of which nobody said whose they are, since there is a new account.
    public synchronized void accountsChanged(String person) {
        of(person).stream()
                .filter(file -> file.platform().isPresent() && file.options().account() == null)
                .forEach(file -> say(person, file.id(), file.options()));
    }

    private void read(String person, HandedFile file) {
        FileImport outcome;
        try {
            outcome = reader.read(file.export(), share -> shares.put(file.id(), share));
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
        Future<?> reading = beingRead.remove(file.id());
        if (reading != null) {
            reading.cancel(true);
        }
        shares.remove(file.id());
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
