package org.throughline.analytics.importing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.engagement.AccountDay;
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
    private final List<String> left = new ArrayList<>();
    private Optional<FileImport> refused = Optional.empty();
    private Optional<FileImport> firstLeft = Optional.empty();
    private long lastLine;
    private List<AccountDay> days = List.of();
    private Consumer<AccountDay> place = _ -> {};

    TableSum(String file) {
        this.file = file;
    }

    /// The same rows, each refused one with the table it is of. Lines of the others go on from
    /// table to table, since of two rows for one post and day the one of the later line counts.
    /// Days of an account are handed on once their table is in.
    RowSink named(String table, RowSink sink) {
        long before = lastLine;
        List<AccountDay> held = new ArrayList<>();
        days = held;
        place = day -> sink.take(before, day);
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
            public void take(long line, AccountDay day) {
                held.add(day);
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

    /// Adds a table. One of an account's days that is refused does not keep posts beside it out.
    ///
    /// @param isOfDays whether it holds days of an account
    /// @return whether the others are to be read
    boolean add(String table, FileImport outcome, boolean isOfDays) {
        switch (outcome) {
            case FileImport.Taken one -> {
                taken.add(one);
                days.forEach(place);
                notes.add(
                        "Table %s (%s): %,d of %,d rows."
                                .formatted(table, one.layout().key(), one.taken(), one.rows()));
                one.notes().forEach(notes::add);
            }
            case FileImport.RefusedWhole whole when isOfDays && holdsPosts() -> leave(table, whole);
            case FileImport.RefusedWhole _, FileImport.AlreadyKnown _ ->
                    refused = Optional.of(outcome);
        }
        if (posts().map(each -> each.layout().isLifetime()).distinct().count() > 1) {
            refused = Optional.of(mixed());
        }
        return refused.isEmpty();
    }

    /// Leaves out a table that keeps no other one out.
    void leave(String table, FileImport.RefusedWhole outcome) {
        firstLeft = firstLeft.or(() -> Optional.of(outcome));
        left.add("Not taken: %s. %s".formatted(table, says(outcome)));
    }

    private Stream<FileImport.Taken> posts() {
        return taken.stream().filter(each -> each.layout().isOfPosts());
    }

    private boolean holdsPosts() {
        return posts().findAny().isPresent();
    }

    private static String says(FileImport.RefusedWhole whole) {
        return whole.problems().stream()
                .map(each -> each.message() + ". " + each.hint())
                .collect(Collectors.joining(" "));
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
        if (taken.isEmpty()) {
            return firstLeft.orElseThrow();
        }
        if (taken.size() == 1) {
            return taken.getFirst().withNotes(Stream.concat(left.stream(), more.stream()).toList());
        }
        List<LocalDate> of =
                posts().map(FileImport.Taken::asOf).filter(Objects::nonNull).distinct().toList();
        boolean oneDay =
                of.size() == 1
                        && posts().allMatch(each -> each.asOf() != null || each.layout().isDated());
        return new FileImport.Taken(
                file,
                Sha256.of(
                        taken.stream()
                                .map(FileImport.Taken::sha256)
                                .collect(Collectors.joining("\n"))
                                .getBytes(StandardCharsets.UTF_8)),
                taken.stream()
                        .map(FileImport.Taken::layout)
                        .filter(each -> each.isOfPosts() && !each.isDated())
                        .findFirst()
                        .orElse(taken.getFirst().layout()),
                oneDay ? of.getFirst() : null,
                taken.stream().flatMap(each -> each.platforms().stream()).distinct().toList(),
                sum(taken.stream().map(FileImport.Taken::rows)),
                sum(taken.stream().map(FileImport.Taken::taken)),
                sum(taken.stream().map(FileImport.Taken::passedOver)),
                taken.stream()
                        .flatMap(each -> each.refused().stream().map(row -> of(each.file(), row)))
                        .limit(FileImport.Taken.LISTED)
                        .toList(),
                null,
                Stream.of(notes, left, more).flatMap(List::stream).toList());
    }

    private static long sum(Stream<Long> counts) {
        return counts.mapToLong(Long::longValue).sum();
    }
}
