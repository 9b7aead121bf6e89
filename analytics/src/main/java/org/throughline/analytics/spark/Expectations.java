package org.throughline.analytics.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// What is to be expected of a post of an account at an age. The shape of fading is learnt from all
/// accounts, its height and, where there is enough, its own shape from the account.
///
/// Learnt every fourth Sunday, from the 200 days up to then, and settled until the next: a new day
/// changes nothing in the days before it, and days that came one by one have the figures of days
/// that came at once. What had hardly been seen by then is not settled and learnt from all days
/// since the first of the 200: an account that is new, an age that few posts had. Days before that
/// count only for accounts and ages that were not seen since.
final class Expectations {

    private static final int LEARNT_EVERY_DAYS = 28;

    /// A Sunday: 1970-01-04.
    private static final int ANY_SUCH_SUNDAY = 3;

    /// An account's own figures count as much as the shape of all accounts from so many post-days
    /// on.
    private static final int OWN_WEIGHT = 10;

    /// An account with fewer post-days by then is not known yet.
    private static final int FEWEST = 28;

    /// Where late corrections alone put an account's figures off by less than this share, they are
    /// kept until the next Sunday on which all are learnt.
    private static final double KEPT_WITHIN = 0.02;

    private static final String[] KEY = {"platform", "market", "account", "age_class"};

    private Expectations() {}

    /// Table `cell` of the view `counted`.
    static Dataset<Row> cells(SparkSession spark) {
        return spark.sql(CELL);
    }

    /// The last day that settled expectations know of on a day.
    static LocalDate learntThrough(LocalDate day) {
        return day.minusDays(Math.floorMod(day.toEpochDay() - ANY_SUCH_SUNDAY, LEARNT_EVERY_DAYS));
    }

    /// The first day that settled expectations know of on a day.
    static LocalDate learntFrom(LocalDate day) {
        return SeriesTable.first(learntThrough(day));
    }

    /// Table `expectation`, learnt anew on a day.
    static Dataset<Row> learn(Dataset<Row> cells, LocalDate day) {
        cells.createOrReplaceTempView("cell");
        return cells.sparkSession()
                .sql(
                        LEARN,
                        Map.of(
                                "first",
                                learntFrom(day),
                                "last",
                                learntThrough(day),
                                "known",
                                FEWEST,
                                "own",
                                OWN_WEIGHT));
    }

    /// The cells of which `kept` says nothing that is settled.
    static Dataset<Row> unsettled(Dataset<Row> cells, Dataset<Row> kept) {
        return cells.join(kept.filter(col("settled")), KEY, "left_anti");
    }

    /// Table `expectation` in which accounts of which other things are to be expected have what was
    /// learnt, all others what they had.
    static Dataset<Row> renewed(Dataset<Row> learnt, Dataset<Row> kept, Dataset<Row> cells) {
        learnt.createOrReplaceTempView("learnt");
        kept.createOrReplaceTempView("kept");
        cells.createOrReplaceTempView("cell");
        return learnt.sparkSession().sql(RENEWED, Map.of("within", KEPT_WITHIN));
    }

    /// The cells of which now other things are to be expected than before.
    static Dataset<Row> changed(Dataset<Row> cells, Dataset<Row> now, Dataset<Row> before) {
        Dataset<Row> same =
                now.join(before.withColumnRenamed("expected", "old").drop("settled"), KEY)
                        .filter("abs(expected - old) <= 1e-9 * old");
        return cells.join(broadcast(same), KEY, "left_anti");
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
                    sum(engagements) FILTER (WHERE day BETWEEN :first AND :last)
                        AS settled_engagements,
                    sum(days) FILTER (WHERE day BETWEEN :first AND :last) AS settled_days,
                    sum(engagements) FILTER (WHERE day >= :first) AS late_engagements,
                    sum(days) FILTER (WHERE day >= :first) AS late_days,
                    sum(engagements) AS all_engagements, sum(days) AS all_days
                FROM cell GROUP BY platform, market, account, age_class),
            -- how far back a history was at hand changes nothing of what was seen since
            late AS (
                SELECT platform, market, account, age_class, settled_engagements, settled_days,
                    if(sum(late_days) OVER (PARTITION BY platform, market, account) > 0,
                        coalesce(late_engagements, 0), all_engagements) AS own_engagements,
                    if(sum(late_days) OVER (PARTITION BY platform, market, account) > 0,
                        coalesce(late_days, 0), all_days) AS own_days,
                    if(sum(late_days) OVER (PARTITION BY age_class) > 0,
                        coalesce(late_engagements, 0), all_engagements) AS age_engagements,
                    if(sum(late_days) OVER (PARTITION BY age_class) > 0,
                        coalesce(late_days, 0), all_days) AS age_days
                FROM summed),
            known AS (
                SELECT *,
                    coalesce(sum(settled_days) OVER (PARTITION BY platform, market, account), 0)
                        >= :known AS known_account,
                    coalesce(sum(settled_days) OVER (PARTITION BY age_class), 0)
                        >= :own AS known_age
                FROM late),
            used AS (
                SELECT platform, market, account, age_class,
                    known_account AND known_age AS settled,
                    if(known_account, coalesce(settled_engagements, 0), own_engagements)
                        AS engagements,
                    if(known_account, coalesce(settled_days, 0), own_days) AS days,
                    if(known_age, coalesce(settled_engagements, 0), age_engagements)
                        AS shape_engagements,
                    if(known_age, coalesce(settled_days, 0), age_days) AS shape_days
                FROM known),
            shape AS (
                SELECT age_class, sum(shape_engagements) / sum(shape_days) AS usual
                FROM used GROUP BY age_class),
            height AS (
                SELECT platform, market, account,
                    coalesce(try_divide(sum(engagements), sum(usual * days)), 0) AS level
                FROM used JOIN shape USING (age_class)
                GROUP BY platform, market, account)
            SELECT platform, market, account, age_class,
                greatest((engagements + :own * level * usual) / (days + :own), 0.01) AS expected,
                settled
            FROM used
            JOIN shape USING (age_class)
            JOIN height USING (platform, market, account)
            """;

    private static final String RENEWED =
            """
            WITH weight AS (
                SELECT platform, market, account, age_class, sum(days) AS days
                FROM cell GROUP BY platform, market, account, age_class),
            moved AS (
                SELECT platform, market, account
                FROM weight
                JOIN learnt l USING (platform, market, account, age_class)
                LEFT JOIN kept k USING (platform, market, account, age_class)
                GROUP BY platform, market, account
                HAVING bool_or(k.expected IS NULL) OR bool_or(NOT l.settled)
                    OR sum(days * abs(l.expected - k.expected)) > :within * sum(days * k.expected))
            SELECT l.* FROM learnt l LEFT SEMI JOIN moved USING (platform, market, account)
            UNION ALL
            SELECT k.* FROM kept k LEFT ANTI JOIN moved USING (platform, market, account)
            """;
}
