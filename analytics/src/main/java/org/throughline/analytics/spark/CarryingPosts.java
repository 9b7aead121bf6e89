package org.throughline.analytics.spark;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.trend.PostFigure;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesPosts;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;

/// The posts behind what rises, and behind what may: those that carry the word in the market, what
/// each reached since then, and what was expected of it on those days at its age.
final class CarryingPosts {

    /// Of each series, those furthest above what was expected.
    private static final int TOLD = 20;

    private CarryingPosts() {}

    static List<SeriesPosts> of(
            SparkSession spark, Judged judged, List<TrendFlag> flags, List<TooEarly> early) {
        Map<SeriesKey, LocalDate> since = new LinkedHashMap<>();
        flags.forEach(flag -> since.put(flag.series(), flag.since()));
        early.forEach(each -> since.putIfAbsent(each.series(), each.since()));
        if (since.isEmpty()) {
            return List.of();
        }
        List<Row> wanted = new ArrayList<>();
        since.forEach((key, day) ->
                wanted.add(
                        RowFactory.create(
                                wanted.size(),
                                key.kind().key(),
                                key.key(),
                                key.market().code(),
                                Date.valueOf(day))));
        spark.createDataFrame(
                        wanted,
                        StructType.fromDDL(
                                "nth INT, kind STRING, key STRING, market STRING, since DATE"))
                .createOrReplaceTempView("wanted");
        LocalDate first = since.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        PostDays.counted(spark, judged.postDays().filter(col("day").geq(first)), judged.bought());
        judged.expectation().createOrReplaceTempView("expectation");
        List<Row> found = spark.sql(CARRYING, Map.of("told", TOLD)).collectAsList();
        List<SeriesKey> keys = List.copyOf(since.keySet());
        List<SeriesPosts> all = new ArrayList<>();
        since.forEach((key, day) -> {
            List<Row> own =
                    found.stream().filter(row -> keys.get(row.getInt(0)).equals(key)).toList();
            all.add(
                    new SeriesPosts(
                            key,
                            day,
                            own.isEmpty() ? 0 : Math.toIntExact(own.getFirst().getLong(1)),
                            own.stream().map(CarryingPosts::figure).toList()));
        });
        return all;
    }

    private static PostFigure figure(Row row) {
        return new PostFigure(
                new PostKey(TrendJob.platform(row.getString(2)), row.getString(3)),
                row.getString(4),
                row.getDate(5).toLocalDate(),
                row.getDouble(6),
                row.getDouble(7));
    }

    private static final String CARRYING =
            """
            WITH carrying AS (
                SELECT w.nth AS series, platform, post_id,
                    max(account) AS account, max(date_sub(day, age)) AS published,
                    sum(greatest(engagements, 0)) AS engagements, sum(expected) AS expected
                FROM (
                    SELECT platform, market, account, post_id, day, age, engagements, expected,
                        explode(carried) AS c
                    FROM counted JOIN expectation USING (platform, market, account, age_class)) p
                JOIN wanted w ON w.kind = c.kind AND w.key = c.key AND w.market = p.market
                    AND day >= since
                GROUP BY w.nth, platform, post_id),
            ranked AS (
                SELECT *, count(*) OVER (PARTITION BY series) AS all, row_number() OVER (
                    PARTITION BY series
                    ORDER BY engagements - expected DESC, platform, post_id) AS place
                FROM carrying)
            SELECT series, all, platform, post_id, account, published, engagements, expected
            FROM ranked WHERE place <= :told ORDER BY series, place
            """;
}
