package org.throughline.analytics.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.problem.Problem;

/// What a table is, by the names in its header.
sealed interface Layout {

    /// What it is called in reports.
    String key();

    /// The sets of columns of which one must be there whole, in any order.
    List<Set<String>> signatures();

    /// Whether no other column may stand beside the signature.
    default boolean isAlone() {
        return false;
    }

    /// Whether a header is of this layout.
    default boolean fits(Columns columns, Header header) {
        return signatures().stream()
                .anyMatch(each ->
                        columns.at().keySet().containsAll(each)
                                && (!isAlone() || header.size() == each.size()));
    }

    /// A table whose rows are read.
    sealed interface Read extends Layout
            permits DailyLayout, PostLayout, RetentionLayout, AccountLayout {

        ExportLayout name();

        @Override
        default String key() {
            return name().key();
        }

        /// All columns that are asked for.
        List<String> columns();

        /// How days are written in a file with names of some language.
        ///
        /// @param dayFirst as a person said; absent = not said
        Times times(Locale language, @Nullable Boolean dayFirst);

        /// The platform of all rows; empty where they say it themselves.
        Optional<Platform> platform();

        /// Whether the rows name their accounts.
        boolean namesAccounts(Columns columns);

        /// What is to be said of every such file.
        List<String> notes();

        /// Reads a row and hands it on, or leaves a fault in it; not empty where the row holds no
        /// published video.
        Optional<Skip> read(Row row, FileContext context, RowSink sink);
    }

    /// A table that is known and not read, since nothing here holds its rows.
    ///
    /// @param says what it is, to stand behind "This is"
    /// @param hint what to import instead
    record NotTaken(
            String key, List<Set<String>> signatures, boolean isAlone, String says, String hint)
            implements Layout {

        Problem problem(String file) {
            return notTaken(file, says, key, hint);
        }
    }

    /// Why a table is refused by what it is.
    static Problem notTaken(String file, String says, String key, String hint) {
        return new Problem(
                "IMPORT-010", file + ", header", "This is %s (%s)".formatted(says, key), hint);
    }

    /// Why a row is neither taken nor refused.
    enum Skip {
        /// The sum of the others.
        TOTAL,
        /// A post, but no video.
        NO_VIDEO,
        /// Shown for money: paid and organic never mix.
        BOUGHT,
        /// Of a part of the viewers.
        PART,
        /// Without the value that it is for.
        NOT_KNOWN
    }
}
