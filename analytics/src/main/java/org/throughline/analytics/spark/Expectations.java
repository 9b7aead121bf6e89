package org.throughline.analytics.spark;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// What is to be expected of a post of an account at an age. The shape of fading is learnt from all
/// accounts, its height and, where there is enough, its own shape from the account, over the days
/// that are judged ([Window]); what was not seen in them is learnt from older days.
final class Expectations {

    /// An account's own figures count as much as the shape of all accounts from so many post-days
    /// on.
    private static final int OWN_WEIGHT = 10;

    /// Expectations that are off by less than this share are kept: they are the same on every day
    /// of an account, so that a series does not rise by them.
    private static final double KEPT_WITHIN = 0.02;

    private Expectations() {}

    /// Table `cell` of the view `counted`.
    static Dataset<Row> cells(SparkSession spark) {
        return spark.sql(CELL);
    }

    /// Table `expectation`, learnt anew.
    ///
    /// @param first of the days that are judged
    static Dataset<Row> learn(Dataset<Row> cells, LocalDate first) {
        cells.createOrReplaceTempView("cell");
        return cells.sparkSession().sql(LEARN, Map.of("first", first, "own", OWN_WEIGHT));
    }

    /// The accounts of which other than `kept` is to be expected: platform, market, account.
    static Dataset<Row> moved(Dataset<Row> learnt, Dataset<Row> kept, Dataset<Row> cells) {
        learnt.createOrReplaceTempView("learnt");
        kept.createOrReplaceTempView("kept");
        cells.createOrReplaceTempView("cell");
        return learnt.sparkSession().sql(MOVED, Map.of("within", KEPT_WITHIN));
    }

    /// Table `expectation` in which the accounts of the view `moved` have what was learnt, all
    /// others what they had.
    static Dataset<Row> renewed(SparkSession spark) {
        return spark.sql(RENEWED);
    }

    private static final String CELL =
            """
            SELECT day, platform, market, account, age_class,
                sum(engagements) AS engagements, count(*) AS days
            FROM counted GROUP BY day, platform, market, account, age_class
            """;

    private static final String LEARN =
            """
            WITH summed AS (
                SELECT platform, market, account, age_class,
                    coalesce(sum(days) FILTER (WHERE day >= :first), 0) > 0 AS recent,
                    sum(engagements) FILTER (WHERE day >= :first) AS recent_engagements,
                    sum(days) FILTER (WHERE day >= :first) AS recent_days,
                    sum(engagements) AS all_engagements, sum(days) AS all_days
                FROM cell GROUP BY platform, market, account, age_class),
            used AS (
                SELECT platform, market, account, age_class, recent,
                    if(recent, recent_engagements, all_engagements) AS engagements,
                    if(recent, recent_days, all_days) AS days
                FROM summed),
            shape AS (
                SELECT age_class, coalesce(
                    sum(engagements) FILTER (WHERE recent) / sum(days) FILTER (WHERE recent),
                    sum(engagements) / sum(days)) AS usual
                FROM used GROUP BY age_class),
            height AS (
                SELECT platform, market, account,
                    coalesce(try_divide(sum(engagements), sum(usual * days)), 0) AS level
                FROM used JOIN shape USING (age_class)
                GROUP BY platform, market, account)
            SELECT platform, market, account, age_class,
                greatest((engagements + :own * level * usual) / (days + :own), 0.01) AS expected
            FROM used
            JOIN shape USING (age_class)
            JOIN height USING (platform, market, account)
            """;

    private static final String MOVED =
            """
            WITH weight AS (
                SELECT platform, market, account, age_class, sum(days) AS days
                FROM cell GROUP BY platform, market, account, age_class)
            SELECT platform, market, account
            FROM weight
            JOIN learnt l USING (platform, market, account, age_class)
            LEFT JOIN kept k USING (platform, market, account, age_class)
            GROUP BY platform, market, account
            HAVING bool_or(k.expected IS NULL)
                OR sum(days * abs(l.expected - k.expected)) > :within * sum(days * k.expected)
            """;

    private static final String RENEWED =
            """
            SELECT l.* FROM learnt l LEFT SEMI JOIN moved USING (platform, market, account)
            UNION ALL
            SELECT k.* FROM kept k LEFT ANTI JOIN moved USING (platform, market, account)
            """;
}
