package org.throughline.analytics.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.throughline.analytics.history.StoredFiles;
import org.throughline.analytics.history.Table;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Brings the tables that follow from the events up to date, for the days that an import touched:
/// what it costs depends on those days, not on how many others there are. All days at once is the
/// same work on more days, so that a history that came day by day is one that came at once.
///
/// Other days are touched by two things alone: a post whose first boosted day comes to light is
/// taken out of all its days, and where other things are to be expected than before
/// ([Expectations]: of all accounts every fourth Sunday, of new ones until then), the judged days
/// are compared anew.
final class Derivation {

    /// A month of a table that lies in more files is put into one.
    private static final int MOST_FILES_A_MONTH = 12;

    private static final List<Table> BY_DAY =
            List.of(Table.POST_DAY, Table.BOUGHT, Table.CELL, Table.DAILY, Table.RATIO);

    private final SparkSession spark;
    private final History history;
    private final NewFiles files;

    /// @param files places them
    Derivation(SparkSession spark, History history, NewFiles files) {
        this.spark = spark;
        this.history = history;
        this.files = files;
    }

    /// The state in which the other tables say what the events say.
    ///
    /// @param before events of this import included
    StoredFiles of(StoredFiles before, SortedSet<LocalDate> touched) {
        StoredFiles now =
                replace(
                        before,
                        Table.POST_DAY,
                        touched,
                        PostDays.of(history.on(before, Table.EVENT, touched)));
        now =
                replace(
                        now,
                        Table.BOUGHT,
                        touched,
                        PostDays.bought(history.on(now, Table.POST_DAY, touched)));
        LocalDate first = SeriesTable.first(now.days(Table.POST_DAY).last());
        LocalDate lives =
                touched.first().isBefore(first)
                        ? PostDays.firstOfLives(touched.first())
                        : PostDays.firstOfLives(first);
        SortedSet<LocalDate> recounted = new TreeSet<>(touched);
        recounted.addAll(boughtAnew(before, now, lives));
        count(now, recounted);
        now = replace(now, Table.CELL, recounted, Expectations.cells(spark));
        SortedSet<LocalDate> compared = new TreeSet<>(recounted);
        now = learn(before, now, recounted, compared);
        count(now, compared);
        SeriesDays.expected(spark, history.read(now, Table.EXPECTATION));
        now = replace(now, Table.DAILY, compared, SeriesDays.daily(spark));
        now = replace(now, Table.RATIO, compared, SeriesDays.ratios(spark));
        return compact(now);
    }

    private void count(StoredFiles state, SortedSet<LocalDate> days) {
        PostDays.counted(
                spark,
                history.on(state, Table.POST_DAY, days),
                history.between(
                        state,
                        Table.BOUGHT,
                        PostDays.firstOfLives(days.first()),
                        state.days(Table.POST_DAY).last()));
    }

    /// The days of posts that were not bought before, or are not any more.
    private List<LocalDate> boughtAnew(StoredFiles before, StoredFiles now, LocalDate first) {
        if (before.of(Table.POST_DAY).isEmpty()) {
            return List.of();
        }
        LocalDate last = now.days(Table.POST_DAY).last();
        Dataset<Row> then = posts(history.between(before, Table.BOUGHT, first, last));
        Dataset<Row> since = posts(history.between(now, Table.BOUGHT, first, last));
        Dataset<Row> changed = then.except(since).unionAll(since.except(then));
        return changed.isEmpty()
                ? List.of()
                : days(
                        history.between(now, Table.POST_DAY, first, last)
                                .withColumn("site", expr(Site.of("platform")))
                                .join(broadcast(changed), columns("site", "post_id"), "left_semi"));
    }

    private static Dataset<Row> posts(Dataset<Row> bought) {
        return bought.selectExpr(Site.of("platform") + " AS site", "post_id").distinct();
    }

    /// Renews what is to be expected of accounts, where that has changed, and adds the judged days
    /// of which other things are to be expected now.
    private StoredFiles learn(
            StoredFiles before,
            StoredFiles state,
            SortedSet<LocalDate> recounted,
            SortedSet<LocalDate> days) {
        LocalDate last = state.days(Table.POST_DAY).last();
        LocalDate learntFrom = Expectations.learntFrom(last);
        Dataset<Row> kept = history.read(state, Table.EXPECTATION);
        boolean anew =
                state.of(Table.EXPECTATION).isEmpty()
                        || !Expectations.learntFrom(before.days(Table.POST_DAY).last())
                                .equals(learntFrom);
        if (!anew
                && recounted.first().isAfter(Expectations.learntThrough(last))
                && Expectations.unsettled(history.on(state, Table.CELL, recounted), kept)
                        .isEmpty()) {
            return state;
        }
        LocalDate from = recounted.first().isBefore(learntFrom) ? recounted.first() : learntFrom;
        Dataset<Row> cells = history.between(state, Table.CELL, from, last);
        Dataset<Row> learnt = Expectations.learn(cells, last).localCheckpoint();
        Dataset<Row> now =
                anew ? learnt : Expectations.renewed(learnt, kept, cells).localCheckpoint();
        Dataset<Row> judged = cells.filter(col("day").geq(SeriesTable.first(last)));
        days.addAll(days(Expectations.changed(judged, now, kept)));
        return state.replacing(Table.EXPECTATION, files.whole(now, Table.EXPECTATION));
    }

    static Seq<String> columns(String... columns) {
        return CollectionConverters.asScala(List.of(columns)).toSeq();
    }

    static List<LocalDate> days(Dataset<Row> rows) {
        return rows.select("day").distinct().collectAsList().stream()
                .map(row -> row.<Date>getAs(0).toLocalDate())
                .toList();
    }

    private StoredFiles replace(
            StoredFiles state, Table table, Set<LocalDate> days, Dataset<Row> rows) {
        Job.progress("keeping " + table.key() + " of " + days.size() + " days");
        return state.replacing(table, days, files.derived(rows, table, days, "days"));
    }

    private StoredFiles compact(StoredFiles state) {
        StoredFiles now = state;
        for (Table table : BY_DAY) {
            Set<LocalDate> days = new TreeSet<>();
            now.crowded(table, MOST_FILES_A_MONTH).forEach(days::addAll);
            if (!days.isEmpty()) {
                Dataset<Row> rows = history.on(now, table, days);
                now = now.replacing(table, days, files.derived(rows, table, days, "months"));
            }
        }
        return now;
    }
}
