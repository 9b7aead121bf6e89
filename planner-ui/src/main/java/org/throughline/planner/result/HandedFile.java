package org.throughline.planner.result;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.FileImport;

/// An export file that somebody has handed in and that is not in the history yet.
///
/// @param id what its parts on the page are found by
/// @param path its last part is the file's own name
/// @param options what was said about it
/// @param preview what taking it would do; absent while it is being read
/// @param isBeingTaken whether it is part of an import that is under way
/// @param wentIn what came of it when its rows went in and what follows from them failed, so that
///   it is to be taken once more; absent where it was not taken yet
public record HandedFile(
        String id,
        Path path,
        long bytes,
        ImportOptions options,
        @Nullable FileImport preview,
        boolean isBeingTaken,
        FileImport.@Nullable Taken wentIn) {

    /// What a lifetime export lacks that does not say of which day it is.
    private static final String UNDATED = "IMPORT-007";

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
        return preview instanceof FileImport.RefusedWhole refused
                && refused.problems().stream().anyMatch(problem -> problem.code().equals(UNDATED));
    }

    Optional<FileImport.Taken> taken() {
        return preview instanceof FileImport.Taken taken ? Optional.of(taken) : Optional.empty();
    }

    ExportFile export() {
        return new ExportFile(path, options);
    }

    HandedFile with(@Nullable FileImport other) {
        return new HandedFile(id, path, bytes, options, other, isBeingTaken, wentIn);
    }

    HandedFile saying(ImportOptions said) {
        return new HandedFile(id, path, bytes, said, null, isBeingTaken, wentIn);
    }

    HandedFile beingTaken(boolean taking) {
        return new HandedFile(id, path, bytes, options, preview, taking, wentIn);
    }

    HandedFile owing(FileImport.Taken taken) {
        var known = new FileImport.AlreadyKnown(taken.file(), taken.sha256(), taken.layout());
        return new HandedFile(id, path, bytes, options, known, isBeingTaken, taken);
    }
}
