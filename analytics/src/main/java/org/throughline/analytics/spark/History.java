package org.throughline.analytics.spark;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.throughline.analytics.history.StoredFile;
import org.throughline.analytics.history.Table;

/// The tables of one manifest as views: exactly the files that it names.
final class History {

    private History() {}

    static Dataset<Row> read(SparkSession spark, String root, List<StoredFile> files, Table table) {
        String[] paths =
                files.stream()
                        .filter(file -> file.table() == table)
                        .map(file -> root + "/" + file.path())
                        .toArray(String[]::new);
        return paths.length == 0
                ? spark.createDataFrame(List.of(), EngagementSchema.stored(table))
                : spark.read().schema(EngagementSchema.stored(table)).parquet(paths);
    }
}
