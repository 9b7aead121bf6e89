package org.throughline.planner.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;
import org.throughline.data.review.DraftId;
import org.throughline.planner.preview.Preview.Film;

/// Where previews lie: a folder a try, named by its cell. One counts only with its note, which is
/// written when it is whole. All of it may be deleted at any time.
record PreviewShelf(Path folder) {

    private static final String NOTE = "preview.json";

    /// One that is whole.
    record Kept(DraftId draft, Path place, Film film) {

        Path file() {
            return place.resolve(film.file());
        }
    }

    /// An empty folder for a preview that is about to be made.
    Path begin(DraftId id) {
        try {
            return Files.createTempDirectory(Files.createDirectories(folder), id + ".");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Notes that the one in this place is whole. Others of its cell, of this version and of
    /// earlier ones, are not needed any more.
    void keep(DraftId id, Path place, Film film) {
        try {
            Files.writeString(place.resolve(NOTE), new Documents().writeIndented(film) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        kept(other -> other.isOfSameCell(id) && other.plan().version() <= id.plan().version())
                .filter(other -> !other.place().equals(place))
                .forEach(other -> remove(other.place()));
    }

    /// The one that was made from exactly this version.
    Optional<Kept> find(DraftId id) {
        return kept(id::equals).findFirst();
    }

    /// Those of the same cell that were made from earlier versions, the newest first.
    List<Kept> earlier(DraftId id) {
        return kept(other -> other.isOfSameCell(id) && other.plan().version() < id.plan().version())
                .sorted(
                        Comparator.comparingInt((Kept each) -> each.draft().plan().version())
                                .reversed())
                .toList();
    }

    /// Removes what came to no end.
    void sweep() {
        places().filter(place -> !Files.isRegularFile(place.resolve(NOTE))).forEach(this::remove);
    }

    /// Removes a folder, its note first.
    void remove(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            Files.deleteIfExists(place.resolve(NOTE));
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(place);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private Stream<Kept> kept(Predicate<DraftId> wanted) {
        return places().flatMap(place ->
                draft(place).filter(wanted).flatMap(id -> kept(id, place)).stream());
    }

    private static Optional<Kept> kept(DraftId id, Path place) {
        try {
            Path note = place.resolve(NOTE);
            return Files.isRegularFile(note)
                    ? Optional.of(new Documents().read(Files.readString(note), Film.class))
                            .map(film -> new Kept(id, place, film))
                            .filter(each -> Files.isRegularFile(each.file()))
                    : Optional.empty();
        } catch (NotReadable | IOException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<DraftId> draft(Path place) {
        String name = String.valueOf(place.getFileName());
        try {
            return Optional.of(
                    DraftId.parse(name.substring(0, Math.max(0, name.lastIndexOf('.')))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Stream<Path> places() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
