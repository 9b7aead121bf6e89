package org.throughline.data.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Problem;

/// What became of one file that was handed to an import.
public sealed interface FileImport {

    /// The file's own name, without folders.
    String file();

    /// Its rows are in the history, but for the refused ones.
    ///
    /// @param sha256 of the file's bytes, 64 hex digits
    /// @param asOf the day of its lifetime values; absent where each row has its own day
    /// @param platforms of the rows taken
    /// @param rows of published videos
    /// @param taken of them
    /// @param passedOver rows that are no published video: totals, pictures, carousels
    /// @param refused the first of the refused rows, at most [#LISTED]; all others only counted
    /// @param refusedFile a table of all refused rows, as a path below the history's folder; absent
    ///   where none was refused or nothing was kept
    /// @param notes what was taken for granted and what was passed over, in sentences
    record Taken(
            String file,
            String sha256,
            ExportLayout layout,
            @Nullable LocalDate asOf,
            List<Platform> platforms,
            long rows,
            long taken,
            long passedOver,
            List<RefusedRow> refused,
            @Nullable String refusedFile,
            @Nullable List<String> notes)
            implements FileImport {

        /// How many refused rows a report lists.
        public static final int LISTED = 1_000;

        public Taken {
            platforms = List.copyOf(platforms);
            refused = List.copyOf(refused);
            notes = notes == null ? List.of() : List.copyOf(notes);
            if (taken > rows || refused.size() > rows - taken) {
                throw new IllegalArgumentException(
                        file + ": " + taken + " taken and " + refused.size() + " of " + rows);
            }
        }

        /// The same with all its refused rows in a file.
        public Taken withRefusedFile(String kept) {
            return new Taken(
                    file,
                    sha256,
                    layout,
                    asOf,
                    platforms,
                    rows,
                    taken,
                    passedOver,
                    refused,
                    kept,
                    notes);
        }

        /// The same with something more to say of it.
        public Taken withNotes(List<String> more) {
            List<String> all = new ArrayList<>(notes());
            all.addAll(more);
            return new Taken(
                    file,
                    sha256,
                    layout,
                    asOf,
                    platforms,
                    rows,
                    taken,
                    passedOver,
                    refused,
                    refusedFile,
                    all);
        }

        /// Empty where nothing is to be said.
        @Override
        public List<String> notes() {
            return notes == null ? List.of() : notes;
        }

        /// How many rows did not go in.
        public long refusedCount() {
            return rows - taken;
        }
    }

    /// The same bytes are in the history already; nothing changed.
    record AlreadyKnown(String file, String sha256, ExportLayout layout) implements FileImport {}

    /// Nothing of the file went in.
    ///
    /// @param refused the rows that led to it, where rows did
    /// @param seen what the file was seen to be, where something is to be said of it; absent where
    ///   nothing that could be said would help
    record RefusedWhole(
            String file, List<Problem> problems, List<RefusedRow> refused, @Nullable Seen seen)
            implements FileImport {

        public RefusedWhole(String file, List<Problem> problems, List<RefusedRow> refused) {
            this(file, problems, refused, null);
        }

        public RefusedWhole {
            problems = List.copyOf(problems);
            refused = List.copyOf(refused);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException(file + " is refused without a problem");
            }
        }
    }

    /// What a file was seen to be before it was refused.
    ///
    /// @param layout absent where it is of no known one
    /// @param platform of all its rows; absent where it is not known or they say it themselves
    /// @param columns the names in its header
    record Seen(@Nullable ExportLayout layout, @Nullable Platform platform, List<String> columns) {

        public Seen {
            columns = List.copyOf(columns);
        }
    }

    /// The one platform of the file's rows, where there is one.
    default Optional<Platform> platform() {
        return switch (this) {
            case Taken taken when taken.platforms().size() == 1 ->
                    Optional.of(taken.platforms().getFirst());
            case Taken _, AlreadyKnown _, RefusedWhole _ -> Optional.empty();
        };
    }
}
