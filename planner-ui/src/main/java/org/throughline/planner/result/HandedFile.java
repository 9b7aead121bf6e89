package org.throughline.planner.result;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.FileImport;

/// An export file that somebody has handed in and that is not in the history yet.
///
/// @param id what its parts on the page are found by
/// @param path its last part is the file's own name
/// @param at when it was handed in
/// @param options what was said about it
/// @param preview what taking it would do; absent while it is being read
/// @param isBeingTaken whether it is part of an import that is under way
/// @param wentIn what came of it when its rows went in and what follows from them failed, so that
///   it is to be taken once more; absent where it was not taken yet
public record HandedFile(
        String id,
        Path path,
        long bytes,
        Instant at,
        ImportOptions options,
        @Nullable FileImport preview,
        boolean isBeingTaken,
        FileImport.@Nullable Taken wentIn) {

    /// What a lifetime export lacks that does not say of which day it is.
    private static final String UNDATED = "IMPORT-007";

    /// What an export lacks that may be of several accounts.
    private static final String NOBODYS = "IMPORT-018";

    /// What days of an account lack that do not say on which of two sites it is.
    private static final String PLACELESS = "IMPORT-022";

    public String name() {
        return path.getFileName().toString();
    }

    public boolean isBeingRead() {
        return preview == null;
    }

    /// Whether taking it would do something.
    public boolean isReady() {
        return preview instanceof FileImport.Taken || isHalfDone();
    }

    /// Whether its rows are in the history, and what follows from them is not done.
    public boolean isHalfDone() {
        return wentIn != null;
    }

    /// Whether it would go in if somebody said of which day its values are.
    public boolean asksForDay() {
        return lacks(UNDATED);
    }

    /// Whether it would go in if somebody said whose it is.
    public boolean asksForAccount() {
        return lacks(NOBODYS);
    }

    /// Whether it would go in if somebody said on which platform its account is.
    public boolean asksForPlatform() {
        return lacks(PLACELESS);
    }

    /// Whether an answer is all that it lacks.
    public boolean asks() {
        return asksForDay() || asksForAccount() || asksForPlatform();
    }

    private boolean lacks(String code) {
        return preview instanceof FileImport.RefusedWhole refused
                && refused.problems().stream().anyMatch(problem -> problem.code().equals(code));
    }

    /// The columns of a table of no known layout; empty where it is of one or nothing would help.
    List<String> unknownColumns() {
        return preview instanceof FileImport.RefusedWhole refused
                        && refused.seen() != null
                        && refused.seen().layout() == null
                ? refused.seen().columns()
                : List.of();
    }

    /// The one platform of its rows, where that is known and they do not say it row by row.
    Optional<Platform> platform() {
        return switch (preview) {
            case FileImport.RefusedWhole refused when refused.seen() != null ->
                    Optional.ofNullable(refused.seen().platform());
            case FileImport.Taken taken
                    when taken.layout().isLifetime() || taken.layout().isOfAccounts() ->
                    taken.platforms().stream().findFirst();
            case null, default -> Optional.empty();
        };
    }

    /// Whether what answers another file's question answers one of this.
    boolean asksLike(HandedFile other) {
        if (isBeingTaken || other.id.equals(id)) {
            return false;
        }
        boolean columns =
                !unknownColumns().isEmpty() && unknownColumns().equals(other.unknownColumns());
        return columns
                || (asksForPlatform() && other.asksForPlatform())
                || (asksForDay() && other.asksForDay())
                || (asksForAccount()
                        && other.asksForAccount()
                        && platform().equals(other.platform()));
    }

    /// What was said of another file, as far as this asks it.
    ImportOptions answeredLike(HandedFile other, ImportOptions said) {
        boolean day = asksForDay() && other.asksForDay();
        boolean account =
                asksForAccount() && other.asksForAccount() && platform().equals(other.platform());
        return new ImportOptions(
                day ? said.taken() : options.taken(),
                account ? said.account() : options.account(),
                options.year(),
                options.decimal(),
                options.dayFirst(),
                unknownColumns().isEmpty() ? options.mappings() : said.mappings(),
                options.register(),
                asksForPlatform() && other.asksForPlatform()
                        ? said.platform()
                        : options.platform());
    }

    /// What another file that was handed in must share to be the same: the bytes; of days of an
    /// account, what is said of them and the name that says it, too.
    List<Object> heldApartBy(FileImport.Taken taken) {
        return taken.layout().isOfAccounts()
                ? List.of(taken.sha256(), name(), options)
                : List.of(taken.sha256());
    }

    Optional<FileImport.Taken> taken() {
        return preview instanceof FileImport.Taken taken ? Optional.of(taken) : Optional.empty();
    }

    ExportFile export() {
        return new ExportFile(path, options);
    }

    HandedFile with(@Nullable FileImport other) {
        return new HandedFile(id, path, bytes, at, options, other, isBeingTaken, wentIn);
    }

    HandedFile saying(ImportOptions said) {
        return new HandedFile(id, path, bytes, at, said, null, isBeingTaken, wentIn);
    }

    HandedFile beingTaken(boolean taking) {
        return new HandedFile(id, path, bytes, at, options, preview, taking, wentIn);
    }

    HandedFile owing(FileImport.Taken taken) {
        var known = new FileImport.AlreadyKnown(taken.file(), taken.sha256(), taken.layout());
        return new HandedFile(id, path, bytes, at, options, known, isBeingTaken, taken);
    }
}
