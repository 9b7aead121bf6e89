package org.throughline.analytics.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.problem.Problem;

/// Counts the rows of one file, so that none goes unmentioned. Confined to one thread.
final class RowTally {

    private final List<RefusedRow> refused = new ArrayList<>();
    private long refusedCount;
    private String hint = "";
    private long rows;
    private long passedOver;

    void add(Row row, Optional<Layout.Skip> skip) {
        if (skip.isPresent()) {
            passedOver++;
            return;
        }
        rows++;
        row.fault()
                .ifPresent(fault -> {
                    hint = refusedCount == 0 ? row.hint() : hint;
                    refusedCount++;
                    if (refused.size() < FileImport.Taken.LISTED) {
                        refused.add(fault);
                    }
                });
    }

    /// Those that are listed, in their order.
    List<RefusedRow> refused() {
        return List.copyOf(refused);
    }

    FileImport outcome(
            SourceFile source,
            String name,
            ExportLayout layout,
            @Nullable LocalDate asOf,
            FileContext context,
            double mostRefused) {
        if (rows == 0) {
            return new FileImport.RefusedWhole(
                    name,
                    List.of(
                            new Problem(
                                    "IMPORT-012",
                                    name,
                                    passedOver == 0
                                            ? "The file has a header and no rows"
                                            : lacks(layout)
                                                    + ": rows passed over "
                                                    + passedOver
                                                    + spaced(context.notes()),
                                    hint(layout))),
                    refused);
        }
        if (refusedCount > rows * mostRefused) {
            RefusedRow first = refused.getFirst();
            return new FileImport.RefusedWhole(
                    name,
                    List.of(
                            new Problem(
                                    "IMPORT-013",
                                    name
                                            + ", line "
                                            + first.line()
                                            + (first.column().isEmpty()
                                                    ? ""
                                                    : ", " + first.column()),
                                    "%d of %d rows cannot be read, more than %.0f in 100, so nothing of the file goes in; first '%s': %s"
                                            .formatted(
                                                    refusedCount,
                                                    rows,
                                                    100 * mostRefused,
                                                    first.value(),
                                                    first.reason()),
                                    hint.isEmpty()
                                            ? "Maybe the columns are shifted or of another layout."
                                            : hint)),
                    refused);
        }
        return new FileImport.Taken(
                name,
                source.sha256(),
                layout,
                asOf,
                List.copyOf(context.platforms()),
                rows,
                rows - refusedCount,
                passedOver,
                refused,
                null,
                context.notes());
    }

    private static String lacks(ExportLayout layout) {
        if (layout.isOfAccounts()) {
            return "The file has no day with a number";
        }
        return layout.isOfPosts()
                ? "The file has no published video"
                : "The file has no row of all viewers";
    }

    private static String hint(ExportLayout layout) {
        if (layout.isOfAccounts()) {
            return "Maybe the period that was exported has no numbers yet.";
        }
        return layout.isOfPosts()
                ? "Maybe the period that was exported holds no video."
                : "Maybe export it without parting the viewers.";
    }

    private static String spaced(List<String> notes) {
        return notes.isEmpty() ? "" : ". " + String.join(" ", notes);
    }
}
