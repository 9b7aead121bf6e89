package org.throughline.analytics.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.input_file_name;

import java.net.URI;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.throughline.analytics.history.HeldDays;
import org.throughline.analytics.history.StoredFile;
import org.throughline.analytics.history.Table;

/// Writes the files of one manifest to come: by month, within a month by day and then by what is
/// asked for together, so that reading a few days of one market touches little.
final class NewFiles {

    private static final String MONTH = "month";

    private final SparkSession spark;
    private final String root;
    private final long number;

    NewFiles(SparkSession spark, String root, long number) {
        this.spark = spark;
        this.root = root;
        this.number = number;
    }

    /// Rows that were imported, counted back from what was written.
    List<StoredFile> imported(Dataset<Row> rows, Table table) {
        Column day = col(table == Table.EVENT ? "day" : "taken");
        String folder = table.folder(number);
        write(rows, day, folder, "platform");
        return spark
                .read()
                .schema(EngagementSchema.stored(table))
                .parquet(root + "/" + folder)
                .groupBy(input_file_name().as("file"))
                .agg(count("*"), collect_set(day))
                .sort("file")
                .collectAsList()
                .stream()
                .map(row ->
                        new StoredFile(
                                table,
                                below(folder, row.getString(0)),
                                row.getLong(1),
                                table == Table.EVENT
                                        ? new HeldDays(days(row.<Date>getList(2)), true)
                                        : null))
                .toList();
    }

    /// Rows that follow from others.
    ///
    /// @param days for which they stand, each wholly
    /// @param place a folder of its own for each time that a table is written
    List<StoredFile> derived(
            Dataset<Row> rows, Table table, Collection<LocalDate> days, String place) {
        String folder = table.folder(number) + "/" + place;
        write(rows, col("day"), folder, order(table));
        return files(folder, table).stream()
                .map(path ->
                        new StoredFile(
                                table,
                                path,
                                null,
                                new HeldDays(
                                        days.stream()
                                                .filter(day ->
                                                        YearMonth.from(day).equals(month(path)))
                                                .sorted()
                                                .toList(),
                                        true)))
                .toList();
    }

    /// A small table that is always written whole.
    List<StoredFile> whole(Dataset<Row> rows, Table table) {
        String folder = table.folder(number);
        rows.coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(root + "/" + folder);
        return files(folder, table).stream()
                .map(path -> new StoredFile(table, path, null, null))
                .toList();
    }

    private static String[] order(Table table) {
        return switch (table) {
            case DAILY -> new String[] {"market", "kind"};
            case RATIO, POST_DAY -> new String[] {"market"};
            case BOUGHT, CELL, EXPECTATION, EVENT, SNAPSHOT, TAG -> new String[] {"platform"};
        };
    }

    private void write(Dataset<Row> rows, Column day, String folder, String... order) {
        Column[] by = new Column[order.length + 2];
        by[0] = col(MONTH);
        by[1] = day;
        for (int i = 0; i < order.length; i++) {
            by[i + 2] = col(order[i]);
        }
        rows.withColumn(MONTH, date_format(day, "yyyy-MM"))
                .hint("rebalance", col(MONTH))
                .sortWithinPartitions(by)
                .write()
                .partitionBy(MONTH)
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(root + "/" + folder);
    }

    private List<String> files(String folder, Table table) {
        return Arrays.stream(
                        spark.read()
                                .schema(EngagementSchema.stored(table))
                                .parquet(root + "/" + folder)
                                .inputFiles())
                .map(uri -> below(folder, uri))
                .sorted()
                .toList();
    }

    /// `event/000007/month=2027-01/part-....parquet`
    private static String below(String folder, String uri) {
        String path = URI.create(uri).getPath();
        return path.substring(path.lastIndexOf("/" + folder + "/") + 1);
    }

    private static YearMonth month(String path) {
        int at = path.indexOf(MONTH + "=") + MONTH.length() + 1;
        return YearMonth.parse(path.substring(at, path.indexOf('/', at)));
    }

    private static List<LocalDate> days(List<Date> dates) {
        return dates.stream().map(Date::toLocalDate).sorted().toList();
    }
}
