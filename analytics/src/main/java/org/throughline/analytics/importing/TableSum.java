package org.throughline.analytics.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Problem;
import org.throughline.data.retention.Position;
import org.throughline.data.retention.RetentionPoint;

/// What came of a file that holds several tables of posts: all of them go in together, or none.
/// Confined to one thread.
final class TableSum {

    private final String file;
    private final List<FileImport.Taken> taken = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<FileImport> refused = Optional.empty();
    private long lastLine;

    TableSum(String file) {
        this.file = file;
    }

    /// The same rows, each refused one with the table it is of. Lines of the others go on from
    /// table to table, since of two rows for one post and day the one of the later line counts.
    RowSink named(String table, RowSink sink) {
        long before = lastLine;
        return new RowSink() {
            @Override
            public void take(long line, DailySample sample) {
                lastLine = before + line;
                sink.take(lastLine, sample);
            }

            @Override
            public void take(long line, Snapshot snapshot) {
                lastLine = before + line;
                sink.take(lastLine, snapshot);
            }

            @Override
            public void describe(PostKey post, String title, String link) {
                sink.describe(post, title, link);
            }

            @Override
            public boolean takes(ExportLayout layout) {
                return sink.takes(layout);
            }

            @Override
            public void take(long line, Position position, RetentionPoint point) {
                sink.take(line, position, point);
            }

            @Override
            public void refuse(RefusedRow row) {
                sink.refuse(of(table, row));
            }
        };
    }

    private static RefusedRow of(String table, RefusedRow row) {
        return new RefusedRow(
                row.line(), row.column(), row.value(), row.reason() + " (" + table + ")");
    }

    /// Adds a table.
    ///
    /// @return whether the others are to be read
    boolean add(String table, FileImport outcome) {
        switch (outcome) {
            case FileImport.Taken one -> {
                taken.add(one);
                notes.add(
                        "Table %s (%s): %,d of %,d rows."
                                .formatted(table, one.layout().key(), one.taken(), one.rows()));
                one.notes().forEach(notes::add);
            }
            case FileImport.RefusedWhole _, FileImport.AlreadyKnown _ ->
                    refused = Optional.of(outcome);
        }
        if (taken.stream().map(each -> each.layout().isLifetime()).distinct().count() > 1) {
            refused = Optional.of(mixed());
        }
        return refused.isEmpty();
    }

    private FileImport mixed() {
        return new FileImport.RefusedWhole(
                file,
                List.of(
                        new Problem(
                                "IMPORT-016",
                                file,
                                "The file holds tables of days and of lifetime values: "
                                        + taken.stream()
                                                .map(FileImport.Taken::file)
                                                .collect(Collectors.joining(", ")),
                                "Maybe unpack it and hand in each of them.")),
                List.of());
    }

    /// @param more what else is to be said of the file
    FileImport outcome(List<String> more) {
        if (refused.isPresent()) {
            return refused.get();
        }
        boolean oneDay = taken.stream().map(FileImport.Taken::asOf).distinct().count() == 1;
        return new FileImport.Taken(
                file,
                Sha256.of(
                        taken.stream()
                                .map(FileImport.Taken::sha256)
                                .collect(Collectors.joining("\n"))
                                .getBytes(StandardCharsets.UTF_8)),
                taken.getFirst().layout(),
                oneDay ? taken.getFirst().asOf() : null,
                taken.stream().flatMap(each -> each.platforms().stream()).distinct().toList(),
                sum(taken.stream().map(FileImport.Taken::rows)),
                sum(taken.stream().map(FileImport.Taken::taken)),
                sum(taken.stream().map(FileImport.Taken::passedOver)),
                taken.stream()
                        .flatMap(each -> each.refused().stream().map(row -> of(each.file(), row)))
                        .limit(FileImport.Taken.LISTED)
                        .toList(),
                null,
                Stream.concat(notes.stream(), more.stream()).toList());
    }

    private static long sum(Stream<Long> counts) {
        return counts.mapToLong(Long::longValue).sum();
    }
}
