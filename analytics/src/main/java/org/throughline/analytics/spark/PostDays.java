package org.throughline.analytics.spark;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// What each post did on each day: of all values that files hold for it the one that counts.
/// Engagements are likes + comments + shares + saves, unknown where none of the four is reported.
final class PostDays {

    /// Posts are followed for so many days; what comes later is too little to count.
    private static final int FOLLOWED_DAYS = 120;

    private PostDays() {}

    /// The first day on which a post may have been bought that counts on a day.
    static LocalDate firstOfLives(LocalDate day) {
        return day.minusDays(FOLLOWED_DAYS);
    }

    /// Table `post_day` of some events: latest value of each post and day, however its site's files
    /// call its platform; of a day with rows of several placements the one that keeps the post out.
    /// Rows are sorted by a number first: nearly all texts of a column begin alike, and comparing
    /// them whole was most of the sorting.
    static Dataset<Row> of(Dataset<Row> events) {
        events.createOrReplaceTempView("event");
        return events.sparkSession().sql(LATEST.replace("{site}", Site.of("platform")));
    }

    /// Table `bought`: the rows of post-days that are not organic. A post that is in it on any day
    /// is left out whole: organic, boosted and paid never mix.
    static Dataset<Row> bought(Dataset<Row> postDays) {
        return postDays.filter("placement <> 'organic'")
                .select("day", "platform", "account", "post_id", "placement");
    }

    /// Makes the view `counted`: the post-days that count, with the class of their age. Classes
    /// grow with age as fading slows.
    static void counted(SparkSession spark, Dataset<Row> postDays, Dataset<Row> bought) {
        postDays.createOrReplaceTempView("post_day");
        bought.createOrReplaceTempView("bought");
        spark.sql(
                        COUNTED.replace("{site}", Site.of("platform"))
                                .replace("{own}", Site.of("p.platform")),
                        Map.of("followed", FOLLOWED_DAYS))
                .createOrReplaceTempView("counted");
    }

    private static final String LATEST =
            """
            WITH narrow AS (
                SELECT import, file, line, day, platform, market, account, post_id, placement,
                    greatest(0, datediff(day, CAST(published_at AS DATE))) AS age, reach, views,
                    CASE WHEN coalesce(likes, comments, shares, saves) IS NOT NULL THEN
                        CAST(coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0)
                            + coalesce(saves, 0) AS DOUBLE) END AS engagements,
                    hook, format, ending, sound, topic, hashtags, {site} AS site
                FROM event),
            ranked AS (
                SELECT *, row_number() OVER (
                    PARTITION BY xxhash64(site, post_id, day), site, post_id, day
                    ORDER BY import DESC, file DESC, placement = 'organic', line DESC) AS nth
                FROM narrow)
            SELECT day, platform, market, account, post_id, placement, age, reach, views,
                engagements,
                array_distinct(filter(concat(
                    array(
                        named_struct('kind', 'hook', 'key', hook),
                        named_struct('kind', 'format', 'key', format),
                        named_struct('kind', 'ending', 'key', ending),
                        named_struct('kind', 'sound', 'key', sound)),
                    transform(coalesce(split(topic, '\\\\|'), array()),
                        t -> named_struct('kind', 'topic', 'key', t)),
                    transform(coalesce(split(hashtags, '\\\\|'), array()),
                        t -> named_struct('kind', 'hashtag', 'key', lower(t)))),
                    c -> c.key IS NOT NULL AND c.key <> '')) AS carried
            FROM ranked WHERE nth = 1
            """;

    private static final String COUNTED =
            """
            SELECT p.*, CAST(floor(4 * log2(age + 1)) AS INT) AS age_class
            FROM post_day p
            LEFT ANTI JOIN (SELECT DISTINCT {site} AS site, post_id FROM bought) b
            ON {own} = b.site AND p.post_id = b.post_id
            WHERE engagements IS NOT NULL AND age < :followed
            """;
}
