package org.throughline.analytics.spark;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.throughline.analytics.history.ImportOrder;
import org.throughline.analytics.history.ImportWritten;
import org.throughline.analytics.history.StoredFile;
import org.throughline.analytics.history.StoredFiles;
import org.throughline.analytics.history.Table;

/// Writes staged rows as immutable Parquet files, counts them back, and brings up to date what
/// follows from them.
public final class ImportJob {

    private ImportJob() {}

    public static void main(String[] arguments) throws IOException {
        Job.run(arguments, ImportOrder.class, ImportJob::write);
    }

    static ImportWritten write(SparkSession spark, ImportOrder order) {
        NewFiles files = new NewFiles(spark, order.history(), order.number());
        StoredFiles state = new StoredFiles(order.files());
        SortedSet<LocalDate> touched = new TreeSet<>();
        for (Table table : List.of(Table.EVENT, Table.SNAPSHOT)) {
            List<ImportOrder.Staged> staged =
                    order.staged().stream().filter(each -> each.table() == table).toList();
            if (!staged.isEmpty()) {
                List<StoredFile> written = write(spark, order, files, table, staged);
                state = state.with(written);
                touched.addAll(new StoredFiles(written).days(Table.EVENT));
            }
        }
        List<ImportOrder.Staged> tags =
                order.staged().stream().filter(each -> each.table() == Table.TAG).toList();
        if (!tags.isEmpty()) {
            StoredFiles before = state;
            state =
                    state.replacing(
                            Table.TAG, files.whole(staged(spark, Table.TAG, tags), Table.TAG));
            touched.addAll(retagged(new History(spark, order.history()), before, state));
        }
        if (touched.isEmpty()) {
            return new ImportWritten(state.all());
        }
        History history = new History(spark, order.history());
        if (state.of(Table.POST_DAY).isEmpty()) {
            touched.addAll(Derivation.days(history.read(state, Table.EVENT)));
        }
        return new ImportWritten(new Derivation(spark, history, files).of(state, touched).all());
    }

    private static Dataset<Row> staged(
            SparkSession spark, Table table, List<ImportOrder.Staged> staged) {
        return spark.read()
                .schema(EngagementSchema.staged(table))
                .option("mode", "FAILFAST")
                .option("escape", "\"")
                .csv(staged.stream().map(ImportOrder.Staged::path).toArray(String[]::new));
    }

    /// The days of posts of which people say something else than before.
    private static List<LocalDate> retagged(
            History history, StoredFiles before, StoredFiles since) {
        Dataset<Row> then = history.read(before, Table.TAG);
        Dataset<Row> now = history.read(since, Table.TAG);
        Dataset<Row> changed =
                then.except(now).unionAll(now.except(then)).select("platform", "post_id");
        return Derivation.days(
                history.read(since, Table.EVENT)
                        .join(
                                changed.distinct(),
                                new String[] {"platform", "post_id"},
                                "left_semi"));
    }

    private static List<StoredFile> write(
            SparkSession spark,
            ImportOrder order,
            NewFiles files,
            Table table,
            List<ImportOrder.Staged> staged) {
        long expected = staged.stream().mapToLong(ImportOrder.Staged::rows).sum();
        Job.progress("writing " + expected + " rows of " + table.key());
        List<StoredFile> stored =
                files.imported(
                        staged(spark, table, staged).withColumn("import", lit(order.number())),
                        table);
        long written = new StoredFiles(stored).rows(table);
        if (written != expected) {
            throw new IllegalStateException(
                    table.key() + ": " + written + " rows written of " + expected);
        }
        return stored;
    }
}
