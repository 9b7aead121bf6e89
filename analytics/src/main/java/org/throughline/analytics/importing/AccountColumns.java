package org.throughline.analytics.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountMetric;
import org.throughline.data.engagement.ExportLayout;

/// How a table with one row a day of an account is laid out, as data.
///
/// @param platforms that it may be of, each for its whole site; of several the file says which, or
///   it is asked for
/// @param signatures sets of columns of which one must be there whole
/// @param only what may stand beside: `signature` nothing, `known` the columns that are named here;
///   absent = anything
/// @param day the column of the day
/// @param metrics what is read, by column
/// @param hours columns in hours, of which the seconds are kept
/// @param titles what the one column `value` holds, by the title above the header; absent where the
///   columns say it
/// @param ignored columns that are known and not read
/// @param total what stands in place of a day where the row is the sum of the others
/// @param times patterns of days
/// @param timesIn patterns with names of other languages, which stand below English headers too
/// @param note what is to be said of every such file
record AccountColumns(
        ExportLayout layout,
        List<Platform> platforms,
        String source,
        List<List<String>> signatures,
        @Nullable String only,
        String day,
        Map<String, AccountMetric> metrics,
        @Nullable List<String> hours,
        @Nullable String value,
        @Nullable Map<String, AccountMetric> titles,
        @Nullable List<String> ignored,
        List<String> total,
        List<String> times,
        @Nullable Map<String, List<String>> timesIn,
        @Nullable String note) {}
