package org.throughline.analytics.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The days of a table that are written without a year, in the order of its rows. Days that follow
/// one another say together which years they are of, once the year of the last one is known: where
/// December goes before January, a new year begins.
///
/// @param lines of the days
record DayRun(List<MonthDay> days, List<Long> lines) {

    /// A hundred years; a table of more days is none of one account.
    private static final int MOST_DAYS = 36_525;

    private static final int LEAP_YEAR = 2024;
    private static final int LONGEST_YEAR = 366;

    DayRun {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
    }

    /// Reads a table once for its days alone.
    ///
    /// @param column where the day stands
    static DayRun of(OpenTable table, TableStart start, int column, Times times)
            throws IOException {
        List<MonthDay> days = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = ExportReader.reader(table.text(), start.separator());
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            for (int above = 0; above <= start.recordsBefore(); above++) {
                records.next();
            }
            while (records.hasNext() && days.size() < MOST_DAYS) {
                CsvRecord each = records.next();
                List<String> cells = each.getFields();
                if (column < cells.size()) {
                    times.yearless(cells.get(column).strip())
                            .ifPresent(day -> {
                                days.add(day);
                                lines.add(each.getStartingLineNumber() + table.linesBefore());
                            });
                }
            }
        }
        return new DayRun(days, lines);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /// The year of each day, by its line; empty where the days do not follow one another or nothing
    /// says of which year the last one is.
    ///
    /// @param last as somebody said: the year of the last day; absent = by the export
    /// @param taken the day of the export; absent = not known
    Optional<Map<Long, Integer>> years(@Nullable Integer last, @Nullable LocalDate taken) {
        boolean backwards = stepsForward(days) < stepsForward(days.reversed());
        List<MonthDay> latestFirst = backwards ? days : days.reversed();
        List<Long> ofLines = backwards ? lines : lines.reversed();
        OptionalInt year = year(latestFirst.getFirst(), last, taken);
        if (newYears(latestFirst.reversed()) > 1 + days.size() / 300 || year.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Integer> years = new HashMap<>();
        int of = year.getAsInt();
        for (int at = 0; at < latestFirst.size(); at++) {
            if (at > 0 && latestFirst.get(at).isAfter(latestFirst.get(at - 1))) {
                of--;
            }
            years.put(ofLines.get(at), of);
        }
        return Optional.of(years);
    }

    private static OptionalInt year(
            MonthDay day, @Nullable Integer said, @Nullable LocalDate taken) {
        if (said != null) {
            return OptionalInt.of(said);
        }
        if (taken == null) {
            return OptionalInt.empty();
        }
        LocalDate latest = taken.plusDays(1);
        int year = latest.getYear();
        return OptionalInt.of(day.isAfter(MonthDay.from(latest)) ? year - 1 : year);
    }

    /// How often the next day is nearer ahead in the circle of the year than behind.
    private static int stepsForward(List<MonthDay> run) {
        int found = 0;
        for (int at = 1; at < run.size(); at++) {
            int step = place(run.get(at)) - place(run.get(at - 1));
            found += Math.floorMod(step, LONGEST_YEAR) < LONGEST_YEAR / 2 ? 1 : 0;
        }
        return found;
    }

    private static int place(MonthDay day) {
        return day.atYear(LEAP_YEAR).getDayOfYear();
    }

    /// How often a day goes back in the calendar, read from the first on.
    private static int newYears(List<MonthDay> run) {
        int found = 0;
        for (int at = 1; at < run.size(); at++) {
            found += run.get(at).isBefore(run.get(at - 1)) ? 1 : 0;
        }
        return found;
    }
}
