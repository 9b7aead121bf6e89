package org.throughline.analytics.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/// The whole trend query in DuckDB, from the same event files: the latest value of each post and
/// day, bought posts left out, what is to be expected of an account at an age, the daily table of
/// all series, and each series' last day beside its 28 days before. In a process of its own; prints
/// lines `name value`, CPU in seconds.
///
/// Arguments: folder of the history, first judged day, last day, a folder for what does not fit in
/// memory.
final class DuckTrend {

    private DuckTrend() {}

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '" + memory() + "B'");
            statement.execute("SET temp_directory = '" + arguments[3] + "'");
            statement.execute("SET preserve_insertion_order = false");
            double before = cpu();
            statement.execute(
                    DAILY.replace(":events", arguments[0] + "/event/*/*/*.parquet")
                            .replace(":first", "DATE '" + arguments[1] + "'"));
            try (ResultSet trends =
                    statement.executeQuery(TREND.replace(":last", "DATE '" + arguments[2] + "'"))) {
                trends.next();
                say("series", trends.getDouble(1));
            }
            say("cpu", cpu() - before);
            try (ResultSet daily =
                    statement.executeQuery(
                            "SELECT count(*), sum(counted), sum(expected) FROM daily")) {
                daily.next();
                say("seriesDays", daily.getDouble(1));
                say("counted", daily.getDouble(2));
                say("expected", daily.getDouble(3));
            }
        }
    }

    /// Half of what the machine has, so that what DuckDB costs is not mostly what it puts by.
    private static long memory() {
        return system().getTotalMemorySize() / 2;
    }

    private static final String DAILY =
            """
            CREATE TABLE daily AS
            WITH narrow AS (
                SELECT import, file, line, day, platform, market, account, post_id, placement,
                    greatest(0, date_diff('day', CAST(published_at AS DATE), day)) AS age,
                    CASE WHEN coalesce(likes, comments, shares, saves) IS NOT NULL THEN
                        CAST(coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0)
                            + coalesce(saves, 0) AS DOUBLE) END AS engagements,
                    hook, format, ending, sound, topic, hashtags
                FROM read_parquet(':events', hive_partitioning = false)),
            latest AS MATERIALIZED (
                SELECT day, platform, market, account, post_id, placement, age, engagements,
                    hook, format, ending, sound, topic, hashtags
                FROM narrow
                QUALIFY row_number() OVER (
                    PARTITION BY platform, post_id, day
                    ORDER BY import DESC, file DESC, placement = 'organic', line DESC) = 1),
            bought AS MATERIALIZED (
                SELECT DISTINCT platform, post_id FROM latest WHERE placement <> 'organic'),
            counted AS MATERIALIZED (
                SELECT l.*, CAST(floor(4 * log2(age + 1)) AS INT) AS age_class
                FROM latest l ANTI JOIN bought b
                ON l.platform = b.platform AND l.post_id = b.post_id
                WHERE engagements IS NOT NULL AND age < 120),
            cell AS MATERIALIZED (
                SELECT platform, market, account, age_class,
                    sum(engagements) AS engagements, count(*) AS days
                FROM counted WHERE day >= :first
                GROUP BY platform, market, account, age_class),
            shape AS (
                SELECT age_class, sum(engagements) / sum(days) AS usual
                FROM cell GROUP BY age_class),
            height AS (
                SELECT platform, market, account, sum(engagements) / sum(usual * days) AS level
                FROM cell JOIN shape USING (age_class)
                GROUP BY platform, market, account),
            expectation AS (
                SELECT platform, market, account, age_class,
                    greatest((engagements + 10 * level * usual) / (days + 10), 0.01) AS expected
                FROM cell
                JOIN shape USING (age_class)
                JOIN height USING (platform, market, account)),
            carried AS (
                SELECT day, market, greatest(engagements, 0) AS engagements, expected,
                    unnest(list_distinct(list_filter(
                        list_concat(
                            ['hook:' || hook, 'format:' || format, 'ending:' || ending,
                                'sound:' || sound],
                            list_transform(string_split(topic, '|'), t -> 'topic:' || t),
                            list_transform(string_split(hashtags, '|'),
                                t -> 'hashtag:' || lower(t))),
                        c -> c IS NOT NULL))) AS series
                FROM counted
                JOIN expectation USING (platform, market, account, age_class))
            SELECT series, market, day, sum(engagements) AS counted, sum(expected) AS expected,
                count(*) AS posts, max(engagements) AS largest,
                arg_max(expected, engagements) AS largest_expected
            FROM carried GROUP BY series, market, day
            """;

    private static final String TREND =
            """
            SELECT count(*) FROM (
                SELECT series, market, day, counted / expected AS lift,
                    avg(counted / expected) OVER before AS usual,
                    stddev_samp(counted / expected) OVER before AS spread
                FROM daily
                WINDOW before AS (
                    PARTITION BY series, market ORDER BY day
                    ROWS BETWEEN 28 PRECEDING AND 1 PRECEDING))
            WHERE day = :last AND lift > usual
            """;

    private static double cpu() {
        return system().getProcessCpuTime() / 1e9;
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static void say(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
    }
}
