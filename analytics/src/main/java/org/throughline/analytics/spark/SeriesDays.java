package org.throughline.analytics.spark;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// From post-days to what the models read.
final class SeriesDays {

    /// Width of a bin of `ratio`, in logarithms: a factor of 1.02.
    static final double BIN = 0.02;

    private SeriesDays() {}

    /// Makes the view `expected`: the view `counted`, each post-day beside what is to be expected
    /// of it.
    static void expected(SparkSession spark, Dataset<Row> expectation) {
        expectation.createOrReplaceTempView("expectation");
        spark.sql(EXPECTED).createOrReplaceTempView("expected");
    }

    /// Table `daily` of the view `expected`.
    static Dataset<Row> daily(SparkSession spark) {
        return spark.sql(DAILY);
    }

    /// Table `ratio` of the view `expected`: of the posts of which something is to be expected, how
    /// many were at which multiple of it. Unlike a median it adds up over markets.
    static Dataset<Row> ratios(SparkSession spark) {
        return spark.sql(RATIO, Map.of("bin", BIN));
    }

    private static final String EXPECTED =
            """
            SELECT day, market, post_id, greatest(engagements, 0) AS engagements, views, expected,
                carried
            FROM counted
            JOIN expectation USING (platform, market, account, age_class)
            """;

    private static final String DAILY =
            """
            SELECT day, c.kind AS kind, c.key AS key, market,
                sum(engagements) AS count,
                sum(expected) AS expected,
                CAST(count(*) AS INT) AS posts,
                sum(views) AS views,
                max(engagements) AS largest,
                max_by(expected, engagements) AS largest_expected
            FROM expected LATERAL VIEW explode(carried) e AS c
            GROUP BY c.kind, c.key, market, day
            """;

    private static final String RATIO =
            """
            SELECT day, market,
                CAST(floor(ln((engagements + 0.5) / (expected + 0.5)) / :bin) AS INT) AS bin,
                CAST(count(*) AS INT) AS posts
            FROM expected WHERE expected >= 2
            GROUP BY day, market, 3
            """;
}
