package org.throughline.analytics.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.throughline.analytics.history.StoredFiles;
import org.throughline.analytics.history.Table;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.SeriesKey;

/// The tables over the days that are judged, up to one day.
///
/// @param postDays also of the days before in which their posts may have been bought
record Judged(
        LocalDate asOf,
        Dataset<Row> postDays,
        Dataset<Row> bought,
        Dataset<Row> cells,
        Dataset<Row> expectation,
        Dataset<Row> daily,
        Dataset<Row> ratios) {

    /// As the last import left them: their cost does not depend on how long the history is.
    static Judged kept(History history, StoredFiles files, LocalDate asOf) {
        LocalDate first = SeriesTable.first(asOf);
        LocalDate lives = PostDays.firstOfLives(first);
        return new Judged(
                asOf,
                history.between(files, Table.POST_DAY, lives, asOf),
                history.between(files, Table.BOUGHT, lives, asOf),
                history.between(files, Table.CELL, first, asOf),
                history.read(files, Table.EXPECTATION),
                history.between(files, Table.DAILY, first, asOf),
                history.between(files, Table.RATIO, first, asOf));
    }

    /// As they would have been on a day in the past, from the events up to then; also where the
    /// tables were never kept.
    static Judged anew(SparkSession spark, History history, StoredFiles files, LocalDate asOf) {
        LocalDate first = SeriesTable.first(asOf);
        LocalDate learntFrom = Expectations.learntFrom(asOf);
        Dataset<Row> postDays =
                PostDays.of(
                                history.between(
                                        files,
                                        Table.EVENT,
                                        PostDays.firstOfLives(learntFrom),
                                        asOf))
                        .persist(StorageLevel.DISK_ONLY());
        Dataset<Row> bought = PostDays.bought(postDays);
        PostDays.counted(spark, postDays.filter(col("day").geq(learntFrom)), bought);
        Dataset<Row> cells = Expectations.cells(spark).persist(StorageLevel.DISK_ONLY());
        Dataset<Row> expectation =
                Expectations.learn(cells, asOf).persist(StorageLevel.DISK_ONLY());
        PostDays.counted(spark, postDays.filter(col("day").geq(first)), bought);
        SeriesDays.expected(spark, expectation);
        return new Judged(
                asOf,
                postDays,
                bought,
                cells,
                expectation,
                SeriesDays.daily(spark),
                SeriesDays.ratios(spark));
    }

    /// All series.
    SeriesTable series() {
        return SeriesTable.read(daily.toLocalIterator(), ratios.toLocalIterator(), asOf);
    }

    /// All series without the posts that carry one of `explained` in its market.
    ///
    /// @param all every series with all posts: other markets are as they were
    SeriesTable without(SparkSession spark, List<SeriesKey> explained, SeriesTable all) {
        if (explained.isEmpty()) {
            return all;
        }
        Set<Market> markets = new HashSet<>();
        explained.forEach(key -> markets.add(key.market()));
        Column kept =
                col("day")
                        .geq(SeriesTable.first(asOf))
                        .and(col("market").isin(markets.stream().map(Market::code).toArray()));
        for (SeriesKey key : explained) {
            kept = kept.and(not(carries(key)));
        }
        PostDays.counted(spark, postDays.filter(kept), bought);
        SeriesDays.expected(spark, expectation);
        return all.with(
                markets,
                SeriesTable.read(
                        SeriesDays.daily(spark).toLocalIterator(),
                        SeriesDays.ratios(spark).toLocalIterator(),
                        asOf));
    }

    private static Column carries(SeriesKey key) {
        return col("market")
                .equalTo(key.market().code())
                .and(
                        exists(
                                col("carried"),
                                each ->
                                        each.getField("kind")
                                                .equalTo(lit(key.kind().key()))
                                                .and(
                                                        each.getField("key")
                                                                .equalTo(lit(key.key())))));
    }
}
