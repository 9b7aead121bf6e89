package org.throughline.analytics.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Series from a table with one series a row: its name, then its values, oldest first. Rows may be
/// of different lengths; the first is a header if nothing behind its name looks like a number.
/// Numbers are written as [SeriesNumber] says. Immutable.
public final class SeriesRows {
    private static final int LISTED = 20;
    private static final int MOST_SERIES = 100_000;
    private static final int MOST_VALUES = 20_000;

    /// More than values, since tables pad short rows.
    private static final int MOST_CELLS = 40_000;

    private static final int MOST_VALUES_IN_ALL = 10_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int SHOWN = 40;
    private static final double LARGEST = 1e15;

    private final Map<String, double[]> series;
    private final List<String> notes;

    private SeriesRows(Map<String, double[]> series, List<String> notes) {
        this.series = Collections.unmodifiableMap(series);
        this.notes = List.copyOf(notes);
    }

    /// Reads a file whole, or says what stands in the way, at most 20 times.
    public static Outcome<SeriesRows> read(Path file) {
        try {
            return SourceFile.look(file).then(SeriesRows::read);
        } catch (IOException | UncheckedIOException e) {
            throw new AnalyticsFailed(
                    AnalyticsFailed.Code.FILE_UNREADABLE,
                    "Cannot read " + SourceFile.name(file),
                    e);
        }
    }

    /// Values by name, in the file's order; at least one value each.
    public Map<String, double[]> series() {
        return series;
    }

    /// What a person should know of how the file was read, in sentences.
    public List<String> notes() {
        return notes;
    }

    private static Outcome<SeriesRows> read(SourceFile source) {
        var rows = new Rows(SourceFile.name(source.path()), source.notes());
        try (var table = OpenTable.open(source)) {
            return read(rows, table);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Outcome<SeriesRows> read(Rows rows, OpenTable table) throws IOException {
        try (CsvReader<CsvRecord> csv =
                        ExportReader.reader(table.text(), table.separator(), MOST_CELLS);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            while (records.hasNext() && rows.goesOn()) {
                var each = records.next();
                rows.add(each.getFields(), each.getStartingLineNumber() + table.linesBefore());
            }
            return rows.outcome();
        } catch (CsvParseException broken) {
            return Outcome.refused(
                    SeriesFile.torn(rows.file, TornTable.of(broken, table.linesBefore())));
        }
    }

    /// The rows so far.
    private static final class Rows {
        private final String file;
        private final List<String> notes;
        private final Map<String, double[]> series = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private boolean begun;
        private long valuesInAll;

        Rows(String file, List<String> notes) {
            this.file = file;
            this.notes = notes;
        }

        boolean goesOn() {
            return problems.size() < LISTED && !isTooMuch();
        }

        private boolean isTooMuch() {
            return series.size() > MOST_SERIES || valuesInAll > MOST_VALUES_IN_ALL;
        }

        void add(List<String> cells, long line) {
            boolean header =
                    !begun
                            && cells.size() > 1
                            && cells.stream().skip(1).noneMatch(SeriesNumber::isLike);
            begun = true;
            if (header) {
                return;
            }
            String name = cells.getFirst().strip();
            var values = cells.subList(1, last(cells) + 1);
            valuesInAll += values.size();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                refuse(line, 1, name, "it is no name of 1 to " + LONGEST_NAME + " characters");
            } else if (values.isEmpty() || values.size() > MOST_VALUES) {
                refuse(line, 2, name, values.size() + " values are not 1 to " + MOST_VALUES);
            } else if (series.put(name, numbers(values, line)) != null) {
                refuse(line, 1, name, "this series stands above already");
            }
        }

        /// The last cell that is not empty: tables pad short rows.
        private static int last(List<String> cells) {
            int last = cells.size() - 1;
            while (last > 0 && cells.get(last).isBlank()) {
                last--;
            }
            return last;
        }

        private double[] numbers(List<String> cells, long line) {
            double[] numbers = new double[cells.size()];
            int either = -1;
            boolean decimals = false;
            for (int i = 0; i < numbers.length; i++) {
                String cell = cells.get(i);
                var number = SeriesNumber.read(cell).filter(it -> Math.abs(it) <= LARGEST);
                if (number.isEmpty()) {
                    refuse(
                            line,
                            i + 2,
                            cell,
                            SeriesNumber.isEither(cell)
                                    ? SeriesNumber.both(cell)
                                    : "it is no number");
                    return numbers;
                }
                either = either < 0 && SeriesNumber.isEither(cell) ? i : either;
                decimals |= SeriesNumber.isDecimal(cell);
                numbers[i] = number.get();
            }
            if (either >= 0 && !decimals) {
                String cell = cells.get(either);
                refuse(line, either + 2, cell, SeriesNumber.both(cell), SeriesNumber.way(cell));
            }
            return numbers;
        }

        private void refuse(long line, int column, String value, String reason) {
            refuse(
                    line,
                    column,
                    value,
                    reason,
                    "Maybe like comments,41,38,52: a name, then numbers without gaps; "
                            + SeriesNumber.HINT);
        }

        private void refuse(long line, int column, String value, String reason, String hint) {
            String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value;
            problems.add(
                    new Problem(
                            "SERIES-006",
                            "%s, line %d, column %d".formatted(file, line, column),
                            "'" + shown + "': " + reason,
                            hint));
        }

        Outcome<SeriesRows> outcome() {
            if (isTooMuch()) {
                return Outcome.refused(
                        new Problem(
                                "SERIES-007",
                                file,
                                String.format(
                                        Locale.ROOT,
                                        "The file has more than %,d series or %,d values",
                                        MOST_SERIES,
                                        MOST_VALUES_IN_ALL),
                                "Maybe hand it in by parts."));
            }
            if (problems.isEmpty() && series.isEmpty()) {
                problems.add(
                        new Problem(
                                "SERIES-004",
                                file,
                                "The file has no rows",
                                "Maybe export it again."));
            }
            return problems.isEmpty()
                    ? Outcome.accepted(new SeriesRows(series, notes))
                    : Outcome.refused(problems);
        }
    }
}
