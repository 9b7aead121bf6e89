package org.throughline.analytics.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.analytics.AnalyticsFailed;
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

    private static final int LONGEST_RECORD = 1 << 20;
    private static final String OPEN = "Maybe a quotation mark is open; export it again.";

    private final List<Layout> layouts =
            List.of(new DailyLayout(), new YoutubeStudioLayout(), new InstagramLayout());

    /// Reads a file to its end, or to where it is refused.
    public FileImport read(Path file, ImportOptions options, RowSink sink) {
        String name = file.getFileName().toString();
        try {
            return switch (SourceFile.look(file)) {
                case Outcome.Refused<SourceFile>(List<Problem> problems) ->
                        new FileImport.RefusedWhole(name, problems, List.of());
                case Outcome.Accepted<SourceFile>(SourceFile source) ->
                        read(source, name, options, sink);
            };
        } catch (IOException | UncheckedIOException e) {
            throw new AnalyticsFailed(
                    AnalyticsFailed.Code.FILE_UNREADABLE, "Cannot read " + name, e);
        }
    }

    private FileImport read(SourceFile source, String name, ImportOptions options, RowSink sink)
            throws IOException {
        try (OpenTable table = OpenTable.open(source);
                CsvReader<CsvRecord> csv = reader(table);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext()) {
                return whole(name, blank(name));
            }
            Header header = Header.of(records.next().getFields());
            Optional<Problem> problem = header.problem(name, layouts);
            if (problem.isPresent()) {
                return whole(name, problem.get());
            }
            Layout layout = header.layout(layouts).orElseThrow();
            Optional<LocalDate> taken = taken(layout.name(), name, options);
            if (taken.isEmpty()) {
                return whole(name, undated(name));
            }
            FileContext context = new FileContext(taken.get(), options.account());
            RowTally tally = new RowTally();
            while (records.hasNext()) {
                CsvRecord csvRecord = records.next();
                long line = csvRecord.getStartingLineNumber() + table.linesBefore();
                Row row = new Row(header.columns(), csvRecord.getFields(), line);
                if (row.size() != header.size() && row.isOfSeveralLines()) {
                    return whole(name, open(name, line));
                }
                Optional<Layout.Skip> skip = read(layout, row, header, context, sink);
                tally.add(row, skip);
                if (skip.isEmpty()) {
                    row.fault().ifPresent(sink::refuse);
                }
                if (row.formula().isPresent()) {
                    return whole(name, formula(name, line, row.formula().get()));
                }
            }
            return tally.outcome(
                    source,
                    name,
                    layout.name(),
                    layout.name().isLifetime() ? taken.get() : null,
                    context.platforms(),
                    MOST_REFUSED);
        } catch (CsvParseException e) {
            return whole(
                    name,
                    new Problem(
                            "IMPORT-006",
                            name,
                            "The table breaks off or has a cell without end: " + e.getMessage(),
                            OPEN));
        }
    }

    static CsvReader<CsvRecord> reader(OpenTable table) {
        return CsvReader.builder()
                .fieldSeparator(table.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(table.text());
    }

    private static Optional<Layout.Skip> read(
            Layout layout, Row row, Header header, FileContext context, RowSink sink) {
        row.checkSize(header.size());
        return row.fault().isPresent() ? Optional.empty() : layout.read(row, context, sink);
    }

    private static Optional<LocalDate> taken(
            ExportLayout layout, String name, ImportOptions options) {
        if (!layout.isLifetime()) {
            return Optional.of(LocalDate.EPOCH);
        }
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

    private static Problem undated(String name) {
        return new Problem(
                "IMPORT-007",
                name,
                "The file holds lifetime values and does not say of which day",
                "Maybe give the day of the export: --taken 2027-02-14.");
    }

    private static Problem formula(String name, long line, String cell) {
        return new Problem(
                "IMPORT-008",
                name + ", line " + line,
                "A cell holds a formula: " + cell,
                "Maybe the file passed through other hands; export it again.");
    }
}
