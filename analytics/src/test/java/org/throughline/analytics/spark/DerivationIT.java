package org.throughline.analytics.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.history.ImportOrder;
import org.throughline.analytics.history.StagedTags;
import org.throughline.analytics.history.StoredFile;
import org.throughline.analytics.history.StoredFiles;
import org.throughline.analytics.history.Table;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.SaidTags;

/// What follows from the events, kept day by day.
class DerivationIT {

    /// On the day before it expectations are learnt.
    private static final LocalDate LAST = LocalDate.of(2027, 1, 18);

    private static final int DAYS = 60;
    private static final int FOLLOWED = 20;
    private static final LocalDate FIRST = LAST.minusDays(DAYS - 1L);

    @TempDir static Path folder;

    private static SparkSession spark;
    private static List<Row> events = List.of();
    private static StoredFiles atOnce = new StoredFiles(List.of());

    @BeforeAll
    static void a_history_that_came_at_once() {
        spark =
                SparkSession.builder()
                        .master("local[2]")
                        .config("spark.ui.enabled", "false")
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.sql.session.timeZone", "UTC")
                        .config("spark.sql.shuffle.partitions", "2")
                        // a few hundred rows are not worth compiling for
                        .config("spark.sql.codegen.wholeStage", "false")
                        .config("spark.sql.catalogImplementation", "in-memory")
                        .getOrCreate();
        events = events();
        atOnce = take(new StoredFiles(List.of()), 1, events);
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    @Test
    void a_history_that_came_day_by_day_is_one_that_came_at_once() {
        LocalDate most = LAST.minusDays(2);
        StoredFiles state = take(new StoredFiles(List.of()), 11, on(day -> !day.isAfter(most)));
        for (int day = 1; day <= 2; day++) {
            LocalDate next = most.plusDays(day);
            state = take(state, 11 + day, on(next::equals));
        }

        for (Table table :
                List.of(Table.POST_DAY, Table.BOUGHT, Table.CELL, Table.EXPECTATION, Table.RATIO)) {
            assertThat(rows(state, table)).isEqualTo(rows(atOnce, table));
        }
        // of posts that count the same any may be the largest
        assertThat(rows(state, Table.DAILY, "largest_expected"))
                .isEqualTo(rows(atOnce, Table.DAILY, "largest_expected"));
        assertThat(days(state, Table.DAILY, 12)).contains(FIRST, LAST.minusDays(1));
        assertThat(days(state, Table.DAILY, 13)).containsExactly(LAST);
    }

    @Test
    void a_new_day_touches_as_much_after_three_years_as_after_three_months()
            throws TimeoutException {
        long early = workOfLastDay(91, 61);
        long late = workOfLastDay(1_095, 71);

        assertThat(early).isPositive();
        assertThat(late).isBetween(early - early / 10, early + early / 10);
    }

    /// The rows that all tasks read, exchanged and wrote for the last of so many days.
    private static long workOfLastDay(int days, long number) throws TimeoutException {
        List<Row> steady = steady(days);
        StoredFiles before =
                take(
                        new StoredFiles(List.of()),
                        number,
                        steady.stream().filter(row -> !isOn(row, LAST)).toList());
        var work = new CountedWork();
        spark.sparkContext().addSparkListener(work);
        StoredFiles after =
                take(before, number + 1, steady.stream().filter(row -> isOn(row, LAST)).toList());
        spark.sparkContext().listenerBus().waitUntilEmpty();
        spark.sparkContext().removeSparkListener(work);
        for (Table table : List.of(Table.POST_DAY, Table.CELL, Table.DAILY, Table.RATIO)) {
            assertThat(days(after, table, number + 1)).containsExactly(LAST);
        }
        return work.rows.sum();
    }

    /// What tasks report when they end.
    private static final class CountedWork extends SparkListener {

        private final LongAdder rows = new LongAdder();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            TaskMetrics metrics = end.taskMetrics();
            rows.add(metrics.inputMetrics().recordsRead());
            rows.add(metrics.shuffleReadMetrics().recordsRead());
            rows.add(metrics.outputMetrics().recordsWritten());
        }
    }

    /// A post on each day, followed for five.
    private static List<Row> steady(int days) {
        List<Row> rows = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int age = 0; age < 5; age++) {
                LocalDate published = LAST.minusDays(day + age);
                rows.add(
                        row(
                                rows.size(),
                                LAST.minusDays(day),
                                "p" + published.toEpochDay(),
                                "US",
                                published,
                                "question",
                                400 / (1 + age)));
            }
        }
        return rows;
    }

    private static boolean isOn(Row row, LocalDate day) {
        return row.getDate(2).toLocalDate().equals(day);
    }

    @Test
    void what_is_expected_does_not_depend_on_how_far_back_a_history_is_at_hand() {
        LocalDate first = Expectations.learntFrom(LAST);
        List<Row> late = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            late.add(cell(first.plusDays(day), "known", 0, 12.0));
        }
        late.add(cell(LAST, "known", 4, 3.0));
        late.add(cell(LAST, "new", 0, 30.0));
        List<Row> all = new ArrayList<>(late);
        all.add(cell(first.minusDays(9), "new", 0, 500.0));
        all.add(cell(first.minusDays(9), "known", 4, 700.0));
        all.add(cell(first.minusDays(9), "gone", 0, 80.0));

        List<String> learntAlone = learnt(late);

        assertThat(learntAlone).hasSize(3);
        assertThat(learnt(all)).containsAll(learntAlone).hasSize(4);
    }

    private static List<String> learnt(List<Row> cells) {
        return Expectations.learn(
                        spark.createDataFrame(cells, EngagementSchema.stored(Table.CELL)), LAST)
                .collectAsList()
                .stream()
                .map(Row::mkString)
                .toList();
    }

    private static Row cell(LocalDate day, String account, int age, double engagements) {
        return RowFactory.create(Date.valueOf(day), "tiktok", "US", account, age, engagements, 1L);
    }

    @Test
    void a_video_that_one_file_calls_a_short_and_another_does_not_is_one() {
        Row post = on(LAST::equals).getFirst();
        List<Row> twice =
                List.of(
                        onPlatform(post, "youtube", 0),
                        onPlatform(boosted(post), "youtube-shorts", 1));
        Dataset<Row> events = spark.createDataFrame(twice, EngagementSchema.stored(Table.EVENT));

        assertThat(PostDays.of(events).collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("platform")).contains("shorts"));
        Dataset<Row> other =
                PostDays.of(
                        spark.createDataFrame(
                                twice.subList(0, 1), EngagementSchema.stored(Table.EVENT)));
        PostDays.counted(spark, other, PostDays.bought(PostDays.of(events)));
        assertThat(spark.table("counted").count()).isZero();
    }

    private static Row onPlatform(Row row, String platform, int file) {
        return with(with(row, 4, platform), 0, file);
    }

    @Test
    void a_late_correction_touches_only_its_day() {
        LocalDate day = FIRST.plusDays(40);
        Row post = on(day::equals).getFirst();

        StoredFiles state = take(atOnce, 21, List.of(withLikes(post, 3_333)));

        for (Table table : List.of(Table.POST_DAY, Table.CELL, Table.BOUGHT)) {
            assertThat(written(state, table, 21))
                    .allSatisfy(file -> assertThat(file.held().days()).containsExactly(day));
        }
        assertThat(
                        history()
                                .read(state, Table.POST_DAY)
                                .filter("engagements = 3333")
                                .collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.getString(4)).isEqualTo(post.getString(3)));
        assertThat(history().read(state, Table.DAILY).count())
                .isEqualTo(history().read(atOnce, Table.DAILY).count());
        assertThat(largest(state, day)).isEqualTo(3_333);
        assertThat(largest(state, day.plusDays(1))).isEqualTo(largest(atOnce, day.plusDays(1)));
    }

    @Test
    void the_same_rows_again_change_no_figure() {
        List<Row> again = on(LAST::equals);

        StoredFiles state = take(atOnce, 31, again);

        for (Table table : List.of(Table.POST_DAY, Table.CELL, Table.DAILY, Table.RATIO)) {
            assertThat(rows(state, table)).isEqualTo(rows(atOnce, table));
        }
    }

    @Test
    void a_post_that_is_boosted_later_is_taken_out_of_all_its_days() {
        Row last = on(LAST::equals).getFirst();
        String post = last.getString(3);
        long days =
                history().read(atOnce, Table.POST_DAY).filter("post_id = '" + post + "'").count();
        assertThat(days).isGreaterThan(1);

        StoredFiles state = take(atOnce, 41, List.of(boosted(last)));

        assertThat(counted(atOnce) - counted(state)).isEqualTo(days);
        assertThat(carriers(atOnce) - carriers(state)).isEqualTo(days);

        StoredFiles back = take(state, 42, List.of(last));

        assertThat(counted(back)).isEqualTo(counted(atOnce));
        assertThat(carriers(back)).isEqualTo(carriers(atOnce));
    }

    @Test
    void a_day_in_the_past_is_judged_by_what_was_known_then() {
        LocalDate then = LAST.minusDays(5);

        SeriesTable anew = Judged.anew(spark, history(), atOnce, then).series();
        StoredFiles known = take(new StoredFiles(List.of()), 51, on(day -> !day.isAfter(then)));
        SeriesTable kept = Judged.kept(history(), known, then).series();

        assertThat(anew.keys()).isEqualTo(kept.keys());
        for (int s = 0; s < anew.keys().size(); s++) {
            assertThat(anew.counts(s)).isEqualTo(kept.counts(s));
            assertThat(anew.ratio(s, 0)).isCloseTo(kept.ratio(s, 0), within(1e-9));
        }
        assertThat(anew.commonDays()).isEqualTo(kept.commonDays());
    }

    @Test
    void posts_set_aside_are_gone_from_every_series_of_their_market_alone() {
        Judged judged = Judged.kept(history(), atOnce, LAST);
        SeriesTable all = judged.series();
        var aside =
                all.keys().stream()
                        .filter(key -> key.key().equals("question"))
                        .filter(key -> key.market().code().equals("US"))
                        .findFirst()
                        .orElseThrow();

        SeriesTable rest = judged.without(spark, List.of(aside), all);

        assertThat(rest.keys()).doesNotContain(aside);
        for (var key : rest.keys()) {
            double[] before = all.counts(all.keys().indexOf(key));
            double[] after = rest.counts(rest.keys().indexOf(key));
            if (key.market().equals(aside.market())) {
                assertThat(Arrays.stream(after).sum())
                        .isLessThanOrEqualTo(Arrays.stream(before).sum());
            } else {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    private static History history() {
        return new History(spark, folder.toString());
    }

    @Test
    void what_people_say_of_a_post_stands_on_all_its_days_until_they_say_it_no_more() {
        PostKey post = new PostKey(Platform.TIKTOK, "p3");
        Set<LocalDate> days =
                events.stream()
                        .filter(row -> row.getString(3).equals(post.id()))
                        .map(row -> row.getDate(2).toLocalDate())
                        .collect(Collectors.toSet());

        StoredFiles state =
                tag(atOnce, 51, new SaidTags(post, "confession", null, null, null, "machine"));

        Dataset<Row> carried =
                history().read(state, Table.DAILY).filter("kind = 'hook' AND key = 'confession'");
        assertThat(carried.collectAsList())
                .extracting(row -> row.getDate(0).toLocalDate())
                .containsExactlyInAnyOrderElementsOf(days);
        assertThat(
                        history()
                                .read(state, Table.EVENT)
                                .filter("hook = 'confession'")
                                .selectExpr("count(DISTINCT post_id)", "count(DISTINCT format)")
                                .first())
                .isEqualTo(RowFactory.create(1L, 1L));
        assertThat(written(state, Table.POST_DAY, 51))
                .allSatisfy(file -> assertThat(days).containsAll(file.held().days()));

        StoredFiles back = tag(state, 52);

        assertThat(rows(back, Table.POST_DAY)).isEqualTo(rows(atOnce, Table.POST_DAY));
        assertThat(rows(back, Table.DAILY)).isEqualTo(rows(atOnce, Table.DAILY));
    }

    private static StoredFiles tag(StoredFiles state, long number, SaidTags... said) {
        ImportOrder order =
                new ImportOrder(
                        folder.toString(),
                        number,
                        List.of(
                                StagedTags.write(
                                        folder.resolve("tags-" + number + ".csv"), List.of(said))),
                        state.all());
        return new StoredFiles(ImportJob.write(spark, order).files());
    }

    private static StoredFiles take(StoredFiles state, long number, List<Row> rows) {
        NewFiles files = new NewFiles(spark, folder.toString(), number);
        List<Row> numbered = rows.stream().map(row -> with(row, row.size() - 1, number)).toList();
        List<StoredFile> written =
                files.imported(
                        spark.createDataFrame(numbered, EngagementSchema.stored(Table.EVENT)),
                        Table.EVENT);
        return new Derivation(spark, history(), files)
                .of(state.with(written), new TreeSet<>(new StoredFiles(written).days(Table.EVENT)));
    }

    /// Sums of fractions depend on the order of the parts in their last digits.
    private static List<String> rows(StoredFiles state, Table table, String... but) {
        Dataset<Row> rows = history().read(state, table).drop(but);
        String[] columns =
                Arrays.stream(rows.schema().fields())
                        .map(field ->
                                field.dataType().equals(DataTypes.DoubleType)
                                        ? "round(" + field.name() + ", 6)"
                                        : field.name())
                        .toArray(String[]::new);
        return rows.selectExpr(columns).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    private static List<StoredFile> written(StoredFiles state, Table table, long number) {
        return state.of(table).stream()
                .filter(file -> file.path().startsWith(table.folder(number) + "/"))
                .toList();
    }

    private static List<LocalDate> days(StoredFiles state, Table table, long number) {
        return written(state, table, number).stream()
                .flatMap(file -> file.held().days().stream())
                .toList();
    }

    private static double largest(StoredFiles state, LocalDate day) {
        return history()
                .on(state, Table.DAILY, new TreeSet<>(List.of(day)))
                .selectExpr("max(largest)")
                .first()
                .getDouble(0);
    }

    private static long counted(StoredFiles state) {
        return history().read(state, Table.CELL).selectExpr("sum(days)").first().getLong(0);
    }

    private static long carriers(StoredFiles state) {
        return history()
                .read(state, Table.DAILY)
                .filter("kind = 'format'")
                .selectExpr("sum(posts)")
                .first()
                .getLong(0);
    }

    private static List<Row> on(Predicate<LocalDate> days) {
        return events.stream().filter(row -> days.test(row.getDate(2).toLocalDate())).toList();
    }

    private static List<Row> events() {
        SplittableRandom random = new SplittableRandom(5);
        List<Row> rows = new ArrayList<>();
        for (int post = 0; post < 120; post++) {
            LocalDate published = FIRST.plusDays(random.nextInt(DAYS));
            String market = post % 3 == 0 ? "DE" : "US";
            String hook = random.nextInt(3) == 0 ? "question" : "problem-first";
            for (int age = 0; age < FOLLOWED; age++) {
                LocalDate day = published.plusDays(age);
                if (!day.isAfter(LAST)) {
                    long likes = 1 + random.nextLong(400) / (1 + age);
                    rows.add(row(rows.size(), day, "p" + post, market, published, hook, likes));
                }
            }
        }
        return rows;
    }

    private static Row row(
            long line,
            LocalDate day,
            String post,
            String market,
            LocalDate published,
            String hook,
            long likes) {
        return RowFactory.create(
                0,
                line,
                Date.valueOf(day),
                post,
                "tiktok",
                market,
                "a" + post.length(),
                Timestamp.from(published.atTime(9, 0).toInstant(ZoneOffset.UTC)),
                "organic",
                20.0,
                "coffee",
                "One|two",
                "how-to",
                hook,
                null,
                null,
                null,
                false,
                likes * 30,
                likes * 20,
                likes * 25,
                likes,
                null,
                1L,
                null,
                null,
                null,
                null,
                0L);
    }

    private static Row withLikes(Row row, long likes) {
        return with(with(row, 21, likes), 23, 0L);
    }

    private static Row boosted(Row row) {
        return with(row, 8, "boosted");
    }

    private static Row with(Row row, int column, Object value) {
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == column ? value : row.get(i);
        }
        return RowFactory.create(values);
    }
}
