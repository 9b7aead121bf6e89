package org.throughline.analytics.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ExportLayout;

/// How a table with one row a post is laid out, as data.
///
/// @param platform of all rows
/// @param shortUpToSeconds videos of up to this length are Shorts, as YouTube itself has it with
///   upright ones; absent = of no concern
/// @param signature columns by which the table is recognized
/// @param columns what is read, and the names that it has gone by, the first of which is there
///   counts
/// @param words that cells hold: `total` in place of an id, `video` among types of posts, `bought`
///   where it was shown for money
/// @param times patterns of days and times; where two give different ones, the row is refused
/// @param ofDays whether its values are those of the row's day alone, to be added up from
///   publishing on; absent = no
/// @param note what is to be said of every such file
record PostColumns(
        ExportLayout layout,
        Platform platform,
        @Nullable Integer shortUpToSeconds,
        PostId id,
        @Nullable String source,
        List<String> signature,
        Map<Role, List<String>> columns,
        Map<String, List<String>> words,
        List<String> times,
        @Nullable Boolean ofDays,
        @Nullable String note) {

    /// What a column is for.
    enum Role {
        ID("id"),
        LINK("link"),
        TITLE("title"),
        ACCOUNT("account"),
        PUBLISHED("published"),
        /// The day of the values, where each row has its own.
        DAY("day"),
        LENGTH("length"),
        TYPE("type"),
        BOUGHT("bought"),
        /// Says *lifetime* in some language, or which days the values are of.
        PERIOD("period"),
        VIEWS("views"),
        REACH("reach"),
        IMPRESSIONS("impressions"),
        LIKES("likes"),
        COMMENTS("comments"),
        SHARES("shares"),
        SAVES("saves"),
        LINK_CLICKS("link-clicks"),
        WATCH_SECONDS("watch-seconds"),
        WATCH_HOURS("watch-hours"),
        /// Watch time divided by views.
        AVERAGE_WATCH("average-watch"),
        COMPLETIONS("completions");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    List<String> names(Role role) {
        return columns.getOrDefault(role, List.of());
    }

    List<String> words(String kind) {
        return words.getOrDefault(kind, List.of());
    }
}
