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

    private static final String TAG =
            "platform STRING NOT NULL, post_id STRING NOT NULL, hook STRING, ending STRING,"
                    + " format STRING, people STRING, maker STRING";

    private static final String POST_DAY =
            "day DATE, platform STRING, market STRING, account STRING, post_id STRING,"
                    + " placement STRING, age INT, reach BIGINT, views BIGINT, engagements DOUBLE,"
                    + " carried ARRAY<STRUCT<kind: STRING, key: STRING>>";

    private static final String BOUGHT =
            "day DATE, platform STRING, account STRING, post_id STRING, placement STRING";

    private static final String CELL =
            "day DATE, platform STRING, market STRING, account STRING, age_class INT,"
                    + " engagements DOUBLE, days BIGINT";

    private static final String EXPECTATION =
            "platform STRING, market STRING, account STRING, age_class INT, expected DOUBLE,"
                    + " settled BOOLEAN";

    private static final String DAILY =
            "day DATE, kind STRING, key STRING, market STRING, count DOUBLE, expected DOUBLE,"
                    + " posts INT, views BIGINT, largest DOUBLE, largest_expected DOUBLE";

    private static final String RATIO = "day DATE, market STRING, bin INT, posts INT";

    private EngagementSchema() {}

    static StructType staged(Table table) {
        return switch (table) {
            case EVENT -> StructType.fromDDL(EVENT);
            case SNAPSHOT -> StructType.fromDDL(SNAPSHOT);
            case TAG -> StructType.fromDDL(TAG);
            case POST_DAY, BOUGHT, CELL, EXPECTATION, DAILY, RATIO ->
                    throw new IllegalArgumentException(table + " is not imported");
        };
    }

    static StructType stored(Table table) {
        return switch (table) {
            case EVENT, SNAPSHOT -> staged(table).add("import", "bigint");
            case TAG -> staged(table);
            case POST_DAY -> StructType.fromDDL(POST_DAY);
            case BOUGHT -> StructType.fromDDL(BOUGHT);
            case CELL -> StructType.fromDDL(CELL);
            case EXPECTATION -> StructType.fromDDL(EXPECTATION);
            case DAILY -> StructType.fromDDL(DAILY);
            case RATIO -> StructType.fromDDL(RATIO);
        };
    }
}
