package org.throughline.analytics.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.throughline.analytics.kernel.CommonDays;
import org.throughline.analytics.kernel.SeriesPanel;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;

/// All series over the same days as arrays, ready for the kernels: 4,000 series of 200 days are 25
/// MB. Confined to one thread.
final class SeriesTable {

    /// Baseline, null and the days judged, with room.
    static final int DAYS = 200;

    private final LocalDate first;
    private final List<SeriesKey> keys = new ArrayList<>();
    private final List<double[]> counts = new ArrayList<>();
    private final List<double[]> expected = new ArrayList<>();
    private final List<double[]> largest = new ArrayList<>();
    private final List<double[]> largestExpected = new ArrayList<>();
    private final List<int[]> posts = new ArrayList<>();
    private final double[] commonDays;

    private SeriesTable(LocalDate first, double[] commonDays) {
        this.first = first;
        this.commonDays = commonDays;
    }

    /// The first of the days that end on one.
    static LocalDate first(LocalDate asOf) {
        return asOf.minusDays(DAYS - 1L);
    }

    /// Groups `post_day`, without the posts that carry one of `explained` in its market.
    static SeriesTable read(SparkSession spark, LocalDate asOf, List<SeriesKey> explained) {
        LocalDate first = first(asOf);
        spark.table("post_day").filter(without(explained)).createOrReplaceTempView("unexplained");
        SeriesTable table = new SeriesTable(first, commonDays(spark, first));
        for (Row series : spark.sql(DAILY).collectAsList()) {
            table.add(series);
        }
        return table;
    }

    private static String without(List<SeriesKey> explained) {
        StringBuilder condition = new StringBuilder("true");
        for (SeriesKey key : explained) {
            condition.append(
                    " AND NOT (market = '%s' AND exists(carried, c -> c.kind = '%s' AND c.key = '%s'))"
                            .formatted(
                                    key.market().code(),
                                    key.kind().key(),
                                    key.key().replace("\\", "\\\\").replace("'", "\\'")));
        }
        return condition.toString();
    }

    private static final String DAILY =
            """
            WITH daily AS (
                SELECT c.kind AS kind, c.key AS key, market, day,
                    sum(engagements) AS count,
                    sum(expected) AS expected,
                    CAST(count(*) AS INT) AS posts,
                    max(engagements) AS largest,
                    max_by(expected, engagements) AS largest_expected
                FROM unexplained LATERAL VIEW explode(carried) e AS c
                GROUP BY c.kind, c.key, market, day)
            SELECT kind, key, market,
                collect_list(struct(day, count, expected, posts, largest, largest_expected)) AS days
            FROM daily GROUP BY kind, key, market
            ORDER BY kind, key, market
            """;

    private void add(Row series) {
        double[][] values = new double[4][DAYS];
        int[] carriers = new int[DAYS];
        for (Row day : series.<Row>getList(3)) {
            int at = (int) (day.getDate(0).toLocalDate().toEpochDay() - first.toEpochDay());
            values[0][at] = day.getDouble(1);
            values[1][at] = day.getDouble(2);
            carriers[at] = day.getInt(3);
            values[2][at] = day.getDouble(4);
            values[3][at] = day.getDouble(5);
        }
        keys.add(
                new SeriesKey(
                        SeriesKind.of(series.getString(0)),
                        series.getString(1),
                        new Market(series.getString(2))));
        counts.add(values[0]);
        expected.add(values[1]);
        largest.add(values[2]);
        largestExpected.add(values[3]);
        posts.add(carriers);
    }

    private static double[] commonDays(SparkSession spark, LocalDate first) {
        double[] middle = new double[DAYS];
        double[] quartiles = new double[DAYS];
        int[] posts = new int[DAYS];
        List<Row> days =
                spark.sql(
                                """
                                SELECT day, percentile(ratio, array(0.25, 0.5, 0.75)) AS at,
                                    CAST(count(*) AS INT) AS posts
                                FROM (
                                    SELECT day, ln((engagements + 0.5) / (expected + 0.5)) AS ratio
                                    FROM unexplained WHERE expected >= 2)
                                GROUP BY day
                                """)
                        .collectAsList();
        for (Row day : days) {
            int at = (int) (day.getDate(0).toLocalDate().toEpochDay() - first.toEpochDay());
            List<Double> quarters = day.getList(1);
            middle[at] = quarters.get(1);
            quartiles[at] = quarters.get(2) - quarters.get(0);
            posts[at] = day.getInt(2);
        }
        return CommonDays.ofPosts(middle, quartiles, posts);
    }

    SeriesPanel panel() {
        return new SeriesPanel(counts.toArray(double[][]::new), expected.toArray(double[][]::new));
    }

    double[] commonDays() {
        return commonDays.clone();
    }

    List<SeriesKey> keys() {
        return keys;
    }

    double[] counts(int series) {
        return counts.get(series).clone();
    }

    LocalDate day(int at) {
        return first.plusDays(at);
    }

    /// The most posts that carried the series on one day since then.
    int posts(int series, int since) {
        return Arrays.stream(posts.get(series), since, DAYS).max().orElse(0);
    }

    /// The lift since then without each day's largest post, in units of what is expected at its
    /// age; 0 where there is only one post.
    double liftWithoutLargest(int series, int since, double level) {
        double counted = 0;
        double usual = 0;
        for (int day = since; day < DAYS; day++) {
            counted += counts.get(series)[day] - largest.get(series)[day];
            usual +=
                    (expected.get(series)[day] - largestExpected.get(series)[day])
                            * commonDays[day];
        }
        return usual <= 0 ? 0 : counted / (usual * level);
    }

    /// What is counted per expectation since then, all posts together.
    double ratio(int series, int since) {
        double counted = 0;
        double usual = 0;
        for (int day = since; day < DAYS; day++) {
            counted += counts.get(series)[day];
            usual += expected.get(series)[day] * commonDays[day];
        }
        return usual <= 0 ? 0 : counted / usual;
    }
}
