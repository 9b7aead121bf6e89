package org.throughline.analytics.spark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.lift.PublishedPost;
import org.throughline.analytics.practice.PastPost;
import org.throughline.analytics.practice.ReachSearch;
import org.throughline.data.engagement.DailyColumns;

/// Every organic post of the last fifteen months at the same ages: the seven and the fourteen days
/// from its first one, of which each must be known. Only rows of a post's first days are read,
/// apart from those that say it was bought. The last twenty thousand posts come to the driver,
/// about 20 MB.
///
/// @param rows the latest first
/// @param posts the same
/// @param young posts that are not seven days old
/// @param missing posts of whose first seven days some are not known
/// @param older posts beyond the number that is looked at
record FirstDays(List<Row> rows, List<PastPost> posts, int young, int missing, int older) {

    /// At which posts are compared.
    static final int AGE_DAYS = 7;

    /// What worked before says little about now, and the cost stays what it is as a history grows.
    static final int LOOK_BACK_DAYS = 456;

    private static final int MOST_POSTS = 20_000;

    /// Fewer views say little about how much of a video is watched.
    private static final int FEWEST_VIEWS = 100;

    /// What a post has to do with a comparison at seven days.
    private enum Standing {
        COMPARED,
        YOUNG,
        MISSING
    }

    static FirstDays of(SparkSession spark, Dataset<Row> events, LocalDate asOf) {
        events.createOrReplaceTempView("lift_event");
        spark.sql(
                        FIRST_DAYS,
                        Map.of(
                                "as_of",
                                asOf,
                                "from",
                                asOf.minusDays(LOOK_BACK_DAYS),
                                "days",
                                AGE_DAYS,
                                "late",
                                ReachSearch.DAYS,
                                "views",
                                FEWEST_VIEWS))
                .localCheckpoint()
                .createOrReplaceTempView("lift_post");
        Map<String, Long> counted =
                spark
                        .sql("SELECT standing, count(*) FROM lift_post GROUP BY standing")
                        .collectAsList()
                        .stream()
                        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
        List<Row> rows =
                spark.sql(
                                """
                                SELECT * FROM lift_post
                                ORDER BY published DESC, platform, post_id LIMIT :most
                                """,
                                Map.of("most", MOST_POSTS))
                        .collectAsList();
        long all = counted.values().stream().mapToLong(each -> each).sum();
        return new FirstDays(
                rows,
                rows.stream().map(FirstDays::post).toList(),
                count(counted, Standing.YOUNG),
                count(counted, Standing.MISSING),
                Math.toIntExact(all - rows.size()));
    }

    /// Those of which the first seven days are known.
    List<PublishedPost> compared() {
        return posts.stream().filter(PastPost::isComparable).map(PastPost::post).toList();
    }

    /// The same, as they were read.
    List<Row> comparedRows() {
        return rows.stream().filter(FirstDays::isCompared).toList();
    }

    private static boolean isCompared(Row row) {
        return row.<String>getAs("standing").equals(Standing.COMPARED.name());
    }

    private static int count(Map<String, Long> counted, Standing standing) {
        return Math.toIntExact(counted.getOrDefault(standing.name(), 0L));
    }

    private static PastPost post(Row row) {
        var post =
                new PublishedPost(
                        row.<java.sql.Date>getAs("published").toLocalDate(),
                        row.getAs("platform"),
                        row.getAs("market"),
                        row.getAs("account"),
                        first(row.getAs("topic")),
                        row.getAs("format"),
                        row.getAs("hook"),
                        row.getAs("ending"),
                        several(row.getAs("people")),
                        row.getAs("silence"),
                        isCompared(row) ? row.<Double>getAs("engagements") : Double.NaN,
                        row.getAs("watched_share"));
        return new PastPost(
                row.getAs("post_id"),
                Instant.ofEpochMilli(row.<Long>getAs("published_at")),
                post,
                row.getAs("sound"),
                row.getAs("late_engagements"),
                row.getAs("late_views"));
    }

    private static @Nullable String first(@Nullable String cell) {
        List<String> words = several(cell);
        return words.isEmpty() ? null : words.getFirst();
    }

    private static List<String> several(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("[" + DailyColumns.SEPARATOR + "]", -1))
                        .filter(word -> !word.isBlank())
                        .toList();
    }

    /// A day of which there are several rows counts as its latest; what a post carries is what was
    /// last said of it. Days are an account's own and publishing is an instant, so that a post's
    /// first day may be off by one.
    private static final String FIRST_DAYS =
            """
            WITH seen AS (
                SELECT *, struct(import, file, line) AS place,
                    CAST(published_at AS DATE) AS published
                FROM lift_event
                WHERE day BETWEEN :from AND :as_of AND published_at >= :from),
            doubtful AS (
                SELECT DISTINCT platform, post_id FROM seen WHERE placement <> 'organic'),
            bought AS (
                SELECT DISTINCT platform, post_id FROM (
                    SELECT platform, post_id, placement, row_number() OVER (
                        PARTITION BY platform, post_id, day
                        ORDER BY import DESC, file DESC, placement = 'organic', line DESC) AS nth
                    FROM seen LEFT SEMI JOIN doubtful USING (platform, post_id))
                WHERE nth = 1 AND placement <> 'organic'),
            ranked AS (
                SELECT *, row_number() OVER (
                    PARTITION BY platform, post_id, day
                    ORDER BY import DESC, file DESC, line DESC) AS nth
                FROM seen LEFT ANTI JOIN bought USING (platform, post_id)
                WHERE day <= date_add(published, :late + 1)),
            begun AS (
                SELECT *,
                    min(day) OVER (PARTITION BY platform, post_id) AS first,
                    CASE WHEN coalesce(likes, comments, shares, saves) IS NOT NULL THEN
                        greatest(0, CAST(coalesce(likes, 0) AS DOUBLE) + coalesce(comments, 0)
                            + coalesce(shares, 0) + coalesce(saves, 0)) END AS engagement
                FROM ranked WHERE nth = 1),
            post AS (
                SELECT platform, post_id,
                    max_by(published, place) AS published,
                    unix_millis(max_by(published_at, place)) AS published_at,
                    max_by(market, place) AS market,
                    max_by(account, place) AS account,
                    max_by(topic, CASE WHEN topic IS NOT NULL THEN place END) AS topic,
                    max_by(format, CASE WHEN format IS NOT NULL THEN place END) AS format,
                    max_by(hook, CASE WHEN hook IS NOT NULL THEN place END) AS hook,
                    max_by(ending, CASE WHEN ending IS NOT NULL THEN place END) AS ending,
                    max_by(sound, CASE WHEN sound IS NOT NULL THEN place END) AS sound,
                    max_by(people, CASE WHEN people IS NOT NULL THEN place END) AS people,
                    max_by(silence, CASE WHEN silence IS NOT NULL THEN place END) AS silence,
                    max_by(length_s, CASE WHEN length_s IS NOT NULL THEN place END) AS length,
                    first, count(early.engagement) AS days, sum(early.engagement) AS engagements,
                    count(early.watch + early.views) AS watched_days,
                    count(early.completions + early.views) AS completed_days,
                    sum(early.completions) AS completed, sum(early.watch) AS watched, sum(early.views) AS views,
                    count(engagement) AS late_days, sum(engagement) AS late_engagements,
                    count(views) AS late_view_days, sum(begun.views) AS late_views
                FROM (SELECT *, CASE WHEN day < date_add(first, :days) THEN named_struct(
                        'engagement', engagement, 'watch', watch_seconds, 'views', views,
                        'completions', completions) END
                        AS early FROM begun) AS begun
                WHERE day < date_add(first, :late)
                GROUP BY platform, post_id, first)
            SELECT platform, post_id, published, published_at, market, account, topic, format, hook,
                ending, sound, people, silence, coalesce(engagements, 0D) AS engagements,
                CASE WHEN late_days = :late AND first <= date_add(published, 1)
                    THEN late_engagements END AS late_engagements,
                CASE WHEN late_view_days = :late AND first <= date_add(published, 1)
                        AND late_views >= 0
                    THEN CAST(late_views AS DOUBLE) END AS late_views,
                CASE WHEN watched_days = :days AND views >= :views AND length > 0 AND watched >= 0
                    THEN watched / (views * length) END AS watched_share,
                CASE WHEN completed_days = :days AND views >= :views AND completed >= 0
                    THEN completed / views END AS completed_share,
                CASE WHEN first <= date_add(published, 1) AND date_add(first, :days) > date_add(:as_of, 1)
                        THEN 'YOUNG'
                    WHEN first <= date_add(published, 1) AND days = :days THEN 'COMPARED'
                    ELSE 'MISSING' END AS standing
            FROM post
            """;
}
