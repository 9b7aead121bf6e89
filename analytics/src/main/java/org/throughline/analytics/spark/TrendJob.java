package org.throughline.analytics.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.throughline.analytics.history.StoredFiles;
import org.throughline.analytics.history.Table;
import org.throughline.analytics.history.TrendOrder;
import org.throughline.data.brief.Platform;
import org.throughline.data.trend.Cadence;
import org.throughline.data.trend.PostsBehind;
import org.throughline.data.trend.TrendReport;

/// Reads a history up to a day and says what rises in it.
public final class TrendJob {

    private TrendJob() {}

    public static void main(String[] arguments) throws IOException {
        Job.run(arguments, TrendOrder.class, TrendJob::report);
    }

    private static TrendReport report(SparkSession spark, TrendOrder order) {
        Job.progress("reading the history");
        StoredFiles files = new StoredFiles(order.files());
        History history = new History(spark, order.history());
        LocalDate last = last(history, files);
        LocalDate asOf =
                Optional.ofNullable(order.asOf()).filter(day -> day.isBefore(last)).orElse(last);
        Judged judged =
                asOf.equals(last) && !files.of(Table.EXPECTATION).isEmpty()
                        ? Judged.kept(history, files, asOf)
                        : Judged.anew(spark, history, files, asOf);
        SeriesTable all = judged.series();
        Job.progress("judging the series");
        TrendSearch.Found found =
                new TrendSearch(explained -> judged.without(spark, explained, all))
                        .search(order.falseDiscoveryRate());
        Job.progress("counting what was left out");
        LeftOutPosts leftOut = new LeftOutPosts(spark, judged);
        Job.progress("comparing posts");
        FirstDays first =
                FirstDays.of(
                        spark,
                        history.between(
                                files, Table.EVENT, asOf.minusDays(FirstDays.LOOK_BACK_DAYS), asOf),
                        asOf);
        LiftStep.Told told = LiftStep.of(first);
        return new TrendReport(
                asOf,
                order.manifest(),
                order.falseDiscoveryRate(),
                leftOut.samples(),
                leftOut.posts(),
                found.flags(),
                found.tooEarly(),
                found.markets(),
                found.commonDays(),
                leftOut.all(),
                found.forecasts(),
                cadences(spark, history.read(files, Table.SNAPSHOT), asOf),
                told.lifts(),
                new PostsBehind(
                        told.newest(),
                        told.all(),
                        CarryingPosts.of(spark, judged, found.flags(), found.tooEarly()),
                        told.holds()),
                OwnPostsStep.of(first, order.asked(), asOf),
                null);
    }

    private static LocalDate last(History history, StoredFiles files) {
        SortedSet<LocalDate> days = files.days(Table.POST_DAY);
        return days.isEmpty()
                ? history.read(files, Table.EVENT)
                        .selectExpr("max(day)")
                        .collectAsList()
                        .getFirst()
                        .getDate(0)
                        .toLocalDate()
                : days.last();
    }

    /// Two dated lifetime values of a post make one increment over the span between them, of what
    /// two of them hold: the columns of an export are as its user chose. A video of YouTube is one
    /// post, whether or not each export had the length by which it is known as a Short; its account
    /// is known once some export tells it.
    private static List<Cadence> cadences(
            SparkSession spark, Dataset<Row> snapshots, LocalDate asOf) {
        snapshots.createOrReplaceTempView("snapshot");
        return spark
                .sql(
                        """
                        WITH told AS (
                            SELECT *, %s AS site FROM snapshot
                            WHERE taken <= DATE '%s'
                                AND coalesce(likes, comments, shares, saves) IS NOT NULL),
                        ranked AS (
                            SELECT post_id, taken,
                                first_value(likes) IGNORE NULLS OVER of_day AS likes,
                                first_value(comments) IGNORE NULLS OVER of_day AS comments,
                                first_value(shares) IGNORE NULLS OVER of_day AS shares,
                                first_value(saves) IGNORE NULLS OVER of_day AS saves,
                                max(platform) OVER (PARTITION BY site, post_id) AS platform,
                                max(account) OVER (PARTITION BY site, post_id) AS account,
                                row_number() OVER (
                                    PARTITION BY site, post_id, taken
                                    ORDER BY import DESC, file DESC, line DESC) AS nth
                            FROM told
                            WINDOW of_day AS (
                                PARTITION BY site, post_id, taken
                                ORDER BY import DESC, file DESC, line DESC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)),
                        value AS (
                            SELECT platform, account, post_id, taken, likes, comments, shares,
                                saves
                            FROM ranked WHERE nth = 1),
                        rise AS (
                            SELECT platform, account,
                                max_by(likes, taken) FILTER (WHERE likes IS NOT NULL)
                                    - min_by(likes, taken) FILTER (WHERE likes IS NOT NULL)
                                    AS likes,
                                max_by(comments, taken) FILTER (WHERE comments IS NOT NULL)
                                    - min_by(comments, taken) FILTER (WHERE comments IS NOT NULL)
                                    AS comments,
                                max_by(shares, taken) FILTER (WHERE shares IS NOT NULL)
                                    - min_by(shares, taken) FILTER (WHERE shares IS NOT NULL)
                                    AS shares,
                                max_by(saves, taken) FILTER (WHERE saves IS NOT NULL)
                                    - min_by(saves, taken) FILTER (WHERE saves IS NOT NULL)
                                    AS saves
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
                                .formatted(Site.of("platform"), asOf))
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

    static Platform platform(String key) {
        return Platform.find(key)
                .orElseThrow(() -> new IllegalStateException("no platform '" + key + "'"));
    }
}
