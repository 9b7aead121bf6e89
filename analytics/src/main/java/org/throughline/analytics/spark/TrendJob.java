package org.throughline.analytics.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.throughline.analytics.history.Table;
import org.throughline.analytics.history.TrendOrder;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.trend.Cadence;
import org.throughline.data.trend.LeftOut;
import org.throughline.data.trend.TrendReport;

/// Reads a history up to a day and says what rises in it.
public final class TrendJob {

    private TrendJob() {}

    public static void main(String[] arguments) throws IOException {
        Job.run(arguments, TrendOrder.class, TrendJob::report);
    }

    private static TrendReport report(SparkSession spark, TrendOrder order) {
        Job.progress("reading the history");
        Dataset<Row> events = History.read(spark, order.history(), order.files(), Table.EVENT);
        LocalDate last =
                events.selectExpr("max(day)").collectAsList().getFirst().getDate(0).toLocalDate();
        LocalDate asOf =
                Optional.ofNullable(order.asOf()).filter(day -> day.isBefore(last)).orElse(last);
        PostDays.of(spark, events, SeriesTable.first(asOf), asOf);
        Job.progress("judging the series");
        TrendSearch.Found found =
                new TrendSearch(explained -> SeriesTable.read(spark, asOf, explained))
                        .search(order.falseDiscoveryRate());
        Row size =
                spark.table("aged")
                        .selectExpr("count(*)", "count(DISTINCT platform, post_id)")
                        .collectAsList()
                        .getFirst();
        Job.progress("counting what was left out");
        return new TrendReport(
                asOf,
                order.manifest(),
                order.falseDiscoveryRate(),
                size.getLong(0),
                size.getLong(1),
                found.flags(),
                found.tooEarly(),
                found.markets(),
                found.commonDays(),
                leftOut(spark),
                found.forecasts(),
                cadences(spark, order, asOf),
                LiftStep.of(spark, events, asOf));
    }

    /// Reach is compared on the days of which both sides are known.
    private static List<LeftOut> leftOut(SparkSession spark) {
        return spark
                .sql(
                        """
                        WITH post AS (
                            SELECT platform, post_id,
                                max(CASE WHEN placement <> 'organic' THEN placement END) AS bought
                            FROM sample GROUP BY platform, post_id),
                        usual AS (
                            SELECT platform, account, age, avg(reach) AS usual
                            FROM sample JOIN post USING (platform, post_id)
                            WHERE bought IS NULL
                            GROUP BY platform, account, age)
                        SELECT platform, post_id, max(bought),
                            try_divide(
                                sum(CASE WHEN usual IS NOT NULL THEN CAST(reach AS DOUBLE) END),
                                sum(CASE WHEN reach IS NOT NULL THEN usual END))
                        FROM sample
                        JOIN post USING (platform, post_id)
                        LEFT JOIN usual USING (platform, account, age)
                        WHERE bought IS NOT NULL
                        GROUP BY platform, post_id
                        ORDER BY platform, post_id
                        """)
                .collectAsList()
                .stream()
                .map(row ->
                        new LeftOut(
                                new PostKey(platform(row.getString(0)), row.getString(1)),
                                row.getString(2),
                                row.isNullAt(3) ? null : row.getDouble(3)))
                .toList();
    }

    /// Two dated lifetime values of a post make one increment over the span between them, of what
    /// both exports hold: the columns of an export are as its user chose.
    private static List<Cadence> cadences(SparkSession spark, TrendOrder order, LocalDate asOf) {
        History.read(spark, order.history(), order.files(), Table.SNAPSHOT)
                .createOrReplaceTempView("snapshot");
        return spark
                .sql(
                        """
                        WITH ranked AS (
                            SELECT *, row_number() OVER (
                                PARTITION BY platform, post_id, taken
                                ORDER BY import DESC, file DESC, line DESC) AS nth
                            FROM snapshot WHERE taken <= DATE '%s'),
                        value AS (
                            SELECT platform, account, post_id, taken, likes, comments, shares,
                                saves
                            FROM ranked WHERE nth = 1),
                        rise AS (
                            SELECT platform, account,
                                max_by(likes, taken) - min_by(likes, taken) AS likes,
                                max_by(comments, taken) - min_by(comments, taken) AS comments,
                                max_by(shares, taken) - min_by(shares, taken) AS shares,
                                max_by(saves, taken) - min_by(saves, taken) AS saves
                            FROM value GROUP BY platform, account, post_id HAVING count(*) > 1),
                        gain AS (
                            SELECT platform, account, count(*) AS posts,
                                sum(CAST(coalesce(likes, 0) AS DOUBLE) + coalesce(comments, 0)
                                    + coalesce(shares, 0) + coalesce(saves, 0)) AS engagements
                            FROM rise
                            WHERE coalesce(likes, comments, shares, saves) IS NOT NULL
                            GROUP BY platform, account),
                        dates AS (
                            SELECT platform, account, CAST(count(DISTINCT taken) AS INT) AS n,
                                min(taken) AS first, max(taken) AS last
                            FROM value GROUP BY platform, account)
                        SELECT dates.platform, dates.account, n, coalesce(posts, 0), first, last,
                            CAST(least(coalesce(engagements, 0), 9e18) AS BIGINT)
                        FROM dates LEFT JOIN gain
                            ON dates.platform = gain.platform
                            AND dates.account <=> gain.account
                        ORDER BY dates.platform, dates.account
                        """
                                .formatted(asOf))
                .collectAsList()
                .stream()
                .map(row ->
                        new Cadence(
                                platform(row.getString(0)),
                                row.isNullAt(1) ? null : row.getString(1),
                                row.getInt(2),
                                row.getLong(3),
                                row.getDate(4).toLocalDate(),
                                row.getDate(5).toLocalDate(),
                                row.getLong(6)))
                .toList();
    }

    private static Platform platform(String key) {
        return Platform.find(key)
                .orElseThrow(() -> new IllegalStateException("no platform '" + key + "'"));
    }
}
