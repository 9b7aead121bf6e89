package org.throughline.data.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.data.brief.Platform;

/// What files tell of accounts day by day. No post is in it, and nothing that is said of posts
/// comes from it. Of a day that several files tell, the one that was exported last counts, in
/// whatever order they came.
///
/// @param days version of this form, 1
/// @param sources the files, in the order in which they came
/// @param left how many values of old days were left out, since there were too many
public record AccountDays(int days, List<Source> sources, List<Series> series, long left) {

    /// Of more values those of the oldest days are left out.
    public static final int MOST_VALUES = 400_000;

    /// Nothing yet.
    public static final AccountDays NONE = new AccountDays(1, List.of(), List.of(), 0);

    public AccountDays {
        sources = List.copyOf(sources);
        series = List.copyOf(series);
        if (days != 1) {
            throw new IllegalArgumentException("days is 1, not " + days);
        }
    }

    /// A file that told of days.
    ///
    /// @param taken the day of its export; where it did not say, the day on which it came in
    public record Source(String sha256, String file, LocalDate taken) {}

    /// One metric of one account.
    ///
    /// @param told one a day, the earliest first; a day that no file tells is missing
    public record Series(Platform platform, String account, AccountMetric metric, List<Told> told) {

        public Series {
            told = List.copyOf(told);
        }
    }

    /// One day as a file tells it.
    ///
    /// @param source position of the file among the sources
    public record Told(LocalDate day, double value, int source) {}

    private record Key(Platform platform, String account, AccountMetric metric) {

        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::platform)
                        .thenComparing(Key::account)
                        .thenComparing(Key::metric);
    }

    /// The same with what one more file tells; a file that is among the sources changes nothing.
    public AccountDays with(Source source, List<AccountDay> rows) {
        if (rows.isEmpty()
                || sources.stream().anyMatch(each -> each.sha256().equals(source.sha256()))) {
            return this;
        }
        List<Source> all = new ArrayList<>(sources);
        all.add(source);
        SortedMap<Key, SortedMap<LocalDate, Told>> told = new TreeMap<>(Key.ORDER);
        for (Series each : series) {
            SortedMap<LocalDate, Told> ofSeries = new TreeMap<>();
            each.told().forEach(one -> ofSeries.put(one.day(), one));
            told.put(new Key(each.platform(), each.account(), each.metric()), ofSeries);
        }
        for (AccountDay row : rows) {
            told.computeIfAbsent(
                            new Key(row.platform(), row.account(), row.metric()),
                            _ -> new TreeMap<>())
                    .merge(
                            row.day(),
                            new Told(row.day(), row.value(), sources.size()),
                            (before, now) ->
                                    all.get(before.source()).taken().isAfter(source.taken())
                                            ? before
                                            : now);
        }
        return newest(all, told);
    }

    private AccountDays newest(List<Source> all, SortedMap<Key, SortedMap<LocalDate, Told>> told) {
        SortedMap<LocalDate, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        told.values()
                .forEach(each -> each.keySet().forEach(day -> counts.merge(day, 1, Integer::sum)));
        LocalDate first = LocalDate.MIN;
        long kept = 0;
        long out = 0;
        for (Map.Entry<LocalDate, Integer> each : counts.entrySet()) {
            if (out > 0 || kept + each.getValue() > MOST_VALUES) {
                out += each.getValue();
            } else {
                kept += each.getValue();
                first = each.getKey();
            }
        }
        LocalDate from = out == 0 ? LocalDate.MIN : first;
        List<Series> listed = new ArrayList<>();
        told.forEach((key, ofDays) -> {
            List<Told> newer = List.copyOf(ofDays.tailMap(from).values());
            if (!newer.isEmpty()) {
                listed.add(new Series(key.platform(), key.account(), key.metric(), newer));
            }
        });
        return new AccountDays(1, all, listed, left + out);
    }
}
