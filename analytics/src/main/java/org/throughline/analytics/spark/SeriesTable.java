package org.throughline.analytics.spark;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.throughline.analytics.kernel.SeriesPanel;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;

/// All series over the same days as arrays, ready for the kernels: 4,000 series of 200 days are 29
/// MB. Immutable.
final class SeriesTable {

    /// Baseline, null and the days judged, with room.
    static final int DAYS = 200;

    private static final Comparator<SeriesKey> ORDER =
            Comparator.comparing((SeriesKey key) -> key.kind().key())
                    .thenComparing(SeriesKey::key)
                    .thenComparing(SeriesKey::market);

    private final LocalDate first;
    private final Map<SeriesKey, Series> series;
    private final List<SeriesKey> keys;
    private final List<Series> values;
    private final DayRatios ratios;
    private final double[] commonDays;

    private SeriesTable(LocalDate first, Map<SeriesKey, Series> series, DayRatios ratios) {
        this.first = first;
        this.series = series;
        this.ratios = ratios;
        keys = List.copyOf(series.keySet());
        values = List.copyOf(series.values());
        commonDays = ratios.commonDays(DAYS);
    }

    /// What is known of one series, day by day.
    private static final class Series {
        private final double[] counts = new double[DAYS];
        private final double[] expected = new double[DAYS];
        private final double[] largest = new double[DAYS];
        private final double[] largestExpected = new double[DAYS];
        private final int[] posts = new int[DAYS];
    }

    /// The first of the days that end on one.
    static LocalDate first(LocalDate asOf) {
        return asOf.minusDays(DAYS - 1L);
    }

    /// Reads rows of the tables `daily` and `ratio`, one by one.
    static SeriesTable read(Iterator<Row> daily, Iterator<Row> ratios, LocalDate asOf) {
        LocalDate first = first(asOf);
        Map<SeriesKey, Series> series = new HashMap<>();
        while (daily.hasNext()) {
            add(series, daily.next(), first.toEpochDay());
        }
        Map<SeriesKey, Series> sorted = new TreeMap<>(ORDER);
        sorted.putAll(series);
        return new SeriesTable(first, sorted, DayRatios.read(ratios, first.toEpochDay()));
    }

    private static void add(Map<SeriesKey, Series> series, Row row, long first) {
        SeriesKey key =
                new SeriesKey(
                        SeriesKind.of(row.getString(1)),
                        row.getString(2),
                        new Market(row.getString(3)));
        Series values = series.computeIfAbsent(key, _ -> new Series());
        int day = (int) (row.getDate(0).toLocalDate().toEpochDay() - first);
        values.counts[day] = row.getDouble(4);
        values.expected[day] = row.getDouble(5);
        values.posts[day] = row.getInt(6);
        values.largest[day] = row.getDouble(8);
        values.largestExpected[day] = row.getDouble(9);
    }

    /// The same with other figures for some markets.
    SeriesTable with(Set<Market> replaced, SeriesTable others) {
        Map<SeriesKey, Series> all = new TreeMap<>(ORDER);
        all.putAll(series);
        all.keySet().removeIf(key -> replaced.contains(key.market()));
        all.putAll(others.series);
        Set<String> codes = new HashSet<>();
        replaced.forEach(market -> codes.add(market.code()));
        return new SeriesTable(first, all, ratios.with(codes, others.ratios));
    }

    SeriesPanel panel() {
        return new SeriesPanel(
                values.stream().map(each -> each.counts).toArray(double[][]::new),
                values.stream().map(each -> each.expected).toArray(double[][]::new));
    }

    double[] commonDays() {
        return commonDays.clone();
    }

    List<SeriesKey> keys() {
        return keys;
    }

    double[] counts(int at) {
        return values.get(at).counts.clone();
    }

    LocalDate day(int at) {
        return first.plusDays(at);
    }

    /// The most posts that carried the series on one day since then.
    int posts(int at, int since) {
        return Arrays.stream(values.get(at).posts, since, DAYS).max().orElse(0);
    }

    /// The lift since then without each day's largest post, in units of what is expected at its
    /// age; 0 where there is only one post.
    double liftWithoutLargest(int at, int since, double level) {
        Series one = values.get(at);
        double counted = 0;
        double usual = 0;
        for (int day = since; day < DAYS; day++) {
            counted += one.counts[day] - one.largest[day];
            usual += (one.expected[day] - one.largestExpected[day]) * commonDays[day];
        }
        return usual <= 0 ? 0 : counted / (usual * level);
    }

    /// What is counted per expectation since then, all posts together.
    double ratio(int at, int since) {
        Series one = values.get(at);
        double counted = 0;
        double usual = 0;
        for (int day = since; day < DAYS; day++) {
            counted += one.counts[day];
            usual += one.expected[day] * commonDays[day];
        }
        return usual <= 0 ? 0 : counted / usual;
    }

    /// What would be usual on each day of a series that counts so much per expectation.
    double[] usual(int at, double level) {
        double[] usual = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            usual[day] = values.get(at).expected[day] * commonDays[day] * level;
        }
        return usual;
    }
}
