package org.throughline.analytics.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of all tables in one state of a history.
public record StoredFiles(List<StoredFile> all) {

    public StoredFiles {
        all = List.copyOf(all);
    }

    /// Every file of a table.
    public List<StoredFile> of(Table table) {
        return all.stream().filter(file -> file.table() == table).toList();
    }

    /// The files of a table that have to be read for some days.
    public List<StoredFile> of(Table table, Predicate<LocalDate> days) {
        return all.stream().filter(file -> file.table() == table && file.holds(days)).toList();
    }

    /// The days of a table, oldest first, as far as its files say them.
    public SortedSet<LocalDate> days(Table table) {
        SortedSet<LocalDate> days = new TreeSet<>();
        of(table).stream()
                .map(StoredFile::held)
                .flatMap(Stream::ofNullable)
                .forEach(held -> days.addAll(held.days()));
        return days;
    }

    /// The rows of a table that was imported.
    public long rows(Table table) {
        return of(table).stream()
                .flatMap(file -> Stream.ofNullable(file.rows()))
                .mapToLong(Long::longValue)
                .sum();
    }

    /// The rows of those files of a table that was imported which hold any of its last days.
    public long lastRows(Table table, int days) {
        SortedSet<LocalDate> all = days(table);
        return all.isEmpty()
                ? 0
                : new StoredFiles(of(table, all.last().minusDays(days)::isBefore)).rows(table);
    }

    /// The state in which these files stand beside the others.
    public StoredFiles with(List<StoredFile> more) {
        List<StoredFile> files = new ArrayList<>(all);
        files.addAll(more);
        return new StoredFiles(files);
    }

    /// The state in which these files stand for some days of a table. A file none of whose days are
    /// left is in it no more.
    ///
    /// @param days those that are written anew, also where nothing is left of them
    public StoredFiles replacing(Table table, Set<LocalDate> days, List<StoredFile> by) {
        List<StoredFile> files = new ArrayList<>();
        for (StoredFile file : all) {
            @Nullable HeldDays held = file.held();
            if (file.table() != table || held == null) {
                files.add(file);
                continue;
            }
            HeldDays left = held.without(days);
            if (!left.days().isEmpty()) {
                files.add(new StoredFile(table, file.path(), file.rows(), left));
            }
        }
        files.addAll(by);
        return new StoredFiles(files);
    }

    /// The state in which these files are the whole table.
    public StoredFiles replacing(Table table, List<StoredFile> by) {
        List<StoredFile> files =
                new ArrayList<>(all.stream().filter(file -> file.table() != table).toList());
        files.addAll(by);
        return new StoredFiles(files);
    }

    /// The days of each month of a table that lies in more files than this.
    public List<Set<LocalDate>> crowded(Table table, int most) {
        Map<YearMonth, Set<LocalDate>> days = new TreeMap<>();
        Map<YearMonth, Integer> files = new TreeMap<>();
        for (StoredFile file : of(table)) {
            @Nullable HeldDays held = file.held();
            if (held != null) {
                held.days().stream()
                        .map(YearMonth::from)
                        .distinct()
                        .forEach(month -> {
                            files.merge(month, 1, Integer::sum);
                            held.days().stream()
                                    .filter(day -> YearMonth.from(day).equals(month))
                                    .forEach(
                                            days.computeIfAbsent(month, _ -> new HashSet<>())::add);
                        });
            }
        }
        return days.entrySet().stream()
                .filter(month -> files.getOrDefault(month.getKey(), 0) > most)
                .map(Map.Entry::getValue)
                .toList();
    }
}
