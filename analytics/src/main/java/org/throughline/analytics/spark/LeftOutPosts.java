package org.throughline.analytics.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.trend.LeftOut;

/// How much was looked at, and which posts were not: those that were boosted or paid for.
final class LeftOutPosts {

    private final SparkSession spark;
    private final Judged judged;
    private final LocalDate first;

    LeftOutPosts(SparkSession spark, Judged judged) {
        this.spark = spark;
        this.judged = judged;
        this.first = SeriesTable.first(judged.asOf());
    }

    /// Post-days that were used.
    long samples() {
        return judged.cells()
                .filter(col("day").geq(first))
                .selectExpr("coalesce(sum(days), 0)")
                .collectAsList()
                .getFirst()
                .getLong(0);
    }

    /// Posts that carried them.
    long posts() {
        PostDays.counted(spark, judged.postDays().filter(col("day").geq(first)), judged.bought());
        return spark.sql("SELECT count(DISTINCT xxhash64(platform, post_id)) FROM counted")
                .collectAsList()
                .getFirst()
                .getLong(0);
    }

    /// Reach is compared on the days of which both sides are known.
    List<LeftOut> all() {
        Dataset<Row> bought = judged.bought().filter(col("day").geq(first));
        if (bought.isEmpty()) {
            return List.of();
        }
        bought.createOrReplaceTempView("bought");
        judged.postDays()
                .filter(col("day").geq(first))
                .join(
                        broadcast(bought.select("platform", "account").distinct()),
                        Derivation.columns("platform", "account"),
                        "left_semi")
                .createOrReplaceTempView("sample");
        return spark.sql(LEFT_OUT).collectAsList().stream()
                .map(row ->
                        new LeftOut(
                                new PostKey(TrendJob.platform(row.getString(0)), row.getString(1)),
                                row.getString(2),
                                row.isNullAt(3) ? null : row.getDouble(3)))
                .toList();
    }

    private static final String LEFT_OUT =
            """
            WITH post AS (
                SELECT platform, post_id, max(placement) AS bought
                FROM bought GROUP BY platform, post_id),
            usual AS (
                SELECT platform, account, age, avg(reach) AS usual
                FROM sample LEFT ANTI JOIN post USING (platform, post_id)
                GROUP BY platform, account, age)
            SELECT platform, post_id, max(bought),
                try_divide(
                    sum(CASE WHEN usual IS NOT NULL THEN CAST(reach AS DOUBLE) END),
                    sum(CASE WHEN reach IS NOT NULL THEN usual END))
            FROM sample
            JOIN post USING (platform, post_id)
            LEFT JOIN usual USING (platform, account, age)
            GROUP BY platform, post_id
            ORDER BY platform, post_id
            """;
}
