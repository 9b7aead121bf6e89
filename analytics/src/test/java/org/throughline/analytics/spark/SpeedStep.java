package org.throughline.analytics.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.throughline.analytics.history.ImportOrder;
import org.throughline.analytics.history.ImportWritten;
import org.throughline.analytics.history.StoredFiles;
import org.throughline.analytics.history.Table;
import org.throughline.analytics.kernel.DetectorSettings;
import org.throughline.analytics.kernel.TrendDetector;
import org.throughline.data.json.Documents;

/// One work of the speed benchmark in a process of its own, as a nightly run is one: nothing is
/// warm. Prints lines `name value`, CPU in seconds; what the session costs stands apart.
///
/// Arguments: the work, the folder of a history, and for `events` the number of days and of posts
/// published each day.
public final class SpeedStep {

    /// The last day of every generated history; the new day is the one after.
    public static final LocalDate LAST = LocalDate.of(2027, 2, 14);

    /// Days on which a generated post is followed.
    public static final int FOLLOWED = 60;

    private static final String STATE = "state.json";

    private final SparkSession spark;
    private final Path root;
    private final Documents documents = new Documents();

    private SpeedStep(SparkSession spark, Path root) {
        this.spark = spark;
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException {
        double before = cpu();
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            spark.range(1_000).selectExpr("sum(id)").collectAsList();
            say("session", cpu() - before);
            SpeedStep step = new SpeedStep(spark, Path.of(arguments[1]));
            switch (arguments[0]) {
                case "events" -> step.events(arguments[2], arguments[3]);
                case "rebuild" -> step.rebuild();
                case "increment" -> step.increment();
                default -> throw new IllegalArgumentException("no work " + arguments[0]);
            }
        }
    }

    private void events(String days, String posts) throws IOException {
        NewFiles files = new NewFiles(spark, root.toString(), 1);
        LocalDate first = LAST.minusDays(Integer.parseInt(days) - 1L);
        put(new StoredFiles(files.imported(generated(first, LAST, posts, 1), Table.EVENT)));
        generated(LAST.plusDays(1), LAST.plusDays(1), posts, 2)
                .drop("import")
                .coalesce(1)
                .write()
                .csv(root.resolve("new-day").toString());
        say("rows", (double) get().rows(Table.EVENT));
    }

    private void rebuild() throws IOException {
        double before = cpu();
        StoredFiles state = get();
        NewFiles files = new NewFiles(spark, root.toString(), 1);
        StoredFiles all =
                new Derivation(spark, history(), files)
                        .of(state, new TreeSet<>(state.days(Table.EVENT)));
        say("derived", cpu() - before);
        Judged.kept(history(), all, LAST).series();
        say("cpu", cpu() - before);
        put(all);
        Row daily =
                history()
                        .read(all, Table.DAILY)
                        .selectExpr("count(*)", "sum(count)", "sum(expected)")
                        .first();
        say("seriesDays", (double) daily.getLong(0));
        say("counted", daily.getDouble(1));
        say("expected", daily.getDouble(2));
    }

    private void increment() throws IOException {
        StoredFiles state = get();
        List<ImportOrder.Staged> staged;
        try (Stream<Path> parts = Files.list(root.resolve("new-day"))) {
            staged =
                    parts.filter(part -> part.toString().endsWith(".csv"))
                            .map(part ->
                                    new ImportOrder.Staged(
                                            Table.EVENT, part.toString(), lines(part)))
                            .toList();
        }
        double before = cpu();
        ImportWritten written =
                ImportJob.write(spark, new ImportOrder(root.toString(), 2, staged, state.all()));
        say("import", cpu() - before);
        double reading = cpu();
        SeriesTable series =
                Judged.kept(history(), new StoredFiles(written.files()), LAST.plusDays(1)).series();
        double read = cpu() - reading;
        say("cpu", cpu() - before);
        say("series", series.keys().size());
        double models = cpu();
        new TrendDetector(series.panel(), series.commonDays(), DetectorSettings.standard()).judge();
        double first = cpu() - models;
        say("read", read);
        say("models", first);
    }

    private static long lines(Path part) {
        try (Stream<String> lines = Files.lines(part)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private History history() {
        return new History(spark, root.toString());
    }

    private StoredFiles get() throws IOException {
        return documents.read(Files.readString(root.resolve(STATE)), StoredFiles.class);
    }

    private void put(StoredFiles state) throws IOException {
        Files.writeString(root.resolve(STATE), documents.write(state));
    }

    /// Posts of 40 accounts in six markets; each carries a hook, a format, an ending, a sound, a
    /// topic and three of 600 hashtags; one in a hundred is boosted. Everything follows from the
    /// number of the post, its age and nothing else.
    private Dataset<Row> generated(LocalDate from, LocalDate to, String posts, long number) {
        long firstPost = (from.toEpochDay() - FOLLOWED + 1) * Long.parseLong(posts);
        long lastPost = (to.toEpochDay() + 1) * Long.parseLong(posts);
        spark.range(firstPost, lastPost).createOrReplaceTempView("post");
        Dataset<Row> rows =
                spark.sql(
                        GENERATED,
                        Map.of(
                                "posts", Long.parseLong(posts),
                                "followed", FOLLOWED,
                                "from", from,
                                "to", to,
                                "number", number));
        String[] columns =
                Arrays.stream(EngagementSchema.stored(Table.EVENT).fieldNames())
                        .map(name -> "`" + name + "`")
                        .toArray(String[]::new);
        return rows.selectExpr(columns);
    }

    private static final String GENERATED =
            """
            WITH published AS (
                SELECT id, date_from_unix_date(CAST(id DIV :posts AS INT)) AS published,
                    pmod(xxhash64(id, 1), 40) AS account,
                    pow(1 - pmod(xxhash64(id, 2), 1000) / 1000.0, -0.4) AS quality
                FROM post),
            aged AS (
                SELECT *, date_add(published, age) AS day,
                    -ln(1 - pmod(xxhash64(id, age, 3), 100000) / 100000.0) AS luck
                FROM published LATERAL VIEW explode(sequence(0, :followed - 1)) a AS age),
            counted AS (
                SELECT *, CAST((50 + 40 * account) * quality * luck
                    * pow(1 + age / 4.0, -1.3) AS BIGINT) AS n
                FROM aged WHERE day BETWEEN :from AND :to)
            SELECT 0 AS file, id * 100 + age AS line, day, concat('p', id) AS post_id,
                element_at(array('tiktok', 'youtube-shorts', 'instagram-reels'),
                    CAST(account % 3 + 1 AS INT)) AS platform,
                element_at(array('US', 'DE', 'JP', 'FR', 'GB', 'BR'),
                    CAST(account % 6 + 1 AS INT)) AS market,
                concat('account-', account) AS account,
                CAST(published AS TIMESTAMP) AS published_at,
                if(pmod(xxhash64(id, 4), 100) = 0, 'boosted', 'organic') AS placement,
                CAST(20 AS DOUBLE) AS length_s,
                concat('topic-', pmod(xxhash64(id, 5), 30)) AS topic,
                concat_ws('|',
                    concat('tag-', pmod(xxhash64(id, 6), 600)),
                    concat('tag-', pmod(xxhash64(id, 7), 200)),
                    concat('tag-', pmod(xxhash64(id, 8), 60))) AS hashtags,
                concat('format-', pmod(xxhash64(id, 9), 8)) AS format,
                concat('hook-', pmod(xxhash64(id, 10), 12)) AS hook,
                concat('ending-', pmod(xxhash64(id, 11), 6)) AS ending,
                concat('sound-', pmod(xxhash64(id, 12), 200)) AS sound,
                CAST(NULL AS STRING) AS people, false AS silence,
                n * 25 AS views, n * 20 AS reach, n * 30 AS impressions,
                n - n DIV 5 AS likes, n DIV 10 AS comments, n DIV 10 AS shares,
                CAST(NULL AS BIGINT) AS saves, n DIV 3 AS link_clicks,
                CAST(n * 200 AS DOUBLE) AS watch_seconds, CAST(NULL AS BIGINT) AS completions,
                CAST(:number AS BIGINT) AS import
            FROM counted
            """;

    private static double cpu() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static void say(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
        System.out.flush();
    }
}
