package org.throughline.analytics.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Reads a file that a platform exported, whatever layout it has, row by row.
///
/// ```java
/// FileImport outcome = new ExportReader().read(file, ImportOptions.NONE, RowSink.none());
/// ```
///
/// Memory does not grow with the file. Thread-safe.
public final class ExportReader {

    /// A file of which more is bad is not what it was taken for.
    private static final double MOST_REFUSED = 0.20;

    /// In characters.
    static final int LONGEST_RECORD = 1 << 20;

    /// Far more than any export has.
    private static final int MOST_CELLS = 1 << 14;

    private static final DayRun NO_DAYS = new DayRun(List.of(), List.of());
    private static final String OPEN = "Maybe a quotation mark is open; export it again.";

    private final Layouts layouts = Layouts.shipped();

    /// The tables that a file holds: itself, the sheets of a workbook, what is packed in an
    /// archive.
    PackedTables open(Path file, ImportOptions options) {
        return PackedTables.open(file, layouts, options.mappings());
    }

    /// Reads a file to its end, or to where it is refused. Of several tables of posts in it all are
    /// read or none.
    public FileImport read(Path file, ImportOptions options, RowSink sink) {
        return read(file, options, sink, _ -> {});
    }

    /// The same, while somebody hears how far it is.
    ///
    /// @param share hears how much has been read, from 0 to 1
    public FileImport read(Path file, ImportOptions options, RowSink sink, DoubleConsumer share) {
        String name = SourceFile.name(file);
        try (PackedTables tables = open(file, options)) {
            if (!tables.problems().isEmpty()) {
                return new FileImport.RefusedWhole(name, tables.problems(), List.of());
            }
            if (tables.all().size() > 1) {
                return several(name, tables, options, sink, share);
            }
            FileImport outcome = read(tables.all().getFirst(), options, sink, share);
            return outcome instanceof FileImport.Taken taken
                    ? taken.withNotes(tables.notes())
                    : outcome;
        }
    }

    private FileImport several(
            String name,
            PackedTables tables,
            ImportOptions options,
            RowSink sink,
            DoubleConsumer share) {
        TableSum sum = new TableSum(name);
        int tablesRead = 0;
        int all = tables.all().size();
        for (SourceTable table : tables.all()) {
            int before = tablesRead++;
            // a chart is read once in vain, so that none of its rows goes in if it is refused
            if (tables.charts().contains(table)
                    && read(table, options, RowSink.none(), _ -> {})
                            instanceof FileImport.RefusedWhole whole) {
                sum.leave(table.name(), whole);
                continue;
            }
            FileImport outcome =
                    read(
                            table,
                            options,
                            sum.named(table.name(), sink),
                            part -> share.accept((before + part) / all));
            if (!sum.add(table.name(), outcome, tables.days().contains(table))) {
                break;
            }
        }
        return sum.outcome(tables.notes());
    }

    /// Reads a table to its end, or to where it is refused.
    private FileImport read(
            SourceTable table, ImportOptions options, RowSink sink, DoubleConsumer share) {
        String name = table.name();
        try {
            ReadBytes bytes = new ReadBytes(size(table.path()), share);
            return switch (SourceFile.look(table, bytes)) {
                case Outcome.Refused<SourceFile>(List<Problem> problems) ->
                        new FileImport.RefusedWhole(name, problems, List.of());
                case Outcome.Accepted<SourceFile>(SourceFile source) ->
                        told(source, read(source, bytes, name, options, sink));
            };
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(name, e);
        }
    }

    private static FileImport told(SourceFile source, FileImport outcome) {
        return outcome instanceof FileImport.Taken taken
                ? taken.withNotes(source.notes())
                : outcome;
    }

    /// What a file is, by the header of the first table in it that is known; empty where none is.
    public Optional<ExportLayout> layout(ExportFile file) {
        return first(file, start -> start.recognized().map(Layouts.Recognized::layout))
                .flatMap(layout ->
                        layout instanceof Layout.Read read
                                ? Optional.of(read.name())
                                : Optional.empty());
    }

    /// The day on which an export was made, as somebody said or as its name says; empty where the
    /// name says a period alone.
    public Optional<LocalDate> exported(ExportFile file) {
        return Optional.ofNullable(file.options().taken()).or(() -> FileDates.only(file.name()));
    }

    /// The fingerprint of a file's header, under which a mapping is remembered.
    public Optional<String> fingerprint(ExportFile file) {
        return first(file, TableStart::fingerprint);
    }

    private <T> Optional<T> first(ExportFile file, Function<TableStart, Optional<T>> what) {
        try (PackedTables tables = open(file.path(), file.options())) {
            for (SourceTable table : tables.all()) {
                if (SourceFile.look(table)
                        instanceof Outcome.Accepted<SourceFile>(SourceFile source)) {
                    try (OpenTable text = OpenTable.open(source)) {
                        return what.apply(
                                TableStart.find(text, layouts, file.options().mappings()));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(file.name(), e);
        }
    }

    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    private static AnalyticsFailed unreadable(String name, Exception cause) {
        return new AnalyticsFailed(
                AnalyticsFailed.Code.FILE_UNREADABLE, "Cannot read " + name, cause);
    }

    private FileImport read(
            SourceFile source, ReadBytes bytes, String name, ImportOptions options, RowSink sink)
            throws IOException {
        try (OpenTable table = OpenTable.open(source, bytes)) {
            TableStart start = TableStart.find(table, layouts, options.mappings());
            try (CsvReader<CsvRecord> csv = reader(table.text(), start.separator());
                    CloseableIterator<CsvRecord> records = csv.iterator()) {
                String title = "";
                for (int above = 0; above < start.recordsBefore(); above++) {
                    title = title(records.next());
                }
                if (!records.hasNext()) {
                    return whole(name, blank(name));
                }
                Header header = Header.of(records.next().getFields());
                Optional<Problem> problem = problem(header, name);
                if (problem.isPresent()) {
                    return whole(name, problem.get());
                }
                if (start.recognized().isEmpty()) {
                    return new FileImport.RefusedWhole(
                            name,
                            List.of(layouts.unknown(header, name)),
                            List.of(),
                            new FileImport.Seen(null, null, header.names()));
                }
                Layouts.Recognized found = start.recognized().get().partedBy(start.separator());
                return switch (found.layout()) {
                    case Layout.NotTaken known -> whole(name, known.problem(name));
                    case Layout.Read layout when !sink.takes(layout.name()) ->
                            new FileImport.RefusedWhole(
                                    name,
                                    List.of(elsewhere(name, layout.name())),
                                    List.of(),
                                    new FileImport.Seen(layout.name(), null, header.names()));
                    case AccountLayout days ->
                            switch (days.told(title, name, options)) {
                                case Outcome.Refused<AccountLayout>(List<Problem> problems) ->
                                        new FileImport.RefusedWhole(
                                                name,
                                                problems,
                                                List.of(),
                                                new FileImport.Seen(
                                                        days.name(), null, header.names()));
                                case Outcome.Accepted<AccountLayout>(AccountLayout told) -> {
                                    Reading reading =
                                            reading(
                                                    source, name, told, header, found, table, sink,
                                                    options);
                                    yield read(
                                            reading,
                                            records,
                                            options,
                                            run(reading, told, start, options));
                                }
                            };
                    case Layout.Read layout ->
                            read(
                                    reading(
                                            source, name, layout, header, found, table, sink,
                                            options),
                                    records,
                                    options,
                                    NO_DAYS);
                };
            } catch (CsvParseException e) {
                return whole(name, torn(TornTable.of(e, table.linesBefore()), name));
            }
        }
    }

    private static Problem torn(TornTable torn, String name) {
        return torn.isTooWide()
                ? new Problem("IMPORT-014", name, torn.says(), Header.NO_EXPORT)
                : new Problem("IMPORT-006", name, torn.says(), OPEN);
    }

    private static Reading reading(
            SourceFile source,
            String name,
            Layout.Read layout,
            Header header,
            Layouts.Recognized found,
            OpenTable table,
            RowSink sink,
            ImportOptions options) {
        return new Reading(
                source,
                name,
                layout,
                header,
                found.columns().withDecimal(options.decimal()),
                table.linesBefore(),
                sink);
    }

    /// A title is a line of one cell.
    private static String title(CsvRecord above) {
        List<String> cells =
                above.getFields().stream()
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList();
        return cells.size() == 1 ? cells.getFirst() : "";
    }

    private static DayRun run(
            Reading reading, AccountLayout layout, TableStart start, ImportOptions options)
            throws IOException {
        Optional<Integer> column = layout.day(reading.columns());
        if (column.isEmpty()) {
            return NO_DAYS;
        }
        try (OpenTable again = OpenTable.open(reading.source())) {
            return DayRun.of(
                    again,
                    start,
                    column.get(),
                    layout.times(reading.columns().language(), options.dayFirst()));
        }
    }

    private static FileImport read(
            Reading reading, Iterator<CsvRecord> records, ImportOptions options, DayRun run) {
        Optional<LocalDate> taken = taken(reading.name(), options);
        List<Problem> asked = new ArrayList<>();
        if (taken.isEmpty() && !reading.layout().name().isDated()) {
            asked.add(undated(reading.name()));
        }
        if (taken.isEmpty() && options.year() == null && !run.isEmpty()) {
            asked.add(withoutYear(reading.name()));
        }
        if (options.year() != null && DayBounds.isFarOff(options.year())) {
            asked.add(farOff(reading.name(), options.year()));
        }
        AccountChoice account =
                switch (account(reading, options)) {
                    case Outcome.Refused<AccountChoice>(List<Problem> problems) -> {
                        asked.addAll(problems);
                        yield AccountChoice.NOBODY;
                    }
                    case Outcome.Accepted<AccountChoice>(AccountChoice choice) -> choice;
                };
        if (!asked.isEmpty()) {
            return new FileImport.RefusedWhole(reading.name(), asked, List.of(), reading.seen());
        }
        FileContext context =
                new FileContext(
                        taken.orElse(null), options, reading.layout(), reading.columns(), account);
        if (!run.isEmpty()) {
            context.follow(run);
        }
        return reading.read(records, context);
    }

    private static Outcome<AccountChoice> account(Reading reading, ImportOptions options) {
        Optional<Platform> platform = reading.layout().platform();
        return platform.isEmpty()
                ? Outcome.accepted(AccountChoice.NOBODY)
                : AccountChoice.of(
                        reading.name(),
                        platform.get(),
                        options,
                        reading.layout().namesAccounts(reading.columns()),
                        reading.layout().name().isOfAccounts());
    }

    private static Optional<Problem> problem(Header header, String name) {
        if (header.size() > Header.MOST_COLUMNS) {
            return Optional.of(Header.tooWide(name, header.size()));
        }
        return header.twice().isEmpty() ? Optional.empty() : Optional.of(header.doubled(name));
    }

    /// The rows of a table whose layout is known.
    private record Reading(
            SourceFile source,
            String name,
            Layout.Read layout,
            Header header,
            Columns columns,
            long linesBefore,
            RowSink sink) {

        FileImport.Seen seen() {
            return new FileImport.Seen(
                    layout.name(), layout.platform().orElse(null), header.names());
        }

        FileImport read(Iterator<CsvRecord> records, FileContext context) {
            RowTally tally = new RowTally();
            while (records.hasNext()) {
                CsvRecord csvRecord = records.next();
                long line = csvRecord.getStartingLineNumber() + linesBefore;
                Row row = new Row(columns, csvRecord.getFields(), line);
                if (row.size() != header.size() && row.isOfSeveralLines()) {
                    return whole(name, open(name, line));
                }
                row.checkSize(header.size());
                Optional<Layout.Skip> skip =
                        row.fault().isPresent()
                                ? Optional.empty()
                                : layout.read(row, context, sink);
                tally.add(row, skip);
                context.together().number(row);
                if (skip.isEmpty()) {
                    row.fault().ifPresent(sink::refuse);
                }
                if (row.formula().isPresent()) {
                    return whole(name, formula(name, line, row.formula().get()));
                }
            }
            Optional<Problem> problem = context.together().problem(name);
            if (problem.isPresent()) {
                return new FileImport.RefusedWhole(
                        name, List.of(problem.get()), tally.refused(), seen());
            }
            LocalDate asOf = layout.name().isDated() ? null : context.taken();
            return tally.outcome(source, name, layout.name(), asOf, context, MOST_REFUSED);
        }
    }

    static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return reader(text, separator, MOST_CELLS);
    }

    /// @param mostCells of a row
    static CsvReader<CsvRecord> reader(Reader text, char separator, int mostCells) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_RECORD)
                .build(CsvRecordHandler.of(row -> row.maxFields(mostCells)), text);
    }

    private static Optional<LocalDate> taken(String name, ImportOptions options) {
        return Optional.ofNullable(options.taken()).or(() -> FileDates.last(name));
    }

    private static FileImport whole(String name, Problem problem) {
        return new FileImport.RefusedWhole(name, List.of(problem), List.of());
    }

    private static Problem blank(String name) {
        return new Problem(
                "IMPORT-012", name, "The file holds blank lines alone", "Maybe export it again.");
    }

    /// Such a row may have swallowed any number of others.
    private static Problem open(String name, long line) {
        return new Problem(
                "IMPORT-006",
                name + ", line " + line,
                "A row runs over several lines and has not the cells of the header",
                OPEN);
    }

    private static Problem elsewhere(String name, ExportLayout layout) {
        return Layout.notTaken(
                name,
                "the retention curve of one video, which stands beside the history",
                layout.key(),
                "Hand it in on the page of the draft that was published.");
    }

    private static Problem undated(String name) {
        return new Problem(
                "IMPORT-007",
                name,
                "The file holds lifetime values and does not say of which day",
                "Say the day of the export.");
    }

    private static Problem withoutYear(String name) {
        return new Problem(
                "IMPORT-007",
                name,
                "The days of this file have no year, and its name does not say when it was exported",
                "Say the day of the export.");
    }

    private static Problem farOff(String name, int year) {
        return new Problem(
                "IMPORT-025",
                name,
                "No day of an export is of the year " + year + ", which is none from 2000 to 2099",
                "Say the year as in 2027.");
    }

    private static Problem formula(String name, long line, String cell) {
        return new Problem(
                "IMPORT-008",
                name + ", line " + line,
                "A cell holds a formula: " + cell,
                "Maybe the file passed through other hands; export it again.");
    }
}
