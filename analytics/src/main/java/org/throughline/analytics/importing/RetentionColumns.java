package org.throughline.analytics.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.ExportLayout;

/// How a table with one row a moment of a video is laid out, as data. Each column is known by its
/// name and holds values of a unit: `percent`, `ratio` or, for positions, `seconds`.
///
/// @param positions columns that may say the moment
/// @param watched columns that may say how many watched
/// @param compared columns that may compare with other videos
/// @param groups columns that part the viewers
/// @param everybody what those columns hold where the row is of all viewers
record RetentionColumns(
        ExportLayout layout,
        @Nullable String source,
        Map<String, Unit> positions,
        Map<String, Unit> watched,
        Map<String, Unit> compared,
        List<String> groups,
        List<String> everybody) {

    /// What a column's values are in.
    enum Unit {
        PERCENT("percent"),
        RATIO("ratio"),
        SECONDS("seconds");

        private final String key;

        Unit(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /// A value as a fraction, or in seconds.
        double of(double value) {
            return this == PERCENT ? value / 100 : value;
        }
    }
}
