package org.throughline.analytics.spark;

import org.apache.spark.sql.types.StructType;
import org.throughline.analytics.history.Table;

/// The contract of the tables: names, types, nullability; units stand in the names. Staged rows
/// come in this order; the stored tables carry `import` beside, the manifest number that brought a
/// row, so that of two values for one post and day the later import wins, within an import the
/// later `file` of those taken together, within a file the later line.
final class EngagementSchema {

    private static final String COUNTS =
            "views BIGINT, reach BIGINT, impressions BIGINT, likes BIGINT, comments BIGINT,"
                    + " shares BIGINT, saves BIGINT, link_clicks BIGINT, watch_seconds DOUBLE,"
                    + " completions BIGINT";

    private static final String EVENT =
            "file INT NOT NULL, line BIGINT NOT NULL, day DATE NOT NULL, post_id STRING NOT NULL,"
                    + " platform STRING NOT NULL, market STRING NOT NULL, account STRING NOT NULL,"
                    + " published_at TIMESTAMP NOT NULL, placement STRING NOT NULL,"
                    + " length_s DOUBLE, topic STRING, hashtags STRING, format STRING, hook STRING,"
                    + " ending STRING, sound STRING, people STRING, silence BOOLEAN, "
                    + COUNTS;

    private static final String SNAPSHOT =
            "file INT NOT NULL, line BIGINT NOT NULL, taken DATE NOT NULL, post_id STRING NOT NULL,"
                    + " platform STRING NOT NULL, account STRING, published_at STRING,"
                    + " length_s DOUBLE, "
                    + COUNTS;

    private EngagementSchema() {}

    static StructType staged(Table table) {
        return StructType.fromDDL(
                switch (table) {
                    case EVENT -> EVENT;
                    case SNAPSHOT -> SNAPSHOT;
                });
    }

    static StructType stored(Table table) {
        return staged(table).add("import", "bigint");
    }
}
