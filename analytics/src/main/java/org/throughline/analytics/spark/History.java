package org.throughline.analytics.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.history.HeldDays;
import org.throughline.analytics.history.StoredFile;
import org.throughline.analytics.history.StoredFiles;
import org.throughline.analytics.history.Table;

/// The tables of one state of a history: exactly the files that it names, and of each exactly the
/// days for which it stands.
final class History {

    private static final List<String> SAID = List.of("hook", "ending", "format", "people");

    private final SparkSession spark;
    private final String root;

    History(SparkSession spark, String root) {
        this.spark = spark;
        this.root = root;
    }

    /// All rows of a table.
    Dataset<Row> read(StoredFiles files, Table table) {
        return tagged(files, table, read(files.of(table), table));
    }

    /// The rows of a table from one day to another, both included.
    Dataset<Row> between(StoredFiles files, Table table, LocalDate first, LocalDate last) {
        return tagged(
                files,
                table,
                read(files.of(table, day -> !day.isBefore(first) && !day.isAfter(last)), table)
                        .filter(col("day").between(first, last)));
    }

    /// The rows of a table on these days.
    Dataset<Row> on(StoredFiles files, Table table, Set<LocalDate> days) {
        return tagged(
                files, table, read(files.of(table, days::contains), table).filter(isOn(days)));
    }

    /// Events carry what people say of their posts, where they say something.
    private Dataset<Row> tagged(StoredFiles files, Table table, Dataset<Row> rows) {
        if (table != Table.EVENT || files.of(Table.TAG).isEmpty()) {
            return rows;
        }
        Dataset<Row> said = read(files.of(Table.TAG), Table.TAG).drop("maker");
        for (String trait : SAID) {
            said = said.withColumnRenamed(trait, "said_" + trait);
        }
        Column[] columns =
                Arrays.stream(rows.columns())
                        .map(name ->
                                SAID.contains(name)
                                        ? coalesce(col("said_" + name), col(name)).as(name)
                                        : col(name))
                        .toArray(Column[]::new);
        return rows.join(broadcast(said), new String[] {"platform", "post_id"}, "left")
                .select(columns);
    }

    /// Days that follow one another as one range: long lists of values cost more to plan with than
    /// to compare.
    private static Column isOn(Collection<LocalDate> days) {
        Column on = lit(false);
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        for (LocalDate day : new TreeSet<>(days)) {
            if (from != null && to != null && !day.equals(to.plusDays(1))) {
                on = on.or(col("day").between(from, to));
                from = day;
            }
            from = from == null ? day : from;
            to = day;
        }
        return from == null || to == null ? on : on.or(col("day").between(from, to));
    }

    private Dataset<Row> read(List<StoredFile> files, Table table) {
        StructType schema = EngagementSchema.stored(table);
        @Nullable Dataset<Row> rows = null;
        for (var part : byDays(files).entrySet()) {
            Dataset<Row> some = spark.read().schema(schema).parquet(part.getValue());
            Dataset<Row> standing =
                    part.getKey().isEmpty() ? some : some.filter(isOn(part.getKey()));
            rows = rows == null ? standing : rows.unionAll(standing);
        }
        return rows == null ? spark.createDataFrame(List.of(), schema) : rows;
    }

    /// The paths of files by the days for which they stand; under no days those which stand for
    /// every row they hold.
    private Map<List<LocalDate>, String[]> byDays(List<StoredFile> files) {
        Map<List<LocalDate>, String[]> paths = new LinkedHashMap<>();
        for (StoredFile file : files) {
            @Nullable HeldDays held = file.held();
            paths.merge(
                    held == null || held.whole() ? List.of() : held.days(),
                    new String[] {root + "/" + file.path()},
                    (some, more) ->
                            Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new));
        }
        return paths;
    }
}
