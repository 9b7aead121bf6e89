package org.throughline.analytics.spark;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.throughline.analytics.history.ImportOrder;
import org.throughline.analytics.history.ImportWritten;
import org.throughline.analytics.history.StoredFile;
import org.throughline.analytics.history.Table;

/// Writes staged rows as immutable Parquet files, sorted by post and day, and counts them back.
public final class ImportJob {

    private ImportJob() {}

    public static void main(String[] arguments) throws IOException {
        Job.run(arguments, ImportOrder.class, ImportJob::write);
    }

    private static ImportWritten write(SparkSession spark, ImportOrder order) {
        List<StoredFile> files = new ArrayList<>();
        for (Table table : Table.values()) {
            List<ImportOrder.Staged> staged =
                    order.staged().stream().filter(each -> each.table() == table).toList();
            if (!staged.isEmpty()) {
                files.addAll(write(spark, order, table, staged));
            }
        }
        return new ImportWritten(files);
    }

    private static List<StoredFile> write(
            SparkSession spark, ImportOrder order, Table table, List<ImportOrder.Staged> staged) {
        long expected = staged.stream().mapToLong(ImportOrder.Staged::rows).sum();
        Job.progress("writing " + expected + " rows of " + table.key());
        String folder = table.folder(order.number());
        String day = table == Table.EVENT ? "day" : "taken";
        spark.read()
                .schema(EngagementSchema.staged(table))
                .option("mode", "FAILFAST")
                .option("escape", "\"")
                .csv(staged.stream().map(ImportOrder.Staged::path).toArray(String[]::new))
                .withColumn("import", lit(order.number()))
                .sort("platform", "post_id", day)
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(order.history() + "/" + folder);
        List<StoredFile> files = stored(spark, order, table, folder);
        long written = files.stream().mapToLong(StoredFile::rows).sum();
        if (written != expected) {
            throw new IllegalStateException(
                    table.key() + ": " + written + " rows written of " + expected);
        }
        return files;
    }

    private static List<StoredFile> stored(
            SparkSession spark, ImportOrder order, Table table, String folder) {
        Dataset<Row> written =
                spark.read()
                        .schema(EngagementSchema.stored(table))
                        .parquet(order.history() + "/" + folder);
        return written
                .groupBy(input_file_name().as("file"))
                .agg(count("*").as("rows"))
                .sort("file")
                .collectAsList()
                .stream()
                .map(row ->
                        new StoredFile(
                                table, folder + "/" + name(row.getString(0)), row.getLong(1)))
                .toList();
    }

    private static String name(String uri) {
        String path = URI.create(uri).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
