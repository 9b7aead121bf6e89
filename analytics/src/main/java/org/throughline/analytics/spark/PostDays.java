package org.throughline.analytics.spark;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// What organic posts did on each day, beside what is to be expected of a post of their account at
/// that age. Engagements are likes + comments + shares + saves; a row in which none of the four is
/// reported does not count. A post that was boosted or paid for on any day is left out whole.
final class PostDays {

    /// Posts are followed for so many days; what comes later is too little to count.
    static final int FOLLOWED_DAYS = 120;

    /// An account's own figures count as much as the shape of all accounts from so many post-days
    /// on.
    private static final int OWN_WEIGHT = 10;

    private PostDays() {}

    /// Makes the views `sample` (latest value of each post and day; of a day with rows of several
    /// placements the one that keeps the post out), `aged` (those that count) and `post_day`, of
    /// the days from `first` on: platform, post_id, market, account, day, engagements, expected,
    /// carried
    static void of(SparkSession spark, Dataset<Row> events, LocalDate first, LocalDate asOf) {
        events.createOrReplaceTempView("event");
        // All that follows reads it several times; a checkpoint keeps it from being ranked anew.
        spark.sql(SAMPLE, Map.of("as_of", asOf))
                .localCheckpoint()
                .createOrReplaceTempView("sample");
        spark.sql(AGED, Map.of("followed", FOLLOWED_DAYS)).createOrReplaceTempView("aged");
        spark.sql(CELL).localCheckpoint().createOrReplaceTempView("cell");
        spark.sql(EXPECTED, Map.of("own", OWN_WEIGHT, "first", first))
                .localCheckpoint()
                .createOrReplaceTempView("post_day");
    }

    private static final String SAMPLE =
            """
            WITH ranked AS (
                SELECT *, row_number() OVER (
                    PARTITION BY platform, post_id, day
                    ORDER BY import DESC, file DESC, placement = 'organic', line DESC) AS nth
                FROM event
                WHERE day <= :as_of)
            SELECT platform, post_id, market, account, day, placement, reach,
                greatest(0, datediff(day, CAST(published_at AS DATE))) AS age,
                CASE WHEN coalesce(likes, comments, shares, saves) IS NOT NULL THEN
                    CAST(coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0)
                        + coalesce(saves, 0) AS DOUBLE) END AS engagements,
                hook, format, ending, sound, topic, hashtags
            FROM ranked WHERE nth = 1
            """;

    private static final String AGED =
            """
            SELECT s.*, CAST(floor(4 * log2(age + 1)) AS INT) AS age_class
            FROM sample s
            LEFT ANTI JOIN (
                SELECT DISTINCT platform, post_id FROM sample WHERE placement <> 'organic') bought
            ON s.platform = bought.platform AND s.post_id = bought.post_id
            WHERE engagements IS NOT NULL AND age < :followed
            """;

    private static final String CELL =
            """
            SELECT platform, market, account, age_class,
                sum(engagements) AS engagements, count(*) AS days
            FROM aged GROUP BY platform, market, account, age_class
            """;

    /// The shape of fading is learnt from all accounts, its height and, where there is enough, its
    /// own shape from the account.
    private static final String EXPECTED =
            """
            WITH shape AS (
                SELECT age_class, sum(engagements) / sum(days) AS usual
                FROM cell GROUP BY age_class),
            height AS (
                SELECT platform, market, account,
                    coalesce(try_divide(sum(engagements), sum(usual * days)), 0) AS level
                FROM cell JOIN shape USING (age_class)
                GROUP BY platform, market, account),
            account_age AS (
                SELECT platform, market, account, age_class,
                    (engagements + :own * level * usual) / (days + :own) AS expected
                FROM cell
                JOIN shape USING (age_class)
                JOIN height USING (platform, market, account))
            SELECT platform, post_id, market, account, day,
                greatest(engagements, 0) AS engagements,
                greatest(expected, 0.01) AS expected,
                array_distinct(filter(concat(
                    array(
                        named_struct('kind', 'hook', 'key', hook),
                        named_struct('kind', 'format', 'key', format),
                        named_struct('kind', 'ending', 'key', ending),
                        named_struct('kind', 'sound', 'key', sound)),
                    transform(coalesce(split(topic, '[|]'), array()),
                        t -> named_struct('kind', 'topic', 'key', t)),
                    transform(coalesce(split(hashtags, '[|]'), array()),
                        t -> named_struct('kind', 'hashtag', 'key', lower(t)))),
                    c -> c.key IS NOT NULL AND c.key <> '')) AS carried
            FROM aged JOIN account_age USING (platform, market, account, age_class)
            WHERE day >= :first
            """;
}
