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
        // Every round reads it; a checkpoint keeps the rounds from planning all of it again.
        Dataset<Row> postDays = PostDays.of(spark, events, asOf).localCheckpoint();
        postDays.createOrReplaceTempView("post_day");
        Job.progress("judging the series");
        TrendSearch.Found found =
                new TrendSearch(explained -> SeriesTable.read(spark, asOf, explained))
                        .search(order.falseDiscoveryRate());
        Row size =
                postDays.selectExpr("count(*)", "count(DISTINCT platform, post_id)")
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
                cadences(spark, order, asOf));
    }

    private static List<LeftOut> leftOut(SparkSession spark) {
        return spark
                .sql(
                        """
                        WITH aged AS (
                            SELECT *, datediff(day, CAST(published_at AS DATE)) AS age FROM sample),
                        post AS (
                            SELECT platform, post_id, account,
                                max(CASE WHEN placement <> 'organic' THEN placement END) AS bought
                            FROM aged GROUP BY platform, post_id, account),
                        usual AS (
                            SELECT aged.platform, aged.account, age, avg(reach) AS usual
                            FROM aged JOIN post USING (platform, post_id)
                            WHERE bought IS NULL
                            GROUP BY aged.platform, aged.account, age)
                        SELECT post.platform, post.post_id, max(bought), sum(reach) / sum(usual)
                        FROM post
                        JOIN aged USING (platform, post_id)
                        LEFT JOIN usual
                            ON aged.platform = usual.platform
                            AND aged.account = usual.account AND aged.age = usual.age
                        WHERE bought IS NOT NULL
                        GROUP BY post.platform, post.post_id
                        ORDER BY post.platform, post.post_id
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

    /// Two dated lifetime values of a post make one increment over the span between them.
    private static List<Cadence> cadences(SparkSession spark, TrendOrder order, LocalDate asOf) {
        History.read(spark, order.history(), order.files(), Table.SNAPSHOT)
                .createOrReplaceTempView("snapshot");
        return spark
                .sql(
                        """
                        WITH ranked AS (
                            SELECT *, row_number() OVER (
                                PARTITION BY platform, post_id, taken
                                ORDER BY import DESC, line DESC) AS nth
                            FROM snapshot WHERE taken <= DATE '%s'),
                        value AS (
                            SELECT platform, account, post_id, taken,
                                coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0)
                                    + coalesce(saves, 0) AS engagements
                            FROM ranked WHERE nth = 1),
                        span AS (
                            SELECT platform, account, post_id, count(*) AS times,
                                max_by(engagements, taken) - min_by(engagements, taken) AS gained
                            FROM value GROUP BY platform, account, post_id),
                        dates AS (
                            SELECT platform, account, CAST(count(DISTINCT taken) AS INT) AS n,
                                min(taken) AS first, max(taken) AS last
                            FROM value GROUP BY platform, account)
                        SELECT dates.platform, dates.account, n,
                            count_if(times > 1), first, last,
                            coalesce(sum(CASE WHEN times > 1 THEN gained END), 0)
                        FROM dates JOIN span
                            ON dates.platform = span.platform
                            AND dates.account <=> span.account
                        GROUP BY dates.platform, dates.account, n, first, last
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
