package org.throughline.analytics.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.analytics.kernel.SeriesPanel;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Plain series from a table with the columns `day,series,count`: one row a series and day, in any
/// order. A day for which a series has no row is not known, which is not zero. Counts are written
/// as [SeriesNumber] says.
public final class SeriesFile {

    private static final Set<String> COLUMNS = Set.of("day", "series", "count");
    private static final int LISTED = 20;
    private static final int MOST_DAYS = 4_000;
    private static final int MOST_VALUES = 3_000_000;

    private final LocalDate first;
    private final List<String> names;
    private final SeriesPanel panel;
    private final List<String> notes;

    private SeriesFile(LocalDate first, List<String> names, SeriesPanel panel, List<String> notes) {
        this.first = first;
        this.names = List.copyOf(names);
        this.panel = panel;
        this.notes = List.copyOf(notes);
    }

    /// Reads a file whole, or says what stands in the way.
    public static Outcome<SeriesFile> read(Path file) {
        try {
            return SourceFile.look(file).then(SeriesFile::read);
        } catch (IOException | UncheckedIOException e) {
            throw new AnalyticsFailed(
                    AnalyticsFailed.Code.FILE_UNREADABLE,
                    "Cannot read " + SourceFile.name(file),
                    e);
        }
    }

    /// The day of index 0.
    public LocalDate day(int at) {
        return first.plusDays(at);
    }

    /// Names of the series, in the order of the panel.
    public List<String> names() {
        return names;
    }

    public SeriesPanel panel() {
        return panel;
    }

    /// What a person should know of how the file was read, in sentences.
    public List<String> notes() {
        return notes;
    }

    private static Outcome<SeriesFile> read(SourceFile source) {
        String name = SourceFile.name(source.path());
        try (OpenTable table = OpenTable.open(source)) {
            return read(name, table, source.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<SeriesFile> read(String name, OpenTable table, List<String> notes)
            throws IOException {
        try (CsvReader<CsvRecord> csv = ExportReader.reader(table.text(), table.separator());
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext()) {
                return Outcome.refused(empty(name));
            }
            Header header = Header.of(records.next().getFields());
            Columns columns = header.columns(COLUMNS);
            if (!columns.at().keySet().containsAll(COLUMNS) || !header.twice().isEmpty()) {
                return Outcome.refused(
                        new Problem(
                                "SERIES-001",
                                name + ", header",
                                "The columns day, series and count are wanted, once each: "
                                        + header.shown(),
                                "Maybe name them so in the first row."));
            }
            Rows rows = new Rows(name, header.size(), notes);
            while (records.hasNext() && !rows.isTooMuch()) {
                CsvRecord csvRecord = records.next();
                rows.add(
                        new Row(
                                columns,
                                csvRecord.getFields(),
                                csvRecord.getStartingLineNumber() + table.linesBefore()));
            }
            return rows.outcome();
        } catch (CsvParseException e) {
            return Outcome.refused(torn(name, TornTable.of(e, table.linesBefore())));
        }
    }

    static Problem torn(String file, TornTable torn) {
        return new Problem(
                "SERIES-002",
                file,
                torn.says(),
                torn.isTooWide()
                        ? "Maybe it is another table than you meant."
                        : "Maybe a quotation mark is open.");
    }

    private static Problem empty(String file) {
        return new Problem("SERIES-004", file, "The file has no rows", "Maybe export it again.");
    }

    /// The rows so far.
    private static final class Rows {

        private final String file;
        private final int cells;
        private final List<String> notes;
        private final Map<String, Map<LocalDate, Double>> counts = new TreeMap<>();
        private final TreeMap<LocalDate, LocalDate> days = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Problem> twoReadings = new TreeMap<>();
        private final Set<String> decimals = new HashSet<>();
        private int taken;

        Rows(String file, int cells, List<String> notes) {
            this.file = file;
            this.cells = cells;
            this.notes = notes;
        }

        void add(Row row) {
            row.checkSize(cells);
            LocalDate day = row.isoDay("day");
            String series = row.required("series");
            String cell = row.required("count");
            double count = SeriesNumber.read(cell).orElse(-1.0);
            if (count < 0) {
                row.refuse(
                        "count",
                        SeriesNumber.isEither(cell)
                                ? SeriesNumber.both(cell)
                                : "it is no count of zero or more");
            } else if (row.fault().isEmpty()) {
                taken++;
                LocalDate kept = days.computeIfAbsent(day, Function.identity());
                if (counts.computeIfAbsent(series, _ -> new TreeMap<>()).put(kept, count) != null) {
                    row.refuse("day", "this series has this day already");
                }
                if (SeriesNumber.isDecimal(cell)) {
                    decimals.add(series);
                } else if (SeriesNumber.isEither(cell)) {
                    twoReadings.computeIfAbsent(series, _ -> twoReadings(row.line(), cell));
                }
            }
            row.fault().filter(_ -> problems.size() < LISTED).ifPresent(this::refuse);
        }

        private void refuse(RefusedRow row) {
            problems.add(
                    new Problem(
                            "SERIES-003",
                            file + ", line " + row.line() + ", " + row.column(),
                            "'" + row.value() + "': " + row.reason(),
                            "Maybe like 2027-02-09,comments,41: " + SeriesNumber.HINT));
        }

        private Problem twoReadings(long line, String cell) {
            return new Problem(
                    "SERIES-003",
                    file + ", line " + line + ", count",
                    "'" + cell + "': " + SeriesNumber.both(cell),
                    SeriesNumber.way(cell));
        }

        /// Whether the rows alone are more than there is room for.
        boolean isTooMuch() {
            return taken > MOST_VALUES;
        }

        private long dayCount() {
            return days.isEmpty()
                    ? 0
                    : days.lastKey().toEpochDay() - days.firstKey().toEpochDay() + 1;
        }

        private Problem tooMuch() {
            return new Problem(
                    "SERIES-008",
                    file,
                    String.format(
                            Locale.ROOT,
                            "%s%,d series over %,d days are %,d values, more than %,d",
                            isTooMuch() ? "The rows that were read: " : "",
                            counts.size(),
                            dayCount(),
                            counts.size() * dayCount(),
                            MOST_VALUES),
                    "Maybe hand in fewer series at once, or a shorter period.");
        }

        Outcome<SeriesFile> outcome() {
            if (problems.isEmpty() && days.isEmpty()) {
                problems.add(empty(file));
            }
            twoReadings.keySet().removeAll(decimals);
            twoReadings.values().stream().limit(LISTED - problems.size()).forEach(problems::add);
            if (problems.isEmpty() && dayCount() > MOST_DAYS) {
                problems.add(
                        new Problem(
                                "SERIES-005",
                                file,
                                "The days run from " + days.firstKey() + " to " + days.lastKey(),
                                "Maybe one of them is mistyped; up to 4,000 days are read."));
            }
            if (problems.isEmpty() && counts.size() * dayCount() > MOST_VALUES) {
                problems.add(tooMuch());
            }
            return problems.isEmpty() ? Outcome.accepted(panel()) : Outcome.refused(problems);
        }

        private SeriesFile panel() {
            LocalDate first = days.firstKey();
            int length = (int) dayCount();
            double[][] values = new double[counts.size()][length];
            double[][] exposures = new double[counts.size()][length];
            int s = 0;
            for (Map<LocalDate, Double> series : counts.values()) {
                for (Map.Entry<LocalDate, Double> day : series.entrySet()) {
                    int at = (int) (day.getKey().toEpochDay() - first.toEpochDay());
                    values[s][at] = day.getValue();
                    exposures[s][at] = 1;
                }
                s++;
            }
            return new SeriesFile(
                    first, List.copyOf(counts.keySet()), new SeriesPanel(values, exposures), notes);
        }
    }
}
