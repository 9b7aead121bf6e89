package org.throughline.data.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    /// @param of what it was said to be; absent in what was written before that was kept
    public record Source(String sha256, String file, LocalDate taken, @Nullable List<Place> of) {

        public Source {
            of = of == null ? null : List.copyOf(of);
        }

        public Source(String sha256, String file, LocalDate taken) {
            this(sha256, file, taken, null);
        }

        private Source of(List<AccountDay> rows) {
            return new Source(sha256, file, taken, Place.of(rows));
        }
    }

    /// Whose days a file told and from when on. A file says neither whose they are nor, where its
    /// days have no year, of which they are: somebody else did, and may have been wrong.
    public record Place(Platform platform, String account, LocalDate first) {

        static List<Place> of(List<AccountDay> rows) {
            Map<Key, LocalDate> first = new TreeMap<>(Key.ORDER);
            rows.forEach(row ->
                    first.merge(
                            new Key(row.platform(), row.account(), AccountMetric.VIEWS),
                            row.day(),
                            (one, other) -> one.isBefore(other) ? one : other));
            return first.entrySet().stream()
                    .map(each ->
                            new Place(
                                    each.getKey().platform(),
                                    each.getKey().account(),
                                    each.getValue()))
                    .toList();
        }
    }

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

    /// The same with what a file tells. The same bytes with the same said of them bring back what
    /// is missing of them, and nothing else. With something else said of them they correct what
    /// they told before; but where all their numbers are 0, they may be of two accounts, and tell
    /// both.
    public AccountDays with(Source source, List<AccountDay> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        Source said = source.of(rows);
        int same = position(each -> each.sha256().equals(said.sha256()) && isOf(each, said));
        int corrected = same < 0 ? corrected(said, rows) : -1;
        List<Source> all = new ArrayList<>(sources);
        int at = Math.max(same, corrected);
        if (at < 0) {
            at = all.size();
            all.add(said);
        } else if (same < 0) {
            all.set(at, said);
        }
        SortedMap<Key, SortedMap<LocalDate, Told>> told = toldWithout(corrected);
        int from = at;
        for (AccountDay row : rows) {
            told.computeIfAbsent(
                            new Key(row.platform(), row.account(), row.metric()),
                            _ -> new TreeMap<>())
                    .merge(
                            row.day(),
                            new Told(row.day(), row.value(), from),
                            (before, now) ->
                                    same >= 0 || isLater(all, before, said) ? before : now);
        }
        AccountDays newest = newest(all, told);
        return same >= 0 && newest.series().equals(series) ? this : newest;
    }

    /// Whether a file takes back what the same bytes told before, since something else is said of
    /// them now.
    public boolean isCorrectedBy(Source source, List<AccountDay> rows) {
        Source said = source.of(rows);
        return sources.stream()
                        .noneMatch(each -> each.sha256().equals(said.sha256()) && isOf(each, said))
                && corrected(said, rows) >= 0;
    }

    private int corrected(Source said, List<AccountDay> rows) {
        return rows.stream().allMatch(row -> row.value() == 0)
                ? -1
                : position(each -> each.sha256().equals(said.sha256()));
    }

    private static boolean isOf(Source one, Source other) {
        return Objects.equals(one.of(), other.of());
    }

    private static boolean isLater(List<Source> all, Told before, Source said) {
        return all.get(before.source()).taken().isAfter(said.taken());
    }

    private int position(Predicate<Source> which) {
        return IntStream.range(0, sources.size())
                .filter(at -> which.test(sources.get(at)))
                .findFirst()
                .orElse(-1);
    }

    private SortedMap<Key, SortedMap<LocalDate, Told>> toldWithout(int source) {
        SortedMap<Key, SortedMap<LocalDate, Told>> told = new TreeMap<>(Key.ORDER);
        for (Series each : series) {
            SortedMap<LocalDate, Told> ofSeries = new TreeMap<>();
            each.told().stream()
                    .filter(one -> one.source() != source)
                    .forEach(one -> ofSeries.put(one.day(), one));
            told.put(new Key(each.platform(), each.account(), each.metric()), ofSeries);
        }
        return told;
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
