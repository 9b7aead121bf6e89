package org.throughline.analytics.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the columns that a layout asks for stand in one file.
///
/// @param at position by the layout's own name
/// @param names as they stand in the file, by position
/// @param decimal the mark before decimals; absent = not known, so that `1,234` has two readings
/// @param isSaid whether a person said that mark
/// @param language of the names; English where they are the layout's own
record Columns(
        Map<String, Integer> at,
        List<String> names,
        @Nullable Character decimal,
        boolean isSaid,
        Locale language) {

    /// A column as its file calls it.
    String said(String column) {
        Integer position = at.get(column);
        return position == null ? column : names.get(position);
    }

    Columns withoutDecimal() {
        return new Columns(at, names, null, false, language);
    }

    Columns withDecimal(@Nullable Character mark) {
        return mark == null ? this : new Columns(at, names, mark, true, language);
    }
}
